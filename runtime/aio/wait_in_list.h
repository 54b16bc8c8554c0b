// Awaiting a place in a list of tasks, for the coroutines of the runtime. Nothing here may be called from an
// interrupt.
#pragma once
#include "runtime/aio/scheduler.h"

namespace py::asyncio {

/// Waits in a list until somebody wakes its first or all: none, or failed when the task was cancelled. What
/// holds the list must live as long. `was_granted` says afterwards whether it was woken by a grant.
class WaitInList {
public:
  explicit WaitInList(TaskList& list) : list_(list) {}
  WaitInList operator co_await() noexcept { return *this; }
  bool await_ready() noexcept {
    if (control.driver != nullptr)
      return false;
    control.transfer = 0;
    (void)raise_no_running_loop();
    return true;
  }
  void await_suspend(std::coroutine_handle<> awaiter) noexcept {
    scheduler.wait(suspend_driver(awaiter), list_);
  }
  Result<Object> await_resume() noexcept { return control.receive(); }

private:
  TaskList& list_;
};

/// Whether the running task was given what it waited for (Scheduler::grant_first) before it was cancelled;
/// asked once after each wait that may be granted.
inline bool take_grant() {
  bool granted = control.driver->granted;
  control.driver->granted = false;
  return granted;
}

} // namespace py::asyncio
