#include "frontend/syntax/lexer.h"

#include "frontend/syntax/lexer_impl.h"
#include "frontend/syntax/unicode.h"

#include "frontend/syntax/constant.h"

#include "llvm/ADT/StringExtras.h"

#include <array>

namespace p2c::syntax {

namespace {

enum class CharClass : uint8_t { other, space, word, digit, quote };

constexpr std::array<CharClass, 256> char_classes = [] {
  std::array<CharClass, 256> classes{};
  for (unsigned c = 0; c < 256; ++c) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80)
      classes[c] = CharClass::word;
    else if (c >= '0' && c <= '9')
      classes[c] = CharClass::digit;
    else if (c == '"' || c == '\'')
      classes[c] = CharClass::quote;
    else if (c == ' ' || c == '\t' || c == '\f')
      classes[c] = CharClass::space;
  }
  return classes;
}();

CharClass class_of(char c) {
  return char_classes[static_cast<uint8_t>(c)];
}

struct Operator {
  std::string_view text;
  TokenKind kind;
};

constexpr Operator operators[] = {
#define OPERATOR(Kind, text) {text, TokenKind::Kind},
#include "frontend/syntax/tokens.def"
};

// What people mean by characters that look like Python's own: typographic quotes, dashes, full-width
// punctuation.
llvm::StringRef ascii_lookalike(char32_t c) {
  switch (c) {
  case 0x2018:
  case 0x2019:
  case 0x201a:
  case 0x2032:
  case 0x00b4:
    return "'";
  case 0x201c:
  case 0x201d:
  case 0x201e:
  case 0x2033:
  case 0x00ab:
  case 0x00bb:
    return "\"";
  case 0x2010:
  case 0x2011:
  case 0x2012:
  case 0x2013:
  case 0x2014:
  case 0x2212:
    return "-";
  case 0x00d7:
  case 0x2217:
    return "*";
  case 0x00f7:
  case 0x2215:
    return "/";
  case 0x2264:
    return "<=";
  case 0x2265:
    return ">=";
  case 0x2260:
    return "!=";
  case 0x2192:
    return "->";
  case 0x2026:
    return "...";
  case 0xff08:
    return "(";
  case 0xff09:
    return ")";
  case 0xff0c:
  case 0x3001:
    return ",";
  case 0xff1a:
    return ":";
  case 0xff1b:
  case 0x037e:
    return ";";
  case 0xff1d:
    return "=";
  default:
    return {};
  }
}

// A prefix of a string literal, and what it says; nothing where the word is none.
std::optional<std::pair<uint8_t, bool>> string_prefix(llvm::StringRef word) {
  uint8_t flags = 0;
  bool fstring = false, unicode = false;
  if (word.size() > 2)
    return std::nullopt;
  for (char c : word) {
    char lower = llvm::toLower(c);
    bool other = unicode || fstring || (flags & Token::bytes);
    if (lower == 'b' && !other)
      flags |= Token::bytes;
    else if (lower == 'u' && !other && !flags)
      unicode = true;
    else if (lower == 'f' && !other)
      fstring = true;
    else if (lower == 'r' && !unicode && !(flags & Token::raw))
      flags |= Token::raw;
    else
      return std::nullopt;
  }
  return std::pair(flags, fstring);
}

} // namespace

std::vector<Token> tokenize(const source::SourceFile& file, source::DiagnosticEngine& diagnostics) {
  return Lexer(file, diagnostics).run();
}

std::vector<Token> Lexer::run() {
  tokens_.reserve(text_.size() / 4 + 16);
  while (!stopped_) {
    if (inside_fstring_text())
      lex_fstring_text();
    else if (at_line_start_)
      lex_line_start();
    else
      lex_token();
  }
  finish();
  return std::move(tokens_);
}

void Lexer::lex_token() {
  while (class_of(peek()) == CharClass::space)
    ++position_;
  switch (class_of(peek())) {
  case CharClass::word:
    lex_word();
    return;
  case CharClass::digit:
    lex_number();
    return;
  case CharClass::quote:
    lex_string(position_, 0, /*fstring=*/false);
    return;
  case CharClass::space:
  case CharClass::other:
    break;
  }
  switch (peek()) {
  case '\0':
    lex_end();
    return;
  case '\n':
    lex_newline();
    return;
  case '#':
    while (position_ < text_.size() && peek() != '\n')
      ++position_;
    return;
  case '\\':
    if (!lex_continuation())
      push(TokenKind::Fault, position_, position_);
    return;
  case '.':
    if (class_of(peek(1)) == CharClass::digit) {
      lex_number();
      return;
    }
    break;
  default:
    break;
  }
  lex_operator();
}

void Lexer::lex_newline() {
  size_t begin = position_++;
  if (!brackets_.empty())
    return;
  end_line(begin);
  at_line_start_ = true;
}

