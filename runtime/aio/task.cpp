#include "runtime/aio/task.h"
#include "runtime/aio/async_generator.h"
#include "runtime/aio/callbacks.h"
#include "runtime/aio/scheduler.h"
#include "runtime/core/class.h"
#include "runtime/core/exceptions.h"
#include "runtime/core/text.h"
#include "runtime/modules/supervisor/supervisor.h"

namespace py::asyncio {

static_assert(sizeof(void*) != 4 || sizeof(Task) == 64);

// --- Making one
// ------------------------------------------------------------------------------------------------------

void end_task(Task* task) {
  // Most tasks have ended (else the outcome is the coroutine), and nothing hangs on their results.
  if (task->watches == nullptr && !task->outcome.ref().is_heap())
    free_known(task, sizeof(Task));
  else
    destroy(task);
}

/// A task that is nowhere, or null. It takes over the coroutine.
[[gnu::always_inline]] static inline Task* make_task(CoroutineObject* coroutine, bool hidden) {
  // The collector need not know it before it has an outcome (Future::notify).
  void* block = allocate_known(sizeof(Task));
  if (block == nullptr) [[unlikely]] {
    release(coroutine);
    (void)raise_memory_error();
    return nullptr;
  }
  Task* task = new (PyPlacement{block}) Task; // its links mean nothing before it is somewhere
  task->hidden = hidden;
  task->keeps_itself = true;
  task->type = &Task::info;
  task->refs = 2; // the caller's and its own
  task->leaf = coroutine;
  coroutine->parent = Frame::task_end();
  new (PyPlacement{&task->outcome}) Object(Own<CoroutineObject>::adopt(coroutine));
  scheduler.add(*task, hidden);
  PY_OBSERVE(made, *task);
  return task;
}

Result<Own<Task>> start_fresh(CoroutineObject* coroutine) {
  Task* task = make_task(coroutine, false);
  if (task == nullptr) [[unlikely]]
    return Failed{};
  scheduler.ready_now(*task);
  return Own<Task>::adopt(task);
}

Result<Own<Task>> start_hidden(Own<CoroutineObject>&& coroutine, Micros when) {
  Task* task = make_task(Ref(coroutine.leak()).as<CoroutineObject>(), true);
  if (task == nullptr)
    return Failed{};
  scheduler.sleep(*task, when);
  return Own<Task>::adopt(task);
}

Result<Own<Task>> create_unnamed(Ref coroutine) {
  CoroutineObject* object = try_as<CoroutineObject>(coroutine);
  if (object == nullptr) {
    if (auto* generator = try_as<AsyncGeneratorObject>(coroutine)) {
      PY_TRY(driver, drive_generator(*generator));
      return create_unnamed(driver);
    }
    return raise_type_error("coroutine expected");
  }
  if (object->state != FrameState::created || object->is_task()) {
    // CircuitPython would run it once more and find it ended or running: nothing sensible comes of it.
    if (object->is_finished())
      return raise_runtime_error("cannot reuse already awaited coroutine");
    return raise_runtime_error("coroutine is being awaited already");
  }
  retain(object);
  return start_fresh(object);
}

Result<Own<Task>> create_named(Ref coroutine, Ref name) {
  PY_TRY(task, create_unnamed(coroutine));
  PY_CHECK(task->set_name(name));
  return task;
}

Result<Own<Future>> promote_to_future(Ref value) {
  if (Future* future = as_future(value))
    return Own<Future>(future);
  return create_unnamed(value);
}

inline constexpr CodeInfo wrap_code{"asyncio", "ensure_future"};
static Coroutine<wrap_code> wrap_awaitable(Object awaitable) {
  auto result = co_await at(0, await(awaitable));
  if (result.failed())
    co_return Failed{};
  co_return result.take();
}

Result<Own<Future>> ensure_future(Ref awaitable, Ref) {
  if (Future* future = as_future(awaitable))
    return Own<Future>(future);
  if (is<CoroutineObject>(awaitable))
    return create_unnamed(awaitable);
  TypeAttr method;
  if (!find_in_type(type_of(awaitable), PY_STR("__await__"), method))
    return raise_type_error("An asyncio.Future, a coroutine or an awaitable is required");
  return start_task(wrap_awaitable(Object(awaitable)));
}

// --- Cancelling
// ------------------------------------------------------------------------------------------------------

/// Throws CancelledError in where a task waits that awaits no other one.
static Status cancel_innermost(Task& task, Ref message) {
  if (!message.is_none()) {
    PY_TRY(extra, TaskExtra::of(task));
    extra->cancel_message = Object(message);
  }
  task.interrupt();
  return {};
}

/// Whether the chain of awaits from `first` to `last` goes through `future`: tasks that await each other.
static bool passes(Task& first, Task& last, Future& future) {
  for (Task* task = &first; static_cast<Future*>(task) != &future; task = static_cast<Task*>(task->awaited()))
    if (task == &last)
      return false;
  return true;
}

Result<bool> Task::cancel(Ref message) {
  if (is_finished())
    return false;
  if (this == control.current)
    return raise_runtime_error("can't cancel self");
  for (Task* task = this;;) {
    if (task->cancels < Task::most_cancels)
      ++task->cancels;
    Future* awaited = task->awaited();
    if (awaited == nullptr || passes(*this, *task, *awaited)) {
      PY_CHECK(cancel_innermost(*task, message));
      return true;
    }
    if (awaited->type != &Task::info) {
      PY_CHECK(awaited->end_cancelled(message));
      return true;
    }
    task = static_cast<Task*>(awaited);
  }
}

void Task::interrupt() {
  switch (place) {
  case Place::nowhere: // running: it notices when it next sleeps
  case Place::ready:
    break;
  case Place::timer:
    if (when <= hal::now())
      break; // its time has come: it is as good as ready, and keeps its turn
    [[fallthrough]];
  case Place::list:
  case Place::future:
  case Place::apart:
    scheduler.take_out(*this);
    scheduler.ready(*this);
    break;
  }
  cancelling = true;
}

// --- What programs see
// -----------------------------------------------------------------------------------------------

Result<Own<Str>> Task::get_name() {
  if (TaskExtra* extra = TaskExtra::find(*this); extra != nullptr && !extra->name.is_null())
    return Own<Str>(extra->name.ref().as<Str>());
  TextBuilder text;
  text.append("Task-");
  text.append_decimal(number);
  return text.finish();
}

Status Task::set_name(Ref name) {
  PY_TRY(text, to_str(name));
  PY_TRY(extra, TaskExtra::of(*this));
  extra->name = static_cast<Own<Str>&&>(text);
  return {};
}

Object Task::get_coro() {
  if (coroutine() == nullptr)
    return none;
  return Object(coroutine());
}

Status Task::set_result(Ref) {
  return raise_runtime_error("Task does not support set_result operation");
}
Status Task::set_exception(Ref) {
  return raise_runtime_error("Task does not support set_exception operation");
}

Object Task::get_state() {
  if (!is_finished())
    return true;
  return state == FutureState::unseen ? Object(false) : Object(none);
}

Result<Object> Task::get_data() {
  if (Future* awaited = this->awaited())
    return Object(awaited);
  if (!is_finished()) {
    TaskExtra* extra = TaskExtra::find(*this);
    return extra == nullptr || extra->data.is_null() ? Object(none) : Object(extra->data.ref());
  }
  if (raised)
    return Object(outcome.ref());
  const Ref value = outcome;
  PY_TRY(stop,
         make_exception(types::StopIteration, Span<const Ref>{&value, size_t(value.is_none() ? 0 : 1)}));
  return Object(static_cast<Own<BaseException>&&>(stop));
}

Status Task::set_data(Ref value) {
  PY_TRY(extra, TaskExtra::of(*this));
  extra->data = Object(value);
  return {};
}

SWord Task::get_key() {
  return supervisor::ticks_ms_at(when);
}

} // namespace py::asyncio
