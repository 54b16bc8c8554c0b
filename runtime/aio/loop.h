// asyncio.run and the Loop, which as in CircuitPython is a class that is its own only instance.
// Nothing here may be called from an interrupt.
#pragma once
#include "runtime/aio/callbacks.h"
#include "runtime/core/class.h"
#include "runtime/core/set.h"
#include "runtime/core/subclassable.h"

namespace py::asyncio {

/// Set by what has work to do when `run` ends, in the loop; null in programs without such (async generators).
extern Status (*at_end_of_run)();

/// Runs a coroutine as the main task: its result. The other tasks stay where they are; the next `run` goes on
/// with them. RuntimeError "asyncio.run() cannot be called from a running event loop".
PY_FUNCTION("run") PY_EFFECT("plain")
PY_SIGNATURE("(coro: coroutine[T]) -> T")
PY_EFFECT("blocking")
PY_EFFECT("makes_task")
PY_EFFECT("takes_tasks")
Result<Object> run(PY_NAME("coro") Ref coroutine);
/// The same for a coroutine that is made for it: where there is no loop yet, its task runs.
bool refuses_to_run();
Result<Object> run_task(Task& main);
template <const CodeInfo& code>
Result<Object> run(TaskOf<code>&& main) {
  if (refuses_to_run()) [[unlikely]]
    return Failed{};
  return run_task(*main.start());
}
PY_FUNCTION("run_until_complete")
PY_SIGNATURE("(main_task: object) -> object")
PY_EFFECT("makes_task")
Result<Object> run_until_complete(PY_NAME("main_task") Ref main);

/// RuntimeError "no running event loop" outside of tasks.
PY_FUNCTION("current_task") PY_SIGNATURE("(loop: object = None) -> Task") Result<Own<Task>>
current_task(PY_DEFAULT("None") Ref loop);

/// The unfinished tasks, as a set.
PY_FUNCTION("all_tasks")
PY_SIGNATURE("(loop: object = None) -> set[Task]")
Result<Own<Set>> all_tasks(PY_DEFAULT("None") Ref loop);

struct PY_CLASS("Loop") Loop : Header {
  static const TypeInfo info;

  PY_STATIC_METHOD("create_task") PY_SIGNATURE("(coro: object, *, name: object = None) -> Task") PY_EFFECT("makes_task")
  static Result<Own<Task>> create_task(PY_NAME("coro") Ref coroutine,
                                       PY_KEYWORD_ONLY PY_DEFAULT("None") Ref name) {
    return asyncio::create_task(coroutine, name);
  }
  /// Runs until `stop` is called.
  PY_STATIC_METHOD("run_forever") static Result<Object> run_forever();
  PY_STATIC_METHOD("run_until_complete") PY_SIGNATURE("(aw: object) -> object")
  static Result<Object> run_until_complete(Ref aw);
  PY_STATIC_METHOD("stop") static void stop();
  PY_STATIC_METHOD("close") static void close() {}
  /// `handler(loop, context)`, or None for the default one.
  PY_STATIC_METHOD("set_exception_handler") static void set_exception_handler(Ref handler);
  PY_STATIC_METHOD("get_exception_handler") static Object get_exception_handler();
  /// Prints the traceback of context["exception"].
  PY_STATIC_METHOD("default_exception_handler")
  static Status default_exception_handler(Ref loop, Ref context);
  PY_STATIC_METHOD("call_exception_handler") static Status call_exception_handler(Ref context);

  // What CPython's loops have beside that.
  PY_STATIC_METHOD("is_running") static bool is_running();
  PY_STATIC_METHOD("is_closed") static bool is_closed() { return false; }
  PY_STATIC_METHOD("create_future") static Result<Own<Future>> create_future();
  /// Seconds on the clock of call_at.
  PY_STATIC_METHOD("time") static Float time();
  PY_STATIC_METHOD("call_soon") PY_SIGNATURE("(callback: object, *args: object) -> Handle")
  static Result<Own<Handle>> call_soon(PY_NAME("callback") Ref callback, PY_VARARGS Span<const Ref> args);
  PY_STATIC_METHOD("call_later") PY_SIGNATURE("(delay: float, callback: object, *args: object) -> TimerHandle")
  static Result<Own<TimerHandle>> call_later(PY_NAME("delay") Float delay, PY_NAME("callback") Ref callback,
                                             PY_VARARGS Span<const Ref> args);
  PY_STATIC_METHOD("call_at") PY_SIGNATURE("(when: float, callback: object, *args: object) -> TimerHandle")
  static Result<Own<TimerHandle>> call_at(PY_NAME("when") Float when, PY_NAME("callback") Ref callback,
                                          PY_VARARGS Span<const Ref> args);
};

/// The class Loop itself.
PY_FUNCTION("get_event_loop") PY_SIGNATURE("() -> type[Loop]") Object get_event_loop();
PY_FUNCTION("get_running_loop")
PY_SIGNATURE("() -> type[Loop]") Object get_running_loop();
/// Forgets every task that is ready or sleeps, and the exception handler.
PY_FUNCTION("new_event_loop") PY_SIGNATURE("() -> type[Loop]") Object new_event_loop();

/// A handle's function has raised what is pending: it goes to the exception handler.
Status report_failed_callback(Handle* handle);
/// A finished task whose turn has come once more: if nobody has awaited it, its exception goes to the
/// handler.
Status report_unseen(Task& task);

/// asyncio.TimeoutError: an Exception, no relation of the builtin.
extern const TypeInfo timeout_error PY_CLASS_OF("TimeoutError", "BaseException") PY_BASE("Exception");
extern const TypeInfo invalid_state_error PY_CLASS_OF("InvalidStateError", "BaseException")
    PY_BASE("Exception");

} // namespace py::asyncio
PY_SUBCLASSABLE("asyncio.TimeoutError", py::BaseException)
PY_SUBCLASSABLE("asyncio.InvalidStateError", py::BaseException)
