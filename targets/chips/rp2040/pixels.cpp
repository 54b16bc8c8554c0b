// WS2812 pixels through a state machine of a PIO, which makes the waveform by itself: interrupts stay on. A
// bit is 1.25 us long, in ten ticks of 8 MHz: high for three, then as the bit says for three, then low.
#include "runtime/hal/pins.h"
#include "targets/chips/rp2040/pio.h"

namespace py {

namespace rp2040 {
namespace {

constexpr uint16_t program[] = {
    pio::out(pio::x, 1),            // 1 tick, low; waits here, low, for the next bit
    pio::set(pio::pins, 1, 2),      // 3 ticks
    pio::mov(pio::pins, pio::x, 2), // 3 ticks
    pio::set(pio::pins, 0, 2),      // 3 ticks
};
constexpr uint32_t tick_frequency = 8000000;
constexpr hal::Micros latch = 300; // how long the line must rest before the pixels take up what comes next

struct Sender {
  pio::Machine machine;
  hal::Micros free_at = 0; ///< when the pixels are ready for more
};
Sender sender;

} // namespace
} // namespace rp2040

namespace hal {

using namespace rp2040;

void pixels_write(Pin pin, const uint8_t* bytes, size_t count, const char*) {
  pio::Machine& machine = sender.machine;
  if (!machine.is_claimed() && !machine.claim(program, sizeof program / sizeof program[0]))
    return;
  while (now() < sender.free_at) {
  }
  machine.stop();
  machine.set_pins(pin, 1);
  machine.set_clock(tick_frequency);
  machine.shift_out_bytes();
  machine.drive(1, false);
  use_pin(pin, machine.function(), pad_input_enable | pad_12_mA);
  machine.start();
  for (size_t i = 0; i < count; ++i)
    machine.put(static_cast<uint32_t>(bytes[i]) << 24);
  machine.wait_until_empty();
  // Back to an ordinary output, low as the pixels want it between two messages.
  SIO::GPIO_OUT_CLR.write(1u << pin);
  control_of(pin).write(static_cast<uint32_t>(Function::sio));
  sender.free_at = now() + latch;
}

} // namespace hal
} // namespace py
