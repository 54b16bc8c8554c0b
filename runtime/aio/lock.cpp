#include "runtime/aio/lock.h"

namespace py::asyncio {

void Lock::hand_over() {
  if (waiters.is_empty()) {
    waiters.set_mark(true);
    return;
  }
  waiters.set_flag();
  scheduler.grant_first(waiters);
}

Status Lock::release() {
  if (state() != State::locked)
    return raise_runtime_error("Lock not acquired");
  hand_over();
  return {};
}

bool LockAcquire::await_ready() noexcept {
  return lock_->waiters.is_marked() ? is_there() : must_wait();
}
void LockAcquire::await_suspend(std::coroutine_handle<> awaiter) noexcept {
  scheduler.wait(suspend_driver(awaiter), lock_->waiters);
}
ResultOf<word::true_> LockAcquire::await_resume() noexcept {
  const bool granted = take_grant();
  if (!control.is_let_go()) {
    if (granted)
      lock_->hand_over(); // cancelled between the hand-over and its turn: the next one gets it
    return Failed{};
  }
  lock_->lock();
  return {};
}

inline constexpr CodeInfo acquire_code{"asyncio", "Lock.acquire"};
static Coroutine<acquire_code> acquire_lock(Own<Lock> lock) {
  auto acquired = co_await at(0, lock->awaited_acquire());
  if (acquired.failed())
    co_return Failed{};
  co_return true;
}
Result<Own<CoroutineObject>> Lock::acquire() {
  return acquire_lock(Own<Lock>(this));
}

inline constexpr CodeInfo aexit_code{"asyncio", "Lock.__aexit__"};
static Coroutine<aexit_code> release_lock(Own<Lock> lock) {
  if (lock->release().failed())
    co_return Failed{};
  co_return none;
}
Result<Own<CoroutineObject>> Lock::aexit(Ref, Ref, Ref) {
  return release_lock(Own<Lock>(this));
}

} // namespace py::asyncio
