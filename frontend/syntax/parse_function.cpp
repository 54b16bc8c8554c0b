// Functions, classes, their decorators, and lambda.
#include "frontend/syntax/parser_impl.h"

namespace p2c::syntax {

ast::Stmt* Parser::parse_decorated() {
  List<ast::Expr> decorators;
  while (accept(TokenKind::At)) {
    decorators.push_back(parse_named_expression());
    if (!accept(TokenKind::Newline))
      unexpected_after_expression(describe(TokenKind::Newline));
  }
  uint32_t begin = here();
  switch (kind_) {
  case TokenKind::Def:
    return parse_def(begin, seq(decorators), /*is_async=*/false);
  case TokenKind::Class:
    return parse_class(seq(decorators));
  case TokenKind::Async:
    if (peek() == TokenKind::Def) {
      advance();
      return parse_def(begin, seq(decorators), /*is_async=*/true);
    }
    [[fallthrough]];
  default: // a fault
    if (at(TokenKind::Fault))
      fail();
    else
      error(diag::decorator_without_definition, current(), describe(kind_));
    return make<ast::Pass>(begin);
  }
}

ast::Stmt* Parser::parse_def(uint32_t begin, llvm::ArrayRef<ast::Expr*> decorators, bool is_async) {
  expect(TokenKind::Def);
  source::Range name_place = current();
  ast::Identifier name = parse_name();
  expect(TokenKind::LeftParen);
  ++brackets_;
  ast::Arguments* parameters = parse_parameters(TokenKind::RightParen, /*lambda=*/false);
  --brackets_;
  expect(TokenKind::RightParen);
  ast::Expr* returns = accept(TokenKind::Arrow) ? parse_expression() : nullptr;
  llvm::ArrayRef<ast::Stmt*> body = parse_block("def", begin);
  llvm::StringRef no_comment;
  if (is_async)
    return make<ast::AsyncFunctionDef>(begin, name, parameters, body, decorators, returns, no_comment,
                                       name_place);
  return make<ast::FunctionDef>(begin, name, parameters, body, decorators, returns, no_comment, name_place);
}

ast::Stmt* Parser::parse_class(llvm::ArrayRef<ast::Expr*> decorators) {
  uint32_t begin = here();
  expect(TokenKind::Class);
  source::Range name_place = current();
  ast::Identifier name = parse_name();
  llvm::ArrayRef<ast::Expr*> bases;
  llvm::ArrayRef<ast::Keyword*> keywords;
  if (at(TokenKind::LeftParen))
    parse_bases(bases, keywords);
  llvm::ArrayRef<ast::Stmt*> body = parse_block("class", begin);
  return make<ast::ClassDef>(begin, name, bases, keywords, body, decorators, name_place);
}

ast::Expr* Parser::parse_lambda() {
  Nesting nesting(*this);
  uint32_t begin = here();
  expect(TokenKind::Lambda);
  // Its own parameters and colon end at no bracket, so no comma is missing in them.
  unsigned brackets = brackets_;
  brackets_ = 0;
  ast::Arguments* parameters = parse_parameters(TokenKind::Colon, /*lambda=*/true);
  brackets_ = brackets;
  if (at(TokenKind::Colon) && (token().flags & Token::format_spec))
    error(diag::fstring_bare_lambda, since(begin));
  expect(TokenKind::Colon);
  ast::Expr* body = parse_expression();
  return make<ast::Lambda>(begin, parameters, body);
}

} // namespace p2c::syntax
