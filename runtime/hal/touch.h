// What a chip gives the runtime of capacitive touch. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/hal/pins.h"

namespace py::hal {

/// `pull` is the way of the resistor outside of the chip: down, or up.
Fault touch_start(Pin pin, PinPull pull);
/// 0..65535, the larger the more is touched.
uint16_t touch_read(Pin pin);

} // namespace py::hal
