// Event wakes its waiters in order, and they return even if it was cleared meanwhile; Lock is handed to the
// first waiter and cannot be stolen; a waiter cancelled during the hand-over passes it on.
// RUN: %p2c-native %s -o %t
// RUN: %t 2>&1 | %FileCheck %s
#include "test/aio/Inputs/generated.h"

inline constexpr CodeInfo code{"event.py", "f"}, main_code{"event.py", "main"};

static Coroutine<code> waits(Own<aio::Event> event, const char* name) {
  LET(code, 3, value, co_await at(3, event->awaited_wait()));
  say(name, value, event->is_set());
  co_return none;
}
static Coroutine<code> holds(Own<aio::Lock> lock, const char* name, Float time) {
  LET(code, 7, value, co_await at(7, lock->awaited_acquire()));
  say(name, "has it", value);
  DO(code, 8, co_await at(8, aio::awaited_sleep(time)));
  DO(code, 9, lock->release());
  say(name, "let go", lock->locked());
  co_return none;
}

static Coroutine<main_code> main_function() {
  Own<aio::Event> event = aio::Event::construct().take();
  LET(main_code, 12, a, aio::start_task(waits(Own<aio::Event>(event.get()), "a")));
  LET(main_code, 13, b, aio::start_task(waits(Own<aio::Event>(event.get()), "b")));
  LET(main_code, 14, c, aio::start_task(waits(Own<aio::Event>(event.get()), "c")));
  DO(main_code, 15, co_await at(15, aio::awaited_sleep(Float(0.1))));
  DO(main_code, 16, b->cancel());
  event->set();
  event->clear();
  DO(main_code, 17, co_await at(17, aio::awaited_sleep(Float(0))));
  say("b", b->done());
  event->set();
  LET(main_code, 18, made, event->wait());
  LET(main_code, 18, direct, co_await at(18, await(made)));
  say("set already", direct);

  Own<aio::Lock> lock = aio::Lock::construct().take();
  LET(main_code, 20, x, aio::start_task(holds(Own<aio::Lock>(lock.get()), "x", 0.1)));
  LET(main_code, 21, y, aio::start_task(holds(Own<aio::Lock>(lock.get()), "y", 0.1)));
  LET(main_code, 22, z, aio::start_task(holds(Own<aio::Lock>(lock.get()), "z", 0.1)));
  DO(main_code, 23, co_await at(23, aio::awaited_sleep(Float(0.2))));
  DO(main_code, 24, co_await at(24, await(z)));
  auto unlocked = lock->release();
  say(unlocked.failed(), caught_text());

  // y is cancelled after x has handed the lock to it, before it has run.
  LET(main_code, 30, p, aio::start_task(holds(Own<aio::Lock>(lock.get()), "p", 0.1)));
  DO(main_code, 31, co_await at(31, aio::awaited_sleep(Float(0))));
  LET(main_code, 32, q, aio::start_task(holds(Own<aio::Lock>(lock.get()), "q", 0.1)));
  LET(main_code, 33, r, aio::start_task(holds(Own<aio::Lock>(lock.get()), "r", 0.1)));
  DO(main_code, 34, co_await at(34, aio::awaited_sleep(Float(0))));
  DO(main_code, 35, lock->release());
  say("handing over", lock->locked());
  DO(main_code, 36, q->cancel());
  DO(main_code, 37, co_await at(37, aio::awaited_sleep(Float(0))));
  DO(main_code, 38, co_await at(38, aio::awaited_sleep(Float(0))));
  say("r has it", lock->locked());
  co_return none;
}

Status py::run_program() {
  LET_PLAIN(main_code, 40, r, run_main(main_function()));
  return {};
}
// CHECK:      a True False
// CHECK-NEXT: c True False
// CHECK-NEXT: b True
// CHECK-NEXT: set already True
// CHECK-NEXT: x has it True
// CHECK-NEXT: x let go False
// CHECK-NEXT: y has it True
// CHECK-NEXT: y let go False
// CHECK-NEXT: z has it True
// CHECK-NEXT: z let go False
// CHECK-NEXT: True RuntimeError('Lock not acquired')
// CHECK-NEXT: p has it True
// CHECK-NEXT: handing over False
// CHECK-NEXT: r has it True
// CHECK-NEXT: r has it True
// CHECK-NOT:  {{.}}
