// asyncio.sleep and sleep_ms. A sleep counts from the moment it is called. Nothing here may be called from an
// interrupt.
#pragma once
#include "runtime/aio/scheduler.h"

namespace py::asyncio {

/// Of the sleep that is about to begin. Where all sleeps are constants, nothing is left of it.
extern Micros sleep_deadline;

/// `await asyncio.sleep(...)` without the coroutine object. The deadline is kept aside until the task
/// takes it over, so that it has no place in the awaiting frame.
class Sleep {
public:
  explicit Sleep(Result<Micros> deadline) { sleep_deadline = deadline.failed() ? hal::never : *deadline; }
  /// 0: lets the others go first.
  explicit Sleep(Micros deadline) { sleep_deadline = deadline; }
  Sleep operator co_await() noexcept { return *this; }
  bool await_ready() noexcept {
    if (sleep_deadline != hal::never) [[likely]]
      return must_wait();
    control.transfer = 0;
    return true;
  }
  void await_suspend(std::coroutine_handle<> awaiter) noexcept {
    scheduler.sleep(suspend_driver(awaiter), sleep_deadline);
  }
  ResultOf<word::none> await_resume() noexcept {
    if (!control.is_let_go()) [[unlikely]]
      return Failed{};
    return {};
  }
};

/// The interpreter's ring of ticks: longer sleeps, in milliseconds, are refused there, and so here.
constexpr SWord longest_ms = SWord(1) << 28;
constexpr Float longest_sleep = Float(longest_ms) / 1000;

/// A time that is positive and not too long, in microseconds.
constexpr Micros micros_of(Float seconds) {
  return Micros(seconds * 1000000 + Float(0.5));
}

/// When a sleep that begins now ends; 0 when that is now, as it is for what is negative. Any number;
/// OverflowError "ticks interval overflow" from 2**28 milliseconds on; ValueError and OverflowError for what
/// is not finite.
Result<Micros> deadline_in_seconds(Float seconds);
Result<Micros> deadline_in_seconds(Ref seconds);
Result<Micros> deadline_in_milliseconds(Ref milliseconds);

PY_FUNCTION("sleep")
PY_SIGNATURE("(t: float) -> coroutine[None]")
PY_SIGNATURE("(t: float, result: T = None) -> coroutine[T]")
Result<Own<CoroutineObject>> sleep(PY_NAME("t") Ref seconds, PY_DEFAULT("None") Ref result);
PY_AWAITED("sleep") PY_EFFECT("plain")
inline Sleep awaited_sleep(PY_NAME("t") Ref seconds) {
  return Sleep(deadline_in_seconds(seconds));
}
PY_AWAITED("sleep")
PY_EFFECT("plain") [[gnu::always_inline]] inline Sleep
awaited_sleep(PY_NAME("t") Float seconds) {
  // A constant is turned into microseconds by the compiler.
  if (__builtin_constant_p(seconds) && seconds <= 0)
    return Sleep(Micros(0));
  if (__builtin_constant_p(seconds) && seconds < longest_sleep)
    return Sleep(hal::now() + micros_of(seconds));
  return Sleep(deadline_in_seconds(seconds));
}

PY_FUNCTION("sleep_ms")
PY_SIGNATURE("(t: int) -> coroutine[None]")
Result<Own<CoroutineObject>> sleep_ms(PY_NAME("t") Ref milliseconds);
PY_AWAITED("sleep_ms") PY_EFFECT("plain")
inline Sleep awaited_sleep_ms(PY_NAME("t") Ref milliseconds) {
  return Sleep(deadline_in_milliseconds(milliseconds));
}

} // namespace py::asyncio
