// Decides which variable each use of a name means.
#include "frontend/names/bind.h"
#include "frontend/names/flow.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::names {
namespace {

constexpr llvm::StringLiteral implicit_names[] = {"__name__", "__file__", "__doc__", "__package__",
                                                  "__path__"};

class Resolver {
public:
  Resolver(FileNames& names, const Surroundings& around) : names_(names), around_(around) {
    for (llvm::StringRef name : around.builtins)
      builtins_.insert(name);
  }

  void run() {
    add_class_names();
    add_star_imports();
    expose();
    for (const Occurrence& occurrence : names_.occurrences)
      note_occurrence(occurrence);
    number_variables();
    names_.use_by_node.assign(names_.tree->node_count(), 0);
    names_.uses.resize(1);
    for (const Occurrence& occurrence : names_.occurrences) {
      names_.use_by_node[occurrence.node->node_id] = static_cast<uint32_t>(names_.uses.size());
      names_.uses.push_back(make_use(occurrence));
    }
  }

private:
  Symbol* in_module(llvm::StringRef name) {
    Scope* module = names_.module_scope();
    Symbol*& known = module->symbols[name];
    if (!known) {
      known = &names_.symbols.emplace_back();
      known->name = name;
      known->scope = module;
      known->binding = Binding::GlobalImplicit;
      known->number = static_cast<uint32_t>(module->symbols.size() - 1);
    }
    return known;
  }

  static void make_variable(Symbol* symbol) { symbol->variable = symbol; }

  /// What Python itself puts into the namespace of a class.
  void add_class_names() {
    for (auto& scope : names_.scopes)
      if (scope->kind == ScopeKind::Class)
        for (llvm::StringRef name : {"__module__", "__qualname__"})
          if (Symbol* symbol = scope->find(name)) {
            symbol->binding = Binding::Local;
            symbol->is_implicit = true;
            make_variable(symbol);
          }
  }

  void add_star_imports() {
    for (auto& [alias, star] : around_.star_imports)
      for (llvm::StringRef name : star) {
        Symbol* symbol = in_module(names_.tree->intern(name));
        symbol->is_imported = true;
        symbol->bindings.push_back(const_cast<ast::Alias*>(alias));
        make_variable(symbol);
      }
  }

  void expose() {
    auto is_fixed = [&](llvm::StringRef name) {
      const Symbol* symbol = names_.module_scope()->find(name);
      bool is_bound = symbol && (symbol->is_assigned || symbol->is_imported || symbol->is_declared_global);
      return !is_bound && builtins_.contains(name) &&
             (looks_at_caller(name) ||
              !(around_.builtins_exposed || (around_.exposed && around_.exposed->contains(name))));
    };
    auto is_exposed = [&](llvm::StringRef name) {
      return around_.all_exposed || (around_.exposed && around_.exposed->contains(name));
    };
    llvm::SmallVector<llvm::StringRef, 8> found, fixed;
    for (auto& scope : names_.scopes)
      for (auto& [name, symbol] : scope->symbols) {
        bool is_global = symbol->binding == Binding::GlobalExplicit ||
                         symbol->binding == Binding::GlobalImplicit || scope->kind == ScopeKind::Module;
        if (is_global && is_exposed(name))
          (is_fixed(name) ? fixed : found).push_back(name);
      }
    llvm::sort(fixed);
    fixed.erase(std::unique(fixed.begin(), fixed.end()), fixed.end());
    names_.fixed_builtins.assign(fixed.begin(), fixed.end());
    // Those that only other files mention need a variable, too, where any name may be set.
    if (around_.all_exposed && around_.exposed)
      for (auto& entry : *around_.exposed)
        found.push_back(names_.tree->intern(entry.getKey()));
    names_.is_set_by_name = around_.all_exposed;
    for (llvm::StringRef name : found) {
      Symbol* exposed = in_module(name);
      exposed->is_exposed = true;
      exposed->is_implicit |= llvm::is_contained(implicit_names, name);
      make_variable(exposed);
    }
  }

  /// The variable that a symbol's uses mean, or null so far.
  Symbol* variable_of(const Symbol* symbol) {
    switch (symbol->binding) {
    case Binding::Local:
    case Binding::Cell:
    case Binding::Free:
      return symbol->variable;
    case Binding::GlobalExplicit:
    case Binding::GlobalImplicit:
      break;
    }
    Symbol* global = names_.module_scope()->find(symbol->name);
    return global ? global->variable : nullptr;
  }

