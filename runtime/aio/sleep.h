// asyncio.sleep and sleep_ms. A sleep counts from the moment it is called. Nothing here may be called from an
// interrupt.
#pragma once
#include "runtime/aio/scheduler.h"

namespace py::asyncio {

/// `await asyncio.sleep(...)` without the coroutine object.
class Sleep {
public:
  explicit Sleep(Result<Micros> deadline)
      : deadline_(deadline.failed() ? 0 : *deadline), failed_(deadline.failed()) {}
  Sleep operator co_await() noexcept { return *this; }
  bool await_ready() noexcept {
    if (failed_)
      return true;
    if (control.driver != nullptr) [[likely]]
      return false;
    failed_ = true;
    (void)raise_no_running_loop();
    return true;
  }
  void await_suspend(std::coroutine_handle<> awaiter) noexcept {
    scheduler.sleep(suspend_driver(awaiter), deadline_);
  }
  Result<Object> await_resume() noexcept {
    if (failed_)
      return Failed{};
    return control.receive();
  }

private:
  Micros deadline_;
  bool failed_;
};

/// When a sleep that begins now ends. Negative is now. Any number; OverflowError "ticks interval overflow"
/// from 2**28 milliseconds on; ValueError and OverflowError for what is not finite.
Result<Micros> deadline_in_seconds(Float seconds);
Result<Micros> deadline_in_seconds(Ref seconds);
Result<Micros> deadline_in_milliseconds(Ref milliseconds);

PY_FUNCTION("sleep")
PY_SIGNATURE("(t: float) -> coroutine[None]")
PY_SIGNATURE("(t: float, result: T = None) -> coroutine[T]")
Result<Own<CoroutineObject>> sleep(PY_NAME("t") Ref seconds, PY_DEFAULT("None") Ref result);
PY_AWAITED("sleep")
inline Sleep awaited_sleep(PY_NAME("t") Ref seconds) {
  return Sleep(deadline_in_seconds(seconds));
}
PY_AWAITED("sleep")
inline Sleep awaited_sleep(PY_NAME("t") Float seconds) {
  return Sleep(deadline_in_seconds(seconds));
}

PY_FUNCTION("sleep_ms")
PY_SIGNATURE("(t: int) -> coroutine[None]")
Result<Own<CoroutineObject>> sleep_ms(PY_NAME("t") Ref milliseconds);
PY_AWAITED("sleep_ms")
inline Sleep awaited_sleep_ms(PY_NAME("t") Ref milliseconds) {
  return Sleep(deadline_in_milliseconds(milliseconds));
}

} // namespace py::asyncio
