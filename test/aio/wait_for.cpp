// wait_for: the result in time; TimeoutError once the thing has ended; a thing that swallows its cancel still
// times out; a cancel from outside reaches it; exceptions come through; None waits for ever.
// RUN: %p2c-native %s -o %t
// RUN: %t 2>&1 | %FileCheck %s
#include "test/aio/Inputs/generated.h"

inline constexpr CodeInfo code{"wait_for.py", "work"}, main_code{"wait_for.py", "main"};

static Coroutine<code> work(SWord n, Float time, bool swallow, bool fail) {
  auto slept = co_await at(3, aio::awaited_sleep(time));
  if (slept.failed()) {
    trace(code, 3);
    Handling handling;
    say("work", n, "cancelled at", SWord(hal::now()));
    DO(code, 5, co_await at(5, aio::awaited_sleep(Float(0.25))));
    if (swallow)
      co_return shown("swallowed");
    (void)resume(handling.take());
    co_return Failed{};
  }
  if (fail) {
    (void)raise_value_error("no good");
    co_return Failed{};
  }
  co_return Object(Int::small(n));
}
static Own<CoroutineObject> limited(Own<CoroutineObject> what, Float limit) {
  return aio::wait_for(what, Ref(box(limit).take())).take();
}
static Coroutine<code> waits(Own<CoroutineObject> what) {
  auto result = co_await at(10, await(what));
  say("waiter sees", caught(), SWord(hal::now()));
  co_return Object(result.failed());
}

static Coroutine<main_code> main_function() {
  Own<CoroutineObject> quick = limited(work(1, 0.1, false, false).take(), 1);
  auto a = co_await at(12, await(quick));
  say(*a, SWord(hal::now()));
  Own<CoroutineObject> slow = limited(work(2, 10, false, false).take(), 1);
  auto b = co_await at(14, await(slow));
  say(b.failed(), caught_text(), SWord(hal::now()));
  Own<CoroutineObject> swallower = limited(work(3, 10, true, false).take(), 1);
  auto c = co_await at(16, await(swallower));
  say(c.failed(), caught_text(), SWord(hal::now()));
  Own<CoroutineObject> failing = limited(work(4, 0.1, false, true).take(), 1);
  auto d = co_await at(18, await(failing));
  say(d.failed(), caught_text(), SWord(hal::now()));
  Own<CoroutineObject> endless = aio::wait_for(work(5, 3, false, false).take(), none).take();
  auto e = co_await at(20, await(endless));
  say(*e, SWord(hal::now()));
  LET(main_code, 21, task, aio::start_task(waits(limited(work(6, 10, false, false).take(), 5))));
  DO(main_code, 22, co_await at(22, aio::awaited_sleep(Float(0.5))));
  DO(main_code, 23, task->cancel());
  DO(main_code, 24, co_await at(24, await(task)));
  DO(main_code, 25, co_await at(25, aio::awaited_sleep(Float(1))));
  say(SWord(hal::now()));
  co_return none;
}

Status py::run_program() {
  LET_PLAIN(main_code, 30, r, run_main(main_function()));
  return {};
}
// CHECK:      1 100000
// CHECK-NEXT: work 2 cancelled at 1100000
// CHECK-NEXT: True TimeoutError() 1350000
// CHECK-NEXT: work 3 cancelled at 2350000
// CHECK-NEXT: True TimeoutError() 2600000
// CHECK-NEXT: True ValueError('no good') 2700000
// CHECK-NEXT: 5 5700000
// CHECK-NEXT: waiter sees CancelledError 6200000
// CHECK-NEXT: work 6 cancelled at 6200000
// CHECK-NEXT: 7200000
// CHECK-NOT:  {{.}}
