// gather: results in order; the first exception ends it and the others go on; exceptions as results; its
// cancel cancels the unfinished; what something else awaits cannot be gathered.
// RUN: %p2c-native %s -o %t
// RUN: %t 2>&1 | %FileCheck %s
#include "test/aio/Inputs/generated.h"

inline constexpr CodeInfo code{"gather.py", "work"}, main_code{"gather.py", "main"};

static Coroutine<code> work(SWord n, Float time) {
  auto slept = co_await at(3, aio::awaited_sleep(time));
  if (slept.failed()) {
    trace(code, 3);
    Handling handling;
    say("work", n, "cancelled");
    (void)resume(handling.take());
    co_return Failed{};
  }
  say("work", n, "done");
  co_return Object(Int::small(n * 10));
}
static Coroutine<code> fails(Float time) {
  DO(code, 8, co_await at(8, aio::awaited_sleep(time)));
  (void)raise_value_error("no good");
  trace(code, 9);
  co_return Failed{};
}
/// await asyncio.gather(...)
static Coroutine<code> gathers(Own<List> what) {
  auto got = co_await at(
      12, aio::awaited_gather(Span<const Ref>{reinterpret_cast<Ref*>(what->items), what->count}, false));
  if (got.failed()) {
    say("gatherer sees", caught());
    co_return none;
  }
  co_return got.take();
}

static Coroutine<main_code> main_function() {
  auto nothing = co_await at(15, aio::awaited_gather({}, false));
  say("nothing", *nothing);

  LET(main_code, 17, a, aio::start_task(work(1, 0.3)));
  Own<CoroutineObject> plain = work(2, 0.1).take();
  const Ref two[] = {a, plain};
  auto results = co_await at(18, aio::awaited_gather({two, 2}, false));
  say("results", *results);

  LET(main_code, 20, slow, aio::start_task(work(3, 0.5)));
  LET(main_code, 21, bad, aio::start_task(fails(0.2)));
  const Ref mixed[] = {slow, bad};
  auto failed = co_await at(22, aio::awaited_gather({mixed, 2}, false));
  say(failed.failed(), caught_text(), SWord(hal::now()), slow->done());
  DO(main_code, 23, co_await at(23, await(slow)));

  LET(main_code, 25, slow2, aio::start_task(work(4, 0.2)));
  LET(main_code, 26, bad2, aio::start_task(fails(0.1)));
  const Ref again[] = {slow2, bad2};
  auto returned = co_await at(27, aio::awaited_gather({again, 2}, true));
  say(*returned);

  // Failed already: not even begun.
  LET(main_code, 30, fresh, aio::start_task(work(5, 0.1)));
  const Ref early[] = {fresh, bad2};
  auto at_once = co_await at(31, aio::awaited_gather({early, 2}, false));
  say(at_once.failed(), caught_text(), fresh->done());
  DO(main_code, 32, co_await at(32, await(fresh)));

  LET(main_code, 35, x, aio::start_task(work(6, 1)));
  LET(main_code, 36, y, aio::start_task(work(7, 0.1)));
  LET(main_code, 37, pair, list_of(x, y));
  LET(main_code, 38, gatherer, aio::start_task(gathers(Own<List>(pair.get()))));
  DO(main_code, 39, co_await at(39, aio::awaited_sleep(Float(0.2))));
  auto stolen = co_await at(40, await(x));
  say(stolen.failed(), caught_text());
  const Ref once_more[] = {x};
  auto twice = co_await at(41, aio::awaited_gather({once_more, 1}, false));
  say(twice.failed(), caught_text());
  LET(main_code, 42, did, gatherer->cancel());
  DO(main_code, 43, co_await at(43, await(gatherer)));
  DO(main_code, 44, co_await at(44, aio::awaited_sleep(Float(0))));
  say(x->done(), y->done());
  co_return none;
}

Status py::run_program() {
  LET_PLAIN(main_code, 50, r, run_main(main_function()));
  return {};
}
// CHECK:      nothing []
// CHECK-NEXT: work 2 done
// CHECK-NEXT: work 1 done
// CHECK-NEXT: results [10, 20]
// CHECK-NEXT: True ValueError('no good') 500000 False
// CHECK-NEXT: work 3 done
// CHECK-NEXT: work 4 done
// CHECK-NEXT: [40, ValueError('no good')]
// CHECK-NEXT: True ValueError('no good') False
// CHECK-NEXT: work 5 done
// CHECK-NEXT: work 7 done
// CHECK-NEXT: True RuntimeError("can't wait")
// CHECK-NEXT: True RuntimeError("can't gather")
// CHECK-NEXT: gatherer sees CancelledError
// CHECK-NEXT: work 6 cancelled
// CHECK-NEXT: True True
// CHECK-NOT:  {{.}}
