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
  /// Beyond CircuitPython: returns the count once it is `n` or more. One task at a time.
  PY_METHOD("wait") PY_SIGNATURE("(self, n: int = 1) -> coroutine[int]") Result<Own<CoroutineObject>>
  wait(PY_DEFAULT("1") SWord n);

  ~Counter() { deinit(); }
};

} // namespace py::countio
