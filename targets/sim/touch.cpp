// Simulated touch: the world's analogue value at the pin.
#include "runtime/hal/touch.h"
#include "targets/sim/machine.h"

namespace py::hal {

Fault touch_start(Pin pin, PinPull) {
  sim::pins[pin].role = sim::SimPin::Role::analog_in;
  return Fault::none;
}
uint16_t touch_read(Pin pin) {
  observe();
  return sim::pins[pin].analog;
}

} // namespace py::hal
