// A new task first runs when its maker yields; ready tasks run in the order in which they became ready; a
// main that ends leaves the others where they are, and the next run goes on with them.
// RUN: %p2c-native %s -o %t
// RUN: %t 2>&1 | %FileCheck %s
#include "test/aio/Inputs/generated.h"

inline constexpr CodeInfo work_code{"order.py", "work"}, main_code{"order.py", "main"},
    late_code{"order.py", "late"};

static Coroutine<work_code> work(const char* name, SWord turns) {
  for (SWord i = 0; i < turns; ++i) {
    say(name, i);
    DO(work_code, 4, co_await at(4, aio::awaited_sleep(Ref(IntRef::small(0)))));
  }
  co_return none;
}

static Coroutine<main_code> first() {
  say("main");
  LET(main_code, 8, x, aio::start_task(work("x", 2)));
  LET(main_code, 9, y, aio::start_task(work("y", 4)));
  DO(main_code, 10, co_await at(10, aio::awaited_sleep(Ref(IntRef::small(0)))));
  say("main 2");
  DO(main_code, 11, co_await at(11, aio::awaited_sleep(Ref(IntRef::small(0)))));
  co_return IntRef::small(7).is_small_int();
}

static Coroutine<late_code> second() {
  say("second main");
  for (int i = 0; i < 4; ++i)
    DO(late_code, 15, co_await at(15, aio::awaited_sleep(Ref(IntRef::small(0)))));
  co_return none;
}

Status py::run_program() {
  LET_PLAIN(main_code, 20, a, run_main(first()));
  say("result", a);
  LET_PLAIN(main_code, 21, b, run_main(second()));
  return {};
}
// CHECK:      {{^}}main{{$}}
// CHECK-NEXT: {{^}}x 0
// CHECK-NEXT: {{^}}y 0
// CHECK-NEXT: {{^}}main 2
// CHECK-NEXT: {{^}}x 1
// CHECK-NEXT: {{^}}y 1
// CHECK-NEXT: {{^}}result True
// CHECK-NEXT: {{^}}y 2
// CHECK-NEXT: {{^}}second main
// CHECK-NEXT: {{^}}y 3
// CHECK-NOT:  {{.}}
