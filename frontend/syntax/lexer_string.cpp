// Strings that are not f-strings, from quote to quote. What they hold is computed by literal.cpp.
#include "frontend/syntax/lexer_impl.h"

namespace p2c::syntax {

// Whether the quotes that end a string stand here.
bool Lexer::at_quotes(char quote, uint8_t flags) const {
  return peek() == quote && (!(flags & Token::triple) || (peek(1) == quote && peek(2) == quote));
}

// `begin` is where the prefix begins; the lexer stands at the quote.
void Lexer::lex_string(size_t begin, uint8_t flags, bool fstring) {
  char quote = peek();
  if (peek(1) == quote && peek(2) == quote)
    flags |= Token::triple;
  if (quote_ends_fstring(quote, flags))
    return;
  if (fstring) {
    open_fstring(begin, flags);
    return;
  }
  bool triple = flags & Token::triple;
  position_ += triple ? 3 : 1;
  while (!at_quotes(quote, flags)) {
    char c = peek();
    if (position_ >= text_.size() || (c == '\n' && !triple)) {
      unterminated_string(begin, flags);
      return;
    }
    position_ += c == '\\' && position_ + 1 < text_.size() ? 2 : 1;
  }
  position_ += triple ? 3 : 1;
  push(TokenKind::String, begin, position_, flags);
}

void Lexer::unterminated_string(size_t begin, uint8_t flags) {
  size_t opener_end = begin;
  while (text_[opener_end] != '"' && text_[opener_end] != '\'')
    ++opener_end;
  llvm::StringRef quotes = text_.substr(opener_end, flags & Token::triple ? 3 : 1);
  source::Range place = range(begin, opener_end + quotes.size());
  if (flags & Token::triple) {
    uint32_t line = file_.position(static_cast<uint32_t>(position_)).line;
    diagnostics_.report(diag::unterminated_triple_quoted_string, place, line, quotes);
  } else {
    diagnostics_.report(diag::unterminated_string, range(begin, position_), quotes);
  }
  push(TokenKind::String, begin, position_, flags | Token::faulty);
  close_brackets_swallowed_since(begin);
}

// `print("hello)`: a string that runs to the end of its line has swallowed the brackets that were to close
// there.
void Lexer::close_brackets_swallowed_since(size_t begin) {
  llvm::StringRef swallowed = text_.slice(begin, position_).rtrim(" \t:,;");
  size_t count = 0;
  while (count < brackets_.size() && swallowed.size() > count) {
    Inside inside = brackets_[brackets_.size() - 1 - count].inside;
    char closer = inside == Inside::paren ? ')' : inside == Inside::bracket ? ']' : '}';
    bool plain = inside == Inside::paren || inside == Inside::bracket || inside == Inside::brace;
    if (!plain || swallowed[swallowed.size() - 1 - count] != closer)
      break;
    ++count;
  }
  for (; count > 0; --count)
    close_innermost(position_, position_);
}

} // namespace p2c::syntax
