#include "runtime/aio/future.h"
#include "runtime/aio/callbacks.h"
#include "runtime/aio/loop.h"
#include "runtime/aio/scheduler.h"
#include "runtime/core/exceptions.h"

namespace py::asyncio {

Future& Future::of(TaskList& waiters) {
#pragma clang diagnostic ignored "-Winvalid-offsetof"
  return *reinterpret_cast<Future*>(reinterpret_cast<char*>(&waiters) - __builtin_offsetof(Future, waiters));
}

void Future::drop_each_watch() {
  while (watches != nullptr) {
    Watch& watch = *watches;
    watches = watch.next;
    if (watch.kind->drop != nullptr)
      watch.kind->drop(watch);
  }
}

// --- Watches
// ---------------------------------------------------------------------------------------------------------

void Future::add_watch(Watch& watch) {
  Watch** place = &watches;
  while (*place != nullptr)
    place = &(*place)->next;
  watch.next = nullptr;
  *place = &watch;
}

void Future::remove_watch(Watch& watch) {
  for (Watch** place = &watches; *place != nullptr; place = &(*place)->next)
    if (*place == &watch) {
      *place = watch.next;
      return;
    }
}

Watch* Future::find_watch(const Watch::Kind& kind) {
  for (Watch* watch = watches; watch != nullptr; watch = watch->next)
    if (watch->kind == &kind)
      return watch;
  return nullptr;
}

static void tell_watches(Future& future) {
  Watch* told = future.watches;
  future.watches = nullptr;
  while (told != nullptr) {
    Watch& watch = *told;
    told = watch.next;
    if (watch.kind->ended == nullptr)
      future.add_watch(watch);
    else if (watch.kind->ended(watch, future))
      future.stage = FutureState::seen;
  }
}

void Future::notify() {
  if (value.ref().is_heap())
    memory::note_object(this); // the outcome may lead back to it
  stage = waiters.is_empty() ? FutureState::unseen : FutureState::seen;
  // Callbacks are added to a task that was just made, before anybody awaits it.
  if (watches != nullptr)
    tell_watches(*this);
  scheduler.wake_all(waiters);
}

void Future::end(Object&& result, bool has_raised) {
  raised = has_raised;
  value = static_cast<Object&&>(result);
  notify();
  scheduler.notice_end(*this);
}

Result<Own<BaseException>> make_cancelled(Ref message) {
  bool plain = message.is_null() || message.is_none();
  return make_exception(types::CancelledError, Span<const Ref>{&message, size_t(plain ? 0 : 1)});
}

Status Future::end_cancelled(Ref message) {
  PY_TRY(exception, make_cancelled(message));
  end(static_cast<Own<BaseException>&&>(exception), true);
  return {};
}

// --- What programs call
// ----------------------------------------------------------------------------------------------

Failed raise_invalid_state(const char* message) {
  return raise_new(invalid_state_error, "%s", message);
}

Result<Own<Future>> Future::construct(Ref) {
  return create<Future>();
}

Failed raise_outcome(Future& future) {
  return raise_exception(Own<BaseException>(future.value.ref().as<BaseException>()));
}

Result<Object> Future::result() {
  if (!is_finished())
    return raise_invalid_state("Result is not set.");
  return future_result(*this);
}

Result<Object> Future::exception() {
  if (!is_finished())
    return raise_invalid_state("Exception is not set.");
  if (is_cancelled())
    return future_result(*this);
  stage = FutureState::seen;
  return raised ? Object(value.ref()) : Object(none);
}

Result<bool> Future::cancel(Ref msg) {
  if (type == &Task::info)
    return static_cast<Task*>(this)->cancel(msg);
  if (is_finished())
    return false;
  PY_CHECK(end_cancelled(msg));
  return true;
}

Status Future::set_result(Ref result) {
  if (is_finished())
    return raise_invalid_state("invalid state");
  end(Object(result), false);
  return {};
}

Status Future::set_exception(Ref exception) {
  if (is_finished())
    return raise_invalid_state("invalid state");
  Object made(exception);
  if (is_exception_class(exception)) {
    PY_TRY(instance, call_with(exception));
    made = static_cast<Object&&>(instance);
  }
  if (!is<BaseException>(made))
    return raise_type_error("exception must derive from BaseException, not %T", exception.word());
  if (is_instance(made, &types::StopIteration))
    return raise_type_error(
        "StopIteration interacts badly with generators and cannot be raised into a Future");
  end(static_cast<Object&&>(made), true);
  return {};
}

Object Future::get_loop() {
  return get_event_loop();
}

// --- Awaiting
// ------------------------------------------------------------------------------------------------------

[[gnu::noinline]] bool FutureAwaiter::is_ready() {
  if (future_->is_finished())
    return is_there();
  if (control.driver == nullptr)
    return refuse_outside();
  if (static_cast<void*>(future_) == static_cast<void*>(control.driver))
    return refuse_own();
  control.transfer = 0;
  (void)raise_runtime_error("can't wait");
  return true;
}
[[gnu::noinline]] bool FutureAwaiter::refuse_outside() {
  control.transfer = 0;
  (void)raise_no_running_loop();
  return true;
}
[[gnu::noinline]] bool FutureAwaiter::refuse_own() {
  control.transfer = 0;
  (void)raise_runtime_error("Task cannot await on itself");
  return true;
}

void FutureAwaiter::await_suspend(std::coroutine_handle<> awaiter) noexcept {
  scheduler.wait(suspend_driver(awaiter), future_->waiters, Place::future);
}

inline constexpr CodeInfo await_code{"asyncio", "Future.__await__"};
static Coroutine<await_code> await_future(Own<Future> future) {
  auto result = co_await at(0, FutureAwaiter(future));
  if (result.failed())
    co_return Failed{};
  co_return result.take();
}
Result<Own<CoroutineWrapper>> Future::iterate() {
  Result<Own<CoroutineObject>> made = await_future(Own<Future>(this));
  PY_TRY(coroutine, static_cast<Result<Own<CoroutineObject>>&&>(made));
  return coroutine->wrap();
}

} // namespace py::asyncio
