// The match statement. `match` and `case` are names everywhere else.
#include "frontend/syntax/parser_impl.h"

namespace p2c::syntax {

// Whether a match statement begins here: the word `match`, something that can be its subject, and at the end
// of the line a colon with an indented block below. No other statement looks like that, since no annotation
// is empty.
bool Parser::at_match_statement() const {
  if (!at_name("match"))
    return false;
  TokenKind next = peek();
  if (!starts_expression(next) && next != TokenKind::Star)
    return false;
  // Two expressions side by side are nothing else, even where the colon was forgotten.
  bool adjacent = next == TokenKind::Name || next == TokenKind::Number || next == TokenKind::String ||
                  next == TokenKind::FStringStart;
  size_t line_end = index_;
  while (tokens_[line_end].kind != TokenKind::Newline && tokens_[line_end].kind != TokenKind::EndOfFile)
    ++line_end;
  auto kind_at = [&](size_t i) { return i < tokens_.size() ? tokens_[i].kind : TokenKind::EndOfFile; };
  bool colon = tokens_[line_end - 1].kind == TokenKind::Colon;
  bool block = kind_at(line_end + 1) == TokenKind::Indent;
  bool cases = block && kind_at(line_end + 2) == TokenKind::Name && text_of(tokens_[line_end + 2]) == "case";
  return (colon && (block || adjacent)) || (adjacent && cases);
}

ast::Expr* Parser::parse_subject() {
  uint32_t begin = here();
  ast::Expr* first = parse_star_named_expression();
  if (!at(TokenKind::Comma)) {
    if (llvm::isa<ast::Starred>(first) && !failed_)
      error(diag::expected_token, current(), "`,`", describe(kind_));
    return first;
  }
  List<ast::Expr> elements;
  elements.push_back(first);
  while (accept(TokenKind::Comma) && !at(TokenKind::Colon) && !failed_)
    elements.push_back(parse_star_named_expression());
  return make<ast::Tuple>(begin, seq(elements), ast::ExprContext::Load);
}

ast::Stmt* Parser::parse_match() {
  uint32_t begin = here();
  advance();
  ast::Expr* subject = parse_subject();
  List<ast::MatchCase> cases;
  if (expect_colon("match") && !accept(TokenKind::Newline))
    error(diag::expected_token, current(), describe(TokenKind::Newline), describe(kind_));
  if (failed_)
    return make<ast::Pass>(begin);
  if (!accept(TokenKind::Indent)) {
    complain(diag::expected_indented_block, current(), "match", file_.position(begin).line);
    return make<ast::Pass>(begin);
  }
  while (!at(TokenKind::Dedent) && !at(TokenKind::EndOfFile)) {
    if (at_name("case"))
      cases.push_back(parse_case());
    else if (at(TokenKind::Fault))
      fail();
    else
      error(diag::expected_case, current(), describe(kind_));
    if (!failed_)
      continue;
    recover();
    if (at(TokenKind::Indent))
      skip_orphan_block();
  }
  accept(TokenKind::Dedent);
  return make<ast::Match>(begin, subject, seq(cases));
}

ast::MatchCase* Parser::parse_case() {
  uint32_t begin = here();
  advance();
  if (at(TokenKind::Colon))
    error(diag::expected_pattern, current(), describe(kind_));
  ast::Pattern* pattern = parse_case_patterns();
  ast::Expr* guard = accept(TokenKind::If) ? parse_named_expression() : nullptr;
  llvm::ArrayRef<ast::Stmt*> body = parse_block("case", begin);
  return make<ast::MatchCase>(begin, pattern, guard, body);
}

} // namespace p2c::syntax
