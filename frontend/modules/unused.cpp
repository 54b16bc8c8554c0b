// What a program does not use of the compiler's own modules is left out: who takes `namedtuple` from
// `collections` does not compile Counter.
#include "frontend/modules/loader.h"
#include "frontend/syntax/visitor.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::modules {
namespace {

void each_node(ast::Node* node, llvm::function_ref<void(ast::Node*)> visit) {
  visit(node);
  ast::for_each_child(node, [&](ast::Node* child) { each_node(child, visit); });
}

llvm::StringRef defined_name(const ast::Stmt* statement) {
  if (auto* function = llvm::dyn_cast<ast::FunctionDef>(statement))
    return function->decorator_list.empty() ? function->name : llvm::StringRef();
  if (auto* cls = llvm::dyn_cast<ast::ClassDef>(statement))
    return cls->decorator_list.empty() ? cls->name : llvm::StringRef();
  return {};
}

/// What is asked of a module by name; all of it where something gets hold of the module itself.
struct Wanted {
  bool all = false;
  llvm::StringSet<> names;
};

} // namespace

void Loader::leave_out_unused() {
  llvm::DenseMap<const Module*, Wanted> wanted;
  llvm::StringSet<> attributes;
  for (const auto& module : graph_->modules_) {
    if (!module->tree || !module->names)
      continue;
    llvm::DenseMap<const ast::Node*, llvm::StringRef> asked;
    each_node(module->tree->module(), [&](ast::Node* node) {
      if (auto* attribute = llvm::dyn_cast<ast::Attribute>(node)) {
        attributes.insert(attribute->attr);
        asked[attribute->value] = attribute->attr;
      } else if (auto* alias = llvm::dyn_cast<ast::Alias>(node)) { // a star is no occurrence of a name
        const Import* import = graph_->import(alias);
        if (import && import->binds == Import::Binds::Star)
          wanted[import->module].all = true;
      }
    });
    // Each name of a module that the file imports.
    llvm::DenseMap<const names::Symbol*, llvm::SmallVector<const Module*, 1>> imported;
    auto variable_of = [&](const names::Symbol* symbol) {
      return symbol->variable ? symbol->variable : module->names->module_scope()->find(symbol->name);
    };
    for (const names::Occurrence& occurrence : module->names->occurrences) {
      auto* alias = llvm::dyn_cast<ast::Alias>(occurrence.node);
      const Import* import = alias ? graph_->import(alias) : nullptr;
      if (!import)
        continue;
      if (import->submodule)
        wanted[import->submodule].all = true;
      if (import->binds == Import::Binds::Member)
        wanted[import->module].names.insert(import->member);
      else if (import->binds == Import::Binds::Module)
        imported[variable_of(occurrence.symbol)].push_back(import->module);
    }
    for (const names::Occurrence& occurrence : module->names->occurrences) {
      auto found = imported.find(variable_of(occurrence.symbol));
      if (found == imported.end() || llvm::isa<ast::Alias>(occurrence.node))
        continue;
      auto attribute = asked.find(occurrence.node);
      for (const Module* other : found->second) {
        if (attribute == asked.end())
          wanted[other].all = true;
        else
          wanted[other].names.insert(attribute->second);
      }
    }
  }
  if (attributes.contains("modules")) // sys.modules
    return;
  for (const auto& module : graph_->modules_)
    if (module->kind == ModuleKind::Library && module->names && !module->is_package) {
      const Wanted& needs = wanted[module.get()];
      bool reached_by_package =
          module->package && attributes.contains(llvm::StringRef(module->name).rsplit('.').second);
      if (!needs.all && !reached_by_package && !surroundings_[module.get()].all_exposed)
        leave_out_unused(*module, needs.names);
    }
}

void Loader::leave_out_unused(Module& module, const llvm::StringSet<>& wanted) {
  llvm::ArrayRef<ast::Stmt*> old = module.tree->module()->body;
  // Two definitions of one name, or a module that looks at its own names, are left alone.
  llvm::StringMap<ast::Stmt*> definitions;
  for (ast::Stmt* statement : old)
    if (llvm::StringRef name = defined_name(statement); !name.empty())
      if (!definitions.insert({name, statement}).second)
        return;
  bool looks_at_itself = definitions.contains("__getattr__");
  llvm::DenseSet<const ast::Stmt*> kept;
  std::vector<ast::Stmt*> work;
  auto want = [&](llvm::StringRef name) {
    if (ast::Stmt* definition = definitions.lookup(name); definition && kept.insert(definition).second)
      work.push_back(definition);
  };
  for (const auto& name : wanted)
    want(name.getKey());
  for (ast::Stmt* statement : old)
    if (defined_name(statement).empty() && kept.insert(statement).second)
      work.push_back(statement);
  while (!work.empty()) {
    ast::Stmt* statement = work.back();
    work.pop_back();
    each_node(statement, [&](ast::Node* node) {
      if (auto* name = llvm::dyn_cast<ast::Name>(node)) {
        looks_at_itself |=
            name->id == "globals" || name->id == "locals" || name->id == "vars" || name->id == "dir";
        want(name->id);
      }
    });
  }
  if (looks_at_itself || kept.size() == old.size())
    return;
  std::vector<ast::Stmt*> body;
  llvm::copy_if(old, std::back_inserter(body),
                [&](const ast::Stmt* statement) { return kept.contains(statement); });
  module.tree->module()->body = module.tree->copy(llvm::ArrayRef(body));
  module.names = names::bind(*module.tree);
}

} // namespace p2c::modules
