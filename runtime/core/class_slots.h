// `__slots__` of a class statement. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/class.h"

namespace py {

/// Looks at what a new class, its bases and namespace known, says in `__slots__`. TypeError and ValueError in
/// CPython's words; NotImplementedError for an iterable that is no tuple, list or dict.
Result<void> check_slots(Class* cls);

/// A name of the class's body, as it is known outside of it: `__x` in `class C` is `_C__x`.
Result<Own<Str>> mangled(const Class* cls, Str* name);

} // namespace py
