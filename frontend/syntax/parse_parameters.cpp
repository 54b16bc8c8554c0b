// The parameters of functions and lambdas.
#include "frontend/syntax/parser_impl.h"

namespace p2c::syntax {

struct Parser::Parameters {
  Parameters(TokenKind end, bool lambda) : end(end), lambda(lambda) {}

  TokenKind end; // of the list: `)` or the colon of a lambda
  bool lambda;
  List<ast::Arg> positional_only, positional, keyword_only;
  List<ast::Expr> defaults, keyword_defaults;
  ast::Arg* var_positional = nullptr;
  ast::Arg* var_keyword = nullptr;
  bool slash = false;
  bool star = false; // past `*` or `*args`
  bool bare_star = false;
  source::Range star_place;
  ast::Arg* first_default = nullptr; // the first positional parameter that has a default
};

ast::Arguments* Parser::parse_parameters(TokenKind end, bool lambda) {
  uint32_t begin = here();
  Parameters parameters(end, lambda);
  while (!at(end) && !failed_) {
    parse_parameter(parameters);
    if (!accept(TokenKind::Comma))
      break;
  }
  if (parameters.bare_star && parameters.keyword_only.empty() && !failed_)
    complain(diag::nothing_after_bare_star, parameters.star_place);
  return make<ast::Arguments>(begin, seq(parameters.positional_only), seq(parameters.positional),
                              parameters.var_positional, seq(parameters.keyword_only),
                              seq(parameters.keyword_defaults), parameters.var_keyword,
                              seq(parameters.defaults));
}

ast::Arg* Parser::parse_parameter_name(Parameters& parameters, bool star_annotation) {
  uint32_t begin = here();
  if (at(TokenKind::LeftParen)) {
    error(diag::parenthesised_parameter, current());
    return make<ast::Arg>(begin, tree_.intern(""), nullptr, llvm::StringRef());
  }
  ast::Identifier name = parse_name();
  ast::Expr* annotation = nullptr;
  if (!parameters.lambda && accept(TokenKind::Colon))
    annotation = star_annotation ? parse_star_expression() : parse_expression();
  return make<ast::Arg>(begin, name, annotation, llvm::StringRef());
}

void Parser::parse_parameter(Parameters& parameters) {
  if (parameters.var_keyword) {
    error(diag::parameter_after_double_star, current());
    return;
  }
  switch (kind_) {
  case TokenKind::Slash:
    parse_slash(parameters);
    return;
  case TokenKind::Star:
    parse_star_parameter(parameters);
    return;
  case TokenKind::DoubleStar:
    parse_double_star_parameter(parameters);
    return;
  default: // a plain parameter
    break;
  }
  ast::Arg* parameter = parse_parameter_name(parameters, /*star_annotation=*/false);
  ast::Expr* value = nullptr;
  if (at(TokenKind::Equal)) {
    advance();
    if (at(TokenKind::Comma) || at(parameters.end))
      error(diag::expected_default_value, current());
    value = parse_expression();
  }
  if (parameters.star) {
    parameters.keyword_only.push_back(parameter);
    parameters.keyword_defaults.push_back(value);
    return;
  }
  parameters.positional.push_back(parameter);
  if (value) {
    parameters.defaults.push_back(value);
    if (!parameters.first_default)
      parameters.first_default = parameter;
  } else if (parameters.first_default) {
    complain(diag::parameter_without_default, parameter->range, parameter->arg,
             parameters.first_default->arg);
  }
}

void Parser::parse_slash(Parameters& parameters) {
  source::Range place = current();
  advance();
  if (parameters.slash)
    complain(diag::repeated_slash, place);
  else if (parameters.star)
    complain(diag::slash_after_star, place);
  else if (parameters.positional.empty())
    complain(diag::nothing_before_slash, place);
  parameters.slash = true;
  if (!parameters.star)
    std::swap(parameters.positional_only, parameters.positional);
}

void Parser::parse_star_parameter(Parameters& parameters) {
  source::Range place = current();
  advance();
  if (parameters.star)
    complain(diag::repeated_star_parameter, place);
  parameters.star = true;
  parameters.star_place = place;
  if (at(TokenKind::Comma) || at(parameters.end)) {
    parameters.bare_star = !parameters.var_positional;
    return;
  }
  parameters.var_positional = parse_parameter_name(parameters, /*star_annotation=*/true);
  if (at(TokenKind::Equal))
    error(diag::star_parameter_with_default, current(), "*");
}

void Parser::parse_double_star_parameter(Parameters& parameters) {
  advance();
  parameters.var_keyword = parse_parameter_name(parameters, /*star_annotation=*/false);
  if (at(TokenKind::Equal))
    error(diag::star_parameter_with_default, current(), "**");
}

} // namespace p2c::syntax
