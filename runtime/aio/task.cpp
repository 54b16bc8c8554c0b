#include "runtime/aio/task.h"
#include "runtime/aio/async_generator.h"
#include "runtime/aio/callbacks.h"
#include "runtime/aio/scheduler.h"
#include "runtime/core/class.h"
#include "runtime/core/exceptions.h"
#include "runtime/core/text.h"
#include "runtime/modules/supervisor/supervisor.h"

namespace py::asyncio {

static_assert(sizeof(void*) != 4 || sizeof(Task) == 60);
#if !__STDC_HOSTED__
#pragma clang diagnostic ignored "-Winvalid-offsetof"
static_assert((Task::place_in_block + __builtin_offsetof(Task, when_low)) % 8 == TaskList::links_phase);
#endif

// --- Making one
// ------------------------------------------------------------------------------------------------------

/// A task that is nowhere. Its links mean nothing before it is somewhere.
[[gnu::always_inline]] static inline void begin(Task& task, bool hidden) {
  task.type = &Task::info;
  task.refs = 2; // the caller's and its own
  task.hidden = hidden;
  task.keeps_itself = true;
  task.leaf = &task;
  scheduler.add(task, hidden);
  PY_OBSERVE(made, task);
}

Own<Task> start(Task& task) {
  begin(task, false);
  scheduler.ready_now(task);
  return Own<Task>::adopt(&task);
}

Own<Task> start_hidden(Task& task, Micros when) {
  begin(task, true);
  scheduler.sleep(task, when);
  return Own<Task>::adopt(&task);
}

Result<Own<Task>> start_task(Own<CoroutineObject>&& coroutine) {
  constexpr size_t size = Task::place_in_block + sizeof(Task);
  void* block = allocate_task(size);
  if (block == nullptr) [[unlikely]]
    return raise_memory_error();
#if __STDC_HOSTED__
  if (memory::collector != nullptr)
    Frame::note(block);
#endif
  Task::some_stand_apart = true;
  Task& task = *::new (PyPlacement{static_cast<char*>(block) + Task::place_in_block}) Task;
  Frame& root = *Ref(coroutine.leak()).as<CoroutineObject>();
  task.child = &root;
  begin(task, false);
  task.leaf = &root;
  root.parent = Frame::task_end();
  scheduler.ready_now(task);
  return Own<Task>::adopt(&task);
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
  if (object->state != FrameState::created || object->parent != nullptr) {
    // CircuitPython would run it once more and find it ended or running: nothing sensible comes of it.
    if (object->is_finished())
      return raise_runtime_error("cannot reuse already awaited coroutine");
    return raise_runtime_error("coroutine is being awaited already");
  }
  return start_task(Own<CoroutineObject>(object));
}

Result<Own<Task>> create_named(Ref coroutine, Ref name) {
  PY_TRY(task, create_unnamed(coroutine));
  PY_CHECK(task->set_name(name));
  return task;
}

/// A coroutine that was made to be a task becomes it, for all who have it.
static Own<Task> start_promised(Frame& frame) {
  Task& task = static_cast<Task&>(frame);
  const RefCount known = task.refs;
  Own<Task> started = start(task);
  task.refs += known;
  task.is_promised = false;
  return started;
}

Result<Own<Future>> promote_to_future(Ref value) {
  if (Future* future = as_future(value))
    return Own<Future>(future);
  if (auto* frame = try_as<CoroutineObject>(value); frame != nullptr && frame->is_promised)
    return start_promised(*frame);
  return create_unnamed(value);
}

inline constexpr CodeInfo wrap_code{"asyncio", "ensure_future"};
static TaskOf<wrap_code> wrap_awaitable(Object awaitable) {
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

// --- The end
// ---------------------------------------------------------------------------------------------------------

void end_task(Task* task) {
  // Mostly it has ended, and nothing hangs on its result.
  if (task->is_finished() && task->watches == nullptr && !task->value.ref().is_heap())
    free_quickly(task->block());
  else
    destroy(task);
}

void Task::discard_unstarted() {
  handle().destroy();
  if (block() != reserve_block())
    free_quickly(block());
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
    if (when() <= hal::now())
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

Result<Object> Task::get_coro() {
  if (is_finished())
    return Object(none);
  if (is_apart())
    return Object(Ref(child));
  return raise_runtime_error("the coroutine of this task is no object"); // asked for in a way unknown to us
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
  return stage == FutureState::unseen ? Object(none)
                                      : Object(false); // nobody has awaited it, or somebody has
}

Result<Object> Task::get_data() {
  if (Future* awaited = this->awaited())
    return Object(awaited);
  if (!is_finished()) {
    TaskExtra* extra = TaskExtra::find(*this);
    return extra == nullptr || extra->data.is_null() ? Object(none) : Object(extra->data.ref());
  }
  if (raised)
    return Object(value.ref());
  const Ref result = value;
  PY_TRY(stop,
         make_exception(types::StopIteration, Span<const Ref>{&result, size_t(result.is_none() ? 0 : 1)}));
  return Object(static_cast<Own<BaseException>&&>(stop));
}

Status Task::set_data(Ref value) {
  PY_TRY(extra, TaskExtra::of(*this));
  extra->data = Object(value);
  return {};
}

SWord Task::get_key() {
  return supervisor::ticks_ms_at(when());
}

} // namespace py::asyncio
