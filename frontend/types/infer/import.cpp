// `import`: running other modules, and what it binds.
#include "frontend/types/infer/body.h"

namespace p2c::types {

void Body::import_statement(ast::Import* statement) {
  for (ast::Alias* alias : statement->names)
    bind_import(alias);
}

void Body::import_from_statement(ast::ImportFrom* statement) {
  for (ast::Alias* alias : statement->names)
    bind_import(alias);
}

void Body::run_module(const modules::Module* module) {
  // A package gets its module as a variable, which its own code may use for something else, too.
  if (const modules::Module* package = module->package; package && package->names) {
    const names::Symbol* symbol =
        package->names->module_scope()->find(llvm::StringRef(module->name).rsplit('.').second);
    if (symbol && symbol->variable == symbol)
      in_.write(in_.variable(symbol), types().module(module), {});
  }
  if (const Function* body = in_.program().body(module))
    in_.reach(in_.unit(*body));
}

void Body::bind_import(ast::Alias* alias) {
  const modules::Import* import = in_.program().graph->import(alias);
  if (!import || !state_.is_reachable)
    return;
  mark_reached(alias);
  may_run_code();
  for (const modules::Module* step : import->steps)
    run_module(step);
  switch (import->binds) {
  case modules::Import::Binds::Module:
    return assign_name(alias, types().module(import->module));
  case modules::Import::Binds::Submodule:
    run_module(import->submodule);
    return assign_name(alias, types().module(import->submodule));
  case modules::Import::Binds::Member: {
    AttributeInfo info;
    bool missing = false;
    const Type* value = module_attribute(import->module, import->member, info, missing);
    if (import->submodule) {
      run_module(import->submodule);
      value = types().join(value, types().module(import->submodule));
    }
    // Nothing so far: the module's body has not been seen yet, or the import fails.
    assign_name(alias, value);
    return;
  }
  case modules::Import::Binds::Star:
    return bind_star(*import);
  case modules::Import::Binds::Nothing:
    return;
  case modules::Import::Binds::Error:
    return leave();
  }
}

void Body::bind_star(const modules::Import& import) {
  for (llvm::StringRef name : import.star) {
    const names::Symbol* target = unit_.function->scope->find(name);
    if (!target || target->variable != target)
      continue;
    AttributeInfo info;
    bool missing = false;
    const Type* value = module_attribute(import.module, name, info, missing);
    if (value->is_never())
      continue;
    names::Use use;
    use.access = names::Access::Global;
    use.variable = const_cast<names::Symbol*>(target);
    // It may already have been set, and the module may not set it.
    if (is_tracked(target) && state_.locals[index_of(target)])
      value = types().join(state_.locals[index_of(target)], value);
    assign_variable(use, value, {});
  }
}

} // namespace p2c::types
