// The module `asyncio.core`: what CircuitPython's asyncio is made of, for programs that reach into it,
//
//   async def __await__(self):
//       yield asyncio.core._io_queue.queue_read(self.keys.events)
//
// Nothing here may be called from an interrupt.
#pragma once
#include "runtime/aio/event.h"
#include "runtime/aio/gather.h"
#include "runtime/aio/lock.h"
#include "runtime/aio/loop.h"
#include "runtime/aio/sleep.h"
#include "runtime/core/bind.h"

namespace py::asyncio::core {

/// What queue_read and queue_write give: `await` it, or yield it from an `async def __await__`.
struct PY_CLASS("_Never") Never : Header {
  static const TypeInfo info;
  bool is_armed = false;

  PY_METHOD("__iter__") Own<Never> iterate() { return Own<Never>(this); }
  PY_METHOD("__await__") Own<Never> begin_await() { return Own<Never>(this); }
  /// None once after each call of what gave it, then StopIteration.
  PY_METHOD("__next__") Result<Object> step();
};
/// Suspends the task until somebody makes it ready, who has been told of it before.
PY_FUNCTION("_never") Own<Never> never();

/// Waiting for streams (runtime/aio/poll.h). One reader and one writer at a time: AssertionError.
struct PY_CLASS("IOQueue") IOQueue : Header {
  static const TypeInfo info;

  /// Makes the running task wait, from its next await or `yield` on, until the stream has something to read
  /// (has room). OSError for what is no stream; RuntimeError outside of a task.
  PY_METHOD("queue_read") PY_SIGNATURE("(self, s: object) -> _Never") Result<Own<Never>>
  queue_read(PY_NAME("s") Ref stream);
  PY_METHOD("queue_write")
  PY_SIGNATURE("(self, s: object) -> _Never") Result<Own<Never>>
  queue_write(PY_NAME("s") Ref stream);
};
extern IOQueue the_io_queue;
PY_CONST("_io_queue") inline constexpr IOQueue* io_queue = &the_io_queue;

/// Tasks by a time in ticks, equal ones in the order in which they came.
struct PY_CLASS("TaskQueue") TaskQueue : Header {
  static const TypeInfo info;

  TaskList tasks;
  bool is_main = false; ///< the loop's own: what is pushed becomes ready

  PY_INIT PY_SIGNATURE("() -> TaskQueue") static Result<Own<TaskQueue>> construct() {
    return create<TaskQueue>();
  }
  /// RuntimeError for a task that waits elsewhere. The running task goes in when it yields next; if it awaits
  /// something else before, it does not.
  PY_METHOD("push") PY_SIGNATURE("(self, task: asyncio.Task, key: int | None = None) -> None")
  Status push(Task* task, PY_DEFAULT("None") Ref key);
  PY_METHOD("peek")
  PY_SIGNATURE("(self) -> asyncio.Task | None") Object peek();
  /// IndexError when it is empty.
  PY_METHOD("pop") PY_SIGNATURE("(self) -> asyncio.Task") Result<Own<Task>> pop();
  PY_METHOD("remove") Status remove(Task* task);

  // As they were called before.
  PY_METHOD("push_head") PY_SIGNATURE("(self, task: asyncio.Task) -> None") Status
  push_head(Task* task) {
    return push(task, none);
  }
  PY_METHOD("push_sorted")
  PY_SIGNATURE("(self, task: asyncio.Task, key: int | None = None) -> None")
  Status push_sorted(Task* task, PY_DEFAULT("None") Ref key) {
    return push(task, key);
  }
  PY_METHOD("pop_head")
  PY_SIGNATURE("(self) -> asyncio.Task") Result<Own<Task>> pop_head() {
    return pop();
  }
};
extern TaskQueue the_task_queue;
PY_CONST("_task_queue") inline constexpr TaskQueue* task_queue = &the_task_queue;

/// CircuitPython's sleep, driven by `__next__`: suspends once, until `state`.
struct PY_CLASS("SingletonGenerator") SingletonGenerator : Header {
  static const TypeInfo info;

  Object wake; ///< ticks, or None

