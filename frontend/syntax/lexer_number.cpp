// Numbers. What they are worth is computed from their text by literal.cpp.
#include "frontend/syntax/lexer_impl.h"
#include "frontend/syntax/unicode.h"

#include "llvm/ADT/StringExtras.h"

namespace p2c::syntax {

namespace {

bool is_decimal(char c) {
  return c >= '0' && c <= '9';
}
bool is_octal(char c) {
  return c >= '0' && c <= '7';
}
bool is_binary(char c) {
  return c == '0' || c == '1';
}
bool is_hexadecimal(char c) {
  return llvm::isHexDigit(c);
}
bool is_word(char c) {
  return llvm::isAlnum(c) || c == '_' || static_cast<uint8_t>(c) >= 0x80;
}

} // namespace

void Lexer::lex_number() {
  size_t begin = number_begin_ = position_;
  if (scan_number()) {
    push(TokenKind::Number, begin, position_);
    return;
  }
  while (is_word(peek()))
    ++position_;
  push(TokenKind::Number, begin, position_, Token::faulty);
}

bool Lexer::scan_number() {
  if (peek() == '0') {
    switch (peek(1)) {
    case 'x':
    case 'X':
      return scan_radix("hexadecimal", is_hexadecimal);
    case 'o':
    case 'O':
      return scan_radix("octal", is_octal);
    case 'b':
    case 'B':
      return scan_radix("binary", is_binary);
    default:
      return scan_from_zero();
    }
  }
  if (peek() != '.' && !scan_decimal_digits())
    return false;
  return scan_fraction_and_exponent();
}

// `0x`, and groups of digits, each of which may have an underscore before it.
bool Lexer::scan_radix(llvm::StringRef kind, bool (*is_digit)(char)) {
  position_ += 2;
  do {
    if (peek() == '_')
      ++position_;
    if (!is_digit(peek())) {
      if (is_decimal(peek())) {
        diagnostics_.report(diag::invalid_digit, range(position_, position_ + 1), text_.substr(position_, 1),
                            kind);
        return false;
      }
      return invalid_number(kind, position_);
    }
    while (is_digit(peek()))
      ++position_;
  } while (peek() == '_');
  if (is_decimal(peek())) {
    diagnostics_.report(diag::invalid_digit, range(position_, position_ + 1), text_.substr(position_, 1),
                        kind);
    return false;
  }
  return check_number_end(kind);
}

bool Lexer::scan_decimal_digits() {
  for (;;) {
    while (is_decimal(peek()))
      ++position_;
    if (peek() != '_')
      return true;
    ++position_;
    if (!is_decimal(peek()))
      return invalid_number("decimal", position_);
  }
}

// A number that begins with 0: zero, or the start of a float, where more digits may follow.
bool Lexer::scan_from_zero() {
  size_t begin = position_;
  bool only_zeros = true;
  for (;;) {
    while (is_decimal(peek()))
      only_zeros &= text_[position_++] == '0';
    if (peek() != '_')
      break;
    ++position_;
    if (!is_decimal(peek()))
      return invalid_number("decimal", position_);
  }
  char c = peek();
  bool goes_on = c == '.' || llvm::toLower(c) == 'e' || llvm::toLower(c) == 'j';
  if (only_zeros || goes_on) {
    // `08e` is no float: the exponent decides.
    size_t digits_end = position_;
    if (!scan_fraction_and_exponent())
      return false;
    if (only_zeros || position_ != digits_end)
      return true;
  }
  size_t zeros_end = begin;
  while (at(zeros_end) == '0' || (at(zeros_end) == '_' && at(zeros_end + 1) == '0'))
    ++zeros_end;
  diagnostics_.report(diag::leading_zero, range(begin, zeros_end), text_.slice(zeros_end, position_));
  return true;
}

bool Lexer::scan_fraction_and_exponent() {
  llvm::StringRef kind = "decimal";
  if (peek() == '.') {
    ++position_;
    if (is_decimal(peek()) && !scan_decimal_digits())
      return false;
  }
  if (llvm::toLower(peek()) == 'e') {
    size_t digits = peek(1) == '+' || peek(1) == '-' ? 2 : 1;
    if (is_decimal(peek(digits))) {
      position_ += digits;
      if (!scan_decimal_digits())
        return false;
    } else if (digits == 2) {
      return invalid_number(kind, position_ + digits);
    } else {
      return check_number_end(kind);
    }
  }
  if (llvm::toLower(peek()) == 'j') {
    ++position_;
    kind = "imaginary";
  }
  return check_number_end(kind);
}

// A number may run into a keyword that can follow one (`1if x else y`), which CPython warns of; into nothing
// else.
bool Lexer::check_number_end(llvm::StringRef kind) {
  if (!is_word(peek()))
    return true;
  llvm::StringRef rest = text_.drop_front(position_);
  static constexpr llvm::StringLiteral followers[] = {"and", "else", "for", "if", "in", "is", "not", "or"};
  for (llvm::StringRef word : followers) {
    if (!rest.starts_with(word))
      continue;
    diagnostics_.report(diag::number_runs_into_keyword, range(position_, position_ + word.size()), word);
    return true;
  }
  return invalid_number(kind, position_);
}

bool Lexer::invalid_number(llvm::StringRef kind, size_t at) {
  size_t end = at;
  while (end < text_.size() && is_word(text_[end]))
    ++end;
  diagnostics_.report(diag::invalid_number, range(number_begin_, std::max(end, at)), kind);
  return false;
}

} // namespace p2c::syntax
