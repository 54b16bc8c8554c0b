// `import` and `from ... import`.
#include "lowering/build/function_builder.h"

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
  for (const modules::Module* step : import->steps) {
    Value* imported = import_module(step);
    if (step == import->module)
      module = imported;
  }
  if (!module && import->module && import->binds != Binds::Submodule)
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

Value* FunctionBuilder::import_member(const modules::Import& import, Value* module) {
  auto member = [&] { return named(OpKind::ImportFrom, import.member, nullptr, {module}); };
  if (!import.submodule)
    return member();
  // A package's own attribute comes before its submodule.
  const names::Symbol* symbol =
      import.module->names ? import.module->names->module_scope()->find(import.member) : nullptr;
  if (!symbol || symbol->variable != symbol)
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
