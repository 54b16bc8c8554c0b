// Expressions by precedence, from lists of them down to `**`.
#include "frontend/syntax/parser_impl.h"

namespace p2c::syntax {

// One expression, or several as a tuple without parentheses; `*` may stand before each.
ast::Expr* Parser::parse_star_expressions() {
  uint32_t begin = here();
  ast::Expr* first = parse_star_expression();
  if (!at(TokenKind::Comma))
    return first;
  List<ast::Expr> elements;
  elements.push_back(first);
  while (accept(TokenKind::Comma)) {
    if (!at_expression_start() && !at(TokenKind::Star))
      break;
    elements.push_back(parse_star_expression());
  }
  return make<ast::Tuple>(begin, seq(elements), ast::ExprContext::Load);
}

ast::Expr* Parser::parse_star_expression() {
  uint32_t begin = here();
  if (!accept(TokenKind::Star))
    return parse_expression();
  ast::Expr* value = parse_bitwise_or();
  return make<ast::Starred>(begin, value, ast::ExprContext::Load);
}

ast::Expr* Parser::parse_star_named_expression() {
  return at(TokenKind::Star) ? parse_star_expression() : parse_named_expression();
}

ast::Expr* Parser::parse_named_expression() {
  uint32_t begin = here();
  size_t first_index = index_;
  ast::Expr* expr = parse_expression();
  return at(TokenKind::Walrus) ? finish_walrus(begin, first_index, expr) : expr;
}

// `target := value`, after the target.
ast::Expr* Parser::finish_walrus(uint32_t begin, size_t first_index, ast::Expr* target) {
  bool bare_name = llvm::isa<ast::Name>(target) && index_ == first_index + 1;
  if (!bare_name) {
    error(diag::walrus_target, target->range, describe(target));
    return target;
  }
  advance();
  set_context(target, ast::ExprContext::Store);
  ast::Expr* value = parse_expression();
  return make<ast::NamedExpr>(begin, target, value);
}

ast::Expr* Parser::parse_yield() {
  uint32_t begin = here();
  expect(TokenKind::Yield);
  if (accept(TokenKind::From)) {
    ast::Expr* value = parse_expression();
    return make<ast::YieldFrom>(begin, value);
  }
  bool bare = !at_expression_start() && !at(TokenKind::Star) && !at(TokenKind::Yield);
  ast::Expr* value = bare ? nullptr : parse_star_expressions();
  return make<ast::Yield>(begin, value);
}

ast::Expr* Parser::parse_expression() {
  Nesting nesting(*this);
  if (at(TokenKind::Lambda))
    return parse_lambda();
  uint32_t begin = here();
  ast::Expr* body = parse_disjunction();
  if (!at(TokenKind::If))
    return body;
  advance();
  ast::Expr* test = parse_disjunction();
  if (!at(TokenKind::Else)) {
    if (at(TokenKind::Fault))
      fail();
    else if (!at(TokenKind::Equal) && !missing_comma())
      error(diag::conditional_without_else, since(begin));
    else
      unexpected_after_expression(describe(TokenKind::Else));
    return body;
  }
  advance();
  ast::Expr* orelse = parse_expression();
  return make<ast::IfExp>(begin, test, body, orelse);
}

ast::Expr* Parser::parse_disjunction() {
  uint32_t begin = here();
  ast::Expr* first = parse_conjunction();
  if (!at(TokenKind::Or))
    return first;
  List<ast::Expr> values;
  values.push_back(first);
  while (accept(TokenKind::Or))
    values.push_back(parse_conjunction());
  return make<ast::BoolOp>(begin, ast::BoolOperator::Or, seq(values));
}

ast::Expr* Parser::parse_conjunction() {
  uint32_t begin = here();
  ast::Expr* first = parse_inversion();
  if (!at(TokenKind::And))
    return first;
  List<ast::Expr> values;
  values.push_back(first);
  while (accept(TokenKind::And))
    values.push_back(parse_inversion());
  return make<ast::BoolOp>(begin, ast::BoolOperator::And, seq(values));
}

ast::Expr* Parser::parse_inversion() {
  if (!at(TokenKind::Not))
    return parse_comparison();
  Nesting nesting(*this);
  uint32_t begin = here();
  advance();
  ast::Expr* operand = parse_inversion();
  return make<ast::UnaryOp>(begin, ast::UnaryOperator::Not, operand);
}

// Consumes a comparison operator, of one token or two.
bool Parser::at_compare_operator(ast::CompareOperator& op) {
  switch (kind_) {
  case TokenKind::EqualEqual:
    op = ast::CompareOperator::Eq;
    break;
  case TokenKind::NotEqual:
    op = ast::CompareOperator::NotEq;
    break;
  case TokenKind::Less:
    op = ast::CompareOperator::Lt;
    break;
  case TokenKind::LessEqual:
    op = ast::CompareOperator::LtE;
    break;
  case TokenKind::Greater:
    op = ast::CompareOperator::Gt;
    break;
  case TokenKind::GreaterEqual:
    op = ast::CompareOperator::GtE;
    break;
  case TokenKind::In:
    op = ast::CompareOperator::In;
    break;
  case TokenKind::Is:
    op = peek() == TokenKind::Not ? ast::CompareOperator::IsNot : ast::CompareOperator::Is;
    if (op == ast::CompareOperator::IsNot)
      advance();
    break;
  case TokenKind::Not:
    if (peek() != TokenKind::In)
      return false;
    op = ast::CompareOperator::NotIn;
    advance();
    break;
  default: // no comparison
    return false;
  }
  advance();
  return true;
}

ast::Expr* Parser::parse_comparison() {
  uint32_t begin = here();
  ast::Expr* left = parse_bitwise_or();
  ast::CompareOperator op;
  if (!at_compare_operator(op))
    return left;
  llvm::SmallVector<ast::CompareOperator, 4> ops;
  List<ast::Expr> comparators;
  do {
    ops.push_back(op);
    comparators.push_back(parse_bitwise_or());
  } while (at_compare_operator(op));
  return make<ast::Compare>(begin, left, seq(ops), seq(comparators));
}

namespace {

struct BinaryOperator {
  unsigned precedence; // 0 for what is no binary operator
  ast::Operator op;
};

BinaryOperator binary_operator(TokenKind kind) {
  switch (kind) {
  case TokenKind::Pipe:
    return {1, ast::Operator::BitOr};
  case TokenKind::Caret:
    return {2, ast::Operator::BitXor};
  case TokenKind::Ampersand:
    return {3, ast::Operator::BitAnd};
  case TokenKind::LeftShift:
    return {4, ast::Operator::LShift};
  case TokenKind::RightShift:
    return {4, ast::Operator::RShift};
  case TokenKind::Plus:
    return {5, ast::Operator::Add};
  case TokenKind::Minus:
    return {5, ast::Operator::Sub};
  case TokenKind::Star:
    return {6, ast::Operator::Mult};
  case TokenKind::Slash:
    return {6, ast::Operator::Div};
  case TokenKind::DoubleSlash:
    return {6, ast::Operator::FloorDiv};
  case TokenKind::Percent:
    return {6, ast::Operator::Mod};
  case TokenKind::At:
    return {6, ast::Operator::MatMult};
  default: // no binary operator of this kind
    return {0, ast::Operator::Add};
  }
}

} // namespace

// `|`, `^`, `&`, shifts, sums and products, by precedence climbing.
ast::Expr* Parser::parse_binary(unsigned least_precedence) {
  uint32_t begin = here();
  ast::Expr* left = parse_unary();
  for (;;) {
    BinaryOperator next = binary_operator(kind_);
    if (next.precedence == 0 || next.precedence < least_precedence)
      return left;
    advance();
    ast::Expr* right = parse_binary(next.precedence + 1);
    left = make<ast::BinOp>(begin, left, next.op, right);
  }
}

ast::Expr* Parser::parse_unary() {
  ast::UnaryOperator op;
  switch (kind_) {
  case TokenKind::Plus:
    op = ast::UnaryOperator::UAdd;
    break;
  case TokenKind::Minus:
    op = ast::UnaryOperator::USub;
    break;
  case TokenKind::Tilde:
    op = ast::UnaryOperator::Invert;
    break;
  default: // no sign
    return parse_power();
  }
  Nesting nesting(*this);
  uint32_t begin = here();
  advance();
  ast::Expr* operand = parse_unary();
  return make<ast::UnaryOp>(begin, op, operand);
}

ast::Expr* Parser::parse_power() {
  uint32_t begin = here();
  ast::Expr* base;
  if (accept(TokenKind::Await)) {
    ast::Expr* value = parse_primary();
    base = make<ast::Await>(begin, value);
  } else {
    base = parse_primary();
  }
  if (!accept(TokenKind::DoubleStar))
    return base;
  Nesting nesting(*this);
  ast::Expr* exponent = parse_unary();
  return make<ast::BinOp>(begin, base, ast::Operator::Pow, exponent);
}

} // namespace p2c::syntax
