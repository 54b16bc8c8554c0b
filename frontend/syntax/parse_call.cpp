// The arguments of calls and class statements.
#include "frontend/syntax/parser_impl.h"

namespace p2c::syntax {

struct Parser::CallArguments {
  List<ast::Expr> positional;
  List<ast::Keyword> keywords;
  bool named = false;                  // a `name=value` was seen
  bool double_star = false;            // a `**mapping` was seen
  ast::Expr* bare_generator = nullptr; // `f(x for x in y)`: must be the only argument
  unsigned count = 0;
  bool trailing_comma = false;
};

ast::Expr* Parser::parse_call(uint32_t begin, ast::Expr* function) {
  Nesting nesting(*this);
  CallArguments arguments;
  parse_arguments(arguments, here());
  return make<ast::Call>(begin, function, seq(arguments.positional), seq(arguments.keywords));
}

void Parser::parse_bases(llvm::ArrayRef<ast::Expr*>& bases, llvm::ArrayRef<ast::Keyword*>& keywords) {
  CallArguments arguments;
  parse_arguments(arguments, here());
  if (arguments.bare_generator)
    complain(diag::generator_as_base, arguments.bare_generator->range);
  bases = seq(arguments.positional);
  keywords = seq(arguments.keywords);
}

// Reads from `(`, which is at `open`, past `)`.
void Parser::parse_arguments(CallArguments& arguments, uint32_t open) {
  expect(TokenKind::LeftParen);
  ++brackets_;
  while (!at(TokenKind::RightParen) && !failed_) {
    parse_argument(arguments, open);
    ++arguments.count;
    arguments.trailing_comma = accept(TokenKind::Comma);
    if (!arguments.trailing_comma)
      break;
  }
  expect_closing(TokenKind::RightParen);
  --brackets_;
  if (arguments.bare_generator && (arguments.count > 1 || arguments.trailing_comma))
    complain(diag::generator_needs_parentheses, arguments.bare_generator->range);
}

void Parser::parse_argument(CallArguments& arguments, uint32_t open) {
  uint32_t begin = here();
  switch (kind_) {
  case TokenKind::Star: {
    advance();
    ast::Expr* value = parse_expression();
    auto* starred = make<ast::Starred>(begin, value, ast::ExprContext::Load);
    if (arguments.double_star)
      complain(diag::iterable_after_double_star, starred->range);
    if (at_comprehension())
      complain(diag::unpacking_in_comprehension, starred->range, "iterable");
    arguments.positional.push_back(starred);
    return;
  }
  case TokenKind::DoubleStar: {
    advance();
    ast::Expr* value = parse_expression();
    arguments.double_star = true;
    arguments.keywords.push_back(make<ast::Keyword>(begin, ast::Identifier(), value, source::Range{}));
    return;
  }
  case TokenKind::Name:
    if (peek() == TokenKind::Equal) {
      parse_keyword_argument(arguments);
      return;
    }
    break;
  default: // a positional argument
    break;
  }
  parse_positional_argument(arguments, open);
}

void Parser::parse_keyword_argument(CallArguments& arguments) {
  uint32_t begin = here();
  source::Range place = current();
  ast::Identifier name = parse_name();
  expect(TokenKind::Equal);
  if (at(TokenKind::Comma) || at(TokenKind::RightParen))
    error(diag::expected_argument_value, range(begin, last_end_));
  ast::Expr* value = parse_expression();
  if (at_comprehension())
    error(diag::assignment_as_argument, range(begin, last_end_))
        .help("write `==` to compare, or `:=` to assign");
  arguments.named = true;
  arguments.keywords.push_back(make<ast::Keyword>(begin, name, value, place));
}

// `f(a.b=1)`, `f(True=1)`: only a name can be given a value.
void Parser::bad_keyword_argument(uint32_t begin, ast::Expr* expr) {
  TokenKind word = tokens_[index_ - 1].kind;
  bool constant = word == TokenKind::True || word == TokenKind::False || word == TokenKind::None;
  if (constant && expr->range.begin == begin && llvm::isa<ast::Constant>(expr))
    error(diag::cannot_assign, expr->range, describe(expr)).help("");
  else
    error(diag::assignment_as_argument, range(begin, token().end));
}

void Parser::parse_positional_argument(CallArguments& arguments, uint32_t open) {
  uint32_t begin = here();
  size_t first_index = index_;
  ast::Expr* value = parse_expression();
  if (at(TokenKind::Walrus))
    value = finish_walrus(begin, first_index, value);
  else if (at(TokenKind::Equal))
    bad_keyword_argument(begin, value);
  if (at_comprehension()) {
    llvm::ArrayRef<ast::Comprehension*> clauses = parse_comprehension_clauses();
    // The only argument's range is that of the call's parentheses, as if they were its own.
    source::Range place = arguments.count == 0
                              ? range(open, at(TokenKind::RightParen) ? token().end : last_end_)
                              : since(begin);
    value = make_at<ast::GeneratorExp>(place, value, clauses);
    if (!arguments.bare_generator || arguments.count > 0)
      arguments.bare_generator = value;
  }
  if (arguments.double_star)
    complain(diag::positional_after_double_star, value->range);
  else if (arguments.named)
    complain(diag::positional_after_keyword, value->range);
  arguments.positional.push_back(value);
}

} // namespace p2c::syntax
