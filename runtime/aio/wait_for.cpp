// asyncio.wait_for: a runner task awaits the thing, and cuts the waiter's sleep short when it has ended.
#include "runtime/aio/gather.h"
#include "runtime/aio/loop.h"
#include "runtime/aio/sleep.h"

namespace py::asyncio {

/// What the waiter and the runner share; whoever ends last frees it.
struct Race : Header {
  static const TypeInfo info;
  enum class Status : uint8_t { open, finished, failed, over } status = Status::open;
  Task* waiter = nullptr;
  Object outcome;
};
static void drop_race(Header* object) {
  static_cast<Race*>(object)->~Race();
}
constinit const TypeInfo Race::info = builtin_type({.name = PY_STR("wait_for"),
                                                    .base = &types::object,
                                                    .size = sizeof(Race),
                                                    .kind = Kind::native,
                                                    .drop = drop_race});

inline constexpr CodeInfo runner_code{"asyncio", "wait_for.runner"};
static TaskOf<runner_code> run_race(Own<Future> awaited, Own<Race> race) {
  auto result = co_await at(0, FutureAwaiter(awaited));
  bool failed = result.failed();
  Object outcome = failed ? Object(take_pending()) : result.take();
  if (race->status == Race::Status::open) {
    race->status = failed ? Race::Status::failed : Race::Status::finished;
    race->outcome = static_cast<Object&&>(outcome);
    race->waiter->interrupt();
  }
  co_return none;
}

PY_OPENING Failed raise_timeout(Future& cancelled) {
  if (!cancelled.is_finished() || !cancelled.is_cancelled())
    return raise_with(timeout_error, {});
  auto* cause = cancelled.value.ref().as<BaseException>();
  (void)raise_exception(Own<BaseException>(cause)); // as if its result had been asked for
  const Handling scope;
  (void)raise_with(timeout_error, {});
  pending()->cause = Own<BaseException>(cause);
  pending()->suppress_context = true;
  return {};
}

/// `timeout` is None or a number of seconds or milliseconds.
inline constexpr CodeInfo wait_for_code{"asyncio", "wait_for"};
static Coroutine<wait_for_code> wait_with_limit(Object aw, Object timeout, bool in_milliseconds) {
  if (control.driver == nullptr) {
    (void)raise_no_running_loop();
    co_return Failed{};
  }
  Result<Own<Future>> promoted = promote_to_future(aw);
  if (promoted.failed())
    co_return Failed{};
  Own<Future> awaited = promoted.take();
  if (timeout.ref().is_none()) {
    auto result = co_await at(0, FutureAwaiter(awaited));
    if (result.failed())
      co_return Failed{};
    co_return result.take();
  }

  Result<Own<Race>> made = create<Race>();
  if (made.failed())
    co_return Failed{};
  Own<Race> race = made.take();
  race->waiter = control.driver;
  Result<Own<Task>> started =
      start_hidden(run_race(Own<Future>(awaited.get()), Own<Race>(race.get())), hal::now());
  if (started.failed())
    co_return Failed{};
  Own<Task> runner = started.take();

  auto slept = co_await at(0, in_milliseconds ? awaited_sleep_ms(timeout) : awaited_sleep(timeout.ref()));
  if (slept.failed()) {
    if (!pending_is(types::CancelledError)) { // the timeout was no number
      race->status = Race::Status::over;
      co_return Failed{};
    }
    switch (race->status) {
    case Race::Status::finished:
      clear_pending();
      co_return static_cast<Object&&>(race->outcome);
    case Race::Status::failed:
      clear_pending();
      (void)raise_exception(Own<BaseException>(race->outcome.ref().as<BaseException>()));
      co_return Failed{};
    case Race::Status::open:
    case Race::Status::over:
      break;
    }
    // Cancelled from outside.
    race->status = Race::Status::over;
    Own<BaseException> cancelled = take_pending();
    if (runner->cancel(none).failed())
      co_return Failed{};
    (void)resume(static_cast<Own<BaseException>&&>(cancelled));
    co_return Failed{};
  }
  race->status = Race::Status::over;
  if (runner->cancel(none).failed())
    co_return Failed{};
  auto ended = co_await at(0, FutureAwaiter(runner));
  if (ended.failed())
    co_return Failed{};
  (void)raise_timeout(*awaited);
  co_return Failed{};
}

Result<Own<CoroutineObject>> wait_for(Ref aw, Ref timeout) {
  return wait_with_limit(Object(aw), Object(timeout), false);
}
Result<Own<CoroutineObject>> wait_for_ms(Ref aw, Ref timeout) {
  return wait_with_limit(Object(aw), Object(timeout), true);
}

} // namespace py::asyncio
