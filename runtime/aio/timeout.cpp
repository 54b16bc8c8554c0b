#include "runtime/aio/timeout.h"
#include "runtime/aio/loop.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(asyncio, Timeout)

namespace py::asyncio {

constinit const TypeInfo Timeout::info =
    native_type<Timeout>(PY_STR("asyncio"), PY_STR("Timeout"), constructors::asyncio::Timeout,
                         &attrs::asyncio::Timeout, TypeInfo::final);

Result<Own<Timeout>> Timeout::construct(Ref when) {
  PY_TRY(made, create<Timeout>());
  made->deadline = Object(when);
  return made;
}
Result<Own<Timeout>> timeout_at(Ref when) {
  return Timeout::construct(when);
}
Result<Own<Timeout>> timeout(Ref delay) {
  if (delay.is_none())
    return Timeout::construct(delay);
  PY_TRY(seconds, to_float(delay));
  PY_TRY(when, box(Loop::time() + seconds));
  return Timeout::construct(when);
}

inline constexpr CodeInfo expire_code{"asyncio", "timeout"};
static TaskOf<expire_code> expire(Own<Timeout> timeout) {
  timeout->timer = nullptr;
  timeout->state = Timeout::State::expiring;
  if (timeout->task->cancel(none).failed())
    co_return Failed{};
  co_return none;
}

void Timeout::stop_timer() {
  if (timer == nullptr)
    return;
  Task& stopped = *timer;
  timer = nullptr;
  scheduler.discard(stopped);
}

Status Timeout::reschedule(Ref when) {
  static constexpr const char* names[] = {"created", "active", "expiring", "expired", "finished"};
  if (state == State::created)
    return raise_runtime_error("Timeout has not been entered");
  if (state != State::entered)
    return raise_runtime_error("Cannot change state of %s Timeout", names[int(state)]);
  Float seconds = 0;
  if (!when.is_none()) {
    PY_TRY(number, to_float(when));
    seconds = number > 0 ? number : 0;
  }
  deadline = Object(when);
  stop_timer();
  if (when.is_none())
    return {};
  Micros now = hal::now(), due = Micros(seconds * 1000000 + Float(0.5));
  PY_TRY(started, start_hidden(expire(Own<Timeout>(this)), due < now ? now : due));
  timer = started.get();
  return {};
}

inline constexpr CodeInfo enter_code{"asyncio", "Timeout.__aenter__"};
static Coroutine<enter_code> enter_timeout(Own<Timeout> timeout) {
  if (timeout->state != Timeout::State::created) {
    (void)raise_runtime_error("Timeout has already been entered");
    co_return Failed{};
  }
  if (control.current == nullptr) {
    (void)raise_runtime_error("Timeout should be used inside a task");
    co_return Failed{};
  }
  timeout->state = Timeout::State::entered;
  timeout->task = control.current;
  timeout->cancels_before = control.current->cancels;
  if (timeout->reschedule(Object(timeout->deadline.ref())).failed())
    co_return Failed{};
  co_return static_cast<Own<Timeout>&&>(timeout);
}
Result<Own<CoroutineObject>> Timeout::aenter() {
  return enter_timeout(Own<Timeout>(this));
}

/// What a timeout raises: CPython's TimeoutError, and asyncio's own at the same time, so that either name
/// catches it.
constinit const TypeInfo both_timeout_errors = builtin_type({.name = PY_STR("TimeoutError"),
                                                             .base = &types::TimeoutError,
                                                             .size = sizeof(OSError),
                                                             .kind = Kind::exception,
                                                             .flags = TypeInfo::also_asyncio_timeout,
                                                             .drop = drop_object<OSError>,
                                                             .traverse = traverse_exception,
                                                             .construct = construct_exception});

/// `value` is what leaves the block, or None.
inline constexpr CodeInfo leave_code{"asyncio", "Timeout.__aexit__"};
static Coroutine<leave_code> leave_timeout(Own<Timeout> timeout, Object value) {
  timeout->stop_timer();
  if (timeout->state == Timeout::State::entered) {
    timeout->state = Timeout::State::exited;
    co_return none;
  }
  timeout->state = Timeout::State::expired;
  if (timeout->task->uncancel() > timeout->cancels_before || type_of(value) != &types::CancelledError)
    co_return none;
  (void)raise_with(both_timeout_errors, {});
  if (pending()->context.is_null())
    pending()->context = Own<BaseException>(value.ref().as<BaseException>());
  co_return Failed{};
}
Result<Own<CoroutineObject>> Timeout::aexit(Ref, Ref value, Ref) {
  return leave_timeout(Own<Timeout>(this), Object(value));
}

} // namespace py::asyncio
