// asyncio.timeout and timeout_at, as CPython 3.11 has them; the exception is asyncio.TimeoutError. Nothing
// here may be called from an interrupt.
#pragma once
#include "runtime/aio/scheduler.h"
#include "runtime/core/bind.h"

namespace py::asyncio {

struct PY_CLASS("Timeout") Timeout : Header {
  static const TypeInfo info;

  enum class State : uint8_t { created, entered, expiring, expired, exited } state = State::created;
  Object deadline;       ///< None, or seconds as loop.time() counts
  Task* task = nullptr;  ///< whose block it is
  Task* timer = nullptr; ///< runs when the time has come
  SWord cancels_before = 0;

  PY_INIT PY_SIGNATURE("(when: float | None) -> Timeout")
  static Result<Own<Timeout>> construct(Ref when);
  PY_METHOD("when")
  PY_SIGNATURE("(self) -> float | None") Object when() {
    return Object(deadline.ref());
  }
  /// RuntimeError outside of the block.
  PY_METHOD("reschedule") PY_SIGNATURE("(self, when: float | None) -> None") Status
  reschedule(Ref when);
  PY_METHOD("expired") bool expired() { return state == State::expiring || state == State::expired; }
  PY_METHOD("__aenter__")
  PY_SIGNATURE("(self) -> coroutine[Timeout]") Result<Own<CoroutineObject>>
  aenter();
  PY_METHOD("__aexit__")
  PY_SIGNATURE("(self, type: object, value: object, traceback: object) -> coroutine[None]")
  Result<Own<CoroutineObject>> aexit(Ref type, Ref value, Ref traceback);

  void stop_timer();
};

/// Cancels the block after so many seconds and raises asyncio.TimeoutError after it; None: never.
PY_FUNCTION("timeout") PY_SIGNATURE("(delay: float | None) -> Timeout") Result<Own<Timeout>>
timeout(Ref delay);
PY_FUNCTION("timeout_at")
PY_SIGNATURE("(when: float | None) -> Timeout") Result<Own<Timeout>>
timeout_at(Ref when);

/// TimeoutError and asyncio.TimeoutError in one: what CPython's functions raise.
extern const TypeInfo both_timeout_errors;

} // namespace py::asyncio
