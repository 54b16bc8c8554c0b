// Async generators: values across suspensions, asend, athrow, aclose, breaking out of `async for`, and two
// users at once.
// RUN: %p2c-native %s -o %t
// RUN: %t 2>&1 | %FileCheck %s
#include "test/aio/Inputs/generated.h"

inline constexpr CodeInfo code{"agen.py", "ticks"}, main_code{"agen.py", "main"},
    user_code{"agen.py", "user"};

static AsyncGenerator<code> ticks(SWord n) {
  for (SWord i = 0; i < n; ++i) {
    auto slept = co_await at(3, aio::awaited_sleep(Float(0.1)));
    if (slept.failed())
      co_return Failed{};
    auto sent = co_yield Object(Int::small(i));
    if (sent.failed()) {
      trace(code, 5);
      Handling handling;
      say("generator sees", handling.exception()->type->name);
      DO(code, 7, co_await at(7, aio::awaited_sleep(Float(0.1))));
      say("generator cleaned up at", SWord(hal::now()));
      (void)resume(handling.take());
      co_return Failed{};
    }
    if (!(*sent).ref().is_none())
      say("sent", *sent);
  }
  co_return none;
}

static Coroutine<user_code> takes(Own<AsyncGeneratorObject> generator) {
  auto value = co_await at(12, anext(generator));
  if (value.failed())
    say("second user:", caught_text());
  else
    say("second user got", *value);
  co_return none;
}

static Coroutine<main_code> main_function() {
  {
    Own<AsyncGeneratorObject> generator = ticks(3).take();
    LET(main_code, 15, iterator, aiter(generator));
    for (;;) {
      LET(main_code, 15, item, co_await at(15, anext(iterator)));
      if (is_stop(item))
        break;
      say(item, SWord(hal::now()));
    }
    LET(main_code, 16, after, co_await at(16, anext(iterator)));
    say("after the end", is_stop(after));
  }
  Own<AsyncGeneratorObject> generator = ticks(5).take();
  LET(main_code, 20, first, co_await at(20, anext(generator)));
  LET(main_code, 21, sending, generator->asend(PY_STR("hello")));
  LET(main_code, 21, second, co_await at(21, await(sending)));
  say("second", second);
  auto reused = co_await at(22, await(sending));
  say(caught_text());
  LET(main_code, 23, task, aio::start_task(takes(Own<AsyncGeneratorObject>(generator.get()))));
  LET(main_code, 24, third, co_await at(24, anext(generator)));
  say("third", third);
  DO(main_code, 25, co_await at(25, await(task)));
  LET(main_code, 26, throwing, generator->athrow(Ref(&types::ValueError), PY_STR("in"), none));
  auto thrown = co_await at(26, await(throwing));
  say(thrown.failed(), caught_text());

  Own<AsyncGeneratorObject> closing = ticks(5).take();
  DO(main_code, 30, co_await at(30, anext(closing)));
  LET(main_code, 31, close, closing->aclose());
  LET(main_code, 31, closed, co_await at(31, await(close)));
  say("closed", closed);

  say("dropping at", SWord(hal::now()));
  {
    Own<AsyncGeneratorObject> dropped = ticks(5).take();
    DO(main_code, 35, co_await at(35, anext(dropped)));
  }
  say("dropped at", SWord(hal::now()));
  DO(main_code, 37, co_await at(37, aio::awaited_sleep(Float(1))));
  co_return none;
}

Status py::run_program() {
  LET_PLAIN(main_code, 40, r, run_main(main_function()));
  return {};
}
// CHECK:      0 100000
// CHECK-NEXT: 1 200000
// CHECK-NEXT: 2 300000
// CHECK-NEXT: after the end True
// CHECK-NEXT: sent hello
// CHECK-NEXT: second 1
// CHECK-NEXT: RuntimeError('cannot reuse already awaited __anext__()/asend()')
// CHECK-NEXT: second user: RuntimeError('anext(): asynchronous generator is already running')
// CHECK-NEXT: third 2
// CHECK-NEXT: generator sees ValueError
// CHECK-NEXT: generator cleaned up at 700000
// CHECK-NEXT: True ValueError('in')
// CHECK-NEXT: generator sees GeneratorExit
// CHECK-NEXT: generator cleaned up at 900000
// CHECK-NEXT: closed None
// CHECK-NEXT: dropping at 900000
// CHECK-NEXT: dropped at 1000000
// CHECK-NEXT: generator sees GeneratorExit
// CHECK-NEXT: generator cleaned up at 1100000
// CHECK-NOT:  {{.}}
