// asyncio.Task: a coroutine that the scheduler runs. Called by the scheduler, by what tasks wait on, and by
// generated code for `asyncio.create_task`. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/aio/future.h"

namespace py {
namespace asyncio {

struct PY_CLASS("Task") Task : Future, TaskLinks {
  static const TypeInfo info;

  Frame* leaf = nullptr;           ///< the innermost frame of its chain: where it goes on
  Task* next_unfinished = nullptr; ///< in the list of all unfinished tasks
  Task* previous_unfinished = nullptr;
  HandlingScopes scopes;
  uint32_t number; ///< counted from 1: what reports and traces call it

  /// What it runs; null at its end. Until then it stands where the outcome will.
  CoroutineObject* coroutine() const { return is_finished() ? nullptr : outcome.ref().as<CoroutineObject>(); }
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
  PY_METHOD("get_coro") Object get_coro();
  /// RuntimeError: a task's result is its coroutine's.
  PY_METHOD("set_result") Status set_result(PY_POSITIONAL_ONLY Ref result);
  PY_METHOD("set_exception") Status set_exception(PY_POSITIONAL_ONLY Ref exception);

  // What CircuitPython's Task shows of itself.
  /// The coroutine; None once the task has finished.
  PY_GET("coro") Object coro() {
    return get_coro();
  }
  /// True: not finished; False: finished and nobody has awaited it; None: finished and awaited.
  PY_GET("state") Object get_state();
  /// The task that it awaits; finished: the exception that ended it, StopIteration with the result among
  /// them; else what was last stored, or None.
  PY_GET("data") Result<Object> get_data();
  PY_SET("data") Status set_data(Ref value);
  /// When it became or becomes ready, as asyncio.core.ticks counts.
  PY_GET("ph_key") SWord get_key();

  PY_OPERATOR("repr") Result<Own<Str>> repr();

  /// Where the task waits, from the outermost frame to the innermost.
  template <class Visit>
  void each_frame(Visit&& visit) {
    for (Frame* frame = coroutine(); frame != nullptr;
         frame = frame->state == FrameState::suspended ? frame->child : nullptr)
      visit(*frame);
  }
};

/// The end of a task whose last reference has gone.
void end_task(Task* task);
inline void release_task(Task* task) {
  if (--task->refs == 0)
    end_task(task);
}

} // namespace asyncio

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
/// The same for a coroutine that is known to be fresh; takes it over.
Result<Own<Task>> start_fresh(CoroutineObject* coroutine);
inline Result<Own<Task>> start_task(Own<CoroutineObject>&& coroutine) {
  return start_fresh(Ref(coroutine.leak()).as<CoroutineObject>());
}
/// For a call of a known coroutine function: `start_task(blink(pin))`.
template <const CodeInfo& code>
Result<Own<Task>> start_task(Coroutine<code>&& coroutine) {
  if (coroutine.failed()) [[unlikely]]
    return Failed{};
  return start_fresh(Ref(coroutine.take().leak()).as<CoroutineObject>());
}
template <const CodeInfo& code>
Result<Own<Task>> create_task(Coroutine<code>&& coroutine) {
  return start_task(static_cast<Coroutine<code>&&>(coroutine));
}
/// A task of the runtime's own that begins at a time; no program sees it.
Result<Own<Task>> start_hidden(Own<CoroutineObject>&& coroutine, Micros when);
template <const CodeInfo& code>
Result<Own<Task>> start_hidden(Coroutine<code>&& coroutine, Micros when) {
  if (coroutine.failed()) [[unlikely]]
    return Failed{};
  return start_hidden(coroutine.take(), when);
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
