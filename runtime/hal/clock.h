// What a chip (or the simulator) gives the runtime of time: a clock, a way to rest, and alarms. Implemented
// in targets/chips/<chip> and targets/sim; the runtime knows a chip only through this folder.
#pragma once
#include <stddef.h>
#include <stdint.h>

namespace py::hal {

/// Microseconds since start-up; never runs back. An interrupt may call it.
using Micros = uint64_t;
constexpr Micros never = ~Micros(0);

#if defined(PY_OBSERVE_TASKS)
/// The simulator's clock (targets/sim/clock.cpp). It stands here because a program that switches tasks does
/// little else than look at it.
struct SimulatedClock {
  Micros now = 0;
  Micros quiet_until = 0;  ///< nothing happens before
  unsigned free_looks = 0; ///< that cost no time
  bool is_real = false;    ///< the wall clock counts
};
extern SimulatedClock simulated_clock;
// Seldom called, and from places where every register counts: the call costs its caller none.
#if defined(__x86_64__) || defined(__aarch64__)
[[clang::preserve_most]]
#endif
Micros real_now();
inline Micros now() {
  return simulated_clock.is_real ? real_now() : simulated_clock.now;
}
void look_closer();
/// The program looked at something that it does not control: the clock, a pin, a queue. Nothing on a chip; in
/// the simulator, time passes when a program does nothing else (docs/simulator.md).
inline void observe() {
  SimulatedClock& clock = simulated_clock;
  if (clock.free_looks != 0)
    --clock.free_looks;
  else if (clock.now + 1 < clock.quiet_until)
    ++clock.now;
  else
    look_closer();
}
/// The scheduler takes up a task that only let others go first. Likewise.
inline void turn() {
  observe();
}
#else
Micros now();
inline void observe() {}
inline void turn() {}
#endif

/// Rests until the deadline or until something has happened (an interrupt, an alarm, console input); may
/// return early. False when nothing can ever happen again: only the simulator can know that.
bool idle_until(Micros deadline);
/// Keeps the program here for so long; interrupts and alarms go on. Returns early, and true, when Ctrl-C was
/// typed.
bool delay(Micros duration);

/// Set by whatever interrupts the program and wants its scheduler to look: a signal that a task waits for,
/// Ctrl-C.
inline volatile bool attention = false;
/// For who rests, with idle_until, for something of its own: `look` comes before each look at whether that
/// has happened, and what asked for the scheduler's attention meanwhile does so at the end.
class OwnRest {
public:
  ~OwnRest() {
    if (wanted_)
      attention = true;
  }
  void look() {
    wanted_ = wanted_ || attention;
    attention = false;
  }

private:
  bool wanted_ = false;
};
/// Ends the program: on a board, rests for ever.
[[noreturn]] void stop_program(int status);

/// Something done at a time, in the interrupt's context: it must not touch a task or a heap object's count.
struct Alarm {
  Micros when = never;
  void (*fire)(Alarm& alarm) = nullptr; ///< may start the alarm again
  /// Whether firing would change nothing as things stand; null: it always may. Only the simulator asks, to
  /// know whether anything can still happen.
  bool (*idle)(const Alarm& alarm) = nullptr;
  Alarm* next = nullptr;
  Micros fired = 0; ///< when it last did
  bool running = false;
};
void start(Alarm& alarm, Micros when);
void stop(Alarm& alarm);

/// Alarms of all targets (runtime/hal/alarms.cpp): fires those that are due and says when the next one is.
/// A target calls it from its timer's interrupt, and sets the timer by its result.
Micros fire_alarms(Micros now);
/// When the first alarm is due; `never`: there is none.
Micros next_alarm();
/// Whether every alarm has fired since then, and is idle.
bool all_alarms_idle(Micros since);
/// Called when an alarm has become the first one. The target sets its timer.
void alarm_changed(Micros when);

/// Between these, no interrupt comes; they nest.
void disable_interrupts();
void enable_interrupts();

} // namespace py::hal
