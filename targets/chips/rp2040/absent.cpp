// What has no driver yet. Weak: a driver that is linked takes their place.
#include "runtime/hal/cpu.h"
#include "runtime/hal/pins.h"

namespace py::hal {

[[gnu::weak]] Fault analog_input(Pin) {
  return Fault::no_function;
}
[[gnu::weak]] uint16_t analog_read(Pin) {
  return 0;
}
[[gnu::weak]] float analog_reference() {
  return 3.3f;
}
[[gnu::weak]] Fault analog_output(Pin) {
  return Fault::no_function;
}
[[gnu::weak]] void analog_write(Pin, uint16_t) {}

[[gnu::weak]] Fault pwm_start(Pin, uint32_t&, uint16_t, bool) {
  return Fault::no_function;
}
[[gnu::weak]] void pwm_set_duty(Pin, uint16_t) {}
[[gnu::weak]] Fault pwm_set_frequency(Pin, uint32_t&) {
  return Fault::no_function;
}
[[gnu::weak]] void pwm_stop(Pin) {}

[[gnu::weak]] void pixels_write(Pin, const uint8_t*, size_t, const char*) {}

[[gnu::weak]] float cpu_temperature() {
  return __builtin_nanf("");
}
[[gnu::weak]] size_t cpu_uid(uint8_t*, size_t) {
  return 0;
}

} // namespace py::hal
