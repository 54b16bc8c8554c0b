// Awaiting a signal of an interrupt, for the coroutines of the runtime. Nothing here may be called from an
// interrupt.
#pragma once
#include "runtime/aio/scheduler.h"

namespace py::asyncio {

/// Waits until the signal is raised: none, or failed when the task was cancelled. RuntimeError when another
/// task waits for it. Whatever holds the signal must live as long.
class SignalWait {
public:
  explicit SignalWait(Signal& signal) : signal_(signal) {}
  SignalWait operator co_await() noexcept { return *this; }
  bool await_ready() noexcept {
    if (signal_.waiter == nullptr || control.driver == nullptr)
      return must_wait();
    control.transfer = 0;
    (void)raise_runtime_error("another task is already waiting");
    return true;
  }
  void await_suspend(std::coroutine_handle<> awaiter) noexcept {
    scheduler.wait(suspend_driver(awaiter), signal_);
  }
  Result<Object> await_resume() noexcept { return control.receive(); }

private:
  Signal& signal_;
};

} // namespace py::asyncio
