// The module `countio`: edges of a pin, counted by its interrupt.
#pragma once
#include "runtime/aio/scheduler.h"
#include "runtime/core/bind.h"
#include "runtime/modules/digitalio/digitalio.h"

namespace py::countio {

enum class PY_CLASS("Edge") Edge : uint8_t { RISE, FALL, RISE_AND_FALL };

} // namespace py::countio
PY_ENUM_CLASS(countio, Edge, "Invalid edge")

namespace py::countio {

/// What the interrupt knows of a counter.
struct CountingWatch : hal::EdgeWatch {
  volatile SWord edges = 0;
  SWord awaited = INTPTR_MAX; ///< the signal is raised when so many were counted
  bool is_polled = false;     ///< a poll asked for it: every edge is worth a look
  Signal signal;
};

struct Counter;

/// `await counter.wait(n)` without the coroutine object. The awaiting frame keeps the counter.
class CounterWait {
public:
  CounterWait(Counter* counter, SWord n) : counter_(counter), wanted_(n) {}
  CounterWait operator co_await() noexcept { return *this; }
  bool await_ready() noexcept;
  inline void await_suspend(std::coroutine_handle<> awaiter) noexcept;
  inline Result<SWord> await_resume() noexcept;

private:
  Counter* counter_;
  SWord wanted_;
};

struct PY_CLASS("Counter") PY_EFFECT("plain_of_items") Counter : Header {
  static const TypeInfo info;

  microcontroller::ClaimedPin pin;
  CountingWatch watch;

  PY_INIT static Result<Own<Counter>> construct(microcontroller::Pin* pin,
                                                           PY_KEYWORD_ONLY PY_DEFAULT("Edge.FALL") Edge edge,
                                                           PY_DEFAULT("None") Optional<digitalio::Pull> pull);
  PY_METHOD("deinit") void deinit();
  PY_METHOD("__enter__")
  PY_OPERATOR("enter") Own<Counter> enter() {
    return Own<Counter>(this);
  }
  PY_METHOD("__exit__") PY_OPERATOR("exit") void exit(Ref, Ref, Ref) { deinit(); }
  PY_GET("count") Result<SWord> get_count();
  PY_SET("count") Status set_count(SWord count);
  PY_METHOD("reset") Status reset();
  /// Beyond CircuitPython: returns the count once it has become `n` or more; `n`, if it was lowered again
  /// before the task's turn came. One task at a time. RuntimeError for another one.
  PY_METHOD("wait") PY_SIGNATURE("(self, n: int = 1) -> coroutine[int]") Result<Own<CoroutineObject>>
  wait(PY_DEFAULT("1") SWord n);
  PY_AWAITED("wait") CounterWait awaited_wait(PY_DEFAULT("1") SWord n) {
    return CounterWait(this, n);
  }

  ~Counter() { deinit(); }
};

inline void CounterWait::await_suspend(std::coroutine_handle<> awaiter) noexcept {
  scheduler.wait(suspend_driver(awaiter), counter_->watch.signal);
}
inline Result<SWord> CounterWait::await_resume() noexcept {
  if (!control.is_let_go()) [[unlikely]]
    return Failed{};
  const SWord count = counter_->watch.edges;
  return count < wanted_ ? wanted_ : count;
}

} // namespace py::countio
