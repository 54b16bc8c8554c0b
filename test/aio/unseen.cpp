// An exception that nobody awaits is reported one turn after its task ended: by its traceback, or to the
// handler. Awaited within that turn it is not; awaited later it is raised again. A cancelled task says
// nothing. SystemExit leaves the loop.
// RUN: %p2c-native %s -o %t
// RUN: %exits 3 %t 2>&1 | %FileCheck %s
#include "test/aio/Inputs/generated.h"

inline constexpr CodeInfo code{"unseen.py", "fails"}, main_code{"unseen.py", "main"},
    handler_code{"unseen.py", "handler"};

static Coroutine<code> fails(const char* text) {
  (void)raise_value_error(text);
  trace(code, 3);
  co_return Failed{};
}
static Coroutine<code> exits() {
  const Ref status[] = {IntRef::small(3)};
  (void)raise_with(types::SystemExit, {status, 1});
  co_return Failed{};
}

static Result<Object> handle(Ref, const Args& args) {
  LET_PLAIN(handler_code, 8, message, get_item(args.values[1], PY_STR("message")));
  LET_PLAIN(handler_code, 9, exception, get_item(args.values[1], PY_STR("exception")));
  LET_PLAIN(handler_code, 10, future, get_item(args.values[1], PY_STR("future")));
  say("handler:", message, to_repr(exception).take(), is<aio::Task>(future),
      args.values[0] == Ref(&aio::Loop::info));
  return Object(none);
}
static Str* const parameters[] = {PY_STR("loop"), PY_STR("context")};
static const Signature handle_signature{parameters, 0, 2, 0, false, false};
static const FunctionInfo handle_info{handle, &handle_signature, PY_STR("handler"), PY_STR("handler")};

static Coroutine<main_code> main_function() {
  LET(main_code, 15, a, aio::start_task(fails("seen in time")));
  DO(main_code, 16, co_await at(16, aio::awaited_sleep(Float(0))));
  auto seen = co_await at(17, await(a));
  say(seen.failed(), caught_text());

  LET(main_code, 19, b, aio::start_task(fails("unseen")));
  DO(main_code, 20, co_await at(20, aio::awaited_sleep(Float(0))));
  say("not yet");
  DO(main_code, 21, co_await at(21, aio::awaited_sleep(Float(0))));
  say("reported");
  auto again = co_await at(22, await(b));
  say(again.failed(), caught_text());

  LET(main_code, 25, handler, make_function(handle_info));
  aio::Loop::set_exception_handler(handler);
  LET(main_code, 26, c, aio::start_task(fails("handled")));
  DO(main_code, 27, co_await at(27, aio::awaited_sleep(Float(0.1))));

  LET(main_code, 30, d, aio::start_task(fails("never")));
  DO(main_code, 31, d->cancel());
  DO(main_code, 32, co_await at(32, aio::awaited_sleep(Float(0.1))));
  say("quiet", d->done());

  LET(main_code, 35, e, aio::start_task(exits()));
  DO(main_code, 36, co_await at(36, aio::awaited_sleep(Float(0.1))));
  say("NEVER");
  co_return none;
}

Status py::run_program() {
  LET_PLAIN(main_code, 40, r, run_main(main_function()));
  return {};
}
// CHECK:      True ValueError('seen in time')
// CHECK-NEXT: not yet
// CHECK-NEXT: Traceback (most recent call last):
// CHECK-NEXT:   File "unseen.py", line 3, in fails
// CHECK-NEXT: ValueError: unseen
// CHECK-NEXT: reported
// CHECK-NEXT: True ValueError('unseen')
// CHECK-NEXT: handler: Task exception wasn't retrieved ValueError('handled') True True
// CHECK-NEXT: quiet True
// CHECK-NOT:  {{.}}
