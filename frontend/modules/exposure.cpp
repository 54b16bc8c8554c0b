// What files do to one another's names: `from m import *`, and stores into modules from outside.
#include "frontend/modules/loader.h"
#include "frontend/modules/namespace_use.h"
#include "frontend/syntax/visitor.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::modules {

std::vector<llvm::StringRef> Loader::global_names(const Module* module) const {
  std::vector<llvm::StringRef> names;
  if (!module->names)
    return names;
  for (auto& [name, symbol] : module->names->module_scope()->symbols)
    if (symbol->is_assigned || symbol->is_imported || symbol->is_declared_global)
      names.push_back(name);
  for (const ast::Alias* alias : order_)
    if (const Import* import = graph_->import(alias); places_.lookup(alias).importer == module)
      names.insert(names.end(), import->star.begin(), import->star.end());
  for (auto& entry : module->submodules)
    names.push_back(entry.getKey());
  llvm::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

/// The value of `__all__`, if the module sets it to a display of texts and does nothing else to it.
static bool read_all(const Module* module, std::vector<llvm::StringRef>& names) {
  unsigned uses = 0;
  for (const names::Occurrence& occurrence : module->names->occurrences)
    uses += occurrence.symbol->name == "__all__";
  for (ast::Stmt* statement : module->tree->module()->body) {
    auto* assignment = llvm::dyn_cast<ast::Assign>(statement);
    auto* target = assignment ? llvm::dyn_cast<ast::Name>(assignment->targets.front()) : nullptr;
    if (!target || target->id != "__all__" || uses != 1)
      continue;
    llvm::ArrayRef<ast::Expr*> elements;
    if (auto* list = llvm::dyn_cast<ast::List>(assignment->value))
      elements = list->elts;
    else if (auto* tuple = llvm::dyn_cast<ast::Tuple>(assignment->value))
      elements = tuple->elts;
    else
      return false;
    for (ast::Expr* element : elements) {
      auto* text = llvm::dyn_cast<ast::Constant>(element);
      if (!text || text->value.kind != ast::ConstantKind::Str)
        return false;
      names.push_back(text->value.text);
    }
    return true;
  }
  return false;
}

/// What `from module import *` binds, as far as it is set there.
std::vector<llvm::StringRef> Loader::public_names(Module* module, llvm::DenseSet<Module*>& open) {
  std::vector<llvm::StringRef> names;
  if (module->native) {
    for (llvm::StringRef name : member_names(*module->native))
      if (!name.starts_with("_"))
        names.push_back(name);
    if (module->name == "board" && options_.pins)
      names.insert(names.end(), options_.pins->names.begin(), options_.pins->names.end());
    return names;
  }
  if (!module->names || !open.insert(module).second)
    return names;
  for (const ast::Alias* alias : order_) {
    Import& import = graph_->imports_[alias];
    if (import.binds == Import::Binds::Star && places_[alias].importer == module && import.star.empty())
      import.star = public_names(import.module, open);
  }
  open.erase(module);
  if (module->names->module_scope()->find("__all__")) {
    if (!read_all(module, names))
      diagnostics_.report(diag::computed_all, {}, module->name);
    return names;
  }
  for (llvm::StringRef name : global_names(module))
    if (!name.starts_with("_"))
      names.push_back(name);
  return names;
}

void Loader::find_star_names() {
  for (const ast::Alias* alias : order_) {
    Import& import = graph_->imports_[alias];
    llvm::DenseSet<Module*> open;
    if (import.binds == Import::Binds::Star && import.star.empty())
      import.star = public_names(import.module, open);
  }
}

namespace {

/// Finds stores into modules, and modules that are used as values: through those anything may be stored.
class ExposureReader : public ast::Visitor<ExposureReader> {
public:
  llvm::DenseMap<Module*, llvm::StringSet<>> direct, mentioned; // stored from outside; named there at all
  llvm::DenseSet<Module*> wholly, escaped;
  llvm::DenseSet<Module*> through_globals; // `globals()` is more than read
  llvm::StringSet<> anywhere;              // attributes stored on what may be a module
  llvm::StringSet<> by_text;               // of these, those that `setattr` and `delattr` name
  bool computed = false;                   // a store whose name is not known, on what may be a module
  bool classes_are_reachable = false;

  explicit ExposureReader(const ModuleGraph& graph) : graph_(graph) {}

  void read(Module* module) {
    module_ = module;
    bound_.clear();
    for (const names::Occurrence& occurrence : module->names->occurrences)
      if (auto* alias = llvm::dyn_cast<ast::Alias>(occurrence.node))
        if (const Import* import = graph_.import(alias))
          if (Module* means = imported_module(*import))
            bound_[occurrence.symbol->name].push_back(means);
    visit(module->tree->module());
    NamespaceUse use(module->names.get());
    use.visit(module->tree->module());
    if (use.is_more_than_read())
      through_globals.insert(module);
  }

  void visit_FunctionDef(ast::FunctionDef* def) {
    classes_are_reachable |= def->name == "__init_subclass__";
    visit_children(def);
  }

  void visit_ClassDef(ast::ClassDef* def) {
    classes_are_reachable |= !def->keywords.empty();
    visit_children(def);
  }

  void visit_Name(ast::Name* name) {
    if (auto found = bound_.find(name->id); found != bound_.end() && name->ctx == ast::ExprContext::Load)
      escaped.insert(found->second.begin(), found->second.end());
  }

  void visit_Attribute(ast::Attribute* attribute) {
    classes_are_reachable |= attribute->attr == "__subclasses__" || attribute->attr == "__init_subclass__";
    llvm::SmallVector<Module*, 2> bases = modules_of(attribute->value);
    if (bases.empty())
      visit(attribute->value);
    for (Module* base : bases)
      mentioned[base].insert(attribute->attr);
    if (attribute->ctx != ast::ExprContext::Load) {
      for (Module* base : bases)
        direct[base].insert(attribute->attr);
      if (bases.empty())
        anywhere.insert(attribute->attr);
      return;
    }
    if (attribute->attr == "__dict__") {
      wholly.insert(bases.begin(), bases.end());
      computed |= bases.empty();
    }
    // `sys.modules` holds them all; `f.__globals__` is the names of any.
    if (attribute->attr == "modules")
      for (const auto& module : graph_.modules())
        escaped.insert(module.get());
    if (attribute->attr == "__globals__")
      for (const auto& module : graph_.modules())
        through_globals.insert(module.get());
    // A module within a module, used as a value.
    llvm::SmallVector<Module*, 2> inner = modules_of(attribute);
    escaped.insert(inner.begin(), inner.end());
  }

  void visit_Call(ast::Call* call) {
    auto* callee = llvm::dyn_cast<ast::Name>(call->func);
    if (callee && (callee->id == "exec" || callee->id == "eval"))
      wholly.insert(module_);
    if (callee && callee->id == "__import__")
      computed = true;
    if (callee && callee->id == "vars" && !call->args.empty())
      computed = true;
    if (callee && (callee->id == "setattr" || callee->id == "delattr") && call->args.size() >= 2) {
      auto* name = llvm::dyn_cast<ast::Constant>(call->args[1]);
      if (name && name->value.kind == ast::ConstantKind::Str)
        anywhere.insert(name->value.text), by_text.insert(name->value.text);
      else
        computed = true;
    } else if (callee && (callee->id == "setattr" || callee->id == "delattr")) {
      computed = true; // called with `*arguments`
    }
    visit_children(call);
  }

private:
  static Module* imported_module(const Import& import) {
    switch (import.binds) {
    case Import::Binds::Module:
      return import.module;
    case Import::Binds::Submodule:
      return import.submodule;
    case Import::Binds::Member:
      // The member may itself be a module that the other file imported: then it counts as used as a value
      // there.
      return import.submodule;
    case Import::Binds::Star:
    case Import::Binds::Nothing:
    case Import::Binds::Error:
      return nullptr;
    }
    llvm_unreachable("not a way to bind");
  }

  /// The modules that `a` or `a.b` may be, if it is a chain of names that starts at an imported one.
  llvm::SmallVector<Module*, 2> modules_of(const ast::Expr* expr) {
    if (auto* name = llvm::dyn_cast<ast::Name>(expr)) {
      auto found = bound_.find(name->id);
      return found == bound_.end() ? llvm::SmallVector<Module*, 2>() : found->second;
    }
    llvm::SmallVector<Module*, 2> modules;
    if (auto* attribute = llvm::dyn_cast<ast::Attribute>(expr))
      for (Module* base : modules_of(attribute->value))
        if (Module* inner = base->submodules.lookup(attribute->attr))
          modules.push_back(inner);
    return modules;
  }

  const ModuleGraph& graph_;
  Module* module_ = nullptr;
  llvm::StringMap<llvm::SmallVector<Module*, 2>> bound_;
};

} // namespace

void Loader::find_exposure() {
  ExposureReader reader(*graph_);
  for (const auto& module : graph_->modules_)
    if (module->names)
      reader.read(module.get());
  // `from m import n`, where n is a module that m imported: n is a value there.
  for (const ast::Alias* alias : order_) {
    const Import& import = graph_->imports_[alias];
    if (import.binds != Import::Binds::Member && import.binds != Import::Binds::Star)
      continue;
    for (const ast::Alias* inner : order_)
      if (places_[inner].importer == import.module)
        for (Module* module : {graph_->imports_[inner].module, graph_->imports_[inner].submodule})
          if (module)
            reader.escaped.insert(module);
    if (import.binds == Import::Binds::Member)
      reader.mentioned[import.module].insert(import.member);
  }

  if (Module* builtins = graph_->find("builtins")) {
    auto replace = [&](const llvm::StringSet<>& names) {
      for (auto& entry : names)
        if (!names::looks_at_caller(entry.getKey()))
          graph_->replaceable_builtins_.insert(entry.getKey());
    };
    replace(reader.direct[builtins]);
    if (reader.escaped.contains(builtins))
      replace(reader.by_text);
  }
  for (const auto& owned : graph_->modules_) {
    Module* module = owned.get();
    names::Surroundings& around = surroundings_[module];
    bool is_escaped = reader.escaped.contains(module);
    around.builtins_exposed = reader.wholly.contains(module) || (is_escaped && reader.computed);
    around.all_exposed = around.builtins_exposed || reader.through_globals.contains(module);
    llvm::StringSet<>& exposed = exposed_[module];
    for (auto& entry : reader.direct[module])
      exposed.insert(entry.getKey());
    if (around.all_exposed)
      for (auto& entry : reader.mentioned[module])
        exposed.insert(entry.getKey());
    if (is_escaped)
      for (auto& entry : reader.anywhere)
        exposed.insert(entry.getKey());
    for (auto& entry : module->submodules)
      exposed.insert(entry.getKey());
    around.classes_are_reachable = reader.classes_are_reachable;
    around.is_imported = module != graph_->script_ || graph_->by_name_.count("__main__") == 0;
    around.is_in_cycle = in_cycle_.contains(module);
  }
}

void Loader::resolve_names() {
  // Those that are no functions of the runtime: lowering knows what they are.
  std::vector<llvm::StringRef> builtins = {"Ellipsis", "NotImplemented", "__debug__", "globals", "locals"};
  if (const api::Module* module = api_.find_module("builtins"))
    for (llvm::StringRef name : member_names(*module))
      builtins.push_back(name);
  for (const ast::Alias* alias : order_)
    if (const Import* import = graph_->import(alias); import->binds == Import::Binds::Star)
      surroundings_[places_[alias].importer].star_imports[alias] = import->star;
  for (const auto& module : graph_->modules_) {
    if (!module->names)
      continue;
    names::Surroundings& around = surroundings_[module.get()];
    around.builtins = builtins;
    around.exposed = &exposed_[module.get()];
    around.replaceable = &graph_->replaceable_builtins_;
    names::resolve(*module->names, around, diagnostics_);
  }
}

} // namespace p2c::modules
