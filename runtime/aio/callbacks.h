// Functions that the loop calls: loop.call_soon, call_later, call_at, a future's callbacks. A handle's call
// is a small task of the runtime's own. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/aio/scheduler.h"
#include "runtime/core/tuple.h"

namespace py::asyncio {

/// A call that is to come.
struct PY_CLASS("Handle") Handle : Header {
  static const TypeInfo info;

  Object callback; ///< null once it was called or cancelled
  Own<Tuple> args;
  Task* task = nullptr; ///< what calls it; null once it was called or cancelled
  Micros time = 0;
  bool is_cancelled = false;

  PY_METHOD("cancel") void cancel();
  PY_METHOD("cancelled") bool cancelled() { return is_cancelled; }
};

struct PY_CLASS("TimerHandle") TimerHandle : Handle {
  static const TypeInfo info;

  /// In seconds, as loop.time() counts.
  PY_METHOD("when") Float when() {
    return Float(time) / 1000000;
  }
};

/// Calls `callback(*args)` on the loop's next turn, or at a time.
Result<Own<Handle>> call_soon(Ref callback, Span<const Ref> args);
Result<Own<TimerHandle>> call_at(Micros when, Ref callback, Span<const Ref> args);

/// What a future holds for programs that ask for it: a callback.
struct Callback : Watch {
  static const Kind a_kind;
  Object function;
};

/// What few tasks have.
struct TaskExtra : Watch {
  static const Kind a_kind;
  Object name;
  Object cancel_message;
  Object data;

  /// The task's, or null; made if need be (MemoryError).
  static TaskExtra* find(Future& future) { return static_cast<TaskExtra*>(future.find_watch(a_kind)); }
  static Result<TaskExtra*> of(Future& future);
};

/// Makes the CancelledError pending that the task is to be given.
void raise_cancelled(Task& task);

} // namespace py::asyncio
