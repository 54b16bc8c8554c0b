// Statements on one line, and the loop over the statements of a block.
#include "frontend/syntax/parser_impl.h"

#include "frontend/source/suggest.h"

namespace p2c::syntax {

void Parser::parse_statements(Statements& out, TokenKind end) {
  bool header_failed = false;
  while (!at(end) && !at(TokenKind::EndOfFile)) {
    size_t first = index_;
    if (at(TokenKind::Indent)) {
      complain(diag::unexpected_indent, current());
      skip_orphan_block();
      continue;
    }
    if (header_failed && at_clause())
      fail(); // it belongs to the statement that failed
    else
      parse_statement(out);
    header_failed = failed_;
    if (!failed_)
      continue;
    recover();
    // A block under a line that failed is read for its own faults, but is not part of the tree.
    if (at(TokenKind::Indent))
      skip_orphan_block();
    if (index_ == first)
      advance();
  }
}

// Whether a word stands here that can only go on with a statement begun before.
bool Parser::at_clause() const {
  return at(TokenKind::Elif) || at(TokenKind::Else) || at(TokenKind::Except) || at(TokenKind::Finally);
}

// Reads an indented block whose header is missing or was faulty.
void Parser::skip_orphan_block() {
  Nesting nesting(*this);
  if (failed_)
    return;
  advance();
  List<ast::Stmt> dropped;
  parse_statements(dropped, TokenKind::Dedent);
  accept(TokenKind::Dedent);
}

void Parser::parse_statement(Statements& out) {
  Nesting nesting(*this);
  if (!parse_compound_statement(out))
    parse_simple_statements(out);
}

void Parser::parse_simple_statements(Statements& out) {
  do {
    ast::Stmt* statement = parse_simple_statement();
    if (failed_)
      return;
    out.push_back(statement);
  } while (accept(TokenKind::Semicolon) && !at(TokenKind::Newline));
  end_simple_statement();
}

void Parser::end_simple_statement() {
  if (accept(TokenKind::Newline) || at(TokenKind::EndOfFile))
    return;
  unexpected_after_expression(describe(TokenKind::Newline));
}

ast::Stmt* Parser::parse_simple_statement() {
  uint32_t begin = here();
  switch (kind_) {
  case TokenKind::Return:
    return parse_return();
  case TokenKind::Import:
    return parse_import();
  case TokenKind::From:
    return parse_from_import();
  case TokenKind::Raise:
    return parse_raise();
  case TokenKind::Assert:
    return parse_assert();
  case TokenKind::Del:
    return parse_del();
  case TokenKind::Global:
  case TokenKind::Nonlocal:
    return parse_scope_declaration();
  case TokenKind::Pass:
    advance();
    return make<ast::Pass>(begin);
  case TokenKind::Break:
    advance();
    return make<ast::Break>(begin);
  case TokenKind::Continue:
    advance();
    return make<ast::Continue>(begin);
  default: // every other statement begins with an expression
    return parse_expression_statement();
  }
}

ast::Stmt* Parser::parse_expression_statement() {
  uint32_t begin = here();
  size_t first_index = index_;
  ast::Expr* expr = at(TokenKind::Yield) ? parse_yield() : parse_star_expressions();
  switch (kind_) {
  case TokenKind::Equal:
    return parse_assignment(begin, expr);
  case TokenKind::Colon:
    return parse_annotated_assignment(begin, first_index, expr);
  case TokenKind::PlusEqual:
  case TokenKind::MinusEqual:
  case TokenKind::StarEqual:
  case TokenKind::DoubleStarEqual:
  case TokenKind::SlashEqual:
  case TokenKind::DoubleSlashEqual:
  case TokenKind::PercentEqual:
  case TokenKind::AtEqual:
  case TokenKind::PipeEqual:
  case TokenKind::AmpersandEqual:
  case TokenKind::CaretEqual:
  case TokenKind::LeftShiftEqual:
  case TokenKind::RightShiftEqual:
    return parse_augmented_assignment(begin, expr);
  case TokenKind::Walrus:
    error(diag::walrus_without_parentheses, current());
    break;
  case TokenKind::Newline:
  case TokenKind::Semicolon:
  case TokenKind::EndOfFile:
    break;
  default: // nothing else may follow: say what was perhaps meant
    if (!legacy_statement(expr) && !misspelt_keyword(first_index))
      unexpected_after_expression(describe(TokenKind::Newline));
    break;
  }
  return make<ast::ExprStmt>(begin, expr);
}

// `print x`, `exec x`: statements of Python 2.
bool Parser::legacy_statement(ast::Expr* expr) {
  auto* name = llvm::dyn_cast<ast::Name>(expr);
  if (!name || (name->id != "print" && name->id != "exec") || !at_expression_start())
    return false;
  error(diag::missing_call_parentheses, name->range, name->id);
  return true;
}

// `retrun x`, `whlie x:`: the first word of the line is close to a keyword, and no statement can begin like
// this.
bool Parser::misspelt_keyword(size_t first_index) {
  const Token& word = tokens_[first_index];
  if (failed_ || word.kind != TokenKind::Name || index_ != first_index + 1)
    return false;
  auto meant = source::closest(text_of(word), keyword_texts());
  if (!meant)
    return false;
  error(diag::expected_token, current(), describe(TokenKind::Newline), describe(kind_))
      .help(("did you mean `" + *meant + "` in place of `" + text_of(word) + "`?").str());
  return true;
}

ast::Expr* Parser::parse_right_hand_side() {
  return at(TokenKind::Yield) ? parse_yield() : parse_star_expressions();
}

ast::Stmt* Parser::parse_assignment(uint32_t begin, ast::Expr* first) {
  List<ast::Expr> targets;
  ast::Expr* value = first;
  while (accept(TokenKind::Equal)) {
    set_targets(value, Target::assign);
    targets.push_back(value);
    value = parse_right_hand_side();
  }
  return make<ast::Assign>(begin, seq(targets), value, llvm::StringRef());
}

ast::Stmt* Parser::parse_annotated_assignment(uint32_t begin, size_t first_index, ast::Expr* target) {
  // `esle:` and `whlie x:` look like annotations. What follows tells: an annotation is never empty.
  if (peek() == TokenKind::Newline) {
    if (misspelt_keyword(first_index))
      return make<ast::Pass>(begin);
    if (!llvm::isa<ast::Name, ast::Attribute, ast::Subscript>(target)) {
      error(diag::expected_token, current(), describe(TokenKind::Newline), describe(kind_));
      return make<ast::Pass>(begin);
    }
  }
  bool simple = llvm::isa<ast::Name>(target) && index_ == first_index + 1;
  set_targets(target, Target::annotation);
  expect(TokenKind::Colon);
  ast::Expr* annotation = parse_expression();
  ast::Expr* value = accept(TokenKind::Equal) ? parse_right_hand_side() : nullptr;
  return make<ast::AnnAssign>(begin, target, annotation, value, int(simple));
}

namespace {

ast::Operator augmented_operator(llvm::StringRef text) {
#define AST_OPERATOR(Name, symbol)                                                                           \
  if (text == symbol)                                                                                        \
    return ast::Operator::Name;
#include "frontend/syntax/operators.def"
  llvm_unreachable("an augmented assignment without an operator");
}

} // namespace

ast::Stmt* Parser::parse_augmented_assignment(uint32_t begin, ast::Expr* target) {
  ast::Operator op = augmented_operator(text_of(token()).drop_back());
  set_targets(target, Target::augmented);
  advance();
  ast::Expr* value = parse_right_hand_side();
  return make<ast::AugAssign>(begin, target, op, value);
}

ast::Stmt* Parser::parse_return() {
  uint32_t begin = here();
  expect(TokenKind::Return);
  bool bare = at(TokenKind::Newline) || at(TokenKind::Semicolon);
  ast::Expr* value = bare ? nullptr : parse_star_expressions();
  return make<ast::Return>(begin, value);
}

ast::Stmt* Parser::parse_raise() {
  uint32_t begin = here();
  expect(TokenKind::Raise);
  ast::Expr* exception = nullptr;
  ast::Expr* cause = nullptr;
  if (!at(TokenKind::Newline) && !at(TokenKind::Semicolon)) {
    exception = parse_expression();
    if (accept(TokenKind::From))
      cause = parse_expression();
  }
  return make<ast::Raise>(begin, exception, cause);
}

ast::Stmt* Parser::parse_assert() {
  uint32_t begin = here();
  expect(TokenKind::Assert);
  ast::Expr* test = parse_expression();
  ast::Expr* message = accept(TokenKind::Comma) ? parse_expression() : nullptr;
  return make<ast::Assert>(begin, test, message);
}

ast::Stmt* Parser::parse_del() {
  uint32_t begin = here();
  expect(TokenKind::Del);
  List<ast::Expr> targets;
  do {
    ast::Expr* target = parse_star_expression();
    if (at(TokenKind::Comma) || at(TokenKind::Newline) || at(TokenKind::Semicolon) || failed_)
      set_targets(target, Target::del);
    else
      unexpected_after_expression(describe(TokenKind::Newline));
    targets.push_back(target);
  } while (accept(TokenKind::Comma) && !at(TokenKind::Newline) && !at(TokenKind::Semicolon));
  return make<ast::Delete>(begin, seq(targets));
}

// `global a, b` and `nonlocal a, b`.
ast::Stmt* Parser::parse_scope_declaration() {
  uint32_t begin = here();
  bool global = at(TokenKind::Global);
  advance();
  llvm::SmallVector<ast::Identifier, 4> names;
  llvm::SmallVector<source::Range, 4> places;
  do {
    places.push_back(current());
    names.push_back(parse_name());
  } while (accept(TokenKind::Comma));
  if (global)
    return make<ast::Global>(begin, seq(names), seq(places));
  return make<ast::Nonlocal>(begin, seq(names), seq(places));
}

} // namespace p2c::syntax
