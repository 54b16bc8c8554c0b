// Each allocation of a program fails in its turn: MemoryError comes out or the program gets over it, and what
// was allocated is given back. Frames too, awaited on the spot or as objects.
// RUN: %p2c-native %s -o %t
// RUN: %t 2>&1 | %FileCheck %s
#include "test/aio/Inputs/generated.h"

inline constexpr CodeInfo code{"memory.py", "f"}, main_code{"memory.py", "main"},
    gen_code{"memory.py", "gen"};

static Coroutine<code> leaf(SWord n) {
  DO(code, 3, co_await at(3, aio::awaited_sleep(Float(0.001))));
  co_return Object(Int::small(n));
}
static Coroutine<code> middle(SWord n) {
  LET(code, 6, a, co_await at(6, leaf(n)));
  LET(code, 7, b, Result<Own<CoroutineObject>>(leaf(n + 1)));
  LET(code, 8, c, co_await at(8, await(b)));
  LET(code, 9, both, list_of(a, c));
  co_return both;
}
static Generator<gen_code> numbers(SWord n) {
  for (SWord i = 0; i < n; ++i)
    DO(gen_code, 13, co_yield Object(Int::small(i)));
  co_return none;
}
static AsyncGenerator<gen_code> async_numbers(SWord n) {
  for (SWord i = 0; i < n; ++i) {
    DO(gen_code, 16, co_await at(16, leaf(i)));
    DO(gen_code, 17, co_yield Object(Int::small(i)));
  }
  co_return none;
}

static Coroutine<main_code> scenario() {
  LET(main_code, 20, first, aio::start_task(middle(1)));
  LET(main_code, 21, second, aio::start_task(middle(10)));
  const Ref both[] = {first, second};
  LET(main_code, 22, results, co_await at(22, aio::awaited_gather({both, 2}, false)));
  LET(main_code, 23, generator, Result<Own<GeneratorObject>>(numbers(3)));
  LET(main_code, 24, listed, List::construct(generator));
  LET(main_code, 25, async_generator, Result<Own<AsyncGeneratorObject>>(async_numbers(2)));
  for (;;) {
    LET(main_code, 26, item, co_await at(26, anext(async_generator)));
    if (is_stop(item))
      break;
  }
  LET(main_code, 27, coroutine, Result<Own<CoroutineObject>>(middle(20)));
  LET(main_code, 28, limited, aio::wait_for(coroutine, IntRef::small(1)));
  LET(main_code, 29, in_time, co_await at(29, await(limited)));
  LET(main_code, 30, all, list_of(results, listed, in_time));
  co_return all;
}

Status py::run_program() {
  LET_PLAIN(main_code, 40, warm, run_main(scenario())); // what is kept for good is there now
  say(warm);
  warm.clear();
  size_t before = memory::usage().blocks;
  SWord failures = 0, leaks = 0, others = 0;
  for (size_t n = 1;; ++n) {
    memory::fail_after(n);
    Result<Object> result = run_main(scenario());
    memory::fail_after(0);
    bool done = !result.failed();
    if (done) {
      Object value = result.take();
    } else {
      others += !pending_is(types::MemoryError);
      clear_pending();
      ++failures;
    }
    aio::new_event_loop();
    leaks += memory::usage().blocks > before + 2; // the one MemoryError keeps the traceback of its last use
    if (done && n > 60)
      break;
  }
  say(failures > 30, leaks, others);
  LET_PLAIN(main_code, 60, again, run_main(scenario()));
  say(again);
  return {};
}
// CHECK:      {{\[\[\[1, 2\], \[10, 11\]\], \[0, 1, 2\], \[20, 21\]\]}}
// CHECK-NEXT: True 0 0
// CHECK-NEXT: {{\[\[\[1, 2\], \[10, 11\]\], \[0, 1, 2\], \[20, 21\]\]}}
