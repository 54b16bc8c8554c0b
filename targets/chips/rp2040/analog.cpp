// Analogue input: GPIO26 to GPIO29, and the chip's own temperature. One converter serves all, one conversion
// at a time.
#include "runtime/hal/cpu.h"
#include "runtime/hal/pins.h"
#include "targets/chips/rp2040/rp2040.h"
#include "targets/chips/rp2040/usb_clock.h"

namespace py {

namespace rp2040 {
namespace {

constexpr unsigned first_pin = 26, last_pin = 29, temperature_channel = 4;
constexpr float reference = 3.3f;

void start_converter() {
  static bool runs = false;
  if (runs)
    return;
  runs = true;
  start_usb_clock();
  CLOCKS::CLK_ADC_CTRL.write(CLOCKS::CLK_ADC_CTRL_ENABLE.mask());
  start_peripheral(RESETS::RESET_ADC);
  ADC::CS.write(ADC::CS_EN.mask());
  while (ADC::CS.get(ADC::CS_READY) == 0) {
  }
}

/// 0 to 4095. A conversion takes two microseconds.
uint32_t convert(unsigned channel) {
  const uint32_t keep = ADC::CS.read() & (ADC::CS_EN.mask() | ADC::CS_TS_EN.mask());
  ADC::CS.write(keep | ADC::CS_AINSEL.of(channel) | ADC::CS_START_ONCE.mask());
  while (ADC::CS.get(ADC::CS_READY) == 0) {
  }
  return ADC::RESULT.read();
}

} // namespace
} // namespace rp2040

namespace hal {

using namespace rp2040;

Fault analog_input(Pin pin) {
  if (pin < first_pin || pin > last_pin)
    return Fault::no_function;
  start_converter();
  // The digital side is cut off: it would load the pin.
  use_pin(pin, Function::none, pad_output_disable);
  return Fault::none;
}

uint16_t analog_read(Pin pin) {
  const uint32_t value = convert(pin - first_pin);
  return static_cast<uint16_t>(value << 4 | value >> 8); // so that all ones stay all ones
}

float analog_reference() {
  return reference;
}

Fault analog_output(Pin) {
  return Fault::no_function;
}
void analog_write(Pin, uint16_t) {}

float cpu_temperature() {
  start_converter();
  if (!ADC::CS_TS_EN.get(ADC::CS.read())) {
    set(ADC::CS, ADC::CS_TS_EN.mask());
    const Micros settled = now() + 200;
    while (now() < settled) {
    }
  }
  // 0.706 V at 27 degrees, 1.721 mV less for each degree more.
  const float volts = static_cast<float>(convert(temperature_channel)) * (reference / 4096);
  return 27.0f - (volts - 0.706f) / 0.001721f;
}

} // namespace hal
} // namespace py
