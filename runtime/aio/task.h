// asyncio.Task: a coroutine that the scheduler runs. Called by the scheduler, by what tasks wait on, and by
// generated code for `asyncio.create_task`. Nothing here may be called from an interrupt.
//
// A task is the promise of its own coroutine's frame: one block of memory, which lives as long as the task is
// known. What the frame owns goes when the coroutine has ended. That is so for an `async` function all of
// whose calls make tasks: it gives a TaskOf<code>. A task that is made of a coroutine object stands apart
// from it.
#pragma once
#include "runtime/aio/future.h"

namespace py {
namespace asyncio {

struct PY_CLASS("Task") Task : Future, TaskLinks {
  static const TypeInfo info;

  HandlingScopes scopes;
#if __STDC_HOSTED__
  Task* next_unfinished = nullptr; ///< in the list of all unfinished tasks
  Task* previous_unfinished = nullptr;
#endif

  Task() = default;
  explicit Task(const CodeInfo& code) : Future(code) {}

  static constexpr size_t place_in_block = 2 * sizeof(void*);
  /// The block of memory that it is in.
  void* block() { return reinterpret_cast<char*>(this) - place_in_block; }
  /// It is no frame: its coroutine is an object, which it owns until that ends. (A program for a chip that
  /// has none is linked without what they need.)
  bool is_apart() const { return (__STDC_HOSTED__ || some_stand_apart) && code == nullptr; }
  static inline bool some_stand_apart = false;
  /// The frame of its coroutine. Unfinished only.
  Frame& root() { return is_apart() ? *child : *this; }
  /// The future that it awaits, or null.
  Future* awaited() { return place == Place::future ? &Future::of(*list) : nullptr; }
  /// It cannot simply be resumed where it stands.
  bool needs_care() const { return cancelling || hidden || in_scopes || delegates || looks_again || reports; }

  /// Throws CancelledError in where the task waits; a task that awaits another one passes it on to that one.
  /// False when it has finished. RuntimeError "can't cancel self".
  PY_METHOD("cancel") PY_EFFECT("plain") Result<bool> cancel(PY_DEFAULT("None")
                                                                                  Ref msg = none);
  /// The same for the runtime's own purposes: the request does not count.
  void interrupt();
  /// How often it was asked to stop and nobody has taken it back; takes one back.
  PY_METHOD("cancelling") PY_EFFECT("plain") SWord get_cancelling() {
    return cancels;
  }
  PY_METHOD("uncancel") SWord uncancel() { return cancels == 0 ? 0 : --cancels; }
  PY_METHOD("get_name") Result<Own<Str>> get_name();
  PY_METHOD("set_name") Status set_name(PY_POSITIONAL_ONLY PY_NAME("value") Ref name);
  PY_METHOD("get_coro") Result<Object> get_coro();
  /// RuntimeError: a task's result is its coroutine's.
  PY_METHOD("set_result") Status set_result(PY_POSITIONAL_ONLY Ref result);
  PY_METHOD("set_exception") Status set_exception(PY_POSITIONAL_ONLY Ref exception);

  // What CircuitPython's Task shows of itself.
  /// The coroutine; None once the task has finished.
  PY_GET("coro") Result<Object> coro() {
    return get_coro();
  }
  /// True: not finished; None: finished and nobody has awaited it; False: finished and awaited.
  PY_GET("state") Object get_state();
  /// The task that it awaits; finished: the exception that ended it, StopIteration with the result among
  /// them; else what was last stored, or None.
  PY_GET("data") Result<Object> get_data();
  PY_SET("data") Status set_data(Ref value);
  /// When it became or becomes ready, as asyncio.core.ticks counts.
  PY_GET("ph_key") SWord get_key();

  PY_OPERATOR("repr") Result<Own<Str>> repr();

  /// Its coroutine has ended: what is left of that goes.
  void end_frame() {
    if (is_apart())
      release(child);
    else
      handle().destroy();
  }
  /// The end of one that was never started: nobody knows it.
  PY_COLD void discard_unstarted();

  /// Where the task waits, from the outermost frame to the innermost.
  template <class Visit>
  void each_frame(Visit&& visit) {
    for (Frame* frame = is_finished() ? nullptr : &root(); frame != nullptr;
         frame = frame->state == FrameState::suspended ? frame->child : nullptr)
      visit(*frame);
  }
};

/// The end of a task whose last reference has gone.
void end_task(Task* task);
inline void release_task(Task* task) {
  if (task->refs < immortal_refs && --task->refs == 0)
    end_task(task);
}

} // namespace asyncio

inline bool Frame::is_task() const {
  return type == &asyncio::Task::info;
}

template <>
struct Ending<asyncio::Task> {
  static constexpr bool is_known = true;
  static void release(Word task) { asyncio::release_task(Ref(task).as<asyncio::Task>()); }
};

inline void set_current(asyncio::Task* task) {
  control.current = task;
  asyncio::core::cur_task = task == nullptr ? Ref(none) : Ref(task);
}

namespace asyncio {

/// The two halves of create_task. A program that names no task is linked without what makes texts of values.
Result<Own<Task>> create_unnamed(Ref coroutine);
Result<Own<Task>> create_named(Ref coroutine, Ref name);
/// `asyncio.create_task(coro)`: legal without a running loop. TypeError "coroutine expected".
PY_FUNCTION("create_task") PY_EFFECT("makes_task") PY_EFFECT("takes_fresh") PY_EFFECT("plain")
PY_SIGNATURE("(coro: object, *, name: object = None) -> Task")
inline Result<Own<Task>> create_task(PY_NAME("coro") Ref coroutine,
                                     PY_KEYWORD_ONLY PY_DEFAULT("None") Ref name = none) {
  return name.is_none() ? create_unnamed(coroutine) : create_named(coroutine, name);
}
/// The same for a coroutine that is known to be fresh.
Result<Own<Task>> start_task(Own<CoroutineObject>&& coroutine);
/// A task that has been made but not begun: in the ready list, or until a time.
Own<Task> start(Task& task);
Own<Task> start_hidden(Task& task, Micros when);

/// The promise of a coroutine that is a task: of all that have one, without its code.
class TaskPromise {
public:
  union {
    Task task;
  };
  explicit TaskPromise(const CodeInfo& code) : task(code) {}
  ~TaskPromise() {} // the coroutine ends, not the task

