// asyncio.Future: a result that is still to come, and the tasks and watches that wait for it. Base of Task.
// Nothing here may be called from an interrupt.
#pragma once
#include "runtime/aio/coroutine.h"
#include "runtime/aio/task_queue.h"

namespace py::asyncio {

struct Future;
struct Task;

/// Something that is told when a future has ended. Whoever waits in C++ without being a task (a gather, a
/// group) owns its watches; a program's callbacks and what few futures have (names) belong to the future.
struct Watch {
  struct Kind {
    /// The watch is off the future's list already. True: the exception, if any, has been taken notice of.
    /// Null: the watch holds something for the future and stays.
    bool (*ended)(Watch& watch, Future& future);
    /// For a watch that belongs to the future: gives its memory back.
    void (*drop)(Watch& watch);
    /// For the cycle collector: the object that such a watch owns; null if it owns none.
    Word (*leads_to)(const Watch& watch) = nullptr;
  };
  const Kind* kind = nullptr;
  Watch* next = nullptr;
};

/// Where a task is. Whoever makes a task wait says so here, so that a cancel can take it out again.
enum class Place : uint8_t {
  nowhere, ///< running; or suspended without anyone to wake it
  ready,   ///< in the scheduler's ready list
  timer,   ///< in the timer heap
  list,    ///< in `list`
  future,  ///< in `list`, which is that of a future that it awaits
  apart,   ///< waits for whoever holds a pointer to it (a gather)
};

enum class FutureState : uint8_t {
  running,  ///< not finished
  gathered, ///< not finished, and `gather` holds it: nobody else may await it
  unseen,   ///< finished, and nobody has awaited it yet
  seen,     ///< finished, and awaited (or its exception was given to the handler)
};

/// It has the form of a frame, since a task is the frame of its own coroutine. Of that, a future which is no
/// task uses `value` alone: when it has finished, the result, or the exception when `raised`.
struct PY_CLASS("Future") Future : Frame {
  static const TypeInfo info;

  FutureState stage = FutureState::running;
  bool raised : 1 = false;
  // Of a task; they stand here because there is room. One look tells whether any of those is set that a turn
  // of the task must ask for.
  bool cancelling : 1 = false;   ///< CancelledError is thrown in when it next runs
  bool hidden : 1 = false;       ///< the runtime's own: no program sees it
  bool in_scopes : 1 = false;    ///< `scopes` are to be entered before it runs
  bool delegates : 1 = false;    ///< it waits in an iterator, which is asked first
  bool looks_again : 1 = false;  ///< it waits by Scheduler::wait_looking
  bool reports : 1 = false;      ///< it has ended by an exception, which is reported on its turn
  bool keeps_itself : 1 = false; ///< holds a reference to itself
  Place place = Place::nowhere;
  uint8_t cancels : 7 = 0; ///< requests to cancel it, less those taken back
  uint8_t granted : 1 = 0; ///< what it waited for was given to it; it has not run since
  TaskList waiters;        ///< the tasks that await it
  Watch* watches = nullptr;

  static constexpr uint8_t most_cancels = 127; ///< more are not counted

  Future() = default;
  explicit Future(const CodeInfo& code) : Frame(code) {}
  ~Future() { drop_watches(); }
  void drop_watches() {
    if (watches != nullptr) [[unlikely]]
      drop_each_watch();
  }

  bool is_finished() const { return stage >= FutureState::unseen; }
  bool is_cancelled() const { return raised && is_instance(value, &types::CancelledError); }
  void drop_each_watch();
  /// Whose list of waiters it is.
  static Future& of(TaskList& waiters);

  /// Tells `watch` when this has ended, which it has not yet.
  void add_watch(Watch& watch);
  void remove_watch(Watch& watch);
  /// The watch of this kind, or null.
  Watch* find_watch(const Watch::Kind& kind);
  /// Sets the outcome and wakes whoever waits; it is `seen` then if somebody took notice of it.
  void end(Object&& outcome, bool raised);
  /// The second half of it: the outcome is there.
  void notify();
  /// Finishes it with CancelledError; a message may be null or None.
  Status end_cancelled(Ref message);

