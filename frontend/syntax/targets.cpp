// Targets: expressions that are assigned to, deleted or annotated. They are read as expressions and then
// checked, and their context is set.
#include "frontend/syntax/parser_impl.h"

namespace p2c::syntax {

llvm::StringRef describe(const ast::Expr* expr) {
  switch (expr->node_kind) {
  case ast::NodeKind::Attribute:
    return "attribute";
  case ast::NodeKind::Subscript:
    return "subscript";
  case ast::NodeKind::Starred:
    return "starred";
  case ast::NodeKind::Name:
    return "name";
  case ast::NodeKind::List:
    return "list";
  case ast::NodeKind::Tuple:
    return "tuple";
  case ast::NodeKind::Lambda:
    return "lambda";
  case ast::NodeKind::Call:
    return "function call";
  case ast::NodeKind::BoolOp:
  case ast::NodeKind::BinOp:
  case ast::NodeKind::UnaryOp:
    return "expression";
  case ast::NodeKind::GeneratorExp:
    return "generator expression";
  case ast::NodeKind::Yield:
  case ast::NodeKind::YieldFrom:
    return "yield expression";
  case ast::NodeKind::Await:
    return "await expression";
  case ast::NodeKind::ListComp:
    return "list comprehension";
  case ast::NodeKind::SetComp:
    return "set comprehension";
  case ast::NodeKind::DictComp:
    return "dict comprehension";
  case ast::NodeKind::Dict:
    return "dict literal";
  case ast::NodeKind::Set:
    return "set display";
  case ast::NodeKind::JoinedStr:
  case ast::NodeKind::FormattedValue:
    return "f-string expression";
  case ast::NodeKind::Compare:
    return "comparison";
  case ast::NodeKind::IfExp:
    return "conditional expression";
  case ast::NodeKind::NamedExpr:
    return "named expression";
  case ast::NodeKind::Slice:
    return "slice";
  case ast::NodeKind::Constant:
    switch (llvm::cast<ast::Constant>(expr)->value.kind) {
    case ast::ConstantKind::None:
      return "`None`";
    case ast::ConstantKind::True:
      return "`True`";
    case ast::ConstantKind::False:
      return "`False`";
    case ast::ConstantKind::Ellipsis:
      return "`...`";
    case ast::ConstantKind::Int:
    case ast::ConstantKind::Float:
    case ast::ConstantKind::Complex:
    case ast::ConstantKind::Str:
    case ast::ConstantKind::Bytes:
      return "literal";
    }
    llvm_unreachable("a constant of no kind");
  default: // the other kinds are no expressions
    llvm_unreachable("not an expression");
  }
}

// Targets of a `for`, up to its `in`; several make a tuple.
ast::Expr* Parser::parse_target_list(Target purpose) {
  uint32_t begin = here();
  auto parse_one = [&] {
    uint32_t target_begin = here();
    if (!accept(TokenKind::Star))
      return parse_bitwise_or();
    ast::Expr* value = parse_bitwise_or();
    return static_cast<ast::Expr*>(make<ast::Starred>(target_begin, value, ast::ExprContext::Load));
  };
  ast::Expr* first = parse_one();
  if (at(TokenKind::Comma)) {
    List<ast::Expr> elements;
    elements.push_back(first);
    while (accept(TokenKind::Comma) && !at(TokenKind::In))
      elements.push_back(parse_one());
    first = make<ast::Tuple>(begin, seq(elements), ast::ExprContext::Load);
  }
  set_targets(first, purpose);
  return first;
}

// One target, after `as`.
ast::Expr* Parser::parse_target(Target purpose) {
  uint32_t begin = here();
  ast::Expr* target;
  if (accept(TokenKind::Star)) {
    ast::Expr* value = parse_bitwise_or();
    target = make<ast::Starred>(begin, value, ast::ExprContext::Load);
  } else {
    target = parse_bitwise_or();
  }
  set_targets(target, purpose);
  return target;
}

void Parser::set_context(ast::Expr* expr, ast::ExprContext context) {
  if (auto* name = llvm::dyn_cast<ast::Name>(expr))
    name->ctx = context;
  else if (auto* attribute = llvm::dyn_cast<ast::Attribute>(expr))
    attribute->ctx = context;
  else if (auto* subscript = llvm::dyn_cast<ast::Subscript>(expr))
    subscript->ctx = context;
  else if (auto* starred = llvm::dyn_cast<ast::Starred>(expr))
    starred->ctx = context;
  else if (auto* list = llvm::dyn_cast<ast::List>(expr))
    list->ctx = context;
  else if (auto* tuple = llvm::dyn_cast<ast::Tuple>(expr))
    tuple->ctx = context;
}

// Marks an expression and what it is made of as targets. Reports what cannot be one, and gives false.
bool Parser::set_targets(ast::Expr* expr, Target purpose) {
  if (failed_)
    return false;
  set_context(expr, purpose == Target::del ? ast::ExprContext::Del : ast::ExprContext::Store);
  if (llvm::isa<ast::Name, ast::Attribute, ast::Subscript>(expr))
    return true;
  bool nested = purpose != Target::augmented && purpose != Target::annotation;
  auto all = [&](llvm::ArrayRef<ast::Expr*> elements) {
    return llvm::all_of(elements, [&](ast::Expr* element) { return set_targets(element, purpose); });
  };
  if (auto* tuple = llvm::dyn_cast<ast::Tuple>(expr); tuple && nested)
    return all(tuple->elts);
  if (auto* list = llvm::dyn_cast<ast::List>(expr); list && nested)
    return all(list->elts);
  if (auto* starred = llvm::dyn_cast<ast::Starred>(expr); starred && nested && purpose != Target::del)
    return set_targets(starred->value, purpose);
  invalid_target(expr, purpose);
  return false;
}

void Parser::invalid_target(ast::Expr* expr, Target purpose) {
  llvm::StringRef what = describe(expr);
  switch (purpose) {
  case Target::del:
    error(diag::cannot_delete, expr->range, what);
    return;
  case Target::augmented:
    error(diag::illegal_augmented_target, expr->range, what);
    return;
  case Target::annotation:
    if (llvm::isa<ast::Tuple, ast::List>(expr))
      error(diag::annotated_sequence, expr->range, what);
    else
      error(diag::illegal_annotation_target, expr->range, what);
    return;
  case Target::assign:
  case Target::for_loop:
  case Target::with_item:
  case Target::walrus:
    break;
  }
  bool compared =
      purpose == Target::assign && at(TokenKind::Equal) && !llvm::isa<ast::Constant, ast::Yield>(expr);
  auto report = error(diag::cannot_assign, expr->range, what);
  if (compared)
    report.help("write `==` to compare");
}

} // namespace p2c::syntax
