// `import` and `from ... import`.
#include "frontend/types/type.h"
#include "lowering/build/function_builder.h"

#include <fmt/format.h>

namespace p2c::build {

Value* FunctionBuilder::import_module(const modules::Module* module) {
  Value* result = value(OpKind::ImportModule, nullptr);
  result->operation->module = program_.module(module);
  return result;
}

void FunctionBuilder::lower_import(llvm::ArrayRef<ast::Alias*> aliases) {
  for (ast::Alias* alias : aliases)
    bind_import(alias, alias->asname.data() ? alias->asname : alias->name.split('.').first);
}

void FunctionBuilder::lower_import_from(ast::ImportFrom* stmt) {
  for (ast::Alias* alias : stmt->names)
    bind_import(alias, alias->asname.data() ? alias->asname : alias->name);
}

void FunctionBuilder::bind_import(ast::Alias* alias, llvm::StringRef name) {
  const modules::Import* import = typed_.graph->import(alias);
  if (!import)
    return;
  using Binds = modules::Import::Binds;
  if (import->binds == Binds::Nothing)
    return;
  Value* module = nullptr;
  auto has_begun = [&](const modules::Module* step) { // a package before what is in it
    for (const modules::Module* around = module_.source; around; around = around->package)
      if (around == step)
        return true;
    return false;
  };
  const bool is_submodule =
      import->binds == Binds::Submodule || (import->binds == Binds::Member && is_own_submodule(*import));
  for (const modules::Module* step : import->steps) {
    if ((step != import->module || is_submodule) && has_begun(step))
      continue;
    Value* imported = import_module(step);
    if (step == import->module)
      module = imported;
  }
  if (!module && import->module && !is_submodule)
    module = import_module(import->module);
  switch (import->binds) {
  case Binds::Module:
    return store_name(alias, name, module);
  case Binds::Member:
    return store_name(alias, name, import_member(*import, module));
  case Binds::Submodule:
    return store_name(alias, name, import_module(import->submodule));
  case Binds::Star:
    return import_star(*import, module);
  case Binds::Nothing:
    return;
  case Binds::Error:
    return raise_error(import->error_is_missing_module ? "ModuleNotFoundError" : "ImportError", import->error,
                       import->error_name);
  }
}

/// Whether `from m import x` gives the submodule x of m, and nothing else that m may have under that name.
bool FunctionBuilder::is_own_submodule(const modules::Import& import) {
  if (!import.submodule)
    return false;
  const names::Symbol* symbol =
      import.module->names ? import.module->names->module_scope()->find(import.member) : nullptr;
  if (!symbol || symbol->variable != symbol)
    return true;
  const Type* type = typed_.variable_type(symbol);
  return type && type->is(types::Kind::Module) && type->module() == import.submodule;
}

Value* FunctionBuilder::import_member(const modules::Import& import, Value* module) {
  auto member = [&] { return named(OpKind::ImportFrom, import.member, nullptr, {module}); };
  const names::Scope* scope = import.module->names ? import.module->names->module_scope() : nullptr;
  const names::Symbol* symbol = scope ? scope->find(import.member) : nullptr;
  if (typed_.inferred && !import.submodule && symbol && symbol->variable == symbol &&
      !scope->find("__getattr__"))
    return load_of_module(*program_.module_variable(symbol), "ImportError",
                          fmt::format("cannot import name '{}' from '{}' (unknown location)",
                                      import.member.str(), import.module->name));
  if (!import.submodule)
    return member();
  // A package's own attribute comes before its submodule.
  if (is_own_submodule(import))
    return import_module(import.submodule);
  ir::Variable* variable = program_.module_variable(symbol);
  variable->may_be_unset = true;
  Value* bound = value(OpKind::IsBound, bool_type());
  bound->operation->variable = variable;
  return choose(bound, nullptr, member, [&] { return import_module(import.submodule); });
}

void FunctionBuilder::import_star(const modules::Import& import, Value* module) {
  for (llvm::StringRef name : import.star) {
    const names::Symbol* target = scope_->find(name);
    if (!target)
      continue; // nothing uses it
    const names::Symbol* source =
        import.module->names ? import.module->names->module_scope()->find(name) : nullptr;
    if (!source) {
      store(variable(target), named(OpKind::ImportFrom, name, nullptr, {module}));
      continue;
    }
    ir::Variable* member = program_.module_variable(source);
    member->may_be_unset = true;
    Value* bound = value(OpKind::IsBound, bool_type());
    bound->operation->variable = member;
    branch(bound, [&] { store(variable(target), load(member, false)); }, [] {});
  }
}

} // namespace p2c::build
