// `class P(tuple)` whose `__init__` gives the value to `super().__init__`: CircuitPython makes the instance's
// value there, while CPython has made it before, by `__new__`, and raises TypeError. The loader calls this
// between the two times that it binds a file's names.
#pragma once

#include "frontend/names/bind.h"

namespace p2c::modules {

/// Turns such an `__init__` into the `__new__` that does the same: the call that gives the value makes the
/// instance. Where that cannot be, warns that the call raises. Whether anything was changed.
bool take_values_in_init(syntax::Tree& tree, const names::FileNames& names,
                         source::DiagnosticEngine& diagnostics);

} // namespace p2c::modules
