// `_alarm`: what of the package `alarm` is better said in C++ (the rest is runtime/python/alarm). Nothing
// here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"

namespace py::_alarm {

/// Rests until time.monotonic() is `deadline` (None: never) or a pin has the level asked for, or gets it.
/// `pins` holds (pin, value, edge, pull) for each; at most eight. The index of the pin that woke, -1 for the
/// time. KeyboardInterrupt; RuntimeError "nothing can wake the program" where that is known.
PY_FUNCTION("rest") PY_EFFECT("blocking")
PY_SIGNATURE("(deadline: float | None, pins: list[object]) -> int")
Result<SWord> rest(Ref deadline, PY_POSITIONAL_ONLY Ref pins);

} // namespace py::_alarm
