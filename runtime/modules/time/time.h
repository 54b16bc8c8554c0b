// The module `time`. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"

namespace py::time {

/// Seconds since start-up.
PY_FUNCTION("monotonic") Float monotonic();
PY_FUNCTION("monotonic_ns") Result<Int> monotonic_ns();
/// Blocks: no other task runs meanwhile. ValueError for a negative time; KeyboardInterrupt on Ctrl-C.
PY_FUNCTION("sleep") PY_SIGNATURE("(seconds: float) -> None") PY_EFFECT("blocking")
Status sleep(PY_POSITIONAL_ONLY Float seconds);
/// Seconds since 1970, as far as the chip knows: it begins on 1 January 2000.
PY_FUNCTION("time") SWord time();

} // namespace py::time
