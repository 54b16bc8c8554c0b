// Awaiting the coroutine object that a runtime function has just made.
#pragma once
#include "runtime/aio/coroutine.h"

namespace py {

class AwaitNew {
public:
  explicit AwaitNew(Result<Own<CoroutineObject>>&& made)
      : coroutine_(made.failed() ? Own<CoroutineObject>() : made.take()), await_(coroutine_) {}
  AwaitNew operator co_await() noexcept { return static_cast<AwaitNew&&>(*this); }
  bool await_ready() noexcept { return coroutine_.is_null() || await_.await_ready(); }
  void await_suspend(std::coroutine_handle<> awaiter) noexcept { await_.await_suspend(awaiter); }
  Result<Object> await_resume() noexcept {
    if (coroutine_.is_null())
      return Failed{};
    return await_.await_resume();
  }

private:
  Own<CoroutineObject> coroutine_;
  Await await_;
};

} // namespace py
