#include "runtime/aio/task.h"
#include "runtime/aio/gather.h"
#include "runtime/aio/scheduler.h"

namespace py::asyncio {

Result<Own<Task>> start_task(Own<CoroutineObject>&& coroutine) {
  PY_TRY(task, create<Task>());
  coroutine->is_task = true;
  task->leaf = coroutine.get();
  task->coroutine = static_cast<Own<CoroutineObject>&&>(coroutine);
  task->keeps_itself = true;
  retain(task.get());
  scheduler.add(*task);
  scheduler.ready(*task);
  return task;
}

Result<Own<Task>> create_task(Ref coroutine) {
  CoroutineObject* object = try_as<CoroutineObject>(coroutine);
  if (object == nullptr)
    return raise_type_error("coroutine expected");
  if (object->state != FrameState::created || object->is_task) {
    // CircuitPython would run it once more and find it ended or running: nothing sensible comes of it.
    if (object->is_finished())
      return raise_runtime_error("cannot reuse already awaited coroutine");
    return raise_runtime_error("coroutine is being awaited already");
  }
  return start_task(Own<CoroutineObject>(object));
}

Result<Own<Task>> promote_to_task(Ref value) {
  if (Task* task = as_task(value))
    return Own<Task>(task);
  return create_task(value);
}

Result<bool> Task::cancel() {
  if (is_finished())
    return false;
  if (this == control.current)
    return raise_runtime_error("can't cancel self");
  Task* task = this;
  while (task->waits_on != nullptr)
    task = task->waits_on;
  switch (task->place) {
  case Place::nowhere:
    break; // running: it notices when it next sleeps
  case Place::ready:
    break;
  case Place::timer:
  case Place::list:
  case Place::apart:
    scheduler.take_out(*task);
    scheduler.ready(*task);
    break;
  }
  task->cancelling = true;
  return true;
}

Object Task::get_coro() {
  if (coroutine.is_null())
    return none;
  return Object(coroutine.get());
}

Result<Object> task_result(Task& task) {
  task.state = TaskState::seen;
  if (!task.raised)
    return Object(task.outcome.ref());
  return raise_exception(Own<BaseException>(task.outcome.ref().as<BaseException>()));
}

bool TaskAwaiter::await_ready() noexcept {
  Task& task = *task_;
  if (!task.is_finished()) {
    if (task.state != TaskState::gathered && &task != control.current && control.driver != nullptr)
      return false;
    task_ = nullptr;
    control.transfer = 0;
    if (control.driver == nullptr)
      (void)raise_no_running_loop();
    else
      (void)raise_runtime_error(&task == control.current ? "Task cannot await on itself" : "can't wait");
    return true;
  }
  task_ = nullptr;
  Result<Object> result = task_result(task);
  control.transfer = result.failed() ? 0 : result.take().leak();
  return true;
}

void TaskAwaiter::await_suspend(std::coroutine_handle<> awaiter) noexcept {
  Task& waiter = suspend_driver(awaiter);
  scheduler.wait(waiter, task_->waiters);
  waiter.waits_on = task_;
}

Result<Object> TaskAwaiter::await_resume() noexcept {
  if (task_ == nullptr)
    return control.receive();
  if (control.transfer == 0)
    return Failed{};
  control.receive().clear();
  return task_result(*task_);
}

} // namespace py::asyncio
