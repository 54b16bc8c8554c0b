// asyncio.Task: a coroutine that the scheduler runs. Called by the scheduler, by what tasks wait on, and by
// generated code for `asyncio.create_task`. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/aio/coroutine.h"
#include "runtime/aio/task_queue.h"

namespace py::asyncio {

/// Where a task is. Whoever makes a task wait says so here, so that a cancel can take it out again.
enum class Place : uint8_t {
  nowhere, ///< running; or suspended without anyone to wake it
  ready,   ///< in the scheduler's ready list
  timer,   ///< in the timer heap
  list,    ///< in `waits_in`
  apart,   ///< waits for whoever holds a pointer to it (a gather)
};

enum class TaskState : uint8_t {
  running,  ///< not finished
  gathered, ///< not finished, and `gather` holds it: nobody else may await it
  unseen,   ///< finished, and nobody has awaited it yet
  seen,     ///< finished, and awaited (or its exception was given to the handler)
};

struct Gathering;

struct PY_CLASS("Task") Task : Header, TaskLinks {
  static const TypeInfo info;

  Own<CoroutineObject> coroutine;  ///< null once finished
  Frame* leaf = nullptr;           ///< the innermost frame of its chain: where it goes on
  TaskList* waits_in = nullptr;    ///< Place::list
  Task* waits_on = nullptr;        ///< the task it awaits
  Gathering* gathering = nullptr;  ///< TaskState::gathered
  TaskList waiters;                ///< the tasks that await it
  Task* next_unfinished = nullptr; ///< in the list of all unfinished tasks
  Task* previous_unfinished = nullptr;
  Object outcome; ///< finished: the result, or the exception when `raised`
  HandlingScopes scopes;
  Place place = Place::nowhere;
  TaskState state = TaskState::running;
  bool raised = false;
  bool cancelling = false; ///< CancelledError is thrown in when it next runs
  bool keeps_itself = false;
  bool is_stop = false; ///< Loop.stop's: ends run_forever
  uint32_t number = 0;  ///< counted from 1: what reports and traces call it

  bool is_finished() const { return state >= TaskState::unseen; }

  PY_METHOD("done") PY_EFFECT("plain") bool done() { return is_finished(); }
  /// Throws CancelledError in where the task waits; a task that awaits another one passes it on to that one.
  /// False when it has finished. RuntimeError "can't cancel self".
  PY_METHOD("cancel") PY_EFFECT("plain") Result<bool> cancel();
  /// The coroutine; None once the task has finished.
  PY_GET("coro") Object get_coro();
  PY_OPERATOR("repr") Result<Own<Str>> repr();

  /// Where the task waits, from the outermost frame to the innermost.
  template <class Visit>
  void each_frame(Visit&& visit) {
    if (coroutine.get() == nullptr)
      return;
    for (Frame* frame = coroutine.get();; frame = frame->child) {
      visit(*frame);
      if (frame->state != FrameState::suspended || frame->child == nullptr)
        return;
    }
  }
};

/// `asyncio.create_task(coro)`: legal without a running loop. TypeError "coroutine expected".
PY_FUNCTION("create_task") PY_EFFECT("makes_task") PY_EFFECT("plain")
PY_SIGNATURE("(coro: object) -> Task")
Result<Own<Task>> create_task(PY_NAME("coro") Ref coroutine);
/// The same for a coroutine that is known to be fresh; takes it over.
Result<Own<Task>> start_task(Own<CoroutineObject>&& coroutine);
/// For a call of a known coroutine function: `start_task(blink(pin))`.
template <const CodeInfo& code>
Result<Own<Task>> start_task(Coroutine<code>&& coroutine) {
  if (coroutine.failed()) [[unlikely]]
    return Failed{};
  return start_task(coroutine.take());
}

/// Whether a value is a task, or can be made into one.
inline Task* as_task(Ref value) {
  return exactly<Task>(value) ? value.as<Task>() : nullptr;
}
/// `value` itself if it is a task, else create_task(value).
Result<Own<Task>> promote_to_task(Ref value);

/// The result of a finished task: its value, or its exception raised again. The task counts as awaited.
Result<Object> task_result(Task& task);

/// `await task`.
class TaskAwaiter {
public:
  explicit TaskAwaiter(Task* task) : task_(task) {}
  TaskAwaiter operator co_await() noexcept { return *this; }
  bool await_ready() noexcept;
  void await_suspend(std::coroutine_handle<> awaiter) noexcept;
  Result<Object> await_resume() noexcept;

private:
  Task* task_; ///< null: the result is already in control.transfer
};

} // namespace py::asyncio
