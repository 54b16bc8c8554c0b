// Modules as values: a name, and attributes by name. A module of the program keeps its globals in C++
// variables; the ones that are reached by name (`import m; m.x` where m is not known, `getattr(m, "x")`,
// `setattr`) stand in a constant table that codegen prints. A native module's table is generated from its
// annotations. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/dict.h"

namespace py {

/// One global of a compiled module. A null getter or setter: the name is looked for in the module's
/// dictionary.
struct GlobalEntry {
  Str* name;
  Object (*get)();                ///< null: unset
  Result<void> (*set)(Ref value); ///< a null value deletes
};

struct Module : Header {
  Str* name = nullptr;
  const AttrTable* attrs = nullptr;     ///< native module
  const GlobalEntry* globals = nullptr; ///< compiled module
  uint32_t global_count = 0;
  Own<Dict> extra; ///< set at run time under names that have no variable; submodules
};

/// The modules of the program, a null one at the end; printed by codegen if the program asks for them all
/// (`sys.modules`, `f.__globals__`).
struct ProgramModule {
  Module* module;
  Header* names;     ///< what `globals()` gives there
  const bool* begun; ///< it is or was imported
};
extern const ProgramModule program_modules[] __attribute__((weak));
/// `module.__dict__`: a view of its names.
Result<Object> names_of(Module* module);

/// Names that the program stores in the module `builtins`, null at the end; printed by codegen if there are
/// any.
extern Str* const replaceable_builtins[] __attribute__((weak));
bool is_replaceable_builtin(Str* name);

Result<Own<Str>> to_repr(Module* module);
Result<Object> get_attr(Module* module, Str* name);
Result<void> set_attr(Module* module, Str* name, Ref value);
Result<void> del_attr(Module* module, Str* name);

} // namespace py
