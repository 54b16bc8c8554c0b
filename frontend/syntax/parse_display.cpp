// What stands in brackets: groups, tuples, lists, sets, dicts and comprehensions.
#include "frontend/syntax/parser_impl.h"

namespace p2c::syntax {

bool Parser::at_comprehension() const {
  return at(TokenKind::For) || (at(TokenKind::Async) && peek() == TokenKind::For);
}

void Parser::check_comprehension_element(ast::Expr* element) {
  if (llvm::isa<ast::Starred>(element))
    complain(diag::unpacking_in_comprehension, element->range, "iterable");
}

// `(...)`: a group, a tuple or a generator expression.
ast::Expr* Parser::parse_parenthesised() {
  Nesting nesting(*this);
  uint32_t begin = here();
  expect(TokenKind::LeftParen);
  ++brackets_;
  List<ast::Expr> elements;
  bool tuple = at(TokenKind::RightParen);
  bool bare_walrus = false;
  bool bare_yield = at(TokenKind::Yield);
  ast::Expr* result = nullptr;
  if (bare_yield) {
    result = parse_yield();
  } else if (at(TokenKind::DoubleStar)) {
    error(diag::misplaced_double_star, current());
  } else if (!tuple) {
    bare_walrus = !at(TokenKind::LeftParen);
    result = parse_star_named_expression();
    bare_walrus &= llvm::isa<ast::NamedExpr>(result);
  }
  if (result && at_comprehension() && !bare_yield) {
    check_comprehension_element(result);
    llvm::ArrayRef<ast::Comprehension*> clauses = parse_comprehension_clauses();
    expect_closing(TokenKind::RightParen);
    --brackets_;
    return make<ast::GeneratorExp>(begin, result, clauses);
  }
  if (result && at(TokenKind::Comma) && !bare_yield) {
    tuple = true;
    elements.push_back(result);
    while (accept(TokenKind::Comma) && !at(TokenKind::RightParen)) {
      bool bare = !at(TokenKind::LeftParen);
      elements.push_back(parse_star_named_expression());
      bare_walrus |= bare && llvm::isa<ast::NamedExpr>(elements.back());
    }
  }
  expect_closing(TokenKind::RightParen);
  --brackets_;
  if (tuple) {
    bare_walrus_ = bare_walrus;
    return make<ast::Tuple>(begin, seq(elements), ast::ExprContext::Load);
  }
  if (!result)
    return fault_expression();
  if (llvm::isa<ast::Starred>(result))
    complain(diag::misplaced_star, result->range);
  return result;
}

ast::Expr* Parser::parse_list() {
  Nesting nesting(*this);
  uint32_t begin = here();
  expect(TokenKind::LeftBracket);
  ++brackets_;
  List<ast::Expr> elements;
  while (!at(TokenKind::RightBracket) && !failed_) {
    elements.push_back(parse_star_named_expression());
    if (elements.size() == 1 && at_comprehension()) {
      check_comprehension_element(elements[0]);
      llvm::ArrayRef<ast::Comprehension*> clauses = parse_comprehension_clauses();
      expect_closing(TokenKind::RightBracket);
      --brackets_;
      return make<ast::ListComp>(begin, elements[0], clauses);
    }
    if (at_comprehension())
      error(diag::comprehension_target_needs_parentheses, range(elements[0]->range.begin, last_end_));
    if (!accept(TokenKind::Comma))
      break;
  }
  expect_closing(TokenKind::RightBracket);
  --brackets_;
  return make<ast::List>(begin, seq(elements), ast::ExprContext::Load);
}

// `{...}`: a dict or a set; the first colon or `**` decides.
ast::Expr* Parser::parse_braces() {
  Nesting nesting(*this);
  uint32_t begin = here();
  expect(TokenKind::LeftBrace);
  ++brackets_;
  ast::Expr* result;
  if (at(TokenKind::RightBrace) || at(TokenKind::DoubleStar)) {
    result = parse_dict(begin, nullptr);
  } else {
    bool bare = !at(TokenKind::LeftParen);
    ast::Expr* first = parse_star_named_expression();
    bool no_key = llvm::isa<ast::Starred>(first) || (bare && llvm::isa<ast::NamedExpr>(first));
    result = at(TokenKind::Colon) && !no_key ? parse_dict(begin, first) : parse_set(begin, first);
  }
  --brackets_;
  return result;
}

void Parser::parse_dict_item(llvm::SmallVectorImpl<ast::Expr*>& keys,
                             llvm::SmallVectorImpl<ast::Expr*>& values) {
  if (accept(TokenKind::DoubleStar)) {
    keys.push_back(nullptr);
    values.push_back(parse_bitwise_or());
    return;
  }
  keys.push_back(parse_expression());
  if (!at(TokenKind::Colon) && !failed_ && !at(TokenKind::Fault) && !at(TokenKind::Equal)) {
    if (at(TokenKind::Comma) || at(TokenKind::RightBrace))
      error(diag::dict_item_without_value, keys.back()->range);
  }
  if (!accept(TokenKind::Colon))
    unexpected_after_expression(describe(TokenKind::Colon));
  if (at(TokenKind::Comma) || at(TokenKind::RightBrace))
    error(diag::dict_value_missing, range(last_end_ - 1, last_end_));
  else if (at(TokenKind::Star))
    error(diag::starred_dict_value, current());
  values.push_back(parse_expression());
}

// A dict after its `{` and, unless null, its first key.
ast::Expr* Parser::parse_dict(uint32_t begin, ast::Expr* first_key) {
  List<ast::Expr> keys, values;
  if (first_key) {
    keys.push_back(first_key);
    expect(TokenKind::Colon);
    if (at(TokenKind::Comma) || at(TokenKind::RightBrace))
      error(diag::dict_value_missing, range(last_end_ - 1, last_end_));
    else if (at(TokenKind::Star))
      error(diag::starred_dict_value, current());
    values.push_back(parse_expression());
  } else if (!at(TokenKind::RightBrace)) {
    parse_dict_item(keys, values);
  }
  if (keys.size() == 1 && at_comprehension()) {
    if (!keys[0])
      complain(diag::unpacking_in_comprehension, values[0]->range, "dict");
    llvm::ArrayRef<ast::Comprehension*> clauses = parse_comprehension_clauses();
    expect_closing(TokenKind::RightBrace);
    ast::Expr* key = keys[0] ? keys[0] : fault_expression();
    return make<ast::DictComp>(begin, key, values[0], clauses);
  }
  if (!keys.empty())
    while (accept(TokenKind::Comma) && !at(TokenKind::RightBrace))
      parse_dict_item(keys, values);
  expect_closing(TokenKind::RightBrace);
  return make<ast::Dict>(begin, seq(keys), seq(values));
}

// A set after its `{` and first element.
ast::Expr* Parser::parse_set(uint32_t begin, ast::Expr* first) {
  if (at_comprehension()) {
    check_comprehension_element(first);
    llvm::ArrayRef<ast::Comprehension*> clauses = parse_comprehension_clauses();
    expect_closing(TokenKind::RightBrace);
    return make<ast::SetComp>(begin, first, clauses);
  }
  List<ast::Expr> elements;
  elements.push_back(first);
  while (accept(TokenKind::Comma) && !at(TokenKind::RightBrace)) {
    elements.push_back(parse_star_named_expression());
    if (at_comprehension())
      error(diag::comprehension_target_needs_parentheses, range(elements[0]->range.begin, last_end_));
  }
  expect_closing(TokenKind::RightBrace);
  return make<ast::Set>(begin, seq(elements));
}

llvm::ArrayRef<ast::Comprehension*> Parser::parse_comprehension_clauses() {
  List<ast::Comprehension> clauses;
  while (at_comprehension())
    clauses.push_back(parse_comprehension_clause());
  return seq(clauses);
}

ast::Comprehension* Parser::parse_comprehension_clause() {
  uint32_t begin = here();
  bool is_async = accept(TokenKind::Async);
  expect(TokenKind::For);
  ast::Expr* target = parse_target_list(Target::for_loop);
  expect(TokenKind::In);
  ast::Expr* iter = parse_disjunction();
  List<ast::Expr> conditions;
  while (accept(TokenKind::If))
    conditions.push_back(parse_disjunction());
  return make<ast::Comprehension>(begin, target, iter, seq(conditions), int(is_async));
}

} // namespace p2c::syntax
