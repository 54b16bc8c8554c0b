// Nothing can wake and main is not done: every blocked task is named with the places it waits at.
// RUN: %p2c-native %s -o %t
// RUN: %exits 1 %t 2>&1 | %FileCheck %s
#include "test/aio/Inputs/generated.h"

inline constexpr CodeInfo inner_code{"app.py", "inner"}, outer_code{"app.py", "outer"},
    main_code{"app.py", "main"}, locker_code{"app.py", "locker"};

static Coroutine<inner_code> inner(Own<aio::Event> event) {
  LET(inner_code, 5, value, co_await at(5, event->awaited_wait()));
  co_return none;
}
static Coroutine<outer_code> outer(Own<aio::Event> event) {
  LET(outer_code, 9, value, co_await at(9, inner(Own<aio::Event>(event.get()))));
  co_return none;
}
static Coroutine<locker_code> locker(Own<aio::Lock> lock) {
  LET(locker_code, 13, once, co_await at(13, lock->awaited_acquire()));
  LET(locker_code, 14, twice, co_await at(14, lock->awaited_acquire()));
  co_return none;
}
static Coroutine<main_code> main_function() {
  Own<aio::Event> event = aio::Event::construct().take();
  Own<aio::Lock> lock = aio::Lock::construct().take();
  LET(main_code, 19, a, aio::start_task(outer(Own<aio::Event>(event.get()))));
  LET(main_code, 20, b, aio::start_task(locker(Own<aio::Lock>(lock.get()))));
  DO(main_code, 21, co_await at(21, aio::awaited_sleep(Float(1))));
  say("waiting");
  LET(main_code, 23, got, co_await at(23, aio::awaited_gather(Span<const Ref>{}, false)));
  DO(main_code, 24, co_await at(24, await(a)));
  co_return none;
}

Status py::run_program() {
  LET_PLAIN(main_code, 30, r, run_main(main_function()));
  return {};
}
// CHECK:      waiting
// CHECK-NEXT: deadlock: nothing can wake any task
// CHECK-NEXT:   task 1 (main) waits at app.py:24 in main
// CHECK-NEXT:   task 2 (outer) waits at app.py:9 in outer, app.py:5 in inner
// CHECK-NEXT:   task 3 (locker) waits at app.py:14 in locker
// CHECK-NOT:  {{.}}
