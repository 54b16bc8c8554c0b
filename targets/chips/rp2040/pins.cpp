// Pins as digital inputs and outputs. An open drain is an output whose level stays low and which is only
// driven for False.
#include "runtime/hal/pins.h"
#include "targets/chips/rp2040/rp2040.h"

namespace py::hal {

using namespace rp2040;

static uint32_t open_drain = 0; // pins, as bits

static void drive(Pin pin, bool level) {
  const uint32_t bit = 1u << pin;
  if (open_drain & bit)
    (level ? SIO::GPIO_OE_CLR : SIO::GPIO_OE_SET).write(bit);
  else
    (level ? SIO::GPIO_OUT_SET : SIO::GPIO_OUT_CLR).write(bit);
}

static void stop_driving(Pin pin) {
  open_drain &= ~(1u << pin);
  SIO::GPIO_OE_CLR.write(1u << pin);
}

void pin_reset(Pin pin) {
  stop_driving(pin);
  pad_of(pin).write(pad_output_disable | pad_schmitt);
  control_of(pin).write(static_cast<uint32_t>(Function::none));
}

void pin_input(Pin pin, PinPull pull) {
  stop_driving(pin);
  use_pin(pin, Function::sio,
          pad_input_enable | (pull == PinPull::up     ? pad_pull_up
                              : pull == PinPull::down ? pad_pull_down
                                                      : 0));
}

void pin_set_drive(Pin pin, PinDrive mode) {
  const uint32_t bit = 1u << pin;
  const bool was_open = open_drain & bit;
  if (was_open == (mode == PinDrive::open_drain))
    return;
  // What it would drive: an open drain says so by whether it drives at all.
  if (was_open) {
    const bool level = (SIO::GPIO_OE.read() & bit) == 0;
    open_drain &= ~bit;
    drive(pin, level);
    SIO::GPIO_OE_SET.write(bit);
  } else {
    const bool level = SIO::GPIO_OUT.read() & bit;
    open_drain |= bit;
    drive(pin, level);
    SIO::GPIO_OUT_CLR.write(bit);
  }
}

void pin_output(Pin pin, bool level, PinDrive mode) {
  const uint32_t bit = 1u << pin;
  if (mode == PinDrive::open_drain) {
    open_drain |= bit;
    SIO::GPIO_OUT_CLR.write(bit);
    drive(pin, level);
  } else {
    open_drain &= ~bit;
    drive(pin, level);
    SIO::GPIO_OE_SET.write(bit);
  }
  use_pin(pin, Function::sio, pad_input_enable | pad_12_mA);
}

bool pin_read(Pin pin) {
  return SIO::GPIO_IN.read() >> pin & 1;
}
bool pin_peek(Pin pin) {
  return pin_read(pin);
}
void pin_write(Pin pin, bool level) {
  drive(pin, level);
}
void pin_keep_quiet(Pin) {}

void wait_a_microsecond() {
  // Three cycles a turn on a Cortex-M0+.
  for (unsigned turns = system_frequency / 3000000 + 1; turns != 0; --turns)
    asm volatile("");
}

} // namespace py::hal
