// The module `neopixel_write`. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"
#include "runtime/modules/digitalio/digitalio.h"

namespace py::neopixel_write {

/// Sends bytes as they are to the pixels at an output's pin.
PY_FUNCTION("neopixel_write")
PY_SIGNATURE("(digitalinout: digitalio.DigitalInOut, buf: ReadableBuffer) -> None")
Status neopixel_write(digitalio::DigitalInOut* digitalinout, PY_NAME("buf") Ref buffer);

} // namespace py::neopixel_write
