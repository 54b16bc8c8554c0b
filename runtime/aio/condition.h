// asyncio.Condition and Barrier, as CPython 3.11 has them. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/aio/lock.h"

namespace py::asyncio {

struct PY_CLASS("Condition") Condition : Header {
  static const TypeInfo info;

  Own<Lock> lock;
  TaskList waiters;

  PY_INIT PY_SIGNATURE("(lock: Lock | None = None) -> Condition")
  static Result<Own<Condition>> construct(PY_DEFAULT("None") Ref lock);
  PY_METHOD("__init__") PY_SIGNATURE("(self, lock: Lock | None = None) -> None")
  Status init(PY_DEFAULT("None") Ref lock);
  PY_METHOD("locked") bool locked() { return lock->locked(); }
  PY_METHOD("acquire")
  PY_SIGNATURE("(self) -> coroutine[bool]") Result<Own<CoroutineObject>>
  acquire() {
    return lock->acquire();
  }
  PY_AWAITED("acquire") LockAcquire awaited_acquire() { return lock->awaited_acquire(); }
  PY_METHOD("release") Status release() { return lock->release(); }
  PY_METHOD("__aenter__")
  PY_SIGNATURE("(self) -> coroutine[None]") Result<Own<CoroutineObject>>
  aenter();
  PY_METHOD("__aexit__")
  PY_SIGNATURE("(self, type: object, value: object, traceback: object) -> coroutine[None]")
  Result<Own<CoroutineObject>> aexit(Ref type, Ref value, Ref traceback) {
    return lock->aexit(type, value, traceback);
  }
  /// Gives the lock up, waits for a notify and takes the lock again, even when cancelled. RuntimeError
  /// "cannot wait on un-acquired lock".
  PY_METHOD("wait") PY_SIGNATURE("(self) -> coroutine[bool]") Result<Own<CoroutineObject>>
  wait();
  /// Waits until predicate() is true: what it gave.
  PY_METHOD("wait_for")
      PY_SIGNATURE("(self, predicate: object) -> coroutine[object]") Result<Own<CoroutineObject>>
  wait_for(Ref predicate);
  /// RuntimeError "cannot notify on un-acquired lock".
  PY_METHOD("notify") Status notify(PY_DEFAULT("1") SWord n);
  PY_METHOD("notify_all") Status notify_all();
};

struct PY_CLASS("Barrier") Barrier : Header {
  static const TypeInfo info;

  enum class State : uint8_t { filling, draining, resetting, broken } state = State::filling;
  SWord parties = 0;
  SWord inside = 0; ///< tasks that wait or are on their way out
  Own<Condition> condition;

  /// ValueError "parties must be > 0".
  PY_INIT PY_SIGNATURE("(parties: int) -> Barrier")
  static Result<Own<Barrier>> construct(SWord parties);
  /// Waits until so many tasks do: which of them this one is. BrokenBarrierError.
  PY_METHOD("wait") PY_SIGNATURE("(self) -> coroutine[int]") Result<Own<CoroutineObject>>
  wait();
  PY_METHOD("__aenter__")
  PY_SIGNATURE("(self) -> coroutine[int]") Result<Own<CoroutineObject>>
  aenter() {
    return wait();
  }
  PY_METHOD("__aexit__")
  PY_SIGNATURE("(self, type: object, value: object, traceback: object) -> coroutine[None]")
  Result<Own<CoroutineObject>> aexit(Ref type, Ref value, Ref traceback);
  PY_METHOD("reset")
  PY_SIGNATURE("(self) -> coroutine[None]") Result<Own<CoroutineObject>>
  reset();
  PY_METHOD("abort")
  PY_SIGNATURE("(self) -> coroutine[None]") Result<Own<CoroutineObject>>
  abort();
  PY_GET("parties") SWord get_parties() { return parties; }
  PY_GET("n_waiting") SWord n_waiting() { return state == State::filling ? inside : 0; }
  PY_GET("broken") bool broken() { return state == State::broken; }
};

extern const TypeInfo broken_barrier_error PY_CLASS_OF("BrokenBarrierError", "BaseException")
    PY_BASE("RuntimeError");

} // namespace py::asyncio
PY_SUBCLASSABLE("asyncio.Condition", py::asyncio::Condition)
PY_SUBCLASSABLE("asyncio.Barrier", py::asyncio::Barrier)
PY_SUBCLASSABLE("asyncio.BrokenBarrierError", py::BaseException)