  void note_occurrence(const Occurrence& occurrence) {
    Symbol* symbol = occurrence.symbol;
    Symbol* variable = variable_of(symbol);
    if (!variable) {
      // A global that nothing bound so far.
      bool is_implicit = llvm::is_contained(implicit_names, symbol->name);
      if (occurrence.kind == Occurrence::Kind::Load && !is_implicit)
        return;
      variable = in_module(symbol->name);
      variable->is_implicit = is_implicit;
      make_variable(variable);
    }
    if (variable->scope->kind == ScopeKind::Module && llvm::is_contained(implicit_names, variable->name))
      variable->is_implicit = true;
    Scope* frame = occurrence.scope->frame();
    if (occurrence.kind == Occurrence::Kind::Bind) {
      variable->bindings.push_back(occurrence.node);
      if (occurrence.is_in_loop || occurrence.scope != variable->scope || variable->is_implicit)
        rebound_.insert(variable);
    }
    if (occurrence.kind == Occurrence::Kind::Delete || llvm::isa<ast::ExceptHandler>(occurrence.node)) {
      variable->is_deleted = true;
      if (frame != variable->scope->frame())
        variable->is_deleted_elsewhere = true;
    }
    if (variable->scope->kind != ScopeKind::Module && frame != variable->scope->frame() &&
        !occurrence.is_annotation)
      variable->is_captured = true;
  }

  void number_variables() {
    for (Symbol& symbol : names_.symbols) {
      if (symbol.variable != &symbol)
        continue;
      symbol.index = static_cast<uint32_t>(names_.variables.size());
      names_.variables.push_back(&symbol);
      const bool is_set_elsewhere = rebound_.contains(&symbol) || symbol.is_exposed;
      symbol.is_bound_once = symbol.bindings.size() == 1 && !is_set_elsewhere;
      symbol.is_bound_by_imports =
          !symbol.bindings.empty() && !is_set_elsewhere &&
          llvm::all_of(symbol.bindings, [](const ast::Node* node) { return llvm::isa<ast::Alias>(node); });
    }
    for (auto& scope : names_.scopes)
      for (auto& [name, symbol] : scope->symbols)
        if (!symbol->variable)
          symbol->variable = variable_of(symbol);
  }

  bool is_replaceable(llvm::StringRef name) const {
    return around_.replaceable && around_.replaceable->contains(name);
  }

  /// A name that a class body reads and does not bind, which `locals()["name"] = ...` may have bound.
  static bool may_be_in_namespace(const Occurrence& occurrence) {
    return occurrence.scope->kind == ScopeKind::Class && occurrence.scope->uses_locals &&
           occurrence.symbol->binding != Binding::GlobalExplicit;
  }

  Use make_use(const Occurrence& occurrence) {
    const Symbol* symbol = occurrence.symbol;
    Use use;
    use.variable = variable_of(symbol);
    if (!use.variable) {
      use.access = is_replaceable(symbol->name)       ? Access::Replaceable
                   : builtins_.contains(symbol->name) ? Access::Builtin
                                                      : Access::Unknown;
      use.may_be_unset = use.is_always_unset = use.access == Access::Unknown;
      if (may_be_in_namespace(occurrence) &&
          !looks_at_caller(symbol->name)) { // or else a builtin: whoever loads it looks
        use.access = Access::Class;
        use.may_be_unset = true;
        use.is_always_unset = false;
        use.may_be_builtin = true;
      }
      return use;
    }
    if (use.variable->scope->kind == ScopeKind::Module && may_be_in_namespace(occurrence)) {
      use.access = Access::Class;
      use.fallback = use.variable;
      use.variable = nullptr;
      use.may_be_unset = true;
      use.may_be_builtin = true;
      return use;
    }
    switch (use.variable->scope->kind) {
    case ScopeKind::Module:
      use.access = Access::Global;
      use.may_be_builtin = builtins_.contains(symbol->name) || is_replaceable(symbol->name);
      break;
    case ScopeKind::Class:
      if (use.variable == use.variable->scope->class_cell) {
        use.access = Access::Cell;
        break;
      }
      use.access = Access::Class;
      if (Symbol* global = names_.module_scope()->find(symbol->name))
        use.fallback = global->variable;
      use.may_be_builtin = builtins_.contains(symbol->name) || is_replaceable(symbol->name);
      break;
    case ScopeKind::Function:
    case ScopeKind::Lambda:
    case ScopeKind::ListComp:
    case ScopeKind::SetComp:
    case ScopeKind::DictComp:
    case ScopeKind::GeneratorExp:
      use.access = use.variable->is_captured ? Access::Cell : Access::Local;
      break;
    }
    return use;
  }

  FileNames& names_;
  const Surroundings& around_;
  llvm::StringSet<> builtins_;
  llvm::DenseSet<const Symbol*> rebound_;
};

} // namespace

bool looks_at_caller(llvm::StringRef name) {
  constexpr llvm::StringRef looking[] = {"super", "globals", "locals", "vars", "dir"};
  return llvm::is_contained(looking, name);
}

void resolve(FileNames& names, const Surroundings& around, source::DiagnosticEngine& diagnostics) {
  Resolver(names, around).run();
  Flow(names, around, diagnostics).run();
}

} // namespace p2c::names
