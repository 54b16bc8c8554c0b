// asyncio.Barrier: a condition, and a count of who has come and not yet gone.
#include "runtime/aio/condition.h"
#include "runtime/core/exceptions.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(asyncio, Barrier)

namespace py::asyncio {

constinit const TypeInfo Barrier::info = native_type<Barrier>(
    PY_STR("asyncio"), PY_STR("Barrier"), construct_as<Barrier, constructors::asyncio::Barrier>,
    &attrs::asyncio::Barrier, TypeInfo::subclassable);
constinit const TypeInfo broken_barrier_error = builtin_type({.name = PY_STR("BrokenBarrierError"),
                                                              .base = &types::RuntimeError,
                                                              .size = sizeof(BaseException),
                                                              .kind = Kind::exception,
                                                              .drop = drop_object<BaseException>,
                                                              .traverse = traverse_exception,
                                                              .construct = construct_exception,
                                                              .module = PY_STR("asyncio")});

Result<Own<Barrier>> Barrier::construct(SWord parties) {
  if (parties < 1)
    return raise_value_error("parties must be > 0");
  PY_TRY(barrier, create<Barrier>());
  PY_TRY(condition, Condition::construct(none));
  barrier->parties = parties;
  barrier->condition = static_cast<Own<Condition>&&>(condition);
  return barrier;
}

/// Waits, holding the condition's lock, while the barrier is in one of two states.
inline constexpr CodeInfo stay_code{"asyncio", "Barrier.wait"};
static Coroutine<stay_code> stay_while(Own<Barrier> barrier, Barrier::State one, Barrier::State other) {
  while (barrier->state == one || barrier->state == other) {
    Result<Own<CoroutineObject>> made = barrier->condition->wait();
    if (made.failed())
      co_return Failed{};
    Own<CoroutineObject> wait = made.take();
    auto waited = co_await at(0, await(wait));
    if (waited.failed())
      co_return Failed{};
  }
  co_return none;
}

/// What a waiting task does while it holds the lock.
inline constexpr CodeInfo pass_code{"asyncio", "Barrier.wait"};
static Coroutine<pass_code> pass(Own<Barrier> barrier) {
  using State = Barrier::State;
  auto let_in = co_await at(0, stay_while(Own<Barrier>(barrier.get()), State::draining, State::resetting));
  if (let_in.failed())
    co_return Failed{};
  if (barrier->state == State::broken) {
    (void)raise_new(broken_barrier_error, "Barrier aborted");
    co_return Failed{};
  }
  SWord index = barrier->inside++;
  bool failed = false;
  if (index + 1 == barrier->parties) {
    barrier->state = State::draining;
    failed = barrier->condition->notify_all().failed();
  } else {
    auto waited = co_await at(0, stay_while(Own<Barrier>(barrier.get()), State::filling, State::filling));
    failed = waited.failed();
    if (!failed && (barrier->state == State::broken || barrier->state == State::resetting)) {
      (void)raise_new(broken_barrier_error, "Abort or reset of barrier");
      failed = true;
    }
  }
  if (--barrier->inside == 0) {
    if (barrier->state == State::resetting || barrier->state == State::draining)
      barrier->state = State::filling;
    scheduler.wake_all(barrier->condition->waiters);
  }
  if (failed)
    co_return Failed{};
  co_return Int::small(index);
}

inline constexpr CodeInfo wait_code{"asyncio", "Barrier.wait"};
static Coroutine<wait_code> wait_at(Own<Barrier> barrier) {
  auto locked = co_await at(0, barrier->condition->awaited_acquire());
  if (locked.failed())
    co_return Failed{};
  auto passed = co_await at(0, pass(Own<Barrier>(barrier.get())));
  barrier->condition->lock->hand_over();
  if (passed.failed())
    co_return Failed{};
  co_return passed.take();
}
Result<Own<CoroutineObject>> Barrier::wait() {
  return wait_at(Own<Barrier>(this));
}

inline constexpr CodeInfo aexit_code{"asyncio", "Barrier.__aexit__"};
static Coroutine<aexit_code> leave() {
  co_return none;
}
Result<Own<CoroutineObject>> Barrier::aexit(Ref, Ref, Ref) {
  return leave();
}

inline constexpr CodeInfo change_code{"asyncio", "Barrier.reset"};
static Coroutine<change_code> change(Own<Barrier> barrier, Barrier::State state) {
  auto locked = co_await at(0, barrier->condition->awaited_acquire());
  if (locked.failed())
    co_return Failed{};
  barrier->state =
      state == Barrier::State::resetting && barrier->inside == 0 ? Barrier::State::filling : state;
  scheduler.wake_all(barrier->condition->waiters);
  barrier->condition->lock->hand_over();
  co_return none;
}
Result<Own<CoroutineObject>> Barrier::reset() {
  return change(Own<Barrier>(this), State::resetting);
}
Result<Own<CoroutineObject>> Barrier::abort() {
  return change(Own<Barrier>(this), State::broken);
}

} // namespace py::asyncio
