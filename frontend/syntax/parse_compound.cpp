// Statements that hold blocks: if, while, for, with, try. Functions and classes are in parse_function.cpp.
#include "frontend/syntax/parser_impl.h"

namespace p2c::syntax {

// Reads a compound statement into `out`, or gives false where none begins.
bool Parser::parse_compound_statement(Statements& out) {
  uint32_t begin = here();
  ast::Stmt* statement = nullptr;
  switch (kind_) {
  case TokenKind::Def:
    statement = parse_def(begin, {}, /*is_async=*/false);
    break;
  case TokenKind::At:
    statement = parse_decorated();
    break;
  case TokenKind::Async:
    statement = parse_async();
    break;
  case TokenKind::Class:
    statement = parse_class({});
    break;
  case TokenKind::If:
    statement = parse_if();
    break;
  case TokenKind::While:
    statement = parse_while();
    break;
  case TokenKind::For:
    statement = parse_for(begin, /*is_async=*/false);
    break;
  case TokenKind::With:
    statement = parse_with(begin, /*is_async=*/false);
    break;
  case TokenKind::Try:
    statement = parse_try();
    break;
  case TokenKind::Name:
    if (!at_match_statement())
      return false;
    statement = parse_match();
    break;
  default:
    if (!at_clause())
      return false;
    error(diag::orphan_clause, current(), text_of(token()));
    break;
  }
  if (!failed_)
    out.push_back(statement);
  return true;
}

bool Parser::expect_colon(llvm::StringRef owner) {
  if (accept(TokenKind::Colon))
    return true;
  if (at(TokenKind::Newline) && !failed_) {
    // Only the colon is missing: say so, and go on as if it were there.
    complain(diag::expected_colon, range(last_end_, last_end_), owner);
    return true;
  }
  if (at(TokenKind::Equal))
    error(diag::assignment_in_expression, current());
  else if (at(TokenKind::Fault))
    fail();
  else
    error(diag::expected_colon, current(), owner);
  return false;
}

// The block after a colon: indented, or simple statements on the same line.
llvm::ArrayRef<ast::Stmt*> Parser::parse_block(llvm::StringRef owner, uint32_t owner_begin) {
  List<ast::Stmt> body;
  if (!expect_colon(owner))
    return {};
  if (!accept(TokenKind::Newline)) {
    parse_simple_statements(body);
    return seq(body);
  }
  if (!at(TokenKind::Indent)) {
    // Nothing is skipped: the next line is the next statement.
    source::Range place = at(TokenKind::EndOfFile) ? range(last_end_, last_end_) : current();
    complain(diag::expected_indented_block, place, owner, file_.position(owner_begin).line);
    body.push_back(make<ast::Pass>(last_end_));
    return seq(body);
  }
  advance();
  parse_statements(body, TokenKind::Dedent);
  accept(TokenKind::Dedent);
  if (body.empty()) // every statement in it failed
    body.push_back(make<ast::Pass>(last_end_));
  return seq(body);
}

llvm::ArrayRef<ast::Stmt*> Parser::parse_else() {
  uint32_t begin = here();
  if (!accept(TokenKind::Else))
    return {};
  if (at(TokenKind::If)) {
    error(diag::else_if, range(begin, token().end));
    return {};
  }
  return parse_block("else", begin);
}

// A chain of `elif` is read in a loop and nested from its end, so that its length costs no stack.
ast::Stmt* Parser::parse_if() {
  struct Branch {
    uint32_t begin;
    ast::Expr* test;
    llvm::ArrayRef<ast::Stmt*> body;
  };
  llvm::SmallVector<Branch, 4> branches;
  bool first = true;
  while (at(first ? TokenKind::If : TokenKind::Elif)) {
    uint32_t begin = here();
    llvm::StringRef keyword = text_of(token());
    advance();
    ast::Expr* test = parse_named_expression();
    llvm::ArrayRef<ast::Stmt*> body = parse_block(keyword, begin);
    branches.push_back({begin, test, body});
    first = false;
    if (failed_)
      break;
  }
  llvm::ArrayRef<ast::Stmt*> orelse = parse_else();
  ast::If* statement = nullptr;
  while (!branches.empty()) {
    Branch branch = branches.pop_back_val();
    if (statement) {
      ast::Stmt* nested[] = {statement};
      orelse = tree_.copy(llvm::ArrayRef<ast::Stmt*>(nested));
    }
    statement = make<ast::If>(branch.begin, branch.test, branch.body, orelse);
  }
  return statement;
}

ast::Stmt* Parser::parse_while() {
  uint32_t begin = here();
  expect(TokenKind::While);
  ast::Expr* test = parse_named_expression();
  llvm::ArrayRef<ast::Stmt*> body = parse_block("while", begin);
  llvm::ArrayRef<ast::Stmt*> orelse = parse_else();
  return make<ast::While>(begin, test, body, orelse);
}

ast::Stmt* Parser::parse_for(uint32_t begin, bool is_async) {
  expect(TokenKind::For);
  ast::Expr* target = parse_target_list(Target::for_loop);
  expect(TokenKind::In);
  ast::Expr* iter = parse_star_expressions();
  llvm::ArrayRef<ast::Stmt*> body = parse_block("for", begin);
  llvm::ArrayRef<ast::Stmt*> orelse = parse_else();
  if (is_async)
    return make<ast::AsyncFor>(begin, target, iter, body, orelse, llvm::StringRef());
  return make<ast::For>(begin, target, iter, body, orelse, llvm::StringRef());
}

ast::Stmt* Parser::parse_async() {
  uint32_t begin = here();
  expect(TokenKind::Async);
  switch (kind_) {
  case TokenKind::Def:
    return parse_def(begin, {}, /*is_async=*/true);
  case TokenKind::For:
    return parse_for(begin, /*is_async=*/true);
  case TokenKind::With:
    return parse_with(begin, /*is_async=*/true);
  default: // a fault
    if (at(TokenKind::Fault))
      fail();
    else
      error(diag::misplaced_async, current(), describe(kind_));
    return make<ast::Pass>(begin);
  }
}

// Whether the parenthesis here encloses all items of a `with` statement: a colon follows the one that closes
// it. Also tells whether there is an `as` directly inside.
bool Parser::at_parenthesised_with_items(bool& has_as) const {
  has_as = false;
  if (!at(TokenKind::LeftParen))
    return false;
  unsigned depth = 0;
  for (size_t i = index_; i < tokens_.size(); ++i) {
    switch (tokens_[i].kind) {
    case TokenKind::LeftParen:
    case TokenKind::LeftBracket:
    case TokenKind::LeftBrace:
      ++depth;
      break;
    case TokenKind::RightParen:
    case TokenKind::RightBracket:
    case TokenKind::RightBrace:
      if (--depth == 0)
        return i + 1 < tokens_.size() && tokens_[i + 1].kind == TokenKind::Colon;
      break;
    case TokenKind::As:
      has_as |= depth == 1;
      break;
    case TokenKind::Newline:
    case TokenKind::EndOfFile:
      return false;
    default: // not a bracket
      break;
    }
  }
  return false;
}

void Parser::parse_with_item(List<ast::WithItem>& out) {
  uint32_t begin = here();
  ast::Expr* context = parse_expression();
  ast::Expr* target = accept(TokenKind::As) ? parse_target(Target::with_item) : nullptr;
  out.push_back(make<ast::WithItem>(begin, context, target));
}

ast::Stmt* Parser::parse_with(uint32_t begin, bool is_async) {
  expect(TokenKind::With);
  List<ast::WithItem> items;
  bool has_as;
  bool parenthesised = at_parenthesised_with_items(has_as);
  if (parenthesised && has_as) {
    ++brackets_;
    advance();
    do
      parse_with_item(items);
    while (accept(TokenKind::Comma) && !at(TokenKind::RightParen));
    --brackets_;
    expect_closing(TokenKind::RightParen);
  } else if (parenthesised) {
    // `with (a, b):` has two items, but `with (a, *b):` has one, a tuple.
    uint32_t item_begin = here();
    ast::Expr* expr = parse_expression();
    auto* tuple = llvm::dyn_cast<ast::Tuple>(expr);
    bool plain =
        tuple && !tuple->elts.empty() && !bare_walrus_ &&
        llvm::none_of(tuple->elts, [](ast::Expr* element) { return llvm::isa<ast::Starred>(element); });
    if (plain) {
      for (ast::Expr* element : tuple->elts)
        items.push_back(make_at<ast::WithItem>(element->range, element, nullptr));
    } else {
      items.push_back(make<ast::WithItem>(item_begin, expr, nullptr));
    }
  } else {
    do
      parse_with_item(items);
    while (accept(TokenKind::Comma));
  }
  llvm::ArrayRef<ast::Stmt*> body = parse_block("with", begin);
  if (is_async)
    return make<ast::AsyncWith>(begin, seq(items), body, llvm::StringRef());
  return make<ast::With>(begin, seq(items), body, llvm::StringRef());
}

ast::Stmt* Parser::parse_try() {
  uint32_t begin = here();
  expect(TokenKind::Try);
  llvm::ArrayRef<ast::Stmt*> body = parse_block("try", begin);
  List<ast::ExceptHandler> handlers;
  bool any_star = false;
  while (at(TokenKind::Except)) {
    source::Range place = current();
    bool star = false;
    ast::ExceptHandler* handler = parse_except(star);
    if (!handlers.empty() && star != any_star)
      complain(diag::mixed_except, place);
    any_star |= star;
    handlers.push_back(handler);
    if (failed_)
      break;
  }
  llvm::ArrayRef<ast::Stmt*> orelse, finalbody;
  if (at(TokenKind::Else) && !handlers.empty())
    orelse = parse_else();
  if (at(TokenKind::Finally)) {
    uint32_t finally_begin = here();
    advance();
    finalbody = parse_block("finally", finally_begin);
  } else if (handlers.empty() && !failed_) {
    complain(diag::try_without_handler, current().start(), file_.position(begin).line);
  }
  if (any_star)
    return make<ast::TryStar>(begin, body, seq(handlers), orelse, finalbody);
  return make<ast::Try>(begin, body, seq(handlers), orelse, finalbody);
}

ast::ExceptHandler* Parser::parse_except(bool& star) {
  uint32_t begin = here();
  expect(TokenKind::Except);
  star = accept(TokenKind::Star);
  ast::Expr* type = nullptr;
  ast::Identifier name;
  source::Range name_place;
  if (star && at(TokenKind::Colon)) {
    complain(diag::except_star_without_type, current());
  } else if (!at(TokenKind::Colon) && !at(TokenKind::Newline)) {
    uint32_t type_begin = here();
    type = parse_expression();
    if (at(TokenKind::Comma)) {
      error(diag::unparenthesised_exceptions, since(type_begin));
    } else if (accept(TokenKind::As)) {
      name_place = current();
      name = parse_name();
      if (at(TokenKind::Dot) || at(TokenKind::LeftBracket) || at(TokenKind::LeftParen))
        error(diag::except_target_not_a_name, name_place);
    }
  }
  llvm::ArrayRef<ast::Stmt*> body = parse_block(star ? "except*" : "except", begin);
  return make<ast::ExceptHandler>(begin, type, name, body, name_place);
}

} // namespace p2c::syntax
