#include "lowering/build/program_builder.h"

#include "frontend/names/bind.h"
#include "frontend/syntax/visitor.h"
#include "lowering/build/function_builder.h"
#include "lowering/build/layout.h"
#include "lowering/build/lower.h"
#include "lowering/ir/walk.h"

namespace p2c::build {

ProgramBuilder::ProgramBuilder(const types::Program& typed, ir::Program& program,
                               source::DiagnosticEngine& diagnostics)
    : typed_(typed), program_(program), diagnostics_(diagnostics), forms_(*typed.api, typed) {}

/// The class whose struct those of all alternatives derive from; null where there is none.
static const ir::Class* common_layout(llvm::ArrayRef<const types::Type*> alternatives,
                                      llvm::function_ref<const ir::Class*(const types::Type*)> class_of) {
  auto derives = [](const ir::Class* cls, const ir::Class* base) {
    while (cls && cls != base)
      cls = cls->layout_base;
    return cls != nullptr;
  };
  const ir::Class* common = nullptr;
  for (const types::Type* alternative : alternatives) {
    const ir::Class* cls = alternative->is(types::Kind::Instance) ? class_of(alternative) : nullptr;
    if (!cls || cls->is_dynamic)
      return nullptr;
    if (!common)
      common = cls;
    while (common && !derives(cls, common))
      common = common->layout_base;
    if (!common)
      return nullptr;
  }
  return common;
}

const types::Type* ProgramBuilder::normal(const types::Type* type) const {
  if (!type || type->is_object() || type->is_never())
    return nullptr;
  if (!type->is_union())
    return type;
  const ir::Class* common =
      common_layout(type->parts(), [&](const types::Type* one) { return klass(one->cls().user->node); });
  return common ? typed_.types->instance(common->info) : type;
}

/// `C.method` as part of a name.
static std::string flat_name(const names::Scope& scope) {
  std::string name = scope.qualified_name;
  std::replace(name.begin(), name.end(), '.', '_');
  return name;
}

void ProgramBuilder::run() {
  collect_mentions();
  add_modules();
  const bool has_sys =
      llvm::any_of(program_.modules, [](const auto& module) { return module->native == "sys"; });
  program_.lists_modules = mentions("__globals__") || (has_sys && mentions("modules"));
  add_classes();
  add_functions();
  // Calls need to know what functions take before any body is built.
  std::vector<std::unique_ptr<FunctionBuilder>> builders;
  for (const auto& function : program_.functions) {
    builders.push_back(std::make_unique<FunctionBuilder>(*this, *function));
    builders.back()->declare();
  }
  for (const auto& builder : builders)
    builder->build();
  drop_unused_defaults();
  find_showers();
}

/// `__repr__` and `__str__` of classes whose instances anything shows.
void ProgramBuilder::find_showers() {
  for (const auto& info : typed_.classes) {
    ir::Class& klass = *classes_.lookup(info->node);
    for (llvm::StringRef name : {"__repr__", "__str__"}) {
      for (types::ClassRef base : info->mro) {
        const names::Symbol* symbol = base.user ? base.user->scope->find(name) : nullptr;
        if (!symbol || symbol->variable != symbol)
          continue;
        auto* def =
            symbol->is_bound_once ? llvm::dyn_cast<ast::FunctionDef>(symbol->bindings.front()) : nullptr;
        const types::Function* method = def && def->decorator_list.empty() ? typed_.function(def) : nullptr;
        ir::Function* function =
            method && method->instances.size() == 1 ? this->function(method->instances.front()) : nullptr;
        if (method && !method->is_reached)
          break; // nothing shows any
        if (!function || function->needs_self() || function->kind != ir::FunctionKind::function)
          klass.unsealed_because = "`" + name.str() + "` is no plain method";
        (name == "__repr__" ? klass.repr : klass.str) = function;
        break;
      }
    }
  }
}

/// The defaults that no call needed.
void ProgramBuilder::drop_unused_defaults() {
  llvm::DenseSet<const ir::Variable*> unused;
  for (auto [value, variable] : defaults_)
    if (variable)
      unused.insert(variable);
  llvm::SmallVector<ir::Operation*, 8> stores;
  for (const auto& function : program_.functions)
    ir::for_each_operation(function->body, [&](ir::Operation& op) {
      if (op.kind == ir::OpKind::Load)
        unused.erase(op.variable);
      else if (op.kind == ir::OpKind::Store && unused.contains(op.variable))
        stores.push_back(&op);
    });
  for (ir::Operation* store : stores)
    if (unused.contains(store->variable))
      store->parent->operations.erase(store);
  for (const auto& module : program_.modules)
    llvm::erase_if(module->variables, [&](const auto& variable) { return unused.contains(variable.get()); });
}

void ProgramBuilder::add_modules() {
  for (const auto& source : typed_.graph->modules()) {
    auto& module = *program_.modules.emplace_back(std::make_unique<ir::Module>());
    module.name = source->name;
    module.file = source->path;
    module.number = program_.modules.size() - 1;
    module.source = source.get();
    if (source->kind == modules::ModuleKind::Native)
      module.native = source->name;
    modules_[source.get()] = &module;
    if (source->names)
      module_of_scope_[source->names->module_scope()] = &module;
  }
  program_.main = module(typed_.graph->script());
  for (const auto& entry : typed_.graph->replaceable_builtins())
    program_.replaceable_builtins.push_back(entry.getKey().str());
  llvm::sort(program_.replaceable_builtins);
  for (const auto& module : program_.modules) {
    module->package = this->module(module->source->package);
    // Every global has its variable, so that the module's attributes can be found by name.
    if (module->source->names)
      for (const auto& [name, symbol] : module->source->names->module_scope()->symbols)
        if (symbol->variable == symbol)
          module_variable(symbol);
  }
  for (const auto& module : program_.modules)
    link_to_package(*module);
}

/// Finds the global of the package that importing the submodule sets, or makes it.
void ProgramBuilder::link_to_package(ir::Module& module) {
  if (!module.package)
    return;
  llvm::StringRef last = module.name.substr(module.name.rfind('.') + 1);
  for (const auto& variable : module.package->variables)
    if (variable->name == last)
      module.in_package = variable.get();
  if (!module.in_package)
    module.in_package = add_global(*module.package, last);
  module.in_package->may_be_unset = true;
}

ir::Variable* ProgramBuilder::add_global(ir::Module& module, llvm::StringRef name) {
  auto& variable = *module.variables.emplace_back(std::make_unique<ir::Variable>());
  variable.name = name;
  variable.storage = ir::Storage::global;
  variable.module = &module;
  variable.number = module.variables.size() - 1;
  return &variable;
}

ir::Variable* ProgramBuilder::module_variable(const names::Symbol* symbol) {
  ir::Variable*& variable = globals_[symbol];
  if (!variable) {
    if (is_class_global(symbol)) {
      const names::Scope* around = symbol->scope;
      while (around->kind != names::ScopeKind::Module)
        around = around->parent;
      return variable = add_global(*module_of_scope_.lookup(around), ir::class_variable);
    }
    variable = add_global(*module_of_scope_.lookup(symbol->scope), symbol->name);
    variable->type = normal(typed_.variable_type(symbol));
  }
  return variable;
}

bool ProgramBuilder::runs_once(const names::Scope& scope) {
  if (scope.kind != names::ScopeKind::Function && scope.kind != names::ScopeKind::Class)
    return false;
  const names::Scope* home = scope.parent;
  const names::Symbol* symbol = home->find(names::mangled(home, scope.name));
  if (!symbol || !symbol->variable || !symbol->variable->is_bound_once || symbol->variable->scope != home)
    return false;
  return home->kind == names::ScopeKind::Module ||
         (home->kind == names::ScopeKind::Class && runs_once(*home));
}

bool ProgramBuilder::is_class_global(const names::Symbol* symbol) {
  return symbol == symbol->scope->class_cell && runs_once(*symbol->scope);
}

ir::Variable* ProgramBuilder::default_variable(const types::Function& function, const ast::Expr* value) {
  if (!typed_.inferred || !runs_once(*function.scope))
    return nullptr;
  ir::Variable*& variable = defaults_[value];
  if (!variable) {
    const names::Scope* around = function.scope->parent;
    while (around->kind == names::ScopeKind::Class)
      around = around->parent;
    const types::Function* home = typed_.function(around->node);
    variable =
        add_global(*module(function.module), program_.intern("." + flat_name(*function.scope) + "_default"));
    variable->type = normal(home->instances.front()->type(value));
    variable->may_be_unset = false;
  }
  return variable;
}

void ProgramBuilder::add_classes() {
  for (const auto& info : typed_.classes) {
    auto& klass = *program_.classes.emplace_back(std::make_unique<ir::Class>());
    klass.name = info->node->name;
    klass.qualified_name = info->scope->qualified_name;
    klass.module = module(info->module);
    klass.range = info->node->range;
    klass.number = program_.classes.size() - 1;
    klass.info = info.get();
    classes_[info->node] = &klass;
  }
  lay_out_classes(*this);
}

void ProgramBuilder::add_functions() {
  for (const auto& function : typed_.functions)
    for (const types::FunctionInstance* instance : function->instances)
      add_function(*function, *instance);
}

static ir::FunctionKind kind_of(const names::Scope& scope) {
  if (scope.kind == names::ScopeKind::Module)
    return ir::FunctionKind::module_init;
  if (scope.is_generator)
    return scope.is_async ? ir::FunctionKind::async_generator : ir::FunctionKind::generator;
  return scope.is_async ? ir::FunctionKind::coroutine : ir::FunctionKind::function;
}

static llvm::StringRef python_name(const names::Scope& scope) {
  switch (scope.kind) {
  case names::ScopeKind::Module:
    return "<module>";
  case names::ScopeKind::Lambda:
    return "<lambda>";
  case names::ScopeKind::GeneratorExp:
    return "<genexpr>";
  case names::ScopeKind::ListComp:
  case names::ScopeKind::SetComp:
  case names::ScopeKind::DictComp:
  case names::ScopeKind::Class:
  case names::ScopeKind::Function:
    return scope.name;
  }
  llvm_unreachable("a kind of scope that is none");
}

void ProgramBuilder::add_function(const types::Function& source, const types::FunctionInstance& instance) {
  auto& function = *program_.functions.emplace_back(std::make_unique<ir::Function>());
  const names::Scope& scope = *source.scope;
  function.name = python_name(scope);
  function.qualified_name =
      scope.kind == names::ScopeKind::Module ? std::string("<module>") : scope.qualified_name;
  function.kind = kind_of(scope);
  function.module = module(source.module);
  function.range = scope.node->range;
  function.instance = instance.number;
  function.number = program_.functions.size() - 1;
  function.types = &instance;
  if (function.kind == ir::FunctionKind::module_init)
    function.module->init = &function;
  functions_[&instance] = &function;
  add_captures(function, scope);
}

/// The variables of functions around `frame` that code in `scope`, inside it, uses.
static void find_captures(const names::Scope& scope, const names::Scope* frame,
                          std::vector<const names::Symbol*>& found) {
  for (const auto& [name, symbol] : scope.symbols) {
    const names::Symbol* variable = symbol->variable;
    if (!variable || variable->scope->kind == names::ScopeKind::Module ||
        ProgramBuilder::is_class_global(variable) ||
        (!variable->is_captured && variable != variable->scope->class_cell))
      continue;
    for (const names::Scope* around = frame->parent; around; around = around->parent)
      if (around == variable->scope && !llvm::is_contained(found, variable))
        found.push_back(variable);
  }
  for (const names::Scope* child : scope.children)
    find_captures(*child, frame, found);
}

void ProgramBuilder::add_captures(ir::Function& function, const names::Scope& scope) {
  if (scope.kind == names::ScopeKind::Module)
    return;
  auto& symbols = captures_[&function];
  find_captures(scope, &scope, symbols);
  for (const names::Symbol* symbol : symbols) {
    auto& variable = *function.variables.emplace_back(std::make_unique<ir::Variable>());
    variable.name = symbol->name;
    variable.storage = ir::Storage::captured;
    variable.function = &function;
    variable.number = function.variables.size() - 1;
    function.captures.push_back(&variable);
  }
}

ir::Function* ProgramBuilder::function_value(const ast::Node* node) const {
  return function(typed_.function(node)->instances.front());
}

namespace {
/// Collects the names in attributes and whole strings.
struct Mentions : ast::Visitor<Mentions> {
  explicit Mentions(llvm::StringSet<>& names) : names(names) {}

