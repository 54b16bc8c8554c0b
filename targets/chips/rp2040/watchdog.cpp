// The watchdog. The chip counts it down twice in each microsecond, so its 24 bits last for 8.3 seconds.
#include "runtime/hal/watchdog.h"
#include "targets/chips/rp2040/rp2040.h"

namespace py::hal {

using namespace rp2040;

static uint32_t count = 0;

bool watchdog_start(Micros timeout) {
  constexpr uint32_t counts_of_microsecond = 2, most = 0xFFFFFF;
  if (timeout > most / counts_of_microsecond)
    return false;
  count = static_cast<uint32_t>(timeout) * counts_of_microsecond;
  clear(WATCHDOG::CTRL, WATCHDOG::CTRL_ENABLE.mask());
  // Everything restarts but the two oscillators.
  PSM::WDSEL.write(0x1ffff & ~(PSM::WDSEL_ROSC.mask() | PSM::WDSEL_XOSC.mask()));
  WATCHDOG::LOAD.write(count);
  set(WATCHDOG::CTRL, WATCHDOG::CTRL_ENABLE.mask());
  return true;
}

void watchdog_feed() {
  WATCHDOG::LOAD.write(count);
}

bool watchdog_stop() {
  clear(WATCHDOG::CTRL, WATCHDOG::CTRL_ENABLE.mask());
  return true;
}

} // namespace py::hal
