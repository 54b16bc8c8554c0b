// asyncio.Lock. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/aio/scheduler.h"
#include "runtime/core/subclassable.h"

namespace py::asyncio {

struct Lock;

/// `await lock.acquire()` without the coroutine object. The awaiting frame keeps the lock.
class LockAcquire {
public:
  explicit LockAcquire(Lock* lock) : lock_(lock) {}
  LockAcquire operator co_await() noexcept { return *this; }
  bool await_ready() noexcept;
  void await_suspend(std::coroutine_handle<> awaiter) noexcept;
  ResultOf<word::true_> await_resume() noexcept;

private:
  Lock* lock_;
};

/// `await lock.__aexit__(...)`: gives it back, and waits for nothing.
class LockExit {
public:
  explicit LockExit(Status&& released) : is_failed_(released.failed()) {}
  LockExit operator co_await() noexcept { return *this; }
  bool await_ready() noexcept { return true; }
  void await_suspend(std::coroutine_handle<>) noexcept {}
  ResultOf<word::none> await_resume() noexcept {
    if (is_failed_)
      return Failed{};
    return {};
  }

private:
  bool is_failed_;
};

struct PY_CLASS("Lock") PY_EFFECT("plain") Lock : Header {
  static const TypeInfo info;

  /// handed: a release has given it to a task that has not run since.
  enum class State : uint8_t { free, locked, handed };
  /// Marked: it is free, and nobody waits. Flagged: it is handed over.
  TaskList waiters;

  Lock() { waiters.set_mark(true); }
  State state() const {
    return waiters.is_marked() ? State::free : waiters.is_flagged() ? State::handed : State::locked;
  }
  /// Somebody has it now.
  void lock() {
    if (waiters.is_marked())
      waiters.set_mark(false);
    else
      waiters.clear_flag();
  }
  PY_INIT PY_SIGNATURE("() -> Lock") static Result<Own<Lock>> construct() {
    return create<Lock>();
  }
  /// False while the lock is being handed over.
  PY_METHOD("locked") bool locked() {
    return state() == State::locked;
  }
  PY_METHOD("acquire")
  PY_SIGNATURE("(self) -> coroutine[bool]") Result<Own<CoroutineObject>>
  acquire();
  PY_AWAITED("acquire") LockAcquire awaited_acquire() { return LockAcquire(this); }
  /// Hands the lock straight to the first waiter. RuntimeError "Lock not acquired".
  PY_METHOD("release") Status release();
  PY_METHOD("__aenter__")
  PY_SIGNATURE("(self) -> coroutine[bool]") Result<Own<CoroutineObject>>
  aenter() {
    return acquire();
  }
  PY_METHOD("__aexit__")
  PY_SIGNATURE("(self, type: object, value: object, traceback: object) -> coroutine[None]")
  Result<Own<CoroutineObject>> aexit(Ref type, Ref value, Ref traceback);
  PY_AWAITED("__aenter__") LockAcquire awaited_aenter() { return LockAcquire(this); }
  PY_AWAITED("__aexit__") LockExit awaited_aexit(Ref, Ref, Ref) { return LockExit(release()); }

  /// Gives it to the first waiter, if there is one.
  void hand_over();
};

} // namespace py::asyncio
PY_SUBCLASSABLE("asyncio.Lock", py::asyncio::Lock)
