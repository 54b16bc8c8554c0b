// Awaiting the coroutine object that a runtime function has just made.
#pragma once
#include "runtime/aio/coroutine.h"

namespace py {

class AwaitNew {
public:
  AwaitNew() = default;
  explicit AwaitNew(Result<Own<CoroutineObject>>&& made)
      : coroutine_(made.failed() ? Own<CoroutineObject>() : made.take()) {}
  AwaitNew operator co_await() noexcept { return static_cast<AwaitNew&&>(*this); }
  /// No coroutine was made.
  bool is_nothing() const { return coroutine_.is_null(); }
  bool await_ready() noexcept { return is_nothing() || awaiter().await_ready(); }
  void await_suspend(std::coroutine_handle<> awaiting) noexcept { awaiter().await_suspend(awaiting); }
  Result<Object> await_resume() noexcept {
    if (is_nothing())
      return Failed{};
    return awaiter().await_resume();
  }

private:
  CoroutineAwaiter awaiter() const { return CoroutineAwaiter(coroutine_->handle()); }

  Own<CoroutineObject> coroutine_;
};

} // namespace py
