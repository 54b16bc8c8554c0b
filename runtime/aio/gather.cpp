#include "runtime/aio/gather.h"
#include "runtime/aio/scheduler.h"
#include "runtime/core/tuple.h"

namespace py::asyncio {

void Gathering::task_ended(Task& task) {
  --unfinished;
  if (gatherer->place != Place::apart)
    return; // it has been woken or cancelled already
  if (task.raised && !return_exceptions)
    error = Object(task.outcome.ref());
  else if (unfinished > 0)
    return;
  scheduler.ready(*gatherer);
  PY_OBSERVE(woken, *gatherer);
}

/// Waits until a Gathering says so.
class GatherWait {
public:
  GatherWait operator co_await() noexcept { return *this; }
  bool await_ready() noexcept { return false; }
  void await_suspend(std::coroutine_handle<> awaiter) noexcept {
    scheduler.wait_apart(suspend_driver(awaiter));
  }
  Result<Object> await_resume() noexcept { return control.receive(); }
};

/// Lets go of the sub-tasks that are still held; with `cancel`, cancels them.
static void let_go(List& tasks, Gathering& gathering, bool cancel) {
  for (size_t i = 0; i < tasks.count; ++i) {
    Task* task = as_task(tasks[i]);
    if (task == nullptr || task->state != TaskState::gathered || task->gathering != &gathering)
      continue;
    task->state = TaskState::running;
    task->gathering = nullptr;
    if (cancel)
      (void)task->cancel();
  }
}

/// Takes hold of every sub-task. `must_wait` turns false when one has failed already. RuntimeError "can't
/// gather".
static Status take_hold(List& tasks, Gathering& gathering, bool& must_wait) {
  must_wait = true;
  for (size_t i = 0; i < tasks.count; ++i) {
    Task& task = *tasks[i].as<Task>();
    if (task.is_finished()) {
      if (task.raised && !gathering.return_exceptions)
        must_wait = false;
    } else if (task.state == TaskState::running && task.waiters.is_empty()) {
      task.state = TaskState::gathered;
      task.gathering = &gathering;
      ++gathering.unfinished;
    } else {
      let_go(tasks, gathering, false);
      return raise_runtime_error("can't gather");
    }
  }
  return {};
}

inline constexpr CodeInfo gather_code{"asyncio", "gather"};
static Coroutine<gather_code> gather_tasks(Own<List> tasks, bool return_exceptions) {
  if (control.driver == nullptr) {
    (void)raise_no_running_loop();
    co_return Failed{};
  }
  for (size_t i = 0; i < tasks->count; ++i) {
    Result<Own<Task>> task = promote_to_task((*tasks)[i]);
    if (task.failed())
      co_return Failed{};
    tasks->items[i] = task.take();
  }
  Gathering gathering;
  gathering.gatherer = control.driver;
  gathering.return_exceptions = return_exceptions;
  bool must_wait;
  if (take_hold(*tasks, gathering, must_wait).failed())
    co_return Failed{};
  if (must_wait && gathering.unfinished > 0) {
    auto waited = co_await at(0, GatherWait());
    if (waited.failed()) {
      let_go(*tasks, gathering, true);
      co_return Failed{};
    }
  }
  let_go(*tasks, gathering, false);
  for (size_t i = 0; i < tasks->count && (return_exceptions || gathering.error.is_null()); ++i) {
    Task& task = *(*tasks)[i].as<Task>();
    if (task.raised && !return_exceptions)
      gathering.error = Object(task.outcome.ref());
    else
      tasks->items[i] = Object(task.outcome.ref());
  }
  if (!gathering.error.is_null()) {
    (void)raise_exception(Own<BaseException>(gathering.error.ref().as<BaseException>()));
    co_return Failed{};
  }
  co_return static_cast<Own<List>&&>(tasks);
}

Result<Own<CoroutineObject>> gather(Span<const Ref> aws, bool return_exceptions) {
  PY_TRY(tasks, make_list(aws.data, aws.count));
  return gather_tasks(static_cast<Own<List>&&>(tasks), return_exceptions);
}

} // namespace py::asyncio
