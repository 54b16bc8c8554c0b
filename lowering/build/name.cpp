// Variables: which one a name means, and reading, setting and deleting it.
#include "frontend/names/bind.h"
#include "lowering/build/function_builder.h"
#include "lowering/build/refusals.h"

namespace p2c::build {

using names::Access;

FunctionBuilder::In::In(FunctionBuilder& builder, const ast::Node* node, Value* class_namespace)
    : builder_(builder), scope_(builder.scope_), namespace_(builder.namespace_) {
  builder.scope_ = builder.names().scope_of(node);
  builder.namespace_ = class_namespace;
}

FunctionBuilder::In::~In() {
  builder_.scope_ = scope_;
  builder_.namespace_ = namespace_;
}

ir::Variable* FunctionBuilder::variable(const names::Symbol* symbol) {
  if (symbol->scope->kind == names::ScopeKind::Module || ProgramBuilder::is_class_global(symbol))
    return program_.module_variable(symbol);
  ir::Variable*& variable = variables_[symbol];
  if (!variable) {
    variable = hidden(symbol->name, nullptr);
    if (symbol->is_captured)
      variable->storage = ir::Storage::cell;
    else
      variable->type = program_.normal(instance_.local_type(symbol));
  }
  return variable;
}

ir::Variable* FunctionBuilder::hidden(llvm::StringRef name, const Type* type) {
  auto& variable = *function_.variables.emplace_back(std::make_unique<ir::Variable>());
  variable.name = name;
  variable.type = type;
  variable.may_be_unset = false;
  variable.function = &function_;
  variable.number = function_.variables.size() - 1;
  return &variable;
}

Value* FunctionBuilder::load(ir::Variable* variable, bool may_be_unset) {
  Value* result = value(may_be_unset ? OpKind::LoadChecked : OpKind::Load, variable->type);
  result->form = variable->form;
  result->operation->variable = variable;
  variable->may_be_unset |= may_be_unset;
  return result;
}

void FunctionBuilder::store(ir::Variable* variable, Value* value) {
  Value* stored = convert(value, variable->type, variable->form);
  op(OpKind::Store, {stored})->variable = variable;
}

Value* FunctionBuilder::load_name(const ast::Node* node, llvm::StringRef name) {
  At at(*this, node->range);
  const names::Use& use = *names().use(node);
  report_refused_builtin(&use, node, name, program_.diagnostics());
  switch (use.access) {
  case Access::Local: {
    Value* held = load(variable(use.variable), use.may_be_unset);
    held->operation->is_free = use.variable->scope != scope_;
    return held;
  }
  case Access::Cell: {
    Value* held = load(variable(use.variable), use.may_be_unset);
    held->operation->is_free = use.variable->scope != scope_;
    const Type* type = typed_.inferred ? program_.normal(typed_.variable_type(use.variable)) : nullptr;
    if (!type || held->type)
      return held;
    held = convert(held, type);
    held->type = type; // the same in C++, but more is known of it
    return held;
  }
  case Access::Global: {
    ir::Variable* global = program_.module_variable(use.variable);
    if (!use.may_be_builtin || !use.may_be_unset)
      return load(global, use.may_be_unset);
    global->may_be_unset = true;
    if (typed_.graph->replaceable_builtins().contains(name)) {
      Value* bound = value(OpKind::IsBound, bool_type());
      bound->operation->variable = global;
      return choose(
          bound, nullptr, [&] { return any(load(global, false)); },
          [&] { return named(OpKind::LoadReplaceable, name, nullptr); });
    }
    Value* result = named(OpKind::LoadOrBuiltin, name, nullptr);
    result->operation->variable = global;
    return result;
  }
  case Access::Builtin:
    if (name == "globals" || name == "locals") // only a call of it means something (special_call.cpp)
      raise_error("NotImplementedError", ("`" + name + "` as a value").str());
    return builtin(name);
  case Access::Replaceable:
    return named(OpKind::LoadReplaceable, name, nullptr);
  case Access::Class: {
    Value* result = named(OpKind::LoadName, mangled(name), nullptr, {namespace_});
    if (use.fallback)
      result->operation->variable = variable(use.fallback);
    return result;
  }
  case Access::Unknown:
    raise_error("NameError", name);
    return none();
  }
  llvm_unreachable("an access that is none");
}

void FunctionBuilder::store_name(const ast::Node* node, llvm::StringRef name, Value* value) {
  const names::Use& use = *names().use(node);
  if (use.access == Access::Class)
    op(OpKind::StoreName, {namespace_, any(value)})->name = mangled(name);
  else
    store(variable(use.variable), value);
}

void FunctionBuilder::delete_name(const ast::Node* node, llvm::StringRef name) {
  At at(*this, node->range);
  const names::Use& use = *names().use(node);
  if (use.access == Access::Class) {
    op(OpKind::DeleteName, {namespace_})->name = mangled(name);
  } else if (use.variable) {
    ir::Variable* deleted = variable(use.variable);
    deleted->may_be_unset = true;
    op(OpKind::Delete)->variable = deleted;
  } else {
    raise_error("NameError", name);
  }
}

void FunctionBuilder::clear_name(const ast::Node* node, llvm::StringRef name) {
  const names::Use& use = *names().use(node);
  if (use.access == Access::Class) {
    op(OpKind::StoreName, {namespace_, none()})->name = mangled(name);
    op(OpKind::DeleteName, {namespace_})->name = mangled(name);
    return;
  }
  ir::Variable* cleared = variable(use.variable);
  cleared->may_be_unset = true;
  op(OpKind::Clear)->variable = cleared;
}

llvm::StringRef FunctionBuilder::mangled(llvm::StringRef name) {
  if (!name.starts_with("__") || name.ends_with("__"))
    return name;
  return program_.program().intern(names::mangled(scope_, name));
}

} // namespace p2c::build
