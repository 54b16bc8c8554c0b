// Atoms, and what may follow them: attributes, calls, subscripts.
#include "frontend/syntax/literal.h"
#include "frontend/syntax/parser_impl.h"

namespace p2c::syntax {

ast::Expr* Parser::parse_primary() {
  uint32_t begin = here();
  ast::Expr* atom = parse_atom();
  switch (kind_) {
  case TokenKind::Dot:
  case TokenKind::LeftParen:
  case TokenKind::LeftBracket:
    return parse_trailers(begin, atom);
  default: // the common case
    return atom;
  }
}

ast::Expr* Parser::parse_trailers(uint32_t begin, ast::Expr* expr) {
  for (;;) {
    switch (kind_) {
    case TokenKind::Dot: {
      advance();
      source::Range place = current();
      ast::Identifier name = parse_name();
      expr = make<ast::Attribute>(begin, expr, name, ast::ExprContext::Load, place);
      break;
    }
    case TokenKind::LeftParen:
      expr = parse_call(begin, expr);
      break;
    case TokenKind::LeftBracket:
      expr = parse_subscript(begin, expr);
      break;
    default: // the end of the primary
      return expr;
    }
  }
}

ast::Expr* Parser::parse_subscript(uint32_t begin, ast::Expr* value) {
  Nesting nesting(*this);
  expect(TokenKind::LeftBracket);
  ++brackets_;
  ast::Expr* slice = parse_slices();
  expect_closing(TokenKind::RightBracket);
  --brackets_;
  return make<ast::Subscript>(begin, value, slice, ast::ExprContext::Load);
}

// One slice or index, or several as a tuple. A starred one always makes a tuple.
ast::Expr* Parser::parse_slices() {
  uint32_t begin = here();
  bool starred = at(TokenKind::Star);
  ast::Expr* first = parse_slice();
  if (!at(TokenKind::Comma) && !starred)
    return first;
  List<ast::Expr> elements;
  elements.push_back(first);
  while (accept(TokenKind::Comma) && !at(TokenKind::RightBracket))
    elements.push_back(parse_slice());
  return make<ast::Tuple>(begin, seq(elements), ast::ExprContext::Load);
}

ast::Expr* Parser::parse_slice() {
  uint32_t begin = here();
  if (accept(TokenKind::Star)) {
    ast::Expr* value = parse_expression();
    return make<ast::Starred>(begin, value, ast::ExprContext::Load);
  }
  size_t first_index = index_;
  ast::Expr* lower = nullptr;
  if (!at(TokenKind::Colon)) {
    lower = parse_expression();
    if (at(TokenKind::Walrus))
      return finish_walrus(begin, first_index, lower);
    if (!at(TokenKind::Colon))
      return lower;
  }
  auto bound = [&]() -> ast::Expr* {
    bool absent = at(TokenKind::Colon) || at(TokenKind::Comma) || at(TokenKind::RightBracket);
    return absent ? nullptr : parse_expression();
  };
  expect(TokenKind::Colon);
  ast::Expr* upper = bound();
  ast::Expr* step = accept(TokenKind::Colon) ? bound() : nullptr;
  return make<ast::Slice>(begin, lower, upper, step);
}

ast::Expr* Parser::parse_atom() {
  switch (kind_) {
  case TokenKind::Name:
    return parse_name_atom();
  case TokenKind::Number:
    return parse_number();
  case TokenKind::String:
  case TokenKind::FStringStart:
    return parse_strings();
  case TokenKind::None:
    return parse_constant(ast::ConstantValue::none());
  case TokenKind::True:
    return parse_constant(ast::ConstantValue::boolean(true));
  case TokenKind::False:
    return parse_constant(ast::ConstantValue::boolean(false));
  case TokenKind::Ellipsis:
    return parse_constant(ast::ConstantValue::ellipsis());
  case TokenKind::LeftParen:
    return parse_parenthesised();
  case TokenKind::LeftBracket:
    return parse_list();
  case TokenKind::LeftBrace:
    return parse_braces();
  default: // nothing else begins an expression
    unexpected_expression_token();
    return fault_expression();
  }
}

ast::Expr* Parser::parse_name_atom() {
  uint32_t begin = here();
  ast::Identifier name = intern(token());
  advance();
  return make<ast::Name>(begin, name, ast::ExprContext::Load);
}

ast::Expr* Parser::parse_constant(ast::ConstantValue value) {
  uint32_t begin = here();
  advance();
  return make<ast::Constant>(begin, value, llvm::StringRef());
}

ast::Expr* Parser::parse_number() {
  const Token& number = token();
  if (number.flags & Token::faulty)
    return parse_constant(ast::ConstantValue::none());
  size_t digits = 0;
  ast::ConstantValue value = number_value(text_of(number), tree_, digits);
  if (digits > most_decimal_digits)
    complain(diag::too_many_digits, range_of(number), most_decimal_digits, digits);
  return parse_constant(value);
}

} // namespace p2c::syntax
