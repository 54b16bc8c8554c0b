// The module `gc`, as CircuitPython has it. Objects die when their last reference goes, and the cycle
// collector (runtime/core/collector.h) is called when there is need, so there is nothing that a program need
// do for it. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"

namespace py::gc {

/// Frees what nothing but each other keeps alive; gives how many objects that were.
PY_FUNCTION("collect") PY_SIGNATURE("(generation: int = 2) -> int") SWord
collect(PY_NAME("generation") PY_DEFAULT("2") SWord generation);
PY_FUNCTION("enable") void enable();
PY_FUNCTION("disable") void disable();
PY_FUNCTION("isenabled") bool isenabled();
/// Bytes of the heap in use, and bytes left of it. On the simulator the heap is what `--memory` says, or as
/// large as that of an RP2040.
PY_FUNCTION("mem_alloc") SWord mem_alloc();
PY_FUNCTION("mem_free") SWord mem_free();
/// Kept, and given back; collecting is not done by count.
PY_FUNCTION("threshold") PY_SIGNATURE("(amount: int = ...) -> int | None") Result<Object>
threshold(PY_OPTIONAL PY_POSITIONAL_ONLY Ref amount);

} // namespace py::gc