  void visit_Attribute(ast::Attribute* attribute) {
    names.insert(attribute->attr);
    visit_children(attribute);
  }
  void visit_Name(ast::Name* name) { names.insert(name->id); }
  void visit_Constant(ast::Constant* constant) {
    if (constant->value.kind == ast::ConstantKind::Str)
      names.insert(constant->value.text);
  }

  llvm::StringSet<>& names;
};
} // namespace

void ProgramBuilder::collect_mentions() {
  for (const auto& module : typed_.graph->modules())
    if (module->tree)
      Mentions(mentioned_).visit(module->tree->module());
}

// C++ compilers need time with the square of how deep blocks are nested, and memory too.
static constexpr unsigned most_levels = 1000;

/// The first operation that is nested too deeply; null where none is.
static const ir::Operation* too_deep(const ir::Region& region, unsigned level = 0) {
  for (const ir::Operation& op : region.operations) {
    if (level > most_levels)
      return &op;
    for (const auto& nested : op.regions)
      if (const ir::Operation* found = too_deep(*nested, level + 1))
        return found;
  }
  return nullptr;
}

std::unique_ptr<ir::Program> lower(const types::Program& program, source::DiagnosticEngine& diagnostics) {
  auto result = std::make_unique<ir::Program>();
  ProgramBuilder(program, *result, diagnostics).run();
  for (const auto& function : result->functions)
    if (const ir::Operation* op = too_deep(function->body))
      diagnostics.report(diag::code_nested_too_deeply, op->range);
  return result;
}

} // namespace p2c::build