  PY_INIT PY_SIGNATURE("() -> SingletonGenerator") static Result<Own<SingletonGenerator>>
  construct();
  PY_GET("state") Object get_state() { return Object(wake.ref()); }
  PY_SET("state") void set_state(Ref value) { wake = Object(value); }
  PY_METHOD("__iter__") Own<SingletonGenerator> iterate() { return Own<SingletonGenerator>(this); }
  PY_METHOD("__next__") Result<Object> step();
};

/// Milliseconds round 2**29, and the arithmetic on them. OverflowError "ticks interval overflow".
PY_FUNCTION("ticks") SWord ticks();
PY_FUNCTION("ticks_add") Result<SWord> ticks_add(PY_NAME("ticks") SWord at, SWord delta);
PY_FUNCTION("ticks_diff") SWord ticks_diff(SWord ticks1, SWord ticks2);
/// Prints an exception's traceback, as `traceback.print_exception(None, exception, None)` does.
PY_FUNCTION("print_exception")
Status print_exception(Ref type, PY_DEFAULT("None") Ref value, PY_DEFAULT("None") Ref tb);

// What `asyncio` has from here.
PY_FUNCTION("sleep") PY_SIGNATURE("(t: float) -> coroutine[None]")
inline Result<Own<CoroutineObject>> sleep(PY_NAME("t") Ref seconds) {
  return asyncio::sleep(seconds, none);
}
PY_FUNCTION("sleep_ms") PY_SIGNATURE("(t: int) -> coroutine[None]")
inline Result<Own<CoroutineObject>> sleep_ms(PY_NAME("t") Ref milliseconds) {
  return asyncio::sleep_ms(milliseconds);
}
PY_FUNCTION("wait_for") PY_SIGNATURE("(aw: object, timeout: float | None) -> coroutine[object]")
inline Result<Own<CoroutineObject>> wait_for(Ref aw, Ref timeout) {
  return asyncio::wait_for(aw, timeout);
}
PY_FUNCTION("wait_for_ms") PY_SIGNATURE("(aw: object, timeout: int | None) -> coroutine[object]")
inline Result<Own<CoroutineObject>> wait_for_ms(Ref aw, Ref timeout) {
  return asyncio::wait_for_ms(aw, timeout);
}
PY_FUNCTION("create_task") PY_SIGNATURE("(coro: object) -> asyncio.Task")
inline Result<Own<Task>> create_task(PY_NAME("coro") Ref coroutine) {
  return asyncio::create_task(coroutine);
}
PY_FUNCTION("run") PY_SIGNATURE("(coro: coroutine[T]) -> T")
inline Result<Object> run(PY_NAME("coro") Ref coroutine) {
  return asyncio::run(coroutine);
}
PY_FUNCTION("run_until_complete") PY_SIGNATURE("(main_task: object) -> object")
inline Result<Object> run_until_complete(PY_NAME("main_task") Ref main) {
  return asyncio::run_until_complete(main);
}
PY_FUNCTION("current_task")
PY_SIGNATURE("() -> asyncio.Task") inline Result<Own<Task>>
current_task() {
  return asyncio::current_task(none);
}
PY_FUNCTION("get_event_loop")
PY_SIGNATURE("() -> type[asyncio.Loop]") inline Object
get_event_loop() {
  return asyncio::get_event_loop();
}
PY_FUNCTION("new_event_loop")
PY_SIGNATURE("() -> type[asyncio.Loop]") inline Object
new_event_loop() {
  return asyncio::new_event_loop();
}
PY_CONST("Task") inline constexpr const TypeInfo* task_class = &Task::info;
PY_CONST("Loop") inline constexpr const TypeInfo* loop_class = &Loop::info;
PY_CONST("CancelledError") inline constexpr const TypeInfo* cancelled_error_class =
    &types::CancelledError;
PY_CONST("TimeoutError") inline constexpr const TypeInfo* timeout_error_class = &timeout_error;
PY_CONST("InvalidStateError") inline constexpr const TypeInfo* invalid_state_error_class =
    &invalid_state_error;

} // namespace py::asyncio::core

namespace py::asyncio {

// What `from .core import *` makes visible here.
PY_FUNCTION("ticks") inline SWord ticks() {
  return core::ticks();
}
PY_FUNCTION("ticks_add") inline Result<SWord> ticks_add(PY_NAME("ticks") SWord at, SWord delta) {
  return core::ticks_add(at, delta);
}
PY_FUNCTION("ticks_diff") inline SWord ticks_diff(SWord ticks1, SWord ticks2) {
  return core::ticks_diff(ticks1, ticks2);
}
PY_FUNCTION("print_exception")
inline Status print_exception(Ref type, PY_DEFAULT("None") Ref value, PY_DEFAULT("None") Ref tb) {
  return core::print_exception(type, value, tb);
}
PY_CONST("TaskQueue") inline constexpr const TypeInfo* task_queue_class = &core::TaskQueue::info;
PY_CONST("IOQueue") inline constexpr const TypeInfo* io_queue_class = &core::IOQueue::info;
PY_CONST("SingletonGenerator")
inline constexpr const TypeInfo* singleton_generator_class = &core::SingletonGenerator::info;

} // namespace py::asyncio
