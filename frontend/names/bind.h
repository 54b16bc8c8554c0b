// Finds the scopes of a file and what each name in it means. The module loader calls `bind` on every file it
// reads, and `resolve` when all are read.
#pragma once

#include "frontend/names/scope.h"
#include "frontend/source/diagnostics.h"

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringSet.h"

namespace p2c::names {

/// Builds the scopes and binds every name in its scope, as CPython's symtable does. The parser has checked
/// what CPython refuses there as a SyntaxError.
std::unique_ptr<FileNames> bind(syntax::Tree& tree);

/// What a file's names depend on outside of it.
struct Surroundings {
  /// The names of the builtins.
  llvm::ArrayRef<llvm::StringRef> builtins;
  /// What each `from m import *` may bind.
  llvm::MapVector<const ast::Alias*, llvm::ArrayRef<llvm::StringRef>> star_imports;
  /// Names that the program stores in the module `builtins`; null for none.
  const llvm::StringSet<>* replaceable = nullptr;
  /// Names that other files may set or delete in this module; null for none.
  const llvm::StringSet<>* exposed = nullptr;
  /// Any global may be set by a name computed at run time.
  bool all_exposed = false;
  /// And so may the names of builtins that the file uses and does not bind.
  bool builtins_exposed = false;
  /// Other files may call this module's functions: once its body has run or, in an import cycle, at any time.
  bool is_imported = false;
  bool is_in_cycle = false;
  /// The program may reach a class before its name is loaded (`__init_subclass__`, `__subclasses__`).
  bool classes_are_reachable = false;
};

/// Builtins whose calls mean what they do because of where they stand: nothing replaces them.
bool looks_at_caller(llvm::StringRef name);

/// Decides for every use of a name which variable it means and whether it may be unset there, and warns of
/// names that are certain not to be found. Needs a file without errors.
void resolve(FileNames& names, const Surroundings& around, source::DiagnosticEngine& diagnostics);

/// The name under which `name`, written in `scope`, is stored: `__x` is `_C__x` in class C. Attributes are
/// mangled too.
std::string mangled(const Scope* scope, llvm::StringRef name);

} // namespace p2c::names