  PY_INIT static Result<Own<Future>> construct(PY_KEYWORD_ONLY PY_DEFAULT("None") Ref loop);
  PY_METHOD("done") PY_EFFECT("plain") bool done() { return is_finished(); }
  PY_METHOD("cancelled")
  PY_EFFECT("plain") bool cancelled() {
    return is_finished() && is_cancelled();
  }
  /// InvalidStateError while there is none; the exception that ended it.
  PY_METHOD("result") Result<Object> result();
  /// The exception or None. CancelledError is raised.
  PY_METHOD("exception") PY_SIGNATURE("(self) -> BaseException | None") Result<Object>
  exception();
  PY_METHOD("cancel") Result<bool> cancel(PY_DEFAULT("None") Ref msg = none);
  PY_METHOD("set_result") Status set_result(PY_POSITIONAL_ONLY Ref result);
  PY_METHOD("set_exception") Status set_exception(PY_POSITIONAL_ONLY Ref exception);
  /// `callback(future)` on the loop's next turn after the end.
  PY_METHOD("add_done_callback")
  Status add_done_callback(PY_POSITIONAL_ONLY PY_NAME("fn") Ref callback,
                           PY_KEYWORD_ONLY PY_DEFAULT("None") Ref context);
  /// How many there were.
  PY_METHOD("remove_done_callback")
  Result<SWord> remove_done_callback(PY_POSITIONAL_ONLY PY_NAME("fn") Ref callback);
  PY_METHOD("get_loop")
  PY_SIGNATURE("(self) -> type[Loop]") Object get_loop();
  PY_METHOD("__await__")
  PY_EFFECT("plain") Result<Own<CoroutineWrapper>> iterate();
  PY_METHOD("__iter__") Result<Own<CoroutineWrapper>> iterate_as_generator() { return iterate(); }
  PY_OPERATOR("repr") Result<Own<Str>> repr();
};

/// A value as a future, or null; as a task, or null.
inline Future* as_future(Ref value);
/// The exception of a finished future, raised again.
Failed raise_outcome(Future& future);
/// The result of a finished future: its value, or its exception raised again. It counts as awaited.
inline Result<Object> future_result(Future& future) {
  future.stage = FutureState::seen;
  if (future.raised) [[unlikely]]
    return raise_outcome(future);
  return Object(future.value.ref());
}
/// An exception object of `CancelledError(message)`; no argument for None.
Result<Own<BaseException>> make_cancelled(Ref message);
/// InvalidStateError.
Failed raise_invalid_state(const char* message);

/// What `await future` gives: future_result, but the value stays where it is until it is taken. The future
/// must live until then.
class [[nodiscard]] FutureResult {
public:
  FutureResult(Failed) : future_(nullptr) {}
  explicit FutureResult(Future& future) : future_(&future) {
    future.stage = FutureState::seen;
    if (future.raised) [[unlikely]] {
      (void)raise_outcome(future);
      future_ = nullptr;
    }
  }
  bool failed() const { return future_ == nullptr; }
  Object take() { return Object(future_->value.ref()); }
  operator Result<Object>() { return failed() ? Result<Object>(Failed{}) : Result<Object>(take()); }

private:
  Future* future_;
};

/// `await future`, `await task`.
class FutureAwaiter {
public:
  explicit FutureAwaiter(Future* future) : future_(future) {}
  FutureAwaiter operator co_await() noexcept { return *this; }
  bool await_ready() noexcept {
    // One way out for each, which costs less than to find out whether it is any of them.
    if (future_->stage != FutureState::running) [[unlikely]]
      return is_ready();
    if (control.driver == nullptr) [[unlikely]]
      return refuse_outside();
    if (static_cast<void*>(future_) == static_cast<void*>(control.driver)) [[unlikely]]
      return refuse_own();
    return false;
  }
  void await_suspend(std::coroutine_handle<> awaiter) noexcept;
  FutureResult await_resume() noexcept {
    if (!control.is_let_go()) [[unlikely]]
      return Failed{};
    return FutureResult(*future_);
  }

private:
  // What is awaited has ended, or a gather has it; no task awaits it; it is the task that does.
  bool is_ready();
  static bool refuse_outside();
  static bool refuse_own();

  Future* future_;
};

} // namespace py::asyncio

namespace py {
/// For what is known to be one.
inline asyncio::FutureAwaiter await(asyncio::Future* future) {
  return asyncio::FutureAwaiter(future);
}
template <class T>
  requires(__is_base_of(asyncio::Future, T))
asyncio::FutureAwaiter await(const Own<T>& future) {
  return asyncio::FutureAwaiter(future.get());
}
} // namespace py
