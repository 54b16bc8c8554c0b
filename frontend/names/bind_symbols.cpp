// Decides how each name is bound: local, cell, free or global. Follows CPython's symtable step by step,
// because its rules are the reference: a class body's names are not seen by its functions, `global` hides an
// enclosing function's variable from everything within, and so on.
#include "frontend/names/bind.h"
#include "frontend/names/build_scopes.h"

#include "llvm/ADT/StringMap.h"

namespace p2c::names {
namespace {

class Binder {
public:
  explicit Binder(FileNames& names) : names_(names) {}

  void run() {
    Variables bound;
    Names global;
    bind_scope(names_.module_scope(), bound, global);
  }

private:
  using Names = llvm::StringSet<>;
  using Variables = llvm::StringMap<Symbol*>; // those of enclosing functions

  /// Gives the names that are free in the scope or in those within. `bound` and `global` are the scope's own
  /// copies.
  Names bind_scope(Scope* scope, Variables bound, Names global) {
    bool is_class = scope->kind == ScopeKind::Class, is_module = scope->kind == ScopeKind::Module;
    Variables inner_bound;
    Names inner_global;
    if (is_class) {
      inner_bound = bound;
      inner_global = global;
    }
    Names free;
    for (auto& [name, symbol] : scope->symbols)
      bind_symbol(symbol, bound, global, free);
    if (is_class) {
      inner_bound["__class__"] = class_cell(scope);
    } else {
      inner_bound = bound;
      inner_global = global;
      if (!is_module)
        for (auto& [name, symbol] : scope->symbols)
          if (symbol->binding == Binding::Local)
            inner_bound[name] = symbol;
    }

    Names inner_free;
    for (Scope* child : scope->children)
      for (auto& entry : bind_scope(child, inner_bound, inner_global))
        inner_free.insert(entry.getKey());

    if (is_class) {
      if (inner_free.erase("__class__"))
        scope->needs_class_cell = true;
    } else if (!is_module) {
      for (auto& [name, symbol] : scope->symbols)
        if (symbol->binding == Binding::Local && inner_free.erase(name))
          symbol->binding = Binding::Cell;
    }
    pass_on(scope, inner_free, bound);
    for (auto& entry : inner_free)
      free.insert(entry.getKey());
    return free;
  }

  void bind_symbol(Symbol* symbol, Variables& bound, Names& global, Names& free) {
    llvm::StringRef name = symbol->name;
    if (symbol->is_declared_global) {
      symbol->binding = Binding::GlobalExplicit;
      global.insert(name);
      bound.erase(name);
      return;
    }
    if (symbol->is_declared_nonlocal) {
      symbol->binding = Binding::Free;
      symbol->variable = bound.lookup(name);
      assert(symbol->variable && "the parser let a nonlocal name through that nothing binds");
      free.insert(name);
      return;
    }
    if (symbol->is_assigned || symbol->is_parameter || symbol->is_imported) {
      symbol->binding = Binding::Local;
      symbol->variable = symbol;
      global.erase(name);
      return;
    }
    if (Symbol* variable = bound.lookup(name)) {
      symbol->binding = Binding::Free;
      symbol->variable = variable;
      free.insert(name);
      return;
    }
    symbol->binding = Binding::GlobalImplicit;
  }

  /// Names that only inner scopes use pass through this one.
  void pass_on(Scope* scope, const Names& inner_free, const Variables& bound) {
    llvm::SmallVector<llvm::StringRef, 8> sorted;
    for (auto& entry : inner_free)
      sorted.push_back(entry.getKey());
    llvm::sort(sorted);
    for (llvm::StringRef name : sorted) {
      if (Symbol* known = scope->find(name)) {
        bool is_own = known->is_assigned || known->is_parameter || known->is_imported;
        if (scope->kind == ScopeKind::Class && (is_own || known->is_declared_global))
          known->is_free_class = true;
        continue;
      }
      Symbol* variable = bound.lookup(name);
      if (!variable)
        continue;
      Symbol& passed = names_.symbols.emplace_back();
      passed.name = variable->name;
      passed.scope = scope;
      passed.binding = Binding::Free;
      passed.variable = variable;
      passed.number = static_cast<uint32_t>(scope->symbols.size());
      scope->symbols[passed.name] = &passed;
    }
  }

  Symbol* class_cell(Scope* scope) {
    Symbol& cell = names_.symbols.emplace_back();
    cell.name = "__class__";
    cell.scope = scope;
    cell.binding = Binding::Cell;
    cell.variable = &cell;
    cell.is_captured = true;
    scope->class_cell = &cell;
    return &cell;
  }

  FileNames& names_;
};

} // namespace

void bind_symbols(FileNames& names) {
  Binder(names).run();
}

std::unique_ptr<FileNames> bind(syntax::Tree& tree) {
  auto names = std::make_unique<FileNames>();
  names->tree = &tree;
  build_scopes(*names);
  bind_symbols(*names);
  return names;
}

} // namespace p2c::names
