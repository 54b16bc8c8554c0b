// Lines, blocks and brackets.
#include "frontend/syntax/lexer_impl.h"

namespace p2c::syntax {

void Lexer::lex_line_start() {
  at_line_start_ = false;
  LineStart line = measure_line_start();
  if (!line.blank)
    set_indentation(line);
  if (line.fault)
    push(TokenKind::Fault, position_, position_);
}

Lexer::LineStart Lexer::measure_line_start() {
  LineStart line;
  // A line may be continued within its indentation; the first part that is not empty then counts.
  uint32_t continued_column = 0;
  for (;; ++position_) {
    char c = peek();
    if (c == ' ') {
      ++line.column;
      ++line.alt_column;
    } else if (c == '\t') {
      line.column = (line.column / 8 + 1) * 8;
      ++line.alt_column;
    } else if (c == '\f') {
      line.column = line.alt_column = 0;
    } else if (c == '\\') {
      continued_column = continued_column ? continued_column : line.column;
      line.fault |= !lex_continuation();
      --position_;
    } else {
      break;
    }
  }
  if (continued_column)
    line.column = line.alt_column = continued_column;
  char c = peek();
  line.blank = c == '#' || c == '\n';
  if (line.blank) {
    while (position_ < text_.size() && peek() != '\n')
      ++position_;
    if (position_ < text_.size())
      ++position_;
    at_line_start_ = true;
  }
  if (position_ >= text_.size())
    line.column = line.alt_column = 0;
  return line;
}

void Lexer::set_indentation(const LineStart& line) {
  size_t begin = position_;
  source::Range place = range(begin, begin);
  // How deep a line stands is told by tabs of eight columns, as CircuitPython has them. One warning is
  // enough.
  auto warn_of_tabs = [&] {
    if (!has_mixed_tabs_)
      diagnostics_.report(diag::inconsistent_tabs, place);
    has_mixed_tabs_ = true;
  };
  auto check_tabs = [&] {
    if (line.alt_column != indents_.back().alt_column)
      warn_of_tabs();
  };
  if (line.column == indents_.back().column) {
    check_tabs();
    return;
  }
  if (line.column > indents_.back().column) {
    if (indents_.size() >= most_indents) {
      diagnostics_.report(diag::too_many_indents, place, most_indents);
      stopped_ = true;
      return;
    }
    if (line.alt_column <= indents_.back().alt_column)
      warn_of_tabs();
    indents_.push_back({line.column, line.alt_column});
    push(TokenKind::Indent, begin, begin);
    return;
  }
  while (line.column < indents_.back().column) {
    Indent closed = indents_.pop_back_val();
    if (line.column > indents_.back().column) {
      // Between two levels: reported, and taken as still of the deeper block.
      diagnostics_.report(diag::inconsistent_dedent, place);
      indents_.push_back({line.column, std::min(closed.alt_column, line.alt_column)});
      return;
    }
    push(TokenKind::Dedent, begin, begin);
  }
  check_tabs();
}

// Passes a backslash and the end of the line after it; reports what else follows, and gives false.
bool Lexer::lex_continuation() {
  size_t begin = position_++;
  if (peek() == '\n' && position_ + 1 < text_.size()) {
    ++position_;
    return true;
  }
  if (peek() == '\n' || position_ >= text_.size())
    diagnostics_.report(diag::continuation_at_end_of_file, range(begin, begin + 1));
  else
    diagnostics_.report(diag::text_after_continuation, range(begin, begin + 1));
  return false;
}

void Lexer::open_bracket(Inside inside) {
  size_t begin = position_++;
  TokenKind kind = inside == Inside::paren     ? TokenKind::LeftParen
                   : inside == Inside::bracket ? TokenKind::LeftBracket
                                               : TokenKind::LeftBrace;
  push(kind, begin, position_);
  if (brackets_.size() >= most_brackets) {
    diagnostics_.report(diag::too_many_brackets, range(begin, position_), most_brackets);
    push(TokenKind::Fault, begin, position_);
    stopped_ = true;
    return;
  }
  brackets_.push_back({inside, static_cast<uint32_t>(begin)});
}

namespace {

char closer_of(bool paren, bool bracket) {
  return paren ? ')' : bracket ? ']' : '}';
}

} // namespace

// Pushes the token that closes the innermost bracket, and leaves it.
void Lexer::close_innermost(size_t begin, size_t end) {
  Inside inside = brackets_.pop_back_val().inside;
  TokenKind kind = inside == Inside::paren     ? TokenKind::RightParen
                   : inside == Inside::bracket ? TokenKind::RightBracket
                                               : TokenKind::RightBrace;
  push(kind, begin, end);
}

void Lexer::close_bracket(char closer) {
  size_t begin = position_++;
  llvm::StringRef text = text_.slice(begin, position_);
  auto matches = [&](const Bracket& bracket) {
    return closer == closer_of(bracket.inside == Inside::paren, bracket.inside == Inside::bracket);
  };
  if (brackets_.empty()) {
    diagnostics_.report(diag::unmatched_bracket, range(begin, position_), text);
    return;
  }
  const Bracket& innermost = brackets_.back();
  if (matches(innermost)) {
    close_innermost(begin, position_);
    return;
  }
  llvm::StringRef opener = text_.substr(innermost.begin, 1);
  diagnostics_.report(diag::mismatched_bracket, range(begin, position_), text, opener)
      .note(diag::bracket_opened_here, range(innermost.begin, innermost.begin + 1), opener);
  // If it closes one further out, what is between was forgotten; but an f-string is not left by a bracket.
  size_t depth = brackets_.size();
  while (depth > 0 && brackets_[depth - 1].inside != Inside::field && !matches(brackets_[depth - 1]))
    --depth;
  bool found = depth > 0 && matches(brackets_[depth - 1]);
  if (inside_field())
    return;
  size_t left = found ? brackets_.size() - depth + 1 : 1;
  for (; left > 0; --left)
    close_innermost(begin, position_);
}

void Lexer::report_never_closed() {
  const Bracket& innermost = brackets_.back();
  assert(!inside_fstring_text() && "ended where its text ends");
  diagnostics_.report(diag::bracket_never_closed, range(innermost.begin, innermost.begin + 1),
                      text_.substr(innermost.begin, 1));
}

// The column of a token that is the first of its line, or a number larger than any.
size_t Lexer::column_if_first(const Token& token) const {
  size_t begin = token.begin;
  while (begin > 0 && (text_[begin - 1] == ' ' || text_[begin - 1] == '\t' || text_[begin - 1] == '\f'))
    --begin;
  return begin == 0 || text_[begin - 1] == '\n' ? token.begin - begin : ~size_t(0);
}

// Whether a token that is the first of its line, inside brackets that are never closed, looks like the start
// of the next statement: a keyword that no expression has, or a word that is not indented.
bool Lexer::begins_statement(const Token& token, size_t base_column) const {
  size_t column = column_if_first(token);
  if (column == ~size_t(0))
    return false;
  switch (token.kind) {
  case TokenKind::Assert:
  case TokenKind::Break:
  case TokenKind::Class:
  case TokenKind::Continue:
  case TokenKind::Def:
  case TokenKind::Del:
  case TokenKind::Elif:
  case TokenKind::Except:
  case TokenKind::Finally:
  case TokenKind::Global:
  case TokenKind::Import:
  case TokenKind::Nonlocal:
  case TokenKind::Pass:
  case TokenKind::Raise:
  case TokenKind::Return:
  case TokenKind::Try:
  case TokenKind::While:
  case TokenKind::With:
    return true;
  case TokenKind::Name:
  case TokenKind::At:
    return column <= base_column;
  default: // not a switch over what the language has, but a guess at what people write
    return is_keyword(token.kind) && column <= base_column;
  }
}

// Goes back to where the statement with the unclosed bracket seems to end, so that what follows is still
// checked.
bool Lexer::restart_after_unclosed_bracket() {
  constexpr unsigned most_restarts = 16;
  if (++restarts_ > most_restarts)
    return false;
  uint32_t opener = brackets_.front().begin;
  size_t line = text_.rfind('\n', opener);
  line = line == llvm::StringRef::npos ? 0 : line + 1;
  size_t base_column = text_.find_first_not_of(" \t\f", line) - line;
  auto first = llvm::partition_point(tokens_, [&](const Token& token) { return token.begin <= opener; });
  auto next = std::find_if(first, tokens_.end(),
                           [&](const Token& token) { return begins_statement(token, base_column); });
  if (next == tokens_.end())
    return false;
  position_ = next->begin - column_if_first(*next);
  tokens_.erase(next, tokens_.end());
  push(TokenKind::Fault, position_ - 1, position_ - 1);
  push(TokenKind::Newline, position_ - 1, position_ - 1);
  brackets_.clear();
  fstrings_ = 0;
  at_line_start_ = true;
  return true;
}

} // namespace p2c::syntax
