// `_atexit`: what of the module `atexit` is better said in C++ (the rest is runtime/python/atexit.py).
// Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"

namespace py::_atexit {

/// `function()` is called when the script has ended and what left it has been said.
PY_FUNCTION("call_at_end") PY_SIGNATURE("(function: object) -> None") void
call_at_end(PY_POSITIONAL_ONLY Ref function);

} // namespace py::_atexit
