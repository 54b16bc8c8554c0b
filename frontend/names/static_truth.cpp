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

/// Whether a name is the global `id`, and that nothing but what importing it from the module `from` gives.
static bool is_import(const ast::Expr* expr, llvm::StringRef id, llvm::StringRef from,
                      const FileNames& names) {
  auto* name = llvm::dyn_cast<ast::Name>(expr);
  const Symbol* used = name && name->id == id ? names.loaded(name) : nullptr;
  const Symbol* symbol = names.module_scope()->find(id);
  return used && symbol && (used == symbol || used->binding == Binding::GlobalImplicit) &&
         symbol->is_imported && !symbol->is_assigned && !symbol->is_declared_global &&
         symbol->imported_from == from;
}

/// `sys.implementation`, also where it was imported by its own name.
static bool is_implementation(const ast::Expr* expr, const FileNames& names) {
  if (auto* attribute = llvm::dyn_cast<ast::Attribute>(expr))
    return attribute->attr == "implementation" && is_import(attribute->value, "sys", "sys", names);
  return is_import(expr, "implementation", "sys", names);
}

/// `sys.implementation.name == "cpython"`: a compiled program is a CircuitPython program.
static std::optional<bool> compares_implementation(const ast::Expr* test, const FileNames& names) {
  auto* comparison = llvm::dyn_cast<ast::Compare>(test);
  if (!comparison || comparison->ops.size() != 1 ||
      (comparison->ops[0] != ast::CompareOperator::Eq && comparison->ops[0] != ast::CompareOperator::NotEq))
    return std::nullopt;
  auto* name = llvm::dyn_cast<ast::Attribute>(comparison->left);
  auto* text = llvm::dyn_cast<ast::Constant>(comparison->comparators[0]);
  if (!name || name->attr != "name" || !is_implementation(name->value, names) || !text ||
      text->value.kind != ast::ConstantKind::Str)
    return std::nullopt;
  return (text->value.text == "circuitpython") == (comparison->ops[0] == ast::CompareOperator::Eq);
}

std::optional<bool> static_truth(const ast::Expr* test, const FileNames& names) {
  if (auto truth = compares_implementation(test, names))
    return truth;
  if (auto* constant = llvm::dyn_cast<ast::Constant>(test))
    return constant_truth(constant->value);
  if (is_import(test, "TYPE_CHECKING", "typing", names))
    return false;
  if (auto* name = llvm::dyn_cast<ast::Name>(test); name && name->id == "__debug__")
    return true;
  if (auto* attribute = llvm::dyn_cast<ast::Attribute>(test);
      attribute && attribute->attr == "TYPE_CHECKING" &&
      is_import(attribute->value, "typing", "typing", names))
    return false;
  if (auto* operation = llvm::dyn_cast<ast::UnaryOp>(test);
      operation && operation->op == ast::UnaryOperator::Not)
    if (auto truth = static_truth(operation->operand, names))
      return !*truth;
  return std::nullopt;
}

} // namespace p2c::names
