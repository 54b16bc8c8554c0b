// The modules of a program and what each import statement means. Built by modules::load (load.h); read by
// every later stage.
#pragma once

#include "frontend/names/scope.h"
#include "frontend/source/diagnostics.h"
#include "frontend/syntax/tree.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"

namespace p2c::api {
struct Module;
} // namespace p2c::api

namespace p2c::modules {

enum class ModuleKind : uint8_t {
  Script,  ///< the program's own file: `__main__`
  Source,  ///< a file beside the script, in one of its packages, in `lib/` or in a `--lib` folder
  Library, ///< a file of the compiler's own `runtime/python`
  Folder,  ///< a package without `__init__.py`: holds nothing but its submodules
  Native,  ///< a module of the API
};

struct Module {
  ModuleKind kind = ModuleKind::Source;
  std::string name; ///< dotted; "__main__" for the script
  std::string path; ///< of its file, as the user would write it; empty for Folder and Native
  bool is_package = false;
  uint32_t number = 0;                     ///< dense, in the order of first import
  Module* package = nullptr;               ///< `a.b` of `a.b.c`
  llvm::StringMap<Module*> submodules;     ///< those that the program imports, by last name
  std::unique_ptr<syntax::Tree> tree;      ///< null for Folder and Native
  std::unique_ptr<names::FileNames> names; ///< in step with `tree`
  const api::Module* native = nullptr;     ///< Native only

  /// `microcontroller`: its `pin` holds the chip's pins, which are the board's data and not the API's.
  bool has_pins_of_chip() const { return native && name == "microcontroller"; }
};

/// The module that gives `board` a name beside those of pins and buses (`board.DISPLAY`) when it begins;
/// empty for other names. On a chip there are none of these.
llvm::StringRef module_behind_board(llvm::StringRef name);

/// What one Alias of an import statement does, in order: initialise `steps` (each runs its body the first
/// time only), then bind.
struct Import {
  enum class Binds : uint8_t {
    Module, ///< the module `module`
    Member, ///< the member `member` of `module`. Where it is unset: `submodule`, if not null, is initialised
            ///< and bound; else ImportError (`cannot import name`)
    Submodule, ///< the module `submodule` of the package `module`
    Star,      ///< each of `star` that is set in `module`
    Nothing,   ///< inert: `__future__`, or only annotations use it
    Error,     ///< no such module or member: ModuleNotFoundError or ImportError with `error`
  };
  Binds binds = Binds::Module;
  llvm::SmallVector<Module*, 2> steps;
  Module* module = nullptr;
  Module* submodule = nullptr;
  llvm::StringRef member;
  std::vector<llvm::StringRef> star;
  bool error_is_missing_module = false; ///< Error: ModuleNotFoundError, else ImportError
  std::string error;                    ///< Error: the exception's text, as CPython words it
  std::string error_name;               ///< Error: the exception's `name`: the module; empty for None
};

/// All modules of a program.
class ModuleGraph {
public:
  /// In the order of first import: a module comes after those that it imports at its top, except in a cycle.
  const std::vector<std::unique_ptr<Module>>& modules() const { return modules_; }
  Module* script() const { return script_; }
  Module* find(llvm::StringRef dotted_name) const { return by_name_.lookup(dotted_name); }
  /// The module whose file this is; null for none.
  Module* of_file(source::FileId file) const { return by_file_.lookup(file.value); }
  /// Names that the program stores in the module `builtins`.
  const llvm::StringSet<>& replaceable_builtins() const { return replaceable_builtins_; }
  /// What an Alias means; null in code that is never reached (`if TYPE_CHECKING:`).
  const Import* import(const ast::Alias* alias) const {
    auto found = imports_.find(alias);
    return found == imports_.end() ? nullptr : &found->second;
  }

private:
  friend class Loader;
  std::vector<std::unique_ptr<Module>> modules_;
  Module* script_ = nullptr;
  llvm::StringMap<Module*> by_name_;
  llvm::StringSet<> replaceable_builtins_;
  llvm::DenseMap<uint32_t, Module*> by_file_;
  llvm::DenseMap<const ast::Alias*, Import> imports_;
};

} // namespace p2c::modules
