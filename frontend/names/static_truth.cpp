#include "frontend/names/static_truth.h"

namespace p2c::names {

static bool constant_truth(const ast::ConstantValue& value) {
  switch (value.kind) {
  case ast::ConstantKind::None:
  case ast::ConstantKind::False:
    return false;
  case ast::ConstantKind::True:
  case ast::ConstantKind::Ellipsis:
    return true;
  case ast::ConstantKind::Int:
    return !value.words.empty();
  case ast::ConstantKind::Float:
  case ast::ConstantKind::Complex:
    return value.number != 0;
  case ast::ConstantKind::Str:
  case ast::ConstantKind::Bytes:
    return !value.text.empty();
  }
  llvm_unreachable("not a kind of constant");
}

static bool is_only_imported(const Scope& module, llvm::StringRef name) {
  const Symbol* symbol = module.find(name);
  return symbol && symbol->is_imported && !symbol->is_assigned && !symbol->is_declared_global;
}

/// `sys.implementation.name == "cpython"`: a compiled program is a CircuitPython program.
static std::optional<bool> compares_implementation(const ast::Expr* test, const Scope& module) {
  auto* comparison = llvm::dyn_cast<ast::Compare>(test);
  if (!comparison || comparison->ops.size() != 1 ||
      (comparison->ops[0] != ast::CompareOperator::Eq && comparison->ops[0] != ast::CompareOperator::NotEq))
    return std::nullopt;
  auto* name = llvm::dyn_cast<ast::Attribute>(comparison->left);
  auto* implementation = name && name->attr == "name" ? llvm::dyn_cast<ast::Attribute>(name->value) : nullptr;
  auto* sys = implementation && implementation->attr == "implementation"
                  ? llvm::dyn_cast<ast::Name>(implementation->value)
                  : nullptr;
  auto* text = llvm::dyn_cast<ast::Constant>(comparison->comparators[0]);
  if (!sys || sys->id != "sys" || !is_only_imported(module, sys->id) || !text ||
      text->value.kind != ast::ConstantKind::Str)
    return std::nullopt;
  return (text->value.text == "circuitpython") == (comparison->ops[0] == ast::CompareOperator::Eq);
}

std::optional<bool> static_truth(const ast::Expr* test, const Scope& module) {
  if (auto truth = compares_implementation(test, module))
    return truth;
  if (auto* constant = llvm::dyn_cast<ast::Constant>(test))
    return constant_truth(constant->value);
  if (auto* name = llvm::dyn_cast<ast::Name>(test)) {
    if (name->id == "TYPE_CHECKING" && is_only_imported(module, name->id))
      return false;
    if (name->id == "__debug__")
      return true;
  }
  if (auto* attribute = llvm::dyn_cast<ast::Attribute>(test))
    if (auto* base = llvm::dyn_cast<ast::Name>(attribute->value))
      if (base->id == "typing" && attribute->attr == "TYPE_CHECKING" && is_only_imported(module, base->id))
        return false;
  if (auto* operation = llvm::dyn_cast<ast::UnaryOp>(test);
      operation && operation->op == ast::UnaryOperator::Not)
    if (auto truth = static_truth(operation->operand, module))
      return !*truth;
  return std::nullopt;
}

} // namespace p2c::names
