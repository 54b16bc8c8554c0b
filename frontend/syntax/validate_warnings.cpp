// What CPython warns of with a SyntaxWarning.
#include "frontend/syntax/validate.h"

namespace p2c::syntax {

namespace {

// What type a literal or display surely has, or empty.
llvm::StringRef literal_type(ast::Expr* expr) {
  switch (expr->node_kind) {
  case ast::NodeKind::Tuple:
    return "tuple";
  case ast::NodeKind::List:
  case ast::NodeKind::ListComp:
    return "list";
  case ast::NodeKind::Dict:
  case ast::NodeKind::DictComp:
    return "dict";
  case ast::NodeKind::Set:
  case ast::NodeKind::SetComp:
    return "set";
  case ast::NodeKind::GeneratorExp:
    return "generator";
  case ast::NodeKind::Lambda:
    return "function";
  case ast::NodeKind::JoinedStr:
  case ast::NodeKind::FormattedValue:
    return "str";
  case ast::NodeKind::Constant:
    switch (llvm::cast<ast::Constant>(expr)->value.kind) {
    case ast::ConstantKind::None:
      return "NoneType";
    case ast::ConstantKind::False:
    case ast::ConstantKind::True:
      return "bool";
    case ast::ConstantKind::Ellipsis:
      return "ellipsis";
    case ast::ConstantKind::Int:
      return "int";
    case ast::ConstantKind::Float:
      return "float";
    case ast::ConstantKind::Complex:
      return "complex";
    case ast::ConstantKind::Str:
      return "str";
    case ast::ConstantKind::Bytes:
      return "bytes";
    }
    llvm_unreachable("a constant of no kind");
  default: // its type is not plain to see
    return {};
  }
}

bool is_compared_by_value(ast::Expr* expr) {
  auto* constant = llvm::dyn_cast<ast::Constant>(expr);
  if (!constant)
    return false;
  llvm::StringRef type = literal_type(expr);
  return type != "NoneType" && type != "bool" && type != "ellipsis";
}

} // namespace

void warn_comparison(ast::Compare* compare, source::DiagnosticEngine& diagnostics) {
  ast::Expr* left = compare->left;
  for (size_t i = 0; i < compare->ops.size(); ++i) {
    ast::Expr* right = compare->comparators[i];
    ast::CompareOperator op = compare->ops[i];
    bool identity = op == ast::CompareOperator::Is || op == ast::CompareOperator::IsNot;
    if (identity && (is_compared_by_value(left) || is_compared_by_value(right))) {
      bool negated = op == ast::CompareOperator::IsNot;
      diagnostics.report(diag::is_with_literal, compare->range, ast::text_of(op), negated ? "!=" : "==");
      return;
    }
    left = right;
  }
}

void warn_assert(ast::Assert* assertion, source::DiagnosticEngine& diagnostics) {
  auto* tuple = llvm::dyn_cast<ast::Tuple>(assertion->test);
  if (tuple && !tuple->elts.empty())
    diagnostics.report(diag::assert_on_tuple, assertion->test->range);
}

void warn_call(ast::Call* call, source::DiagnosticEngine& diagnostics) {
  llvm::StringRef type = literal_type(call->func);
  if (!type.empty() && type != "function")
    diagnostics.report(diag::literal_is_not_callable, call->func->range, type);
}

void warn_subscript(ast::Subscript* subscript, source::DiagnosticEngine& diagnostics) {
  if (subscript->ctx != ast::ExprContext::Load)
    return;
  llvm::StringRef type = literal_type(subscript->value);
  bool subscriptable =
      type.empty() || type == "tuple" || type == "list" || type == "dict" || type == "str" || type == "bytes";
  if (!subscriptable) {
    diagnostics.report(diag::literal_is_not_subscriptable, subscript->value->range, type);
    return;
  }
  llvm::StringRef index = literal_type(subscript->slice);
  bool sequence = !type.empty() && type != "dict";
  if (sequence && !index.empty() && index != "int" && index != "bool")
    diagnostics.report(diag::literal_index_is_no_integer, subscript->slice->range, type, index);
}

} // namespace p2c::syntax
