// Time: the chip's 64-bit counter of microseconds. Alarm 0 serves the list of alarms, alarm 1 ends a rest. An
// alarm compares the counter's lower half only, so one that lies more than 71 minutes ahead rings early and
// is set again.
#include "runtime/hal/clock.h"
#include "runtime/hal/console.h"
#include "targets/chips/rp2040/rp2040.h"

namespace py {

namespace rp2040 {

static bool firing = false;

/// Fires what is due and sets the timer for the next one; time may pass meanwhile. Interrupts are off, or
/// this is one.
static void serve_alarms() {
  firing = true;
  for (;;) {
    const hal::Micros next = hal::fire_alarms(hal::now());
    if (next == hal::never)
      break;
    TIMER::ALARM0.write(static_cast<uint32_t>(next));
    if (hal::now() < next)
      break;
  }
  firing = false;
}

PY_INTERRUPT_HANDLER(TIMER_IRQ_0) {
  TIMER::INTR.write(TIMER::INTR_ALARM_0.mask());
  serve_alarms();
}
/// It has ended the rest; there is nothing more to do.
PY_INTERRUPT_HANDLER(TIMER_IRQ_1) {
  TIMER::INTR.write(TIMER::INTR_ALARM_1.mask());
}

static void enable_alarm(Field bit, unsigned interrupt) {
  set(TIMER::INTE, bit.mask());
  cortex_m::enable_interrupt(interrupt);
}

} // namespace rp2040

namespace hal {

using namespace rp2040;

Micros now() {
  // The pair that latches would have to be kept from interrupts. Of this one, the upper half has just gone up
  // when the lower one is small, and only then.
  uint32_t high = TIMER::TIMERAWH.read();
  const uint32_t low = TIMER::TIMERAWL.read();
  if (low >> 11 == 0) [[unlikely]] // 2 ms: no interrupt takes that long
    high = TIMER::TIMERAWH.read();
  return Micros(high) << 32 | low;
}

bool idle_until(Micros deadline) {
  if (deadline != never) {
    enable_alarm(TIMER::INTE_ALARM_1, TIMER_IRQ_1);
    TIMER::ALARM1.write(static_cast<uint32_t>(deadline));
  }
  // The clock is read after the alarm is set: if the time has passed in between, the alarm does not ring. If
  // it passes from here on, or an interrupt comes, the event is kept for us.
  if (!attention && (deadline == never || now() < deadline))
    cortex_m::wait_for_event();
  return true;
}

bool delay(Micros duration) {
  const Micros deadline = now() + duration;
  while (now() < deadline) {
    if (console_has_interrupt())
      return true;
    enable_alarm(TIMER::INTE_ALARM_1, TIMER_IRQ_1);
    TIMER::ALARM1.write(static_cast<uint32_t>(deadline));
    if (now() < deadline)
      cortex_m::wait_for_event();
  }
  return console_has_interrupt();
}

void alarm_changed(Micros when) {
  if (firing)
    return;
  disable_interrupts();
  enable_alarm(TIMER::INTE_ALARM_0, TIMER_IRQ_0);
  TIMER::ALARM0.write(static_cast<uint32_t>(when));
  if (now() >= when)
    serve_alarms();
  enable_interrupts();
}

} // namespace hal
} // namespace py
