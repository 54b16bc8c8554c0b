// asyncio.Event, and ThreadSafeFlag, which an interrupt may set.
#pragma once
#include "runtime/aio/scheduler.h"
#include "runtime/core/subclassable.h"

namespace py::asyncio {

struct Event;

/// `await event.wait()` without the coroutine object. The awaiting frame keeps the event.
class EventWait {
public:
  explicit EventWait(Event* event) : event_(event) {}
  EventWait operator co_await() noexcept { return *this; }
  inline bool await_ready() noexcept;
  inline void await_suspend(std::coroutine_handle<> awaiter) noexcept;
  inline ResultOf<word::true_> await_resume() noexcept;

private:
  Event* event_;
};

/// Nothing of it may be called from an interrupt.
struct PY_CLASS("Event") Event : Header {
  static const TypeInfo info;

  TaskList waiters; ///< marked: it is set, and nobody waits

  PY_INIT PY_SIGNATURE("() -> Event") PY_EFFECT("plain")
  static Result<Own<Event>> construct() {
    return create<Event>();
  }
  PY_METHOD("is_set") PY_EFFECT("plain") bool is_set() { return waiters.is_marked(); }
  /// The waiters become ready in the order in which they came.
  PY_METHOD("set") PY_EFFECT("plain") void set() {
    if (waiters.is_marked())
      return;
    scheduler.wake_all(waiters);
    waiters.set_mark(true);
  }
  /// A waiter that was let go already still returns.
  PY_METHOD("clear") PY_EFFECT("plain") void clear() {
    if (waiters.is_marked())
      waiters.set_mark(false);
  }
  PY_METHOD("wait")
  PY_SIGNATURE("(self) -> coroutine[bool]") Result<Own<CoroutineObject>>
  wait();
  PY_AWAITED("wait") PY_EFFECT("plain") EventWait awaited_wait() { return EventWait(this); }
};

inline bool EventWait::await_ready() noexcept {
  return event_->is_set() ? is_there() : must_wait();
}
inline void EventWait::await_suspend(std::coroutine_handle<> awaiter) noexcept {
  scheduler.wait(suspend_driver(awaiter), event_->waiters);
}
inline ResultOf<word::true_> EventWait::await_resume() noexcept {
  if (!control.is_let_go()) [[unlikely]]
    return Failed{};
  return {};
}

struct ThreadSafeFlag;

/// `await flag.wait()`.
class FlagWait {
public:
  explicit FlagWait(ThreadSafeFlag* flag) : flag_(flag) {}
  FlagWait operator co_await() noexcept { return *this; }
  bool await_ready() noexcept;
  void await_suspend(std::coroutine_handle<> awaiter) noexcept;
  Result<Object> await_resume() noexcept { return control.receive(); }

private:
  ThreadSafeFlag* flag_;
};

/// MicroPython's: one task waits, anyone (an interrupt too) sets; the flag clears itself when the waiter goes
/// on.
struct PY_CLASS("ThreadSafeFlag") ThreadSafeFlag : Header {
  static const TypeInfo info;

  Signal signal;

  PY_INIT PY_SIGNATURE("() -> ThreadSafeFlag")
  static Result<Own<ThreadSafeFlag>> construct() {
    return create<ThreadSafeFlag>();
  }
  /// May be called from an interrupt.
  PY_METHOD("set") PY_EFFECT("plain") void set() {
    signal.raise();
  }
  PY_METHOD("clear") PY_EFFECT("plain") void clear() { signal.raised = false; }
  PY_METHOD("wait")
  PY_SIGNATURE("(self) -> coroutine[None]") Result<Own<CoroutineObject>>
  wait();
  PY_AWAITED("wait") PY_EFFECT("plain") FlagWait awaited_wait() { return FlagWait(this); }
};

} // namespace py::asyncio
PY_SUBCLASSABLE("asyncio.Event", py::asyncio::Event)
PY_SUBCLASSABLE("asyncio.ThreadSafeFlag", py::asyncio::ThreadSafeFlag)
