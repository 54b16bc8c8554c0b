#include "frontend/types/static_value.h"

namespace p2c::types {

static constexpr unsigned most_steps = 16; // imports may go in circles

StaticValue StaticValues::of(const modules::Module& in, const ast::Expr* expr) const {
  if (auto* name = llvm::dyn_cast<ast::Name>(expr)) {
    const names::Use* use = in.names->use(name);
    if (!use)
      return {};
    if (use->access == names::Access::Builtin)
      if (const api::Module* builtins = api_.find_module("builtins"))
        return {.native_class = builtins->find_class(name->id)};
    // Where such a name is unset it may mean a builtin.
    if (!use->variable || use->may_be_builtin || use->access == names::Access::Class)
      return {};
    return of(use->variable);
  }
  if (auto* attribute = llvm::dyn_cast<ast::Attribute>(expr)) {
    StaticValue base = of(in, attribute->value);
    if (base.module)
      return member(*base.module, attribute->attr);
  }
  return {};
}

/// `try: from a import C` and `except ImportError: from b import C`: certain where both are the same.
StaticValue StaticValues::of_imports(const names::Symbol* variable, unsigned depth) const {
  StaticValue result;
  for (const ast::Node* node : variable->bindings) {
    const modules::Import* import = program_.graph->import(llvm::cast<ast::Alias>(node));
    if (!import || import->binds == modules::Import::Binds::Star)
      return {};
    if (import->binds == modules::Import::Binds::Error)
      continue; // it raises and binds nothing
    StaticValue value = imported(*import, depth + 1);
    if (!value || (result && value != result))
      return {};
    result = value;
  }
  return result;
}

StaticValue StaticValues::of(const names::Symbol* variable, unsigned depth) const {
  if (depth > most_steps)
    return {};
  if (!variable->is_bound_once)
    return variable->is_bound_by_imports ? of_imports(variable, depth) : StaticValue();
  const ast::Node* node = variable->bindings.front();
  if (auto* def = llvm::dyn_cast<ast::ClassDef>(node))
    return def->decorator_list.empty() ? StaticValue{.cls = program_.cls(def)} : StaticValue();
  if (auto* def = llvm::dyn_cast<ast::FunctionDef>(node))
    return def->decorator_list.empty() ? StaticValue{.function = program_.function(def)} : StaticValue();
  if (auto* def = llvm::dyn_cast<ast::AsyncFunctionDef>(node))
    return def->decorator_list.empty() ? StaticValue{.function = program_.function(def)} : StaticValue();
  auto* alias = llvm::dyn_cast<ast::Alias>(node);
  const modules::Import* import = alias ? program_.graph->import(alias) : nullptr;
  if (!import)
    return {};
  if (import->binds == modules::Import::Binds::Star)
    return member(*import->module, variable->name, depth + 1);
  return imported(*import, depth + 1);
}

StaticValue StaticValues::imported(const modules::Import& import, unsigned depth) const {
  switch (import.binds) {
  case modules::Import::Binds::Module:
    return {.module = import.module};
  case modules::Import::Binds::Submodule:
    return {.module = import.submodule};
  case modules::Import::Binds::Member:
    // The module may bind the name to either.
    return import.submodule ? StaticValue() : member(*import.module, import.member, depth);
  case modules::Import::Binds::Star:
  case modules::Import::Binds::Nothing:
  case modules::Import::Binds::Error:
    return {};
  }
  llvm_unreachable("not a way to bind");
}

StaticValue StaticValues::member(const modules::Module& module, llvm::StringRef name, unsigned depth) const {
  if (depth > most_steps)
    return {};
  if (module.native)
    return {.native_class = module.native->find_class(name)};
  const names::Symbol* variable = module.names ? module.names->module_scope()->find(name) : nullptr;
  if (variable && variable->variable == variable)
    return of(variable, depth);
  if (modules::Module* inner = module.submodules.lookup(name))
    return {.module = inner};
  return {};
}

} // namespace p2c::types
