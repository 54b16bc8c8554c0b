// Virtual time: a number that stands still while the program computes and jumps when it rests. So that a
// program that only looks and never rests gets on too, time also passes by looking: the first `free_looks`
// looks after a rest cost nothing, each one after that a microsecond.
#include "runtime/hal/console.h"
#include "targets/sim/machine.h"

#include <stdlib.h>
#include <time.h>

namespace py {

namespace sim {
namespace {

constexpr unsigned free_looks = 64;

Micros virtual_now = 0;
unsigned looks = 0;
timespec started;
bool in_handlers = false;

Micros real_now() {
  timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return Micros(t.tv_sec - started.tv_sec) * 1000000 + Micros((t.tv_nsec - started.tv_nsec) / 1000);
}

Micros earliest(Micros a, Micros b) {
  return a < b ? a : b;
}

/// When something outside of the tasks happens next.
Micros next_event() {
  return earliest(earliest(hal::next_alarm(), next_stimulus()), options.until);
}

/// Does everything that is due by `time`, each thing at its own time.
void advance(Micros time) {
  if (in_handlers)
    return;
  in_handlers = true;
  for (Micros due; (due = next_event()) <= time;) {
    if (due > virtual_now)
      virtual_now = due;
    if (due == options.until)
      end(0);
    apply_stimulus(due);
    hal::fire_alarms(due);
  }
  if (time > virtual_now)
    virtual_now = time;
  in_handlers = false;
}

void look() {
  if (options.real_time) {
    if (next_event() <= real_now())
      advance(real_now());
  } else if (looks < free_looks) {
    ++looks;
  } else {
    advance(virtual_now + 1);
  }
}

} // namespace

void start_clock() {
  clock_gettime(CLOCK_MONOTONIC, &started);
}

} // namespace sim

namespace hal {

using namespace sim;

Micros now() {
  return options.real_time && !in_handlers ? real_now() : virtual_now;
}

void observe() {
  look();
}
void turn() {
  look();
}

bool idle_until(Micros deadline) {
  if (attention)
    return true;
  if (deadline == never && next_stimulus() == never && all_alarms_idle(last_stimulus()))
    return wait_for_input();
  looks = 0;
  if (options.real_time) {
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
  looks = 0;
  Micros deadline = now() + duration;
  for (;;) {
    if (console_has_interrupt())
      return true;
    Micros next = earliest(deadline, next_event());
    if (options.real_time) {
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

void alarm_changed(Micros) {}
void disable_interrupts() {}
void enable_interrupts() {}

void stop_program(int status) {
  end(status);
}

} // namespace hal
} // namespace py
