// Virtual time: a number that stands still while the program computes and jumps when it rests. So that a
// program that only looks and never rests gets on too, time also passes by looking: the first `free_looks`
// looks after a rest cost nothing, each one after that a microsecond.
#include "runtime/hal/console.h"
#include "targets/sim/machine.h"

#include <stdlib.h>
#include <time.h>

namespace py {

namespace sim {
using hal::SimulatedClock;

namespace {

constexpr unsigned free_looks = 64;

timespec started;
bool is_real = false; ///< the run goes by the wall clock
bool in_handlers = false;

Micros earliest(Micros a, Micros b) {
  return a < b ? a : b;
}

/// When something outside of the tasks happens next.
Micros next_event() {
  return earliest(earliest(hal::next_alarm(), next_stimulus()), options.until);
}

/// Does everything that is due by `time`, each thing at its own time.
void advance(Micros time) {
  SimulatedClock& clock = hal::simulated_clock;
  if (in_handlers)
    return;
  in_handlers = true;
  clock.is_real = false;
  for (Micros due; (due = next_event()) <= time;) {
    if (due > clock.now)
      clock.now = due;
    if (due == options.until)
      end(0);
    apply_stimulus(due);
    hal::fire_alarms(due);
  }
  if (time > clock.now)
    clock.now = time;
  in_handlers = false;
  clock.is_real = is_real;
  clock.quiet_until = is_real ? 0 : next_event();
}

/// The program rests: looks are free again.
void begin_rest() {
  hal::simulated_clock.free_looks = is_real ? 0 : free_looks;
}

} // namespace

void start_clock() {
  clock_gettime(CLOCK_MONOTONIC, &started);
  is_real = hal::simulated_clock.is_real = options.real_time;
  begin_rest();
}

void follow_wall_clock(bool does) {
  SimulatedClock& clock = hal::simulated_clock;
  if (options.real_time || does == is_real)
    return;
  if (does) {
    clock_gettime(CLOCK_MONOTONIC, &started);
    const Micros seconds = clock.now / 1000000, rest = clock.now % 1000000;
    started.tv_sec -= time_t(seconds);
    started.tv_nsec -= long(rest) * 1000;
  } else {
    advance(hal::real_now());
  }
  is_real = clock.is_real = does;
  clock.quiet_until = does ? 0 : next_event();
  begin_rest();
}

Micros until_next_event(Micros deadline) {
  const Micros now = hal::real_now(), next = earliest(deadline, next_event());
  const Micros longest = 3600 * Micros(1000000);
  return next <= now ? 0 : earliest(next - now, longest);
}

} // namespace sim

namespace hal {

using namespace sim;

constinit SimulatedClock simulated_clock;

Micros real_now() {
  timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return Micros(t.tv_sec - started.tv_sec) * 1000000 + Micros((t.tv_nsec - started.tv_nsec) / 1000);
}

void look_closer() {
  if (!is_real)
    advance(simulated_clock.now + 1);
  else if (next_event() <= real_now())
    advance(real_now());
}

bool idle_until(Micros deadline) {
  if (attention)
    return true;
  if (deadline == never && next_stimulus() == never && all_alarms_idle(last_stimulus()))
    return wait_for_input();
  begin_rest();
  if (is_real) {
    Micros now = real_now();
    if (next_event() <= now) {
      advance(now);
      return true;
    }
    flush_console();
    rest(now, earliest(deadline, next_event()));
    advance(real_now());
    return true;
  }
  advance(earliest(deadline, next_event()));
  return true;
}

bool delay(Micros duration) {
  begin_rest();
  Micros deadline = now() + duration;
  for (;;) {
    if (console_has_interrupt())
      return true;
    Micros next = earliest(deadline, next_event());
    if (is_real) {
      flush_console();
      rest(real_now(), next);
      advance(real_now());
    } else {
      advance(next);
    }
    if (now() >= deadline)
      return console_has_interrupt();
  }
}

void alarm_changed(Micros when) {
  if (when < simulated_clock.quiet_until)
    simulated_clock.quiet_until = when;
}
void disable_interrupts() {}
void enable_interrupts() {}

void stop_program(int status) {
  end(status);
}

} // namespace hal
} // namespace py
