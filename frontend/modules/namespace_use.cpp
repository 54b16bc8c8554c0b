#include "frontend/modules/namespace_use.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

namespace p2c::modules {

NamespaceUse::NamespaceUse(const names::FileNames* names) {
  for (const names::Occurrence& occurrence : names->occurrences)
    if (occurrence.kind == names::Occurrence::Kind::Bind)
      bound_.insert(occurrence.symbol->name);
}

static bool is_reading_method(llvm::StringRef name) {
  return llvm::StringSwitch<bool>(name)
      .Cases("get", "keys", "values", "items", "copy", true)
      .Cases("__contains__", "__getitem__", "__len__", "__iter__", true)
      .Default(false);
}

/// Builtins that do not keep their argument, nor store into it.
static bool is_reading_builtin(llvm::StringRef name) {
  return llvm::StringSwitch<bool>(name)
      .Cases("len", "list", "sorted", "dict", "print", "repr", "str", "set", "tuple", true)
      .Cases("bool", "isinstance", "type", "id", "frozenset", true)
      .Default(false);
}

bool NamespaceUse::is_namespace(ast::Expr* expr) const {
  auto* call = llvm::dyn_cast<ast::Call>(expr);
  auto* name = call && call->args.empty() ? llvm::dyn_cast<ast::Name>(call->func) : nullptr;
  if (!name)
    return false;
  return name->id == "globals" || (depth_ == 0 && (name->id == "locals" || name->id == "vars"));
}

void NamespaceUse::read(ast::Expr* expr) {
  if (is_namespace(expr))
    reading_.insert(expr);
}

void NamespaceUse::visit_scope(ast::Node* node) {
  ++depth_;
  visit_children(node);
  --depth_;
}

void NamespaceUse::visit_Subscript(ast::Subscript* subscript) {
  if (subscript->ctx == ast::ExprContext::Load)
    read(subscript->value);
  visit_children(subscript);
}

void NamespaceUse::visit_Call(ast::Call* call) {
  if (is_namespace(call) && !reading_.contains(call))
    is_more_than_read_ = true;
  if (auto* method = llvm::dyn_cast<ast::Attribute>(call->func); method && is_reading_method(method->attr))
    read(method->value);
  auto* function = llvm::dyn_cast<ast::Name>(call->func);
  if (function && is_reading_builtin(function->id) && is_builtin(function->id))
    for (ast::Expr* argument : call->args)
      read(argument);
  for (ast::Keyword* keyword : call->keywords)
    if (keyword->arg.empty()) // `**globals()`
      read(keyword->value);
  visit_children(call);
}

void NamespaceUse::visit_Compare(ast::Compare* compare) {
  for (auto [op, right] : llvm::zip_equal(compare->ops, compare->comparators))
    if (op == ast::CompareOperator::In || op == ast::CompareOperator::NotIn)
      read(right);
  visit_children(compare);
}

void NamespaceUse::visit_For(ast::For* loop) {
  read(loop->iter);
  visit_children(loop);
}

void NamespaceUse::visit_Comprehension(ast::Comprehension* part) {
  read(part->iter);
  visit_children(part);
}

void NamespaceUse::visit_BinOp(ast::BinOp* operation) {
  if (operation->op == ast::Operator::Mod) // a format's values
    if (llvm::isa<ast::Constant>(operation->left))
      read(operation->right);
  visit_children(operation);
}

void NamespaceUse::visit_ExprStmt(ast::ExprStmt* statement) {
  read(statement->value);
  visit_children(statement);
}

} // namespace p2c::modules
