// Generators: next, send, throw, close, yield from, what a drop does, and what must be refused.
// RUN: %p2c-native %s -o %t
// RUN: %t 2>&1 | %FileCheck %s
#include "test/aio/Inputs/generated.h"

inline constexpr CodeInfo count_code{"gen.py", "count"}, echo_code{"gen.py", "echo"},
    outer_code{"gen.py", "outer"}, careful_code{"gen.py", "careful"}, self_code{"gen.py", "self"},
    handled_code{"gen.py", "handled"};

static Generator<count_code> count(SWord n) {
  for (SWord i = 0; i < n; ++i)
    DO(count_code, 3, co_yield Object(Int::small(i)));
  co_return shown("counted");
}
static Generator<echo_code> echo() {
  Object got = none;
  for (;;) {
    auto sent = co_yield Object(got.ref());
    if (sent.failed()) {
      trace(echo_code, 8);
      if (!pending_is(types::ValueError))
        co_return Failed{};
      Handling handling;
      got = Object(to_str(handling.exception()).take());
      continue;
    }
    got = sent.take();
  }
}
static Generator<outer_code> outer() {
  LET(outer_code, 14, inner, Result<Own<GeneratorObject>>(count(2)));
  LET(outer_code, 14, value, co_await at(14, yield_from(inner)));
  say("inner gave", value);
  LET(outer_code, 15, inner2, Result<Own<GeneratorObject>>(echo()));
  DO(outer_code, 16, co_await at(16, yield_from(inner2)));
  co_return none;
}
static Generator<careful_code> careful(bool ignores) {
  auto sent = co_yield shown("begun");
  if (sent.failed()) {
    trace(careful_code, 20);
    Handling handling;
    say("finally", handling.exception()->type->name);
    if (ignores)
      DO(careful_code, 22, co_yield shown("more"));
    (void)resume(handling.take());
    co_return Failed{};
  }
  co_return none;
}
static Own<GeneratorObject> itself;
static Generator<self_code> calls_itself() {
  LET(self_code, 27, value, itself->next());
  co_return none;
}
/// try: raise KeyError; except: yield sys.exception() is here, and outside it is what was there before
static Generator<handled_code> handles() {
  (void)raise_with(types::KeyError, {});
  Handling handling;
  DO(handled_code, 33, co_yield Object(handled()->type->name));
  DO(handled_code, 34, co_yield Object(handled()->type->name));
  co_return none;
}
static Generator<self_code> stops() {
  (void)raise_stop_iteration(none);
  co_return Failed{};
}

static Object step(Own<GeneratorObject>& generator) {
  Result<Object> value = generator->next();
  if (value.failed())
    return caught_text();
  return is_stop(*value) ? shown("stop") : value.take();
}

Status py::run_program() {
  Own<GeneratorObject> c = count(2).take();
  say(step(c), step(c), step(c), step(c));

  Own<GeneratorObject> e = echo().take();
  auto early = e->send(PY_STR("x"));
  say(caught_text());
  say(step(e), e->send(PY_STR("a")).take(), e->send(IntRef::small(3)).take());
  auto thrown = e->throw_in(Ref(&types::ValueError), PY_STR("thrown"), none);
  say(*thrown);
  say("close", !e->close().failed(), step(e));

  Own<GeneratorObject> o = outer().take();
  say(step(o), step(o), step(o), o->send(PY_STR("sent")).take());
  auto out = o->throw_in(Ref(&types::KeyError), none, none);
  say(out.failed(), caught_text(), step(o));

  {
    Own<GeneratorObject> dropped = careful(false).take();
    say(step(dropped));
  }
  {
    Own<GeneratorObject> ignoring = careful(true).take();
    say(step(ignoring));
  }
  {
    Own<GeneratorObject> unborn = careful(false).take();
  }

  itself = calls_itself().take();
  say(step(itself));
  itself.clear();

  Own<GeneratorObject> h = handles().take();
  (void)raise_with(types::ZeroDivisionError, {});
  {
    Handling handling;
    say(step(h), handled()->type->name);
    say(step(h), handled()->type->name);
    step(h);
  }
  say(handled() == nullptr);

  Own<GeneratorObject> s = stops().take();
  say(step(s));
  auto late = c->send(none);
  say(caught_text());
  return {};
}
// CHECK:      0 1 stop stop
// CHECK-NEXT: TypeError("can't send non-None value to a just-started generator")
// CHECK-NEXT: None a 3
// CHECK-NEXT: thrown
// CHECK-NEXT: close True stop
// CHECK-NEXT: inner gave counted
// CHECK-NEXT: 0 1 None sent
// CHECK-NEXT: True KeyError() stop
// CHECK-NEXT: begun
// CHECK-NEXT: finally GeneratorExit
// CHECK-NEXT: begun
// CHECK-NEXT: finally GeneratorExit
// CHECK-NEXT: Exception ignored in: <generator object careful at 0x{{[0-9a-f]+}}>
// CHECK-NEXT: RuntimeError: generator ignored GeneratorExit
// CHECK-NEXT: ValueError('generator already executing')
// CHECK-NEXT: KeyError ZeroDivisionError
// CHECK-NEXT: KeyError ZeroDivisionError
// CHECK-NEXT: True
// CHECK-NEXT: RuntimeError('generator raised StopIteration')
// CHECK-NEXT: StopIteration()
// CHECK-NOT:  {{.}}
