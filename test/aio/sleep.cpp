// Deadlines are microseconds, counted from the call; equal deadlines go in the order in which they were set;
// a sleep that is over runs before whoever only let others go first.
// RUN: %p2c-native %s -o %t
// RUN: %t 2>&1 | %FileCheck %s
#include "test/aio/Inputs/generated.h"

inline constexpr CodeInfo nap_code{"sleep.py", "nap"}, main_code{"sleep.py", "main"},
    spin_code{"sleep.py", "spin"};

static Coroutine<nap_code> nap(const char* name, Float time) {
  DO(nap_code, 4, co_await at(4, aio::awaited_sleep(time)));
  say(name, SWord(hal::now()));
  co_return none;
}

static Coroutine<main_code> main_function() {
  LET(main_code, 8, a, aio::start_task(nap("a", 0.0004)));
  LET(main_code, 9, b, aio::start_task(nap("b", 0.1)));
  LET(main_code, 10, c, aio::start_task(nap("c", 0.1)));
  LET(main_code, 11, d, aio::start_task(nap("d", 0.05)));
  LET(main_code, 12, e, aio::start_task(nap("e", 0.1)));
  DO(main_code, 13, co_await at(13, await(b)));
  DO(main_code, 14, co_await at(14, await(c)));
  DO(main_code, 15, co_await at(15, await(e)));

  // The call counts, not the await: 0.2 - 0.15 is left.
  LET(main_code, 18, slept, aio::sleep(Ref(box(Float(0.2)).take()), none));
  DO(main_code, 19, co_await at(19, aio::awaited_sleep(Float(0.15))));
  DO(main_code, 20, co_await at(20, await(slept)));
  say("both", SWord(hal::now()));

  DO(main_code, 22, co_await at(22, aio::awaited_sleep(Float(-5))));
  DO(main_code, 23, co_await at(23, aio::awaited_sleep_ms(Ref(IntRef::small(3)))));
  say("ms", SWord(hal::now()));
  auto too_long = co_await at(25, aio::awaited_sleep(Float(268436)));
  say(too_long.failed(), caught_text());
  co_return none;
}

Status py::run_program() {
  LET_PLAIN(main_code, 30, r, run_main(main_function()));
  return {};
}
// CHECK:      a 400
// CHECK-NEXT: d 50000
// CHECK-NEXT: b 100000
// CHECK-NEXT: c 100000
// CHECK-NEXT: e 100000
// CHECK-NEXT: both 300000
// CHECK-NEXT: ms 303000
// CHECK-NEXT: True OverflowError('ticks interval overflow')
