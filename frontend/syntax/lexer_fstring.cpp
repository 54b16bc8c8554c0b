// f-strings, in pieces (PEP 701): FStringStart, then text (FStringMiddle) and replacement fields in braces,
// then FStringEnd. A format specification is text again and may hold fields of its own.
#include "frontend/syntax/lexer_impl.h"

namespace p2c::syntax {

// The lexer stands at the quote; `begin` is where the prefix begins.
void Lexer::open_fstring(size_t begin, uint8_t flags) {
  char quote = peek();
  position_ += flags & Token::triple ? 3 : 1;
  push(TokenKind::FStringStart, begin, position_, flags);
  if (++fstrings_ > most_fstrings || brackets_.size() >= most_brackets) {
    diagnostics_.report(diag::too_many_fstrings, range(begin, position_));
    push(TokenKind::Fault, begin, position_);
    stopped_ = true;
    return;
  }
  brackets_.push_back({Inside::fstring, static_cast<uint32_t>(begin), flags, quote});
}

size_t Lexer::innermost_fstring() const {
  size_t index = brackets_.size();
  while (brackets_[--index].inside != Inside::fstring)
    assert(index > 0 && "text of an f-string outside of one");
  return index;
}

// How many replacement fields of an f-string are open.
size_t Lexer::open_fields(size_t fstring) const {
  size_t count = 0;
  for (size_t i = fstring + 1; i < brackets_.size(); ++i)
    count += brackets_[i].inside == Inside::field || brackets_[i].inside == Inside::format_spec;
  return count;
}

void Lexer::push_middle(size_t begin) {
  if (begin == position_)
    return;
  uint8_t flags = brackets_[innermost_fstring()].flags;
  if (brackets_.back().inside == Inside::format_spec)
    flags |= Token::format_spec;
  push(TokenKind::FStringMiddle, begin, position_, flags);
}

void Lexer::lex_fstring_text() {
  const Bracket fstring = brackets_[innermost_fstring()];
  bool spec = brackets_.back().inside == Inside::format_spec;
  bool triple = fstring.flags & Token::triple;
  size_t begin = position_;
  for (;;) {
    char c = peek();
    if (position_ >= text_.size() || (c == '\n' && !triple)) {
      push_middle(begin);
      unterminated_fstring();
      return;
    }
    if (c == '\\') {
      skip_fstring_escape();
    } else if (at_quotes(fstring.quote, fstring.flags)) {
      push_middle(begin);
      end_fstring(position_);
      return;
    } else if (c == '{' && (spec || peek(1) != '{')) {
      push_middle(begin);
      open_field();
      return;
    } else if (c == '}' && spec) {
      push_middle(begin);
      ++position_;
      close_innermost(position_ - 1, position_);
      return;
    } else if (c == '}' && peek(1) != '}') {
      push_middle(begin);
      diagnostics_.report(diag::fstring_single_brace, range(position_, position_ + 1));
      begin = ++position_;
    } else {
      position_ += c == '{' || c == '}' ? 2 : 1;
    }
  }
}

// A backslash hides what follows it, but not a brace, except those of `\N{...}`.
void Lexer::skip_fstring_escape() {
  bool raw = brackets_[innermost_fstring()].flags & Token::raw;
  ++position_;
  char c = peek();
  if (position_ >= text_.size() || c == '{' || c == '}')
    return;
  ++position_;
  if (raw || c != 'N' || peek() != '{')
    return;
  size_t end = position_;
  while (end < text_.size() && text_[end] != '}' && text_[end] != '\n' && text_[end] != '"' &&
         text_[end] != '\'')
    ++end;
  position_ = at(end) == '}' ? end + 1 : end;
}

void Lexer::open_field() {
  size_t begin = position_++;
  push(TokenKind::LeftBrace, begin, position_);
  bool too_deep = open_fields(innermost_fstring()) >= most_nested_fields;
  if (too_deep || brackets_.size() >= most_brackets) {
    if (too_deep)
      diagnostics_.report(diag::fstring_nested_too_deeply, range(begin, position_));
    else
      diagnostics_.report(diag::too_many_brackets, range(begin, position_), most_brackets);
    push(TokenKind::Fault, begin, position_);
    stopped_ = true;
    return;
  }
  brackets_.push_back({Inside::field, static_cast<uint32_t>(begin)});
}

// The closing quotes stand at `quotes`. Where fields are still open, that is the fault to report.
void Lexer::end_fstring(size_t quotes) {
  size_t index = innermost_fstring();
  bool triple = brackets_[index].flags & Token::triple;
  position_ = quotes + (triple ? 3 : 1);
  if (index + 1 < brackets_.size()) {
    uint32_t opener = brackets_[index + 1].begin;
    diagnostics_.report(diag::fstring_expecting_brace, range(quotes, position_))
        .note(diag::bracket_opened_here, range(opener, opener + 1), "{");
    push(TokenKind::Fault, quotes, quotes);
  }
  uint8_t flags = brackets_[index].flags;
  brackets_.truncate(index);
  --fstrings_;
  push(TokenKind::FStringEnd, quotes, position_, flags);
}

void Lexer::unterminated_fstring() {
  size_t index = innermost_fstring();
  const Bracket fstring = brackets_[index];
  bool triple = fstring.flags & Token::triple;
  size_t quotes_begin = text_.find(fstring.quote, fstring.begin);
  size_t quotes_end = quotes_begin + (triple ? 3 : 1);
  llvm::StringRef quotes = text_.slice(quotes_begin, quotes_end);
  if (triple) {
    uint32_t line = file_.position(static_cast<uint32_t>(position_)).line;
    diagnostics_.report(diag::unterminated_triple_quoted_string, range(fstring.begin, quotes_end), line,
                        quotes);
  } else if (brackets_.back().inside == Inside::format_spec) {
    diagnostics_.report(diag::fstring_newline_in_spec, range(position_, position_));
  } else {
    diagnostics_.report(diag::unterminated_string, range(fstring.begin, position_), quotes);
  }
  push(TokenKind::Fault, position_, position_);
  brackets_.truncate(index);
  --fstrings_;
  push(TokenKind::FStringEnd, position_, position_, fstring.flags);
  if (!triple)
    close_brackets_swallowed_since(fstring.begin);
}

// Whether a quote inside a replacement field is not the start of a string but the end of the f-string, whose
// field was never closed: it is if no string can be read there. The lexer stands at the quote.
bool Lexer::quote_ends_fstring(char quote, uint8_t flags) {
  if (fstrings_ == 0)
    return false;
  const Bracket& fstring = brackets_[innermost_fstring()];
  bool triple = flags & Token::triple;
  if (fstring.quote != quote || bool(fstring.flags & Token::triple) != triple)
    return false;
  size_t end = position_ + (triple ? 3 : 1);
  for (; end < text_.size(); ++end) {
    char c = text_[end];
    if (c == '\n' && !triple)
      break;
    if (c == quote && (!triple || (at(end + 1) == quote && at(end + 2) == quote)))
      return false;
    if (c == '\\')
      ++end;
  }
  end_fstring(position_);
  return true;
}

} // namespace p2c::syntax
