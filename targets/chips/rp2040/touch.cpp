// Capacitive touch by time: the pin is charged, let go, and takes the longer to fall through its resistor (a
// megohm, outside of the chip) the more capacitance, a finger's, is at it.
#include "runtime/hal/touch.h"
#include "targets/chips/rp2040/rp2040.h"

namespace py {

namespace rp2040 {

static uint32_t pulled_up = 0; // pins whose resistor goes up, as bits

} // namespace rp2040

namespace hal {

using namespace rp2040;

Fault touch_start(Pin pin, PinPull pull) {
  if (pull == PinPull::up)
    pulled_up |= 1u << pin;
  else
    pulled_up &= ~(1u << pin);
  pin_input(pin, PinPull::none);
  return Fault::none;
}

uint16_t touch_read(Pin pin) {
  constexpr unsigned samples = 10, longest = 10000;
  const bool charged = !(pulled_up & 1u << pin);
  uint32_t sum = 0;
  for (unsigned i = 0; i < samples; ++i) {
    pin_output(pin, charged, PinDrive::push_pull);
    for (unsigned micros = 0; micros < 10; ++micros)
      wait_a_microsecond();
    pin_input(pin, PinPull::none);
    unsigned turns = 0;
    while (turns < longest && pin_read(pin) == charged)
      ++turns;
    sum += turns;
  }
  return static_cast<uint16_t>(sum > 65535 ? 65535 : sum);
}

} // namespace hal
} // namespace py
