// The patterns of `case`.
#include "frontend/syntax/parser_impl.h"

namespace p2c::syntax {

// After `case`: one pattern, or several as a sequence without brackets.
ast::Pattern* Parser::parse_case_patterns() {
  uint32_t begin = here();
  ast::Pattern* first = parse_maybe_star_pattern();
  if (!at(TokenKind::Comma)) {
    if (llvm::isa<ast::MatchStar>(first) && !failed_)
      error(diag::expected_token, current(), "`,`", describe(kind_));
    return first;
  }
  List<ast::Pattern> patterns;
  patterns.push_back(first);
  while (accept(TokenKind::Comma) && !at(TokenKind::Colon) && !at(TokenKind::If) && !failed_)
    patterns.push_back(parse_maybe_star_pattern());
  return make<ast::MatchSequence>(begin, seq(patterns));
}

ast::Identifier Parser::parse_capture_name(source::Range& place) {
  place = current();
  bool wildcard = at_name("_");
  ast::Identifier name = parse_name();
  return wildcard ? ast::Identifier() : name;
}

ast::Pattern* Parser::parse_maybe_star_pattern() {
  uint32_t begin = here();
  if (!accept(TokenKind::Star))
    return parse_pattern();
  source::Range place;
  ast::Identifier name = parse_capture_name(place);
  return make<ast::MatchStar>(begin, name, place);
}

// An alternative, and perhaps `as name`.
ast::Pattern* Parser::parse_pattern() {
  Nesting nesting(*this);
  uint32_t begin = here();
  ast::Pattern* pattern = parse_or_pattern();
  if (!accept(TokenKind::As))
    return pattern;
  if (at_name("_"))
    error(diag::wildcard_as_target, current());
  source::Range place = current();
  ast::Identifier name = parse_name();
  if (at(TokenKind::Dot) || at(TokenKind::LeftParen) || at(TokenKind::LeftBracket))
    error(diag::pattern_target_not_a_name, place);
  return make<ast::MatchAs>(begin, pattern, name, place);
}

ast::Pattern* Parser::parse_or_pattern() {
  uint32_t begin = here();
  ast::Pattern* first = parse_closed_pattern();
  if (!at(TokenKind::Pipe))
    return first;
  List<ast::Pattern> alternatives;
  alternatives.push_back(first);
  while (accept(TokenKind::Pipe))
    alternatives.push_back(parse_closed_pattern());
  return make<ast::MatchOr>(begin, seq(alternatives));
}

ast::Pattern* Parser::parse_closed_pattern() {
  uint32_t begin = here();
  auto singleton = [&](ast::ConstantValue value) -> ast::Pattern* {
    advance();
    return make<ast::MatchSingleton>(begin, value);
  };
  switch (kind_) {
  case TokenKind::None:
    return singleton(ast::ConstantValue::none());
  case TokenKind::True:
    return singleton(ast::ConstantValue::boolean(true));
  case TokenKind::False:
    return singleton(ast::ConstantValue::boolean(false));
  case TokenKind::Number:
  case TokenKind::Minus:
  case TokenKind::String:
  case TokenKind::FStringStart: {
    ast::Expr* value = parse_pattern_literal();
    return make<ast::MatchValue>(begin, value);
  }
  case TokenKind::LeftParen:
  case TokenKind::LeftBracket:
    return parse_sequence_pattern();
  case TokenKind::LeftBrace:
    return parse_mapping_pattern();
  case TokenKind::Name:
    return parse_name_pattern();
  default: // nothing else begins a pattern
    if (at(TokenKind::Fault))
      fail();
    else
      error(diag::expected_pattern, current(), describe(kind_));
    return make<ast::MatchSingleton>(begin, ast::ConstantValue::none());
  }
}

// A capture, `_`, a dotted constant, or a class with arguments.
ast::Pattern* Parser::parse_name_pattern() {
  uint32_t begin = here();
  if (peek() == TokenKind::Dot || peek() == TokenKind::LeftParen) {
    ast::Expr* name = parse_dotted_expression();
    if (at(TokenKind::LeftParen))
      return parse_class_pattern(begin, name);
    return make<ast::MatchValue>(begin, name);
  }
  source::Range place;
  ast::Identifier name = parse_capture_name(place);
  return make<ast::MatchAs>(begin, nullptr, name, place);
}

ast::Expr* Parser::parse_dotted_expression() {
  uint32_t begin = here();
  ast::Identifier first = parse_name();
  ast::Expr* expr = make<ast::Name>(begin, first, ast::ExprContext::Load);
  while (accept(TokenKind::Dot)) {
    source::Range place = current();
    ast::Identifier name = parse_name();
    expr = make<ast::Attribute>(begin, expr, name, ast::ExprContext::Load, place);
  }
  return expr;
}

ast::Expr* Parser::parse_pattern_literal() {
  if (!at(TokenKind::String) && !at(TokenKind::FStringStart))
    return parse_pattern_number();
  ast::Expr* value = parse_strings();
  if (llvm::isa<ast::JoinedStr>(value))
    complain(diag::fstring_in_pattern, value->range);
  return value;
}

// A number, perhaps negative, or a complex one: `-1 + 2j`.
ast::Expr* Parser::parse_pattern_number() {
  uint32_t begin = here();
  bool negative = accept(TokenKind::Minus);
  if (!at(TokenKind::Number)) {
    expect(TokenKind::Number);
    return fault_expression();
  }
  auto is_complex = [](ast::Expr* expr) {
    auto* constant = llvm::dyn_cast<ast::Constant>(expr);
    return constant && constant->value.kind == ast::ConstantKind::Complex;
  };
  ast::Expr* real = parse_number();
  bool real_part_is_complex = is_complex(real);
  source::Range real_place = real->range;
  if (negative)
    real = make<ast::UnaryOp>(begin, ast::UnaryOperator::USub, real);
  if (!at(TokenKind::Plus) && !at(TokenKind::Minus))
    return real;
  ast::Operator op = at(TokenKind::Plus) ? ast::Operator::Add : ast::Operator::Sub;
  advance();
  if (real_part_is_complex)
    error(diag::complex_pattern_part, real_place, "a real");
  if (!at(TokenKind::Number)) {
    expect(TokenKind::Number);
    return real;
  }
  ast::Expr* imaginary = parse_number();
  if (!is_complex(imaginary))
    complain(diag::complex_pattern_part, imaginary->range, "an imaginary");
  return make<ast::BinOp>(begin, real, op, imaginary);
}

// `[...]`, or `(...)`, which is a group where it holds one pattern and no comma.
ast::Pattern* Parser::parse_sequence_pattern() {
  Nesting nesting(*this);
  uint32_t begin = here();
  bool group = at(TokenKind::LeftParen);
  TokenKind closer = group ? TokenKind::RightParen : TokenKind::RightBracket;
  advance();
  ++brackets_;
  List<ast::Pattern> patterns;
  while (!at(closer) && !failed_) {
    patterns.push_back(parse_maybe_star_pattern());
    bool only = patterns.size() == 1 && !llvm::isa<ast::MatchStar>(patterns[0]);
    if (!accept(TokenKind::Comma)) {
      group &= only;
      break;
    }
    group = false;
  }
  group &= patterns.size() == 1;
  bool lone_star = patterns.size() == 1 && llvm::isa<ast::MatchStar>(patterns[0]) &&
                   closer == TokenKind::RightParen && tokens_[index_ - 1].kind != TokenKind::Comma;
  if (lone_star && !failed_)
    error(diag::expected_token, current(), "`,`", describe(kind_));
  expect_closing(closer);
  --brackets_;
  if (group)
    return patterns[0];
  return make<ast::MatchSequence>(begin, seq(patterns));
}

ast::Pattern* Parser::parse_mapping_pattern() {
  Nesting nesting(*this);
  uint32_t begin = here();
  expect(TokenKind::LeftBrace);
  ++brackets_;
  List<ast::Expr> keys;
  List<ast::Pattern> patterns;
  ast::Identifier rest;
  source::Range rest_place;
  while (!at(TokenKind::RightBrace) && !failed_) {
    if (rest.data()) {
      error(diag::pattern_after_rest, rest_place, rest);
      break;
    }
    if (accept(TokenKind::DoubleStar)) {
      rest_place = current();
      if (at_name("_"))
        error(diag::wildcard_as_rest, current());
      rest = parse_name();
    } else {
      keys.push_back(parse_mapping_key());
      expect(TokenKind::Colon);
      patterns.push_back(parse_pattern());
    }
    if (!accept(TokenKind::Comma))
      break;
  }
  expect_closing(TokenKind::RightBrace);
  --brackets_;
  return make<ast::MatchMapping>(begin, seq(keys), seq(patterns), rest, rest_place);
}

// A literal or a dotted name.
ast::Expr* Parser::parse_mapping_key() {
  switch (kind_) {
  case TokenKind::None:
    return parse_constant(ast::ConstantValue::none());
  case TokenKind::True:
    return parse_constant(ast::ConstantValue::boolean(true));
  case TokenKind::False:
    return parse_constant(ast::ConstantValue::boolean(false));
  case TokenKind::Number:
  case TokenKind::Minus:
  case TokenKind::String:
  case TokenKind::FStringStart:
    return parse_pattern_literal();
  case TokenKind::Name: {
    ast::Expr* key = parse_dotted_expression();
    if (llvm::isa<ast::Name>(key))
      error(diag::pattern_key_is_a_name, key->range);
    return key;
  }
  default: // nothing else can be a key
    expect(TokenKind::String);
    return fault_expression();
  }
}

ast::Pattern* Parser::parse_class_pattern(uint32_t begin, ast::Expr* name) {
  Nesting nesting(*this);
  expect(TokenKind::LeftParen);
  ++brackets_;
  List<ast::Pattern> patterns, keyword_patterns;
  llvm::SmallVector<ast::Identifier, 4> attributes;
  while (!at(TokenKind::RightParen) && !failed_) {
    if (at(TokenKind::Name) && peek() == TokenKind::Equal) {
      attributes.push_back(parse_name());
      expect(TokenKind::Equal);
      keyword_patterns.push_back(parse_pattern());
    } else {
      ast::Pattern* pattern = parse_pattern();
      if (!attributes.empty())
        complain(diag::positional_pattern_after_keyword, pattern->range);
      patterns.push_back(pattern);
    }
    if (!accept(TokenKind::Comma))
      break;
  }
  expect_closing(TokenKind::RightParen);
  --brackets_;
  return make<ast::MatchClass>(begin, name, seq(patterns), seq(attributes), seq(keyword_patterns));
}

} // namespace p2c::syntax
