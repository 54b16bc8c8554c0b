// What has no driver yet: a driver that arrives takes its lines away from here.
#include "runtime/hal/cpu.h"
#include "runtime/hal/pins.h"
#include "runtime/hal/usb.h"

namespace py::hal {

Fault analog_input(Pin) {
  return Fault::no_function;
}
uint16_t analog_read(Pin) {
  return 0;
}
float analog_reference() {
  return 3.3f;
}
Fault analog_output(Pin) {
  return Fault::no_function;
}
void analog_write(Pin, uint16_t) {}

Fault pwm_start(Pin, uint32_t&, uint16_t, bool) {
  return Fault::no_function;
}
void pwm_set_duty(Pin, uint16_t) {}
Fault pwm_set_frequency(Pin, uint32_t&) {
  return Fault::no_function;
}
void pwm_stop(Pin) {}

void pixels_write(Pin, const uint8_t*, size_t, const char*) {}

float cpu_temperature() {
  return __builtin_nanf("");
}
size_t cpu_uid(uint8_t*, size_t) {
  return 0;
}

bool hid_send(const char*, uint8_t, const uint8_t*, size_t) {
  return false;
}
size_t hid_receive(uint8_t, uint8_t*, size_t) {
  return 0;
}
size_t midi_write(const uint8_t*, size_t) {
  return 0;
}
size_t midi_read(uint8_t*, size_t) {
  return 0;
}
size_t usb_data_write(const uint8_t*, size_t) {
  return 0;
}
size_t usb_data_read(uint8_t*, size_t) {
  return 0;
}
size_t usb_data_available() {
  return 0;
}

} // namespace py::hal
