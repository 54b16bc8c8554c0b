#include "runtime/aio/callbacks.h"
#include "runtime/aio/loop.h"
#include "runtime/aio/unraisable.h"
#include "runtime/core/exceptions.h"
#include "runtime/core/memory.h"
#include "runtime/core/protocol.h"

namespace py::asyncio {

// --- Handles
// ---------------------------------------------------------------------------------------------------------

void Handle::cancel() {
  is_cancelled = true;
  callback.clear();
  args.clear();
  if (task == nullptr)
    return;
  Task& pending = *task;
  task = nullptr;
  scheduler.discard(pending);
}

inline constexpr CodeInfo callback_code{"asyncio", "callback"};
static TaskOf<callback_code> call_handle(Own<Handle> handle) {
  handle->task = nullptr;
  Object callback = static_cast<Object&&>(handle->callback);
  Own<Tuple> args = static_cast<Own<Tuple>&&>(handle->args);
  asyncio::Task* driver = control.driver;
  control.driver = nullptr;
  Result<Object> result =
      call(callback, Args{reinterpret_cast<const Ref*>(args->items()), uint16_t(args->count), 0, nullptr});
  control.driver = driver;
  if (!result.failed())
    co_return none;
  if (!pending_is(types::Exception))
    co_return Failed{};
  if (report_failed_callback(handle).failed())
    co_return Failed{};
  co_return none;
}

/// `handle` is new; the task that calls it begins at `when`.
static Status schedule(Handle& handle, Micros when, Ref callback, Span<const Ref> args) {
  if (!is_callable(callback))
    return raise_type_error("a callable object was expected by call_soon(), got %R", callback.word());
  PY_TRY(tuple, make_tuple(args.data, args.count));
  handle.callback = Object(callback);
  handle.args = static_cast<Own<Tuple>&&>(tuple);
  handle.time = when;
  PY_TRY(task, start_hidden(call_handle(Own<Handle>(&handle)), when));
  handle.task = task.get();
  return {};
}

Result<Own<Handle>> call_soon(Ref callback, Span<const Ref> args) {
  PY_TRY(handle, create<Handle>());
  PY_CHECK(schedule(*handle, hal::now(), callback, args));
  return handle;
}

Result<Own<TimerHandle>> call_at(Micros when, Ref callback, Span<const Ref> args) {
  PY_TRY(handle, create<TimerHandle>());
  PY_CHECK(schedule(*handle, when, callback, args));
  return handle;
}

// --- A future's callbacks
// --------------------------------------------------------------------------------------------

template <class Kind>
static void free_watch(Watch& watch) {
  static_cast<Kind&>(watch).~Kind();
  free(&watch);
}

static bool call_back(Watch& watch, Future& future) {
  Object function = static_cast<Object&&>(static_cast<Callback&>(watch).function);
  free_watch<Callback>(watch);
  const Ref argument = &future;
  if (call_soon(function, Span<const Ref>{&argument, 1}).failed())
    report_unraisable(function);
  return false;
}
static Word called_back(const Watch& watch) {
  return static_cast<const Callback&>(watch).function.word();
}
constinit const Watch::Kind Callback::a_kind{call_back, free_watch<Callback>, called_back};

Status Future::add_done_callback(Ref callback, Ref) {
  if (is_finished()) {
    const Ref argument = this;
    PY_CHECK(call_soon(callback, Span<const Ref>{&argument, 1}));
    return {};
  }
  void* block = allocate(sizeof(Callback));
  if (block == nullptr)
    return raise_memory_error();
  auto* watch = new (PyPlacement{block}) Callback;
  watch->kind = &Callback::a_kind;
  watch->function = Object(callback);
  add_watch(*watch);
  return {};
}

Result<SWord> Future::remove_done_callback(Ref callback) {
  SWord removed = 0;
  for (Watch** place = &watches; *place != nullptr;) {
    Watch& watch = **place;
    if (watch.kind == &Callback::a_kind) {
      PY_TRY(same, same_or_equal(static_cast<Callback&>(watch).function, callback));
      if (same) {
        *place = watch.next;
        free_watch<Callback>(watch);
        ++removed;
        continue;
      }
    }
    place = &watch.next;
  }
  return removed;
}

// --- What few tasks have
// ---------------------------------------------------------------------------------------------

constinit const Watch::Kind TaskExtra::a_kind{nullptr, free_watch<TaskExtra>};

Result<TaskExtra*> TaskExtra::of(Future& future) {
  if (TaskExtra* extra = find(future))
    return extra;
  void* block = allocate(sizeof(TaskExtra));
  if (block == nullptr)
    return raise_memory_error();
  auto* extra = new (PyPlacement{block}) TaskExtra;
  extra->kind = &a_kind;
  future.add_watch(*extra);
  return extra;
}

PY_OPENING void raise_cancelled(Task& task) {
  Object message;
  if (TaskExtra* extra = TaskExtra::find(task))
    message = static_cast<Object&&>(extra->cancel_message);
  if (message.is_null()) {
    (void)raise_with(types::CancelledError, {});
    return;
  }
  const Ref argument = message;
  (void)raise_with(types::CancelledError, Span<const Ref>{&argument, 1});
}

} // namespace py::asyncio