// Ends the logical line, unless nothing stands on it.
void Lexer::end_line(size_t at) {
  if (tokens_.empty())
    return;
  TokenKind last = tokens_.back().kind;
  if (last != TokenKind::Newline && last != TokenKind::Indent && last != TokenKind::Dedent)
    push(TokenKind::Newline, at, at);
}

void Lexer::lex_word() {
  size_t begin = position_;
  bool ascii = true;
  while (class_of(peek()) == CharClass::word || class_of(peek()) == CharClass::digit)
    ascii &= static_cast<uint8_t>(text_[position_++]) < 0x80;
  llvm::StringRef word = text_.slice(begin, position_);
  if (class_of(peek()) == CharClass::quote) {
    if (auto prefix = string_prefix(word)) {
      lex_string(begin, prefix->first, prefix->second);
      return;
    }
  }
  if (ascii) {
    push(keyword_or_name(word), begin, position_);
    return;
  }
  for (size_t offset = begin; offset < position_;) {
    size_t at = offset;
    char32_t c = ast::decode_code_point(text_, offset);
    if (at == begin ? is_identifier_start(c) : is_identifier_continue(c))
      continue;
    // The word ends before the character, and the character is a fault of its own.
    position_ = at;
    break;
  }
  if (position_ == begin) {
    lex_unexpected_character();
    return;
  }
  word = text_.slice(begin, position_);
  bool beyond_ascii = llvm::any_of(word, [](char c) { return static_cast<uint8_t>(c) >= 0x80; });
  push(beyond_ascii ? TokenKind::Name : keyword_or_name(word), begin, position_,
       beyond_ascii ? Token::beyond_ascii : uint8_t(0));
}

void Lexer::lex_operator() {
  size_t begin = position_;
  char c = peek();
  switch (c) {
  case '(':
    open_bracket(Inside::paren);
    return;
  case '[':
    open_bracket(Inside::bracket);
    return;
  case '{':
    open_bracket(Inside::brace);
    return;
  case ')':
  case ']':
  case '}':
    close_bracket(c);
    return;
  default:
    break;
  }
  if (inside_field()) {
    // At the top level of a replacement field, `:` begins the format specification and `!` a conversion.
    if (c == ':') {
      push(TokenKind::Colon, begin, position_ + 1, Token::format_spec);
      ++position_;
      brackets_.back().inside = Inside::format_spec;
      return;
    }
    if (c == '!' && peek(1) != '=') {
      push(TokenKind::Exclamation, begin, position_ + 1);
      ++position_;
      return;
    }
  }
  const Operator* longest = nullptr;
  llvm::StringRef rest = text_.drop_front(begin);
  for (const Operator& candidate : operators)
    if (candidate.text[0] == c && rest.starts_with(candidate.text) &&
        (!longest || candidate.text.size() > longest->text.size()))
      longest = &candidate;
  if (rest.starts_with("<>")) {
    diagnostics_.report(diag::not_equal_spelling, range(begin, begin + 2));
    position_ += 2;
    push(TokenKind::NotEqual, begin, position_);
    return;
  }
  if (!longest || longest->kind == TokenKind::Exclamation) {
    lex_unexpected_character();
    return;
  }
  position_ += longest->text.size();
  push(longest->kind, begin, position_);
}

void Lexer::lex_unexpected_character() {
  size_t begin = position_;
  char32_t c = ast::decode_code_point(text_, position_);
  std::string number = llvm::utohexstr(c);
  number.insert(0, number.size() < 4 ? 4 - number.size() : 0, '0');
  if (!is_printable(c)) {
    diagnostics_.report(diag::unprintable_character, range(begin, position_), number);
  } else {
    auto report = diagnostics_.report(diag::unexpected_character, range(begin, position_),
                                      text_.slice(begin, position_), number);
    if (llvm::StringRef meant = ascii_lookalike(c); !meant.empty())
      report.help(("did you mean `" + meant + "`?").str());
    else if (c == '!')
      report.help("write `not`");
  }
  push(TokenKind::Fault, begin, position_);
}

void Lexer::lex_end() {
  assert(position_ == text_.size() && "null bytes are refused before lexing");
  if (!brackets_.empty()) {
    report_never_closed();
    if (restart_after_unclosed_bracket())
      return;
    push(TokenKind::Fault, position_, position_);
  }
  stopped_ = true;
}

// Closes what is open, wherever the lexer has stopped.
void Lexer::finish() {
  size_t end = text_.size();
  end_line(end);
  for (size_t i = 1; i < indents_.size(); ++i)
    push(TokenKind::Dedent, end, end);
  push(TokenKind::EndOfFile, end, end);
}

} // namespace p2c::syntax
