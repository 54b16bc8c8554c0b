// String literals: adjacent ones are one string, or one f-string.
#include "frontend/syntax/literal.h"
#include "frontend/syntax/parser_impl.h"

namespace p2c::syntax {

/// What has been read of an f-string, or of a format specification.
struct Parser::StringParts {
  List<ast::Expr> values;   // finished: alternating text and fields
  std::string text;         // the text since the last field
  source::Range text_place; // of that text; not valid where there is none
  llvm::StringRef kind;     // "u" after a `u` prefix
};

void Parser::add_text(StringParts& parts, llvm::StringRef text, source::Range place) {
  parts.text += text;
  if (place.begin == place.end)
    return;
  parts.text_place = parts.text_place.valid() ? parts.text_place.join(place) : place;
}

void Parser::flush_text(StringParts& parts) {
  if (!parts.text.empty()) {
    auto value = ast::ConstantValue::string(tree_.copy_text(parts.text));
    parts.values.push_back(make_at<ast::Constant>(parts.text_place, value, parts.kind));
  }
  parts.text.clear();
  parts.text_place = {};
}

ast::Expr* Parser::parse_strings() {
  uint32_t begin = here();
  StringParts parts;
  if (at(TokenKind::String) && text_of(token()).starts_with("u"))
    parts.kind = "u"; // CPython keeps no trace of `U`
  bool bytes = token().flags & Token::bytes;
  bool fstring = false, faulty = false;
  while (at(TokenKind::String) || at(TokenKind::FStringStart)) {
    if (bool(token().flags & Token::bytes) != bytes) {
      error(diag::bytes_mixed_with_str, current());
      break;
    }
    fstring |= at(TokenKind::FStringStart);
    faulty |= bool(token().flags & Token::faulty);
    if (at(TokenKind::String))
      add_string(parts);
    else
      add_fstring(parts);
  }
  if (fstring) {
    flush_text(parts);
    return make<ast::JoinedStr>(begin, seq(parts.values));
  }
  llvm::StringRef text = faulty ? llvm::StringRef() : tree_.copy_text(parts.text);
  auto value = bytes ? ast::ConstantValue::bytes(text) : ast::ConstantValue::string(text);
  return make<ast::Constant>(begin, value, parts.kind);
}

void Parser::add_string(StringParts& parts) {
  const Token& string = token();
  if (!(string.flags & Token::faulty)) {
    llvm::StringRef text = text_of(string);
    size_t prefix = text.find_first_of("'\"");
    size_t quotes = string.flags & Token::triple ? 3 : 1;
    llvm::StringRef body = text.drop_front(prefix + quotes).drop_back(quotes);
    bool raw = string.flags & Token::raw, bytes = string.flags & Token::bytes;
    uint32_t offset = string.begin + static_cast<uint32_t>(prefix + quotes);
    std::string value;
    StringDecoder{diagnostics_, file_.id()}.append(value, body, offset, raw, bytes);
    add_text(parts, value, range_of(string));
  }
  advance();
}

void Parser::add_fstring(StringParts& parts) {
  Nesting nesting(*this);
  expect(TokenKind::FStringStart);
  parse_fstring_parts(parts, TokenKind::FStringEnd);
  expect(TokenKind::FStringEnd);
}

namespace {

// The first brace in the text of an f-string that stands for itself; there it is always doubled. Braces of
// `\N{...}` are none.
size_t find_doubled_brace(llvm::StringRef text, bool raw) {
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '{' || text[i] == '}')
      return i;
    if (text[i] != '\\' || i + 1 == text.size() || text[i + 1] == '{' || text[i + 1] == '}')
      continue;
    ++i;
    if (!raw && text.substr(i).starts_with("N{"))
      i = std::min(text.find('}', i), text.size());
  }
  return llvm::StringRef::npos;
}

} // namespace

// Text and fields up to the token that ends them.
void Parser::parse_fstring_parts(StringParts& parts, TokenKind end) {
  while (!at(end) && !failed_) {
    if (at(TokenKind::LeftBrace)) {
      parse_replacement_field(parts);
      continue;
    }
    const Token& middle = token();
    if (!at(TokenKind::FStringMiddle)) {
      unexpected_after_expression(describe(end));
      return;
    }
    bool raw = middle.flags & Token::raw, spec = middle.flags & Token::format_spec;
    StringDecoder decoder{diagnostics_, file_.id()};
    std::string value;
    llvm::StringRef text = text_of(middle);
    uint32_t offset = middle.begin;
    // Doubled braces stand for one, except those of `\N{...}`.
    while (!spec && !text.empty()) {
      size_t brace = find_doubled_brace(text, raw);
      if (brace == llvm::StringRef::npos)
        break;
      decoder.append(value, text.take_front(brace + 1), offset, raw, /*bytes=*/false);
      text = text.drop_front(brace + 2);
      offset += static_cast<uint32_t>(brace + 2);
    }
    decoder.append(value, text, offset, raw, /*bytes=*/false);
    add_text(parts, value, range_of(middle));
    advance();
  }
}

// `{expression=!conversion:specification}`; all but the expression may be absent.
void Parser::parse_replacement_field(StringParts& parts) {
  Nesting nesting(*this);
  uint32_t begin = here();
  expect(TokenKind::LeftBrace);
  uint32_t expression_begin = last_end_;
  if (at(TokenKind::RightBrace) || at(TokenKind::Exclamation) || at(TokenKind::Colon) || at(TokenKind::Equal))
    error(diag::fstring_empty_field, current(), describe(kind_));
  ++brackets_;
  ast::Expr* value = parse_right_hand_side();
  bool debug = accept(TokenKind::Equal);
  if (debug) {
    // The text of the expression, with the `=` and the space around it, is printed before its value.
    source::Range place = range(expression_begin, here());
    add_text(parts, failed_ ? llvm::StringRef() : file_.slice(place), place);
  }
  int conversion = -1;
  if (at(TokenKind::Exclamation))
    conversion = parse_conversion();
  ast::Expr* spec = nullptr;
  if (at(TokenKind::Colon))
    spec = parse_format_spec(parts.kind);
  else if (debug && conversion == -1)
    conversion = 'r';
  if (!accept(TokenKind::RightBrace)) {
    if (at(TokenKind::Walrus))
      error(diag::walrus_without_parentheses, current());
    else
      unexpected_after_expression(describe(TokenKind::RightBrace));
  }
  --brackets_;
  flush_text(parts);
  parts.values.push_back(make<ast::FormattedValue>(begin, value, conversion, spec));
}

int Parser::parse_conversion() {
  source::Range mark = current();
  expect(TokenKind::Exclamation);
  llvm::StringRef letter = failed_ ? llvm::StringRef() : text_of(token());
  if (!at(TokenKind::Name) || here() != mark.end || (letter != "s" && letter != "r" && letter != "a")) {
    if (!at(TokenKind::Fault))
      error(diag::fstring_invalid_conversion, mark.join(current()));
    fail();
    return -1;
  }
  const source::Range place = current();
  advance();
  if (!failed_ && here() != place.end) // a space after it
    error(diag::fstring_invalid_conversion, range(place.end, here()));
  return letter[0];
}

ast::Expr* Parser::parse_format_spec(llvm::StringRef kind) {
  uint32_t begin = here();
  StringParts parts;
  parts.kind = kind;
  expect(TokenKind::Colon);
  parse_fstring_parts(parts, TokenKind::RightBrace);
  flush_text(parts);
  return make<ast::JoinedStr>(begin, seq(parts.values));
}

} // namespace p2c::syntax
