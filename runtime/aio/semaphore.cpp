#include "runtime/aio/semaphore.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(asyncio, Semaphore)
PY_NATIVE_TABLES(asyncio, BoundedSemaphore)

namespace py::asyncio {

constinit const TypeInfo Semaphore::info = native_type<Semaphore>(
    PY_STR("asyncio"), PY_STR("Semaphore"), construct_as<Semaphore, constructors::asyncio::Semaphore>,
    &attrs::asyncio::Semaphore, TypeInfo::subclassable);
constinit const TypeInfo BoundedSemaphore::info =
    builtin_type({.name = PY_STR("BoundedSemaphore"),
                  .base = &Semaphore::info,
                  .size = sizeof(BoundedSemaphore),
                  .kind = Kind::native,
                  .flags = TypeInfo::subclassable,
                  .drop = drop_object<BoundedSemaphore>,
                  .construct = construct_as<BoundedSemaphore, constructors::asyncio::BoundedSemaphore>,
                  .attrs = &attrs::asyncio::BoundedSemaphore,
                  .module = PY_STR("asyncio")});

Status Semaphore::init(SWord initial) {
  if (initial < 0)
    return raise_value_error("Semaphore initial value must be >= 0");
  value = initial;
  bound = -1; // an instance that a class of the program's own made begins as zeros
  return {};
}
Status BoundedSemaphore::init(SWord initial) {
  PY_CHECK(Semaphore::init(initial));
  bound = initial;
  return {};
}
Result<Own<Semaphore>> Semaphore::construct(SWord value) {
  PY_TRY(semaphore, create<Semaphore>());
  PY_CHECK(semaphore->init(value));
  return semaphore;
}
Result<Own<BoundedSemaphore>> BoundedSemaphore::construct(SWord value) {
  PY_TRY(semaphore, create<BoundedSemaphore>());
  PY_CHECK(semaphore->init(value));
  return semaphore;
}

void Semaphore::wake_next() {
  if (waiters.is_empty())
    return;
  --value;
  ++granted;
  scheduler.grant_first(waiters);
}

Status Semaphore::release() {
  if (bound >= 0 && value >= bound)
    return raise_value_error("BoundedSemaphore released too many times");
  ++value;
  wake_next();
  return {};
}

bool SemaphoreAcquire::await_ready() noexcept {
  if (semaphore_->locked())
    return must_wait();
  --semaphore_->value;
  return is_there();
}
void SemaphoreAcquire::await_suspend(std::coroutine_handle<> awaiter) noexcept {
  scheduler.wait(suspend_driver(awaiter), semaphore_->waiters);
}
ResultOf<word::true_> SemaphoreAcquire::await_resume() noexcept {
  const bool granted = take_grant();
  semaphore_->granted -= granted;
  if (!control.is_let_go()) {
    if (granted) { // cancelled after it was given one
      ++semaphore_->value;
      semaphore_->wake_next();
    }
    return Failed{};
  }
  if (semaphore_->value > 0)
    semaphore_->wake_next();
  return {};
}

inline constexpr CodeInfo acquire_code{"asyncio", "Semaphore.acquire"};
static Coroutine<acquire_code> acquire_semaphore(Own<Semaphore> semaphore, bool result) {
  auto acquired = co_await at(0, semaphore->awaited_acquire());
  if (acquired.failed())
    co_return Failed{};
  co_return result ? Object(true) : Object(none);
}
Result<Own<CoroutineObject>> Semaphore::acquire() {
  return acquire_semaphore(Own<Semaphore>(this), true);
}
Result<Own<CoroutineObject>> Semaphore::aenter() {
  return acquire_semaphore(Own<Semaphore>(this), false);
}

inline constexpr CodeInfo aexit_code{"asyncio", "Semaphore.__aexit__"};
static Coroutine<aexit_code> release_semaphore(Own<Semaphore> semaphore) {
  if (semaphore->release().failed())
    co_return Failed{};
  co_return none;
}
Result<Own<CoroutineObject>> Semaphore::aexit(Ref, Ref, Ref) {
  return release_semaphore(Own<Semaphore>(this));
}

} // namespace py::asyncio