  [[gnu::always_inline]] static void* operator new(size_t size) noexcept {
    void* block = allocate_task(size);
    if (block == nullptr) [[unlikely]]
      return Frame::reserve(size);
#if __STDC_HOSTED__
    if (memory::collector != nullptr)
      Frame::note(block);
#endif
    return block;
  }
  /// The task has the block still.
  static void operator delete(void*, size_t) noexcept {}

  struct Final {
    bool await_ready() noexcept { return false; }
    void await_suspend(std::coroutine_handle<> handle) noexcept {
      Frame::of(handle).state = FrameState::finished;
      control.next = Frame::task_end();
    }
    void await_resume() noexcept {}
  };
  std::suspend_always initial_suspend() noexcept { return {}; }
  Final final_suspend() noexcept { return {}; }
  void unhandled_exception() noexcept {}
  template <class Awaitable>
  auto await_transform(At<Awaitable>&& await) noexcept {
    return task.await_transform(static_cast<At<Awaitable>&&>(await));
  }
  void return_value(Object result) noexcept { task.return_value(static_cast<Object&&>(result)); }
  void return_value(Failed) noexcept { refuse_stop_iteration("coroutine"); }
  CoroutineObject::Yield yield_value(Object yielded) noexcept {
    control.send(static_cast<Object&&>(yielded));
    return {};
  }
};

/// What a call of an `async` function gives in C++ that only makes tasks: one not yet begun, or the failure
/// to make it. It is started, or goes.
template <const CodeInfo& code>
class [[nodiscard]] TaskOf {
  // Not a constant as in Coroutine: with that, debug information changes in which order clang emits the
  // codes.
  static const CodeInfo& own_code() { return code; }

public:
  struct promise_type : TaskPromise {
    promise_type() : TaskPromise(own_code()) {}
    TaskOf get_return_object() noexcept { return TaskOf(task); }
  };

  TaskOf(TaskOf&& other) noexcept : task_(other.task_) { other.task_ = nullptr; }
  ~TaskOf() {
    if (task_ != nullptr) [[unlikely]]
      task_->discard_unstarted();
  }

  bool failed() const { return task_->Frame::state == FrameState::no_memory; }
  /// Given away; only after failed() was seen to be false.
  Task& take() {
    Task& task = *task_;
    task_ = nullptr;
    return task;
  }
  Own<Task> start() { return asyncio::start(take()); }
  /// As an object, for what will start all that it is given (a list for `gather`): nobody else may have it.
  Own<CoroutineObject> take_object() {
    Frame& frame = take();
    frame.is_promised = true;
    frame.type = &types::coroutine;
    frame.refs = 1;
    return Own<CoroutineObject>::adopt(Ref(&frame).as<CoroutineObject>());
  }
  operator Result<Own<Task>>() && {
    if (failed()) [[unlikely]]
      return Failed{};
    return start();
  }

private:
  explicit TaskOf(Task& task) noexcept : task_(&task) {}
  Task* task_;
};

/// For a call of a known coroutine function: `start_task(blink(pin))`.
template <const CodeInfo& code>
Result<Own<Task>> start_task(TaskOf<code>&& made) {
  return static_cast<TaskOf<code>&&>(made);
}
template <const CodeInfo& code>
Result<Own<Task>> start_task(Coroutine<code>&& coroutine) {
  if (coroutine.failed()) [[unlikely]]
    return Failed{};
  return start_task(coroutine.take());
}
template <const CodeInfo& code>
Result<Own<Task>> create_task(TaskOf<code>&& made) {
  return static_cast<TaskOf<code>&&>(made);
}
template <const CodeInfo& code>
Result<Own<Task>> create_task(Coroutine<code>&& coroutine) {
  return start_task(static_cast<Coroutine<code>&&>(coroutine));
}
/// A task of the runtime's own that begins at a time; no program sees it.
template <const CodeInfo& code>
Result<Own<Task>> start_hidden(TaskOf<code>&& made, Micros when) {
  if (made.failed()) [[unlikely]]
    return Failed{};
  return start_hidden(made.take(), when);
}

inline Task* as_task(Ref value) {
  return exactly<Task>(value) ? value.as<Task>() : nullptr;
}
inline Future* as_future(Ref value) {
  return exactly<Task>(value) || exactly<Future>(value) ? value.as<Future>() : nullptr;
}
/// `value` itself if it is a task or future, else create_task(value).
Result<Own<Future>> promote_to_future(Ref value);
/// `asyncio.ensure_future(x)`: likewise, and for anything that can be awaited. TypeError "An asyncio.Future,
/// a coroutine or an awaitable is required".
PY_FUNCTION("ensure_future")
PY_SIGNATURE("(coro_or_future: object, *, loop: object = None) -> Future")
Result<Own<Future>> ensure_future(PY_NAME("coro_or_future") Ref awaitable,
                                  PY_KEYWORD_ONLY PY_DEFAULT("None") Ref loop);

} // namespace asyncio
} // namespace py
