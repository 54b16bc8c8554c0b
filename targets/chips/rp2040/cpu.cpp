// What the chip says of itself, and restarting it.
#include "runtime/hal/cpu.h"
#include "runtime/hal/pins.h"
#include "targets/chips/rp2040/rp2040.h"

namespace py::hal {

using namespace rp2040;

uint32_t cpu_frequency() {
  return system_frequency;
}
bool cpu_set_frequency(uint32_t hertz) {
  return hertz == system_frequency;
}
float cpu_voltage() {
  return __builtin_nanf("");
}

void cpu_reset() {
  // Everything restarts but the two oscillators; the watchdog is the one that can.
  PSM::WDSEL.write(0x1ffff & ~(PSM::WDSEL_ROSC.mask() | PSM::WDSEL_XOSC.mask()));
  set(WATCHDOG::CTRL, WATCHDOG::CTRL_TRIGGER.mask());
  for (;;)
    asm volatile("");
}

ResetCause cpu_reset_cause() {
  // The watchdog leaves what is said of the chip's resets as it was, so it comes first.
  if (WATCHDOG::REASON.get(WATCHDOG::REASON_TIMER) != 0)
    return ResetCause::watchdog;
  if (WATCHDOG::REASON.get(WATCHDOG::REASON_FORCE) != 0)
    return ResetCause::software;
  if (VREG_AND_CHIP_RESET::CHIP_RESET.get(VREG_AND_CHIP_RESET::CHIP_RESET_HAD_POR) != 0)
    return ResetCause::power;
  if (VREG_AND_CHIP_RESET::CHIP_RESET.get(VREG_AND_CHIP_RESET::CHIP_RESET_HAD_RUN) != 0)
    return ResetCause::pin;
  if (VREG_AND_CHIP_RESET::CHIP_RESET.get(VREG_AND_CHIP_RESET::CHIP_RESET_HAD_PSM_RESTART) != 0)
    return ResetCause::debugger;
  return ResetCause::power;
}

uint32_t cpu_entropy() {
  // The ring oscillator's bit, one at a time; the time between two is left to vary.
  uint32_t value = 0;
  for (unsigned i = 0; i < 32; ++i) {
    value = value << 1 | (ROSC::RANDOMBIT.read() & 1);
    wait_a_microsecond();
  }
  return value;
}

} // namespace py::hal
