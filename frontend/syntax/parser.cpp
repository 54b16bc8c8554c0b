#include "frontend/syntax/parser.h"

#include "frontend/syntax/lexer.h"
#include "frontend/syntax/parser_impl.h"
#include "frontend/syntax/unicode.h"
#include "frontend/syntax/validate.h"

namespace p2c::syntax {

ParseResult parse(const source::SourceFile& file, source::DiagnosticEngine& diagnostics) {
  size_t errors_before = diagnostics.error_count();
  ParseResult result;
  result.tree = std::make_unique<Tree>(file.id());
  Parser(file, diagnostics, *result.tree, tokenize(file, diagnostics)).parse_module();
  validate(*result.tree, file, diagnostics, /*complete=*/diagnostics.error_count() == errors_before);
  result.ok = diagnostics.error_count() == errors_before;
  return result;
}

void Parser::parse_module() {
  List<ast::Stmt> body;
  parse_statements(body, TokenKind::EndOfFile);
  source::Range whole = range(0, static_cast<uint32_t>(text_.size()));
  auto* module = tree_.create<ast::Module>(whole, seq(body), llvm::ArrayRef<ast::TypeIgnore*>());
  tree_.set_module(module);
}

void Parser::advance() {
  if (failed_)
    return;
  const Token& consumed = token();
  if (consumed.kind != TokenKind::Newline && consumed.kind != TokenKind::Indent &&
      consumed.kind != TokenKind::Dedent)
    last_end_ = consumed.end;
  if (index_ + 1 < tokens_.size())
    ++index_;
  kind_ = token().kind;
}

bool Parser::accept(TokenKind kind) {
  if (!at(kind))
    return false;
  advance();
  return true;
}

bool Parser::expect(TokenKind kind) {
  if (accept(kind))
    return true;
  if (at(TokenKind::Fault))
    fail();
  else if (is_keyword(kind_) && kind == TokenKind::Name)
    error(diag::keyword_as_name, current(), text_of(token()));
  else
    error(diag::expected_token, current(), describe(kind), describe(kind_));
  return false;
}

// Expects the bracket that closes a list of expressions; where another expression follows, a comma is
// missing.
bool Parser::expect_closing(TokenKind kind) {
  if (accept(kind))
    return true;
  unexpected_after_expression(describe(kind));
  return false;
}

bool Parser::starts_expression(TokenKind kind) {
  switch (kind) {
  case TokenKind::Name:
  case TokenKind::Number:
  case TokenKind::String:
  case TokenKind::FStringStart:
  case TokenKind::False:
  case TokenKind::None:
  case TokenKind::True:
  case TokenKind::Await:
  case TokenKind::Lambda:
  case TokenKind::Not:
  case TokenKind::LeftParen:
  case TokenKind::LeftBracket:
  case TokenKind::LeftBrace:
  case TokenKind::Ellipsis:
  case TokenKind::Minus:
  case TokenKind::Plus:
  case TokenKind::Tilde:
    return true;
  default: // a set of kinds, not a case for each
    return false;
  }
}

ast::Identifier Parser::intern(const Token& token) {
  llvm::StringRef name = text_of(token);
  return tree_.intern(token.flags & Token::beyond_ascii ? llvm::StringRef(normalise_identifier(name)) : name);
}

ast::Identifier Parser::parse_name() {
  const Token& name = token();
  return expect(TokenKind::Name) ? intern(name) : tree_.intern("");
}

void Parser::fail() {
  failed_ = true;
  kind_ = TokenKind::Fault;
}

void Parser::too_deep(source::Range range) {
  error(diag::nested_too_deeply, range.start(), most_levels);
}

Parser::Nesting::Nesting(Parser& parser) : parser_(parser) {
  if (++parser_.nesting_ > most_levels)
    parser_.too_deep(parser_.current());
}

ast::Expr* Parser::fault_expression() {
  return tree_.create<ast::Constant>(range(here(), here()), ast::ConstantValue::none(), llvm::StringRef());
}

// The current token cannot begin an expression, and one must stand here.
void Parser::unexpected_expression_token() {
  if (failed_ || at(TokenKind::Fault)) {
    fail();
    return;
  }
  TokenKind before = index_ > 0 ? tokens_[index_ - 1].kind : TokenKind::Newline;
  bool adjacent = index_ > 0 && tokens_[index_ - 1].end == here();
  if (at(TokenKind::Indent)) {
    error(diag::unexpected_indent, current());
    return;
  }
  auto report = error(diag::expected_expression, current(), describe(kind_));
  if (adjacent && before == TokenKind::Ampersand && token().kind == TokenKind::Ampersand)
    report.help("write `and`");
  else if (adjacent && before == TokenKind::Pipe && token().kind == TokenKind::Pipe)
    report.help("write `or`");
  else if (before == TokenKind::Plus && index_ > 1 && tokens_[index_ - 2].kind == TokenKind::Plus)
    report.help("write `+= 1`");
  else if (before == TokenKind::Minus && index_ > 1 && tokens_[index_ - 2].kind == TokenKind::Minus)
    report.help("write `-= 1`");
}

// In brackets, an expression that follows another without a comma.
bool Parser::missing_comma() {
  if (brackets_ == 0 || !at_expression_start() || at(TokenKind::Not))
    return false;
  error(diag::missing_comma, current());
  return true;
}

// What follows an expression is neither a part of it nor what was expected.
void Parser::unexpected_after_expression(llvm::StringRef expected) {
  if (failed_ || at(TokenKind::Fault)) {
    fail();
    return;
  }
  if (at(TokenKind::Equal)) {
    error(diag::assignment_in_expression, current());
    return;
  }
  if (missing_comma())
    return;
  error(diag::expected_token, current(), expected, describe(kind_));
}

// Skips what is left of a statement that failed, with the block that belongs to it.
void Parser::recover() {
  failed_ = false;
  brackets_ = 0;
  while (token().kind != TokenKind::Newline && token().kind != TokenKind::EndOfFile)
    ++index_;
  kind_ = token().kind;
  accept(TokenKind::Newline);
}

} // namespace p2c::syntax
