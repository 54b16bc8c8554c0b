// Awaiting a place in a list of tasks, for the coroutines of the runtime. Nothing here may be called from an
// interrupt.
#pragma once
#include "runtime/aio/scheduler.h"

namespace py::asyncio {

/// Waits in a list until somebody wakes its first or all: none, or failed when the task was cancelled. What
/// holds the list must live as long. `take_grant` says afterwards whether it was woken by a grant.
class WaitInList {
public:
  explicit WaitInList(TaskList& list) : list_(list) {}
  WaitInList operator co_await() noexcept { return *this; }
  bool await_ready() noexcept { return must_wait(); }
  void await_suspend(std::coroutine_handle<> awaiter) noexcept {
    scheduler.wait(suspend_driver(awaiter), list_);
  }
  Result<Object> await_resume() noexcept { return control.receive(); }

private:
  TaskList& list_;
};

} // namespace py::asyncio
