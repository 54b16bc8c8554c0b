// `import` and `from ... import`.
#include "frontend/syntax/parser_impl.h"

namespace p2c::syntax {

// `a.b.c`, as one identifier; spaces around the dots are dropped.
ast::Identifier Parser::parse_dotted_name() {
  std::string name = parse_name().str();
  if (!at(TokenKind::Dot))
    return tree_.intern(name);
  while (accept(TokenKind::Dot)) {
    name += '.';
    name += parse_name();
  }
  return tree_.intern(name);
}

ast::Alias* Parser::parse_alias(bool dotted) {
  uint32_t begin = here();
  ast::Identifier name = dotted ? parse_dotted_name() : parse_name();
  source::Range place = since(begin);
  ast::Identifier as_name;
  if (accept(TokenKind::As)) {
    place = current();
    as_name = parse_name();
    if (at(TokenKind::Dot) || at(TokenKind::LeftBracket) || at(TokenKind::LeftParen))
      error(diag::import_target_not_a_name, place);
  }
  return make<ast::Alias>(begin, name, as_name, place);
}

ast::Stmt* Parser::parse_import() {
  uint32_t begin = here();
  expect(TokenKind::Import);
  List<ast::Alias> names;
  do
    names.push_back(parse_alias(/*dotted=*/true));
  while (accept(TokenKind::Comma));
  if (at(TokenKind::From))
    error(diag::import_before_from, current());
  return make<ast::Import>(begin, seq(names));
}

ast::Stmt* Parser::parse_from_import() {
  uint32_t begin = here();
  expect(TokenKind::From);
  int level = 0;
  for (;;) {
    if (accept(TokenKind::Dot))
      ++level;
    else if (accept(TokenKind::Ellipsis))
      level += 3;
    else
      break;
  }
  uint32_t module_begin = here();
  ast::Identifier module;
  if (level == 0 || !at(TokenKind::Import))
    module = parse_dotted_name();
  source::Range module_place = module.data() ? since(module_begin) : source::Range{};
  expect(TokenKind::Import);
  List<ast::Alias> names;
  if (at(TokenKind::Star)) {
    uint32_t star = here();
    advance();
    names.push_back(make<ast::Alias>(star, tree_.intern("*"), ast::Identifier(), source::Range{}));
  } else if (accept(TokenKind::LeftParen)) {
    do
      names.push_back(parse_alias(/*dotted=*/false));
    while (accept(TokenKind::Comma) && !at(TokenKind::RightParen));
    expect(TokenKind::RightParen);
  } else {
    do {
      if (at(TokenKind::Newline)) {
        if (names.empty())
          error(diag::expected_token, current(), describe(TokenKind::Name), describe(kind_));
        else
          error(diag::import_trailing_comma, range(last_end_ - 1, last_end_));
        break;
      }
      names.push_back(parse_alias(/*dotted=*/false));
    } while (accept(TokenKind::Comma));
  }
  return make<ast::ImportFrom>(begin, module, seq(names), level, module_place);
}

} // namespace p2c::syntax
