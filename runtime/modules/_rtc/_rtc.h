// `_rtc`: what of the module `rtc` is better said in C++ (the rest is runtime/python/rtc.py). Nothing here
// may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"

namespace py::_rtc {

/// From now on `time.time()` counts from these seconds since 1970. OverflowError past a machine word.
PY_FUNCTION("set_time") PY_SIGNATURE("(seconds: int) -> None") Status
set_time(PY_POSITIONAL_ONLY IntRef seconds);

} // namespace py::_rtc
