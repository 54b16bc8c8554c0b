// The module `micropython`: hints to an interpreter's compiler, which are inert here. `viper` is left out,
// since it changes what arithmetic means. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"

namespace py::micropython {

/// Its argument: `X = const(5)`. A constant is folded wherever it can be, with it or without.
PY_FUNCTION("const") PY_SIGNATURE("(value: T) -> T") PY_EFFECT("pure") PY_EFFECT("argument") Object
constant(PY_POSITIONAL_ONLY Ref value);
/// A decorator: everything is compiled to native code.
PY_FUNCTION("native") PY_SIGNATURE("(function: T) -> T") PY_EFFECT("pure") PY_EFFECT("argument") Object
native(PY_POSITIONAL_ONLY Ref function);
/// What the last call said, 0 before; None when it is set.
PY_FUNCTION("opt_level") PY_SIGNATURE("(level: int = ...) -> int | None") Result<Object>
opt_level(PY_OPTIONAL PY_POSITIONAL_ONLY Ref level);
/// Memory for errors in interrupts is not needed here.
PY_FUNCTION("alloc_emergency_exception_buf") void
alloc_emergency_exception_buf(PY_POSITIONAL_ONLY SWord size);
/// Prints how many bytes of the heap are in use.
PY_FUNCTION("mem_info") Status mem_info(PY_POSITIONAL_ONLY PY_DEFAULT("False") bool verbose);

/// Locks of the heap are counted, and lock nothing: what needs no memory there needs none here, and what does
/// gets it (docs/differences.md).
PY_FUNCTION("heap_lock") void heap_lock();
/// How many locks are left; one that was never taken is no error.
PY_FUNCTION("heap_unlock") SWord heap_unlock();
PY_FUNCTION("heap_locked") SWord heap_locked();

} // namespace py::micropython
