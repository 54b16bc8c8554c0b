// The type objects of asyncio's classes.
#include "runtime/aio/callbacks.h"
#include "runtime/aio/event.h"
#include "runtime/aio/lock.h"
#include "runtime/aio/loop.h"
#include "runtime/core/exceptions.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(asyncio, Future)
PY_NATIVE_TABLES(asyncio, Task)
PY_NATIVE_TABLES(asyncio, Handle)
PY_NATIVE_TABLES(asyncio, TimerHandle)
PY_NATIVE_TABLES(asyncio, Event)
PY_NATIVE_TABLES(asyncio, Lock)
PY_NATIVE_TABLES(asyncio, ThreadSafeFlag)
PY_NATIVE_TABLES(asyncio, Loop)

namespace py::asyncio {

/// A task that was forgotten by `new_event_loop` may still stand in the middle of its coroutine, which is
/// then closed.
static void drop_task(Header* object) {
  Task& task = static_cast<Task&>(*object);
  if (!task.is_finished()) {
    task.root().parent = nullptr; // nobody runs it any more
    if (task.is_apart()) {
      release(&task.root());
    } else {
      Frame* const next = control.next;
      const bool is_known = close_dropped(task);
      control.next = next;
      if (is_known)
        return;
      task.handle().destroy();
    }
  }
  task.drop_watches();
  word::release(task.value.leak());
  free(task.block());
}

/// What has ended leads to its outcome, what has not to its callbacks. A task that has not ended also owns
/// its coroutine, but into frames nobody looks.
static void traverse_future(Header* object, Visit visit, void* state) {
  const Future& future = static_cast<Future&>(*object);
  if (future.is_finished())
    visit(future.value.word(), state);
  for (const Watch* watch = future.watches; watch != nullptr; watch = watch->next)
    if (watch->kind->leads_to != nullptr)
      visit(watch->kind->leads_to(*watch), state);
}

constinit const TypeInfo Future::info = builtin_type({.name = PY_STR("Future"),
                                                      .base = &types::object,
                                                      .size = sizeof(Future),
                                                      .kind = Kind::native,
                                                      .flags = TypeInfo::final,
                                                      .drop = drop_object<Future>,
                                                      .traverse = traverse_future,
                                                      .construct = constructors::asyncio::Future,
                                                      .attrs = &attrs::asyncio::Future,
                                                      .module = PY_STR("asyncio")});
constinit const TypeInfo Handle::info =
    native_type<Handle>(PY_STR("asyncio"), PY_STR("Handle"), nullptr, &attrs::asyncio::Handle,
                        TypeInfo::final | TypeInfo::abstract);
constinit const TypeInfo TimerHandle::info = builtin_type({.name = PY_STR("TimerHandle"),
                                                           .base = &Handle::info,
                                                           .size = sizeof(TimerHandle),
                                                           .kind = Kind::native,
                                                           .flags = TypeInfo::final | TypeInfo::abstract,
                                                           .drop = drop_object<TimerHandle>,
                                                           .attrs = &attrs::asyncio::TimerHandle,
                                                           .module = PY_STR("asyncio")});
constinit const TypeInfo Task::info =
    builtin_type({.name = PY_STR("Task"),
                  .base = &Future::info,
                  .size = sizeof(Task),
                  .kind = Kind::native,
                  .flags = TypeInfo::final | TypeInfo::frees_itself | TypeInfo::in_frame,
                  .drop = drop_task,
                  .traverse = traverse_future,
                  .construct = constructors::asyncio::Task,
                  .attrs = &attrs::asyncio::Task,
                  .module = PY_STR("asyncio")});
// What docs/asyncio.md says of a chip.
static_assert(sizeof(void*) != 4 || (sizeof(Event) == 8 && sizeof(Lock) == 8 && sizeof(Future) == 36));

constinit const TypeInfo Event::info =
    native_type<Event>(PY_STR("asyncio"), PY_STR("Event"), construct_as<Event, constructors::asyncio::Event>,
                       &attrs::asyncio::Event, TypeInfo::subclassable);
constinit const TypeInfo Lock::info =
    native_type<Lock>(PY_STR("asyncio"), PY_STR("Lock"), construct_as<Lock, constructors::asyncio::Lock>,
                      &attrs::asyncio::Lock, TypeInfo::subclassable);
constinit const TypeInfo ThreadSafeFlag::info =
    native_type<ThreadSafeFlag>(PY_STR("asyncio"), PY_STR("ThreadSafeFlag"),
                                construct_as<ThreadSafeFlag, constructors::asyncio::ThreadSafeFlag>,
                                &attrs::asyncio::ThreadSafeFlag, TypeInfo::subclassable);
constinit const TypeInfo Loop::info =
    native_type<Loop>(PY_STR("asyncio"), PY_STR("Loop"), constructors::asyncio::Loop, &attrs::asyncio::Loop,
                      TypeInfo::final | TypeInfo::abstract);

static constexpr TypeInfo exception_type(Str* name) {
  return builtin_type({.name = name,
                       .base = &types::Exception,
                       .size = sizeof(BaseException),
                       .kind = Kind::exception,
                       .drop = drop_object<BaseException>,
                       .construct = construct_exception,
                       .module = PY_STR("asyncio")});
}
constinit const TypeInfo timeout_error = exception_type(PY_STR("TimeoutError"));
constinit const TypeInfo invalid_state_error = exception_type(PY_STR("InvalidStateError"));

} // namespace py::asyncio
