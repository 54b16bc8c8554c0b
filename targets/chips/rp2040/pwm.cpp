// PWM: eight slices, each with a counter, which makes the frequency, and two channels, A and B, which compare with it. Pin n is
// channel n % 2 of slice n / 2 % 8, so two pins share a channel, and four a frequency.
#include "runtime/hal/pins.h"
#include "targets/chips/rp2040/rp2040.h"

namespace py {

namespace rp2040 {
namespace {

constexpr unsigned slice_count = 8, registers_of_slice = 5;
/// The counter stops one short of its range, so that "always high" can be said: a compare value above the
/// last count.
constexpr uint32_t most_top = 65534;

struct Slice {
  uint8_t users = 0;      ///< channels in use, as bits
  bool variable = false;  ///< whoever uses it may change its frequency: nobody shares it
  uint32_t frequency = 0; ///< as it was asked for
  uint16_t duty[2] = {};
};
Slice slices[slice_count];

unsigned slice_of(unsigned pin) {
  return pin / 2 % slice_count;
}
Register slice_register(Register of_slice_0, unsigned slice) {
  return of_slice_0[registers_of_slice * slice];
}

/// The nearest frequency: the smallest divisor, in 16ths, with which the counter's range suffices, for the
/// finest duty cycle.
struct Timing {
  uint32_t divisor = 0, top = 0;
  uint32_t frequency() const {
    const uint64_t ticks = uint64_t(divisor) * (top + 1);
    return static_cast<uint32_t>((uint64_t(system_frequency) * 16 + ticks / 2) / ticks);
  }
};
bool find_timing(uint32_t frequency, Timing& timing) {
  if (frequency == 0 || frequency > system_frequency / 2)
    return false;
  const uint64_t sixteenths = uint64_t(system_frequency) * 16;
  uint64_t divisor =
      (sixteenths + uint64_t(frequency) * (most_top + 1) - 1) / (uint64_t(frequency) * (most_top + 1));
  if (divisor < 16)
    divisor = 16;
  if (divisor > 0xFFF)
    return false;
  const uint64_t period = (sixteenths + divisor * frequency / 2) / (divisor * frequency);
  timing = {static_cast<uint32_t>(divisor), static_cast<uint32_t>(period - 1)};
  return true;
}

uint32_t compare_value(uint16_t duty, uint32_t top) {
  return (uint32_t(duty) * (top + 1) + 32767) / 65535;
}

/// Both channels' compare values; they take effect when the counter next begins anew.
void put_duties(unsigned slice) {
  const uint32_t top = slice_register(PWM::CH0_TOP, slice).read();
  slice_register(PWM::CH0_CC, slice)
      .write(PWM::CH0_CC_A.of(compare_value(slices[slice].duty[0], top)) |
             PWM::CH0_CC_B.of(compare_value(slices[slice].duty[1], top)));
}

void put_timing(unsigned slice, const Timing& timing) {
  slice_register(PWM::CH0_DIV, slice).write(timing.divisor);
  slice_register(PWM::CH0_TOP, slice).write(timing.top);
  put_duties(slice);
}

} // namespace
} // namespace rp2040

namespace hal {

using namespace rp2040;

Fault pwm_start(Pin pin, uint32_t& frequency, uint16_t duty, bool variable_frequency) {
  const unsigned number = slice_of(pin), channel = pin % 2;
  Slice& slice = slices[number];
  Timing timing;
  if (!find_timing(frequency, timing))
    return Fault::out_of_range;
  if (slice.users & 1u << channel)
    return Fault::in_use;
  if (slice.users != 0 && (slice.variable || variable_frequency || slice.frequency != frequency))
    return Fault::in_use;
  start_peripheral(RESETS::RESET_PWM);
  slice.duty[channel] = duty;
  if (slice.users == 0) {
    slice.frequency = frequency;
    slice.variable = variable_frequency;
    slice_register(PWM::CH0_CSR, number).write(0);
    slice_register(PWM::CH0_CTR, number).write(0);
    put_timing(number, timing);
    slice_register(PWM::CH0_CSR, number).write(PWM::CH0_CSR_EN.mask());
  } else {
    put_duties(number);
  }
  slice.users |= static_cast<uint8_t>(1u << channel);
  frequency = timing.frequency();
  use_pin(pin, Function::pwm, pad_input_enable | pad_12_mA);
  return Fault::none;
}

void pwm_set_duty(Pin pin, uint16_t duty) {
  slices[slice_of(pin)].duty[pin % 2] = duty;
  put_duties(slice_of(pin));
}

Fault pwm_set_frequency(Pin pin, uint32_t& frequency) {
  Timing timing;
  if (!find_timing(frequency, timing))
    return Fault::out_of_range;
  slices[slice_of(pin)].frequency = frequency;
  put_timing(slice_of(pin), timing);
  frequency = timing.frequency();
  return Fault::none;
}

void pwm_stop(Pin pin) {
  Slice& slice = slices[slice_of(pin)];
  pin_reset(pin);
  slice.users &= static_cast<uint8_t>(~(1u << pin % 2));
  slice.duty[pin % 2] = 0;
  if (slice.users == 0)
    slice_register(PWM::CH0_CSR, slice_of(pin)).write(0);
}

} // namespace hal
} // namespace py
