// cancel(): reaches the innermost awaited task; `finally` may await; a task that has not begun is never
// entered; two are one; a task cannot cancel itself; a finished one says False.
// RUN: %p2c-native %s -o %t
// RUN: %t 2>&1 | %FileCheck %s
#include "test/aio/Inputs/generated.h"

inline constexpr CodeInfo code{"cancel.py", "f"}, main_code{"cancel.py", "main"};

/// try: await asyncio.sleep(10)
/// finally: print("cleaning"); await asyncio.sleep(0.5); print("clean")
static Coroutine<code> with_finally() {
  auto slept = co_await at(3, aio::awaited_sleep(Float(10)));
  if (slept.failed()) {
    trace(code, 3);
    Handling handling;
    say("cleaning", SWord(hal::now()));
    DO(code, 6, co_await at(6, aio::awaited_sleep(Float(0.5))));
    say("clean", SWord(hal::now()));
    (void)resume(handling.take());
    co_return Failed{};
  }
  co_return none;
}

static Coroutine<code> outer(Own<aio::Task> inner) {
  auto result = co_await at(12, await(inner));
  if (result.failed()) {
    say("outer sees", caught());
    co_return shown("swallowed");
  }
  co_return none;
}

static Coroutine<code> never_entered() {
  say("NEVER");
  co_return none;
}

static Coroutine<code> cancels_itself() {
  LET(code, 20, task, aio::current_task(none));
  if (task->cancel().failed())
    say("self", caught_text());
  co_return none;
}

static Coroutine<code> stubborn() {
  for (int i = 0; i < 2; ++i) {
    auto slept = co_await at(26, aio::awaited_sleep(Float(1)));
    if (slept.failed())
      say("stubborn caught", caught());
    else
      say("stubborn slept", SWord(hal::now()));
  }
  co_return none;
}

static Coroutine<main_code> main_function() {
  LET(main_code, 30, inner, aio::start_task(with_finally()));
  LET(main_code, 31, middle, aio::start_task(outer(Own<aio::Task>(inner.get()))));
  DO(main_code, 32, co_await at(32, aio::awaited_sleep(Float(1))));
  LET(main_code, 33, did, middle->cancel());
  LET(main_code, 34, again, middle->cancel());
  say("cancelled", did, again);
  LET(main_code, 35, result, co_await at(35, await(middle)));
  say("middle gave", result, "at", SWord(hal::now()));
  LET(main_code, 36, late, middle->cancel());
  say("late", late, inner->done());

  LET(main_code, 40, unborn, aio::start_task(never_entered()));
  LET(main_code, 41, born, unborn->cancel());
  say("unborn", born, unborn->done());
  DO(main_code, 42, co_await at(42, aio::awaited_sleep(Float(0))));
  say("unborn", unborn->done());

  LET(main_code, 45, self, aio::start_task(cancels_itself()));
  DO(main_code, 46, co_await at(46, await(self)));

  LET(main_code, 50, hard, aio::start_task(stubborn()));
  DO(main_code, 51, co_await at(51, aio::awaited_sleep(Float(0.25))));
  DO(main_code, 52, hard->cancel());
  DO(main_code, 53, co_await at(53, await(hard)));

  LET(main_code, 60, plain, aio::start_task(with_finally()));
  DO(main_code, 61, co_await at(61, aio::awaited_sleep(Float(0))));
  DO(main_code, 62, plain->cancel());
  auto ended = co_await at(63, await(plain));
  if (ended.failed())
    say("awaited a cancelled one:", caught());
  co_return none;
}

Status py::run_program() {
  LET_PLAIN(main_code, 70, r, run_main(main_function()));
  return {};
}
// CHECK:      cancelled True True
// CHECK-NEXT: cleaning 1000000
// CHECK-NEXT: clean 1500000
// CHECK-NEXT: outer sees CancelledError
// CHECK-NEXT: middle gave swallowed at 1500000
// CHECK-NEXT: late False True
// CHECK-NEXT: unborn True False
// CHECK-NEXT: unborn True
// CHECK-NEXT: self RuntimeError("can't cancel self")
// CHECK-NEXT: stubborn caught CancelledError
// CHECK-NEXT: stubborn slept 2750000
// CHECK-NEXT: cleaning 2750000
// CHECK-NEXT: clean 3250000
// CHECK-NEXT: awaited a cancelled one: CancelledError
// CHECK-NOT:  {{.}}
