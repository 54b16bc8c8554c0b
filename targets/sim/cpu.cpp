// The simulated chip: what it says of itself is the same in every run.
#include "runtime/hal/cpu.h"
#include "targets/sim/machine.h"

namespace py::hal {

static uint32_t frequency = 125000000;

uint32_t cpu_frequency() {
  return frequency;
}
bool cpu_set_frequency(uint32_t hertz) {
  frequency = hertz;
  return true;
}
float cpu_temperature() {
  return 25.0f;
}
float cpu_voltage() {
  return 3.3f;
}
size_t cpu_uid(uint8_t* out, size_t size) {
  size_t count = size < 8 ? size : 8;
  for (size_t i = 0; i < count; ++i)
    out[i] = uint8_t(i + 1);
  return count;
}
void cpu_reset() {
  sim::end(0);
}
ResetCause cpu_reset_cause() {
  return ResetCause::power;
}
uint32_t cpu_entropy() {
  return 0x5EED5EED;
}

} // namespace py::hal
