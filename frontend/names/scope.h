// Scopes and variables, as CPython's symtable has them. Built by names::bind (bind.h) for each file; read by
// inference and by lowering, which ask which variable a name means and whether it may be unset there.
//
// A use is looked up by the node it stands at: a Name, or a node that binds a name without one (FunctionDef,
// AsyncFunctionDef, ClassDef, Arg, Alias, ExceptHandler, MatchAs, MatchStar, MatchMapping).
#pragma once

#include "frontend/syntax/tree.h"

#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SmallVector.h"

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace p2c::names {

struct Scope;

/// How a name is bound in a scope, in the words of CPython's symtable.
enum class Binding : uint8_t {
  Local,          ///< a variable of this scope that no nested function uses; any variable of a module
  Cell,           ///< a variable of this scope that a nested scope uses
  Free,           ///< a variable of an enclosing function
  GlobalExplicit, ///< declared `global`
  GlobalImplicit, ///< not bound in any enclosing function: a global or a builtin
};

/// A name in a scope.
struct Symbol {
  llvm::StringRef name; ///< as stored: `__x` in a class `C` is `_C__x`
  Scope* scope = nullptr;
  Binding binding = Binding::Local;
  /// The variable it means: itself for a variable of this scope; the enclosing function's symbol for a free
  /// one; the module's symbol for a global. Null for a builtin, and for a name that nothing ever binds.
  Symbol* variable = nullptr;
  uint32_t number = 0; ///< its place among its scope's symbols

  // What the scope does with the name, as symtable's flags.
  bool is_parameter = false;
  bool is_assigned = false;
  bool is_imported = false;
  /// The module that every `from` import of it reads it from, by its own name, or that it is; empty where
  /// they differ or rename it.
  std::optional<llvm::StringRef> imported_from;
  bool is_annotated = false;
  bool is_referenced = false;
  bool is_declared_global = false;
  bool is_declared_nonlocal = false;
  bool is_iteration = false;  ///< a comprehension's target
  bool is_free_class = false; ///< a class body's own name that its functions take from around the class

  // For a variable (variable == this).
  /// Some scope that outlives or re-enters the frame uses it (a function, lambda or generator expression), so
  /// it must live in a cell. A comprehension or class body alone does not need one: see executes_in_place. A
  /// scope's Free symbols whose variable is not captured need nothing (only annotations use them).
  bool is_captured = false;
  bool is_deleted = false;           ///< some `del` (or the end of `except ... as`) unsets it
  bool is_deleted_elsewhere = false; ///< in another frame than the one that owns it
  /// Every node that binds it, in every scope, in source order; parameters included.
  llvm::SmallVector<ast::Node*, 2> bindings;
  /// Bound by one node that runs at most once for each run of its scope: never rebound.
  bool is_bound_once = false;
  /// Bound by import statements alone, each of which runs at most once for each run of its scope.
  bool is_bound_by_imports = false;
  /// Set from outside its file, or by a name computed at run time (`globals()[...]`): anything may happen.
  bool is_exposed = false;
  /// Module scope: exists before the first statement (`__name__`, `__file__`, ...).
  bool is_implicit = false;
  uint32_t index = 0; ///< dense among the variables of its file
};

enum class ScopeKind : uint8_t {
  Module,
  Class,
  Function, ///< FunctionDef and AsyncFunctionDef
  Lambda,
  ListComp,
  SetComp,
  DictComp,
  GeneratorExp,
};

/// Whether the scope's code runs at once, in the frame of the code it stands in: a class body, and a list,
/// set or dict comprehension. Only its names are its own.
bool executes_in_place(ScopeKind kind);

struct Scope {
  ScopeKind kind = ScopeKind::Module;
  ast::Node* node = nullptr; ///< Module, ClassDef, FunctionDef, AsyncFunctionDef, Lambda, ListComp, ...
  Scope* parent = nullptr;
  std::vector<Scope*> children;                      ///< in source order
  llvm::StringRef name;                              ///< "f", "C", "lambda", "listcomp", ..., "top"
  std::string qualified_name;                        ///< Python's __qualname__: "f.<locals>.<lambda>"
  llvm::MapVector<llvm::StringRef, Symbol*> symbols; ///< by stored name, in order of first appearance
  uint32_t number = 0;                               ///< dense in its file

  bool is_async = false; ///< `async def`, or a comprehension with `async for` or `await`
  bool is_generator =
      false; ///< has `yield` (with is_async: an async generator), or is a generator expression
  bool has_await = false;
  bool uses_super =
      false; ///< mentions `super` or `__class__` inside a class: has the free variable __class__
  /// Of a class: the variable `__class__` of its methods, and whether any of them uses it.
  Symbol* class_cell = nullptr;
  bool needs_class_cell = false;
  bool has_star_import = false; ///< module scope: `from m import *`
  bool uses_locals = false;     ///< calls `locals()`, `vars()` or `dir()` without arguments

  /// The symbol of a name as stored, or null.
  Symbol* find(llvm::StringRef stored_name) const { return symbols.lookup(stored_name); }
  /// The nearest scope, itself included, that has a frame of its own: a module, function, lambda or generator
  /// expression.
  Scope* frame();
};

/// Where the value of a loaded name comes from.
enum class Access : uint8_t {
  Local,   ///< a variable of this frame (the frame's scope or one that executes in place)
  Cell,    ///< a variable that lives in a cell, of this frame or of an enclosing function
  Global,  ///< a variable of this module; when `may_be_builtin`, the builtin of that name where it is unset
  Builtin, ///< a builtin that the module never rebinds
  Replaceable, ///< what the module `builtins` has under the name, where the program stores it there
  Class,       ///< in a class body: the class's namespace, and where it is unset there, `fallback`
  Unknown,     ///< nothing binds it and no builtin has the name: a NameError when it is reached
};

/// One use of a name.
struct Use {
  Access access = Access::Unknown;
  Symbol* variable = nullptr; ///< null for Builtin and Unknown
  /// A load or `del`: the variable may be unset here (UnboundLocalError or NameError). For Class: in the
  /// class's namespace, and the fallback is looked at.
  bool may_be_unset = true;
  /// A load that always finds the variable unset: a warning was given.
  bool is_always_unset = false;
  /// Global, Class: where the variable is unset, a builtin of the name is there.
  bool may_be_builtin = false;
  /// Class: the module's variable that is meant where the class's namespace has none; may be null.
  Symbol* fallback = nullptr;
};

/// A name as the file writes it, before it is known what it means.
struct Occurrence {
  ast::Node* node = nullptr;
  Scope* scope = nullptr;
  Symbol* symbol = nullptr; ///< of `scope`
  enum class Kind : uint8_t { Load, Bind, Delete } kind = Kind::Load;
  bool is_in_loop = false;    ///< of its scope: it may run more than once
  bool is_annotation = false; ///< within an annotation, which does not run
};

/// The names of one file.
struct FileNames {
  Scope* module_scope() const { return scopes.front().get(); }
  /// The scope a node opens (Module, ClassDef, FunctionDef, Lambda, ListComp, ...), or null.
  Scope* scope_of(const ast::Node* node) const { return scope_by_node.lookup(node); }
  /// The use at a node, or null where the node uses no name.
  const Use* use(const ast::Node* node) const {
    uint32_t index = use_by_node[node->node_id];
    return index ? &uses[index] : nullptr;
  }

  /// The symbol of the scope that a Name is loaded in, or null.
  const Symbol* loaded(const ast::Name* name) const { return loaded_by_node.lookup(name); }

  syntax::Tree* tree = nullptr;
  std::vector<std::unique_ptr<Scope>> scopes; ///< the module first, each before those within it
  std::vector<Symbol*> variables;             ///< by Symbol::index; set by resolve
  /// Builtins that the text uses and that nothing may set, though any other name may be; set by resolve.
  std::vector<llvm::StringRef> fixed_builtins;
  bool is_set_by_name = false; ///< any global may be set under a name computed at run time; set by resolve
  // What the functions above look into.
  std::deque<Symbol> symbols;
  llvm::DenseMap<const ast::Node*, Scope*> scope_by_node;
  llvm::DenseMap<const ast::Node*, const Symbol*> loaded_by_node;
  std::vector<uint32_t> use_by_node;   // by node_id; 0 is none
  std::vector<Use> uses;               // the first is not used
  std::vector<Occurrence> occurrences; // in the order of the tree
};

} // namespace p2c::names
