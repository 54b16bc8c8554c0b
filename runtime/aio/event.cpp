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
  Signal& signal = flag_->signal;
  if (signal.raised) {
    signal.raised = false;
    return is_there();
  }
  if (signal.waiter == nullptr || control.driver == nullptr)
    return must_wait();
  control.transfer = 0;
  (void)raise_runtime_error("another task is already waiting for this flag");
  return true;
}
void FlagWait::await_suspend(std::coroutine_handle<> awaiter) noexcept {
  scheduler.wait(suspend_driver(awaiter), flag_->signal);
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
