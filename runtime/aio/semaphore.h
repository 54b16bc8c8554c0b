// asyncio.Semaphore and BoundedSemaphore, as CPython 3.11 has them. Nothing here may be called from an
// interrupt.
#pragma once
#include "runtime/aio/scheduler.h"
#include "runtime/core/subclassable.h"

namespace py::asyncio {

struct Semaphore;

/// `await semaphore.acquire()` without the coroutine object. The awaiting frame keeps the semaphore.
class SemaphoreAcquire {
public:
  explicit SemaphoreAcquire(Semaphore* semaphore) : semaphore_(semaphore) {}
  SemaphoreAcquire operator co_await() noexcept { return *this; }
  bool await_ready() noexcept;
  void await_suspend(std::coroutine_handle<> awaiter) noexcept;
  ResultOf<word::true_> await_resume() noexcept;

private:
  Semaphore* semaphore_;
};

struct PY_CLASS("Semaphore") Semaphore : Header {
  static const TypeInfo info;

  TaskList waiters;
  SWord value = 1;
  SWord granted = 0; ///< tasks that were given one and have not run since
  SWord bound = -1;  ///< of a BoundedSemaphore: what it began with

  /// ValueError "Semaphore initial value must be >= 0".
  PY_INIT PY_SIGNATURE("(value: int = 1) -> Semaphore")
  static Result<Own<Semaphore>> construct(PY_DEFAULT("1") SWord value);
  PY_METHOD("__init__") Status init(PY_DEFAULT("1") SWord value);
  /// Whether `acquire` would have to wait.
  PY_METHOD("locked") bool locked() {
    return value == 0 || granted > 0 || !waiters.is_empty();
  }
  PY_METHOD("acquire")
  PY_SIGNATURE("(self) -> coroutine[bool]") Result<Own<CoroutineObject>>
  acquire();
  PY_AWAITED("acquire") SemaphoreAcquire awaited_acquire() { return SemaphoreAcquire(this); }
  /// The first waiter gets it. Of a BoundedSemaphore: ValueError "BoundedSemaphore released too many times".
  PY_METHOD("release") Status release();
  PY_METHOD("__aenter__")
  PY_SIGNATURE("(self) -> coroutine[None]") Result<Own<CoroutineObject>>
  aenter();
  PY_METHOD("__aexit__")
  PY_SIGNATURE("(self, type: object, value: object, traceback: object) -> coroutine[None]")
  Result<Own<CoroutineObject>> aexit(Ref type, Ref value, Ref traceback);

  /// Gives one to the first waiter, if there are both.
  void wake_next();
};

struct PY_CLASS("BoundedSemaphore") BoundedSemaphore : Semaphore {
  static const TypeInfo info;

  PY_INIT PY_SIGNATURE("(value: int = 1) -> BoundedSemaphore")
  static Result<Own<BoundedSemaphore>> construct(PY_DEFAULT("1") SWord value);
  PY_METHOD("__init__") Status init(PY_DEFAULT("1") SWord value);
};

} // namespace py::asyncio
PY_SUBCLASSABLE("asyncio.Semaphore", py::asyncio::Semaphore)
PY_SUBCLASSABLE("asyncio.BoundedSemaphore", py::asyncio::BoundedSemaphore)
