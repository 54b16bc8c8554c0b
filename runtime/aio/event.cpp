#include "runtime/aio/event.h"

namespace py::asyncio {

inline constexpr CodeInfo event_wait_code{"asyncio", "Event.wait"};
static Coroutine<event_wait_code> wait_for_event(Own<Event> event) {
  auto waited = co_await at(0, event->awaited_wait());
  if (waited.failed())
    co_return Failed{};
  co_return true;
}
Result<Own<CoroutineObject>> Event::wait() {
  return wait_for_event(Own<Event>(this));
}

bool FlagWait::await_ready() noexcept {
  if (flag_->signal.raised) {
    flag_->signal.raised = false;
    return true;
  }
  if (control.driver != nullptr && flag_->signal.waiter == nullptr) {
    outcome_ = Outcome::waited;
    return false;
  }
  outcome_ = Outcome::refused;
  if (control.driver == nullptr)
    (void)raise_no_running_loop();
  else
    (void)raise_runtime_error("another task is already waiting for this flag");
  return true;
}
void FlagWait::await_suspend(std::coroutine_handle<> awaiter) noexcept {
  scheduler.wait(suspend_driver(awaiter), flag_->signal);
}
Result<Object> FlagWait::await_resume() noexcept {
  if (outcome_ == Outcome::set)
    return Object(none);
  if (outcome_ == Outcome::refused)
    return Failed{};
  return control.receive();
}

inline constexpr CodeInfo flag_wait_code{"asyncio", "ThreadSafeFlag.wait"};
static Coroutine<flag_wait_code> wait_for_flag(Own<ThreadSafeFlag> flag) {
  auto waited = co_await at(0, flag->awaited_wait());
  if (waited.failed())
    co_return Failed{};
  co_return none;
}
Result<Own<CoroutineObject>> ThreadSafeFlag::wait() {
  return wait_for_flag(Own<ThreadSafeFlag>(this));
}

} // namespace py::asyncio
