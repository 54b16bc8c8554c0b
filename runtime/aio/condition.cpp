#include "runtime/aio/condition.h"
#include "runtime/aio/wait_in_list.h"
#include "runtime/core/exceptions.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(asyncio, Condition)

namespace py::asyncio {

constinit const TypeInfo Condition::info = native_type<Condition>(
    PY_STR("asyncio"), PY_STR("Condition"), construct_as<Condition, constructors::asyncio::Condition>,
    &attrs::asyncio::Condition, TypeInfo::subclassable);

Status Condition::init(Ref given) {
  if (given.is_none()) {
    PY_TRY(made, create<Lock>());
    lock = static_cast<Own<Lock>&&>(made);
    return {};
  }
  if (!is<Lock>(given))
    return raise_type_error("lock must be an asyncio.Lock, not '%T'", given.word());
  lock = Own<Lock>(given.as<Lock>());
  return {};
}
Result<Own<Condition>> Condition::construct(Ref lock) {
  PY_TRY(condition, create<Condition>());
  PY_CHECK(condition->init(lock));
  return condition;
}

inline constexpr CodeInfo enter_code{"asyncio", "Condition.__aenter__"};
static Coroutine<enter_code> enter_condition(Own<Condition> condition) {
  auto acquired = co_await at(0, condition->lock->awaited_acquire());
  if (acquired.failed())
    co_return Failed{};
  co_return none;
}
Result<Own<CoroutineObject>> Condition::aenter() {
  return enter_condition(Own<Condition>(this));
}

inline constexpr CodeInfo wait_code{"asyncio", "Condition.wait"};
static Coroutine<wait_code> wait_for_notify(Own<Condition> condition) {
  if (!condition->locked()) {
    (void)raise_runtime_error("cannot wait on un-acquired lock");
    co_return Failed{};
  }
  condition->lock->hand_over();
  Own<BaseException> cancelled;
  auto waited = co_await at(0, WaitInList(condition->waiters));
  if (waited.failed())
    cancelled = take_pending();
  for (;;) {
    auto acquired = co_await at(0, condition->lock->awaited_acquire());
    if (!acquired.failed())
      break;
    if (!pending_is(types::CancelledError))
      co_return Failed{};
    cancelled = take_pending();
  }
  if (!cancelled.is_null()) {
    (void)resume(static_cast<Own<BaseException>&&>(cancelled));
    co_return Failed{};
  }
  co_return true;
}
Result<Own<CoroutineObject>> Condition::wait() {
  return wait_for_notify(Own<Condition>(this));
}

inline constexpr CodeInfo wait_for_code{"asyncio", "Condition.wait_for"};
static Coroutine<wait_for_code> wait_until(Own<Condition> condition, Object predicate) {
  for (;;) {
    Result<Object> answer = call_with(predicate);
    if (answer.failed())
      co_return Failed{};
    Object result = answer.take();
    Result<bool> true_now = truth(result);
    if (true_now.failed())
      co_return Failed{};
    if (*true_now)
      co_return static_cast<Object&&>(result);
    auto waited = co_await at(0, wait_for_notify(Own<Condition>(condition.get())));
    if (waited.failed())
      co_return Failed{};
  }
}
Result<Own<CoroutineObject>> Condition::wait_for(Ref predicate) {
  return wait_until(Own<Condition>(this), Object(predicate));
}

Status Condition::notify(SWord n) {
  if (!locked())
    return raise_runtime_error("cannot notify on un-acquired lock");
  for (; n > 0 && !waiters.is_empty(); --n)
    scheduler.wake_first(waiters);
  return {};
}
Status Condition::notify_all() {
  return notify(INTPTR_MAX);
}

} // namespace py::asyncio
