// The module `rainbowio`. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"

namespace py::rainbowio {

/// A colour of the wheel, 0xRRGGBB; the position counts round 256.
PY_FUNCTION("colorwheel") PY_EFFECT("pure") PY_EFFECT("plain") PY_SIGNATURE("(n: float) -> int")
SWord colorwheel(PY_NAME("n") Float position);

} // namespace py::rainbowio
