// The few names of namespace std that clang looks up when it compiles a coroutine. The runtime is
// freestanding and has no <coroutine> of its own to include; never include this and a standard library's
// <coroutine> in one file.
#pragma once
#include <stddef.h>

namespace std {

template <class Result, class... Arguments>
struct coroutine_traits {
  using promise_type = typename Result::promise_type;
};

template <class Promise = void>
struct coroutine_handle;

template <>
struct coroutine_handle<void> {
  constexpr coroutine_handle() noexcept = default;
  constexpr coroutine_handle(decltype(nullptr)) noexcept {}
  static constexpr coroutine_handle from_address(void* address) noexcept {
    coroutine_handle handle;
    handle.address_ = address;
    return handle;
  }
  constexpr void* address() const noexcept { return address_; }
  constexpr explicit operator bool() const noexcept { return address_ != nullptr; }
  bool done() const noexcept { return __builtin_coro_done(address_); }
  void resume() const { __builtin_coro_resume(address_); }
  void destroy() const { __builtin_coro_destroy(address_); }

private:
  void* address_ = nullptr;
};

template <class Promise>
struct coroutine_handle {
  constexpr coroutine_handle() noexcept = default;
  constexpr coroutine_handle(decltype(nullptr)) noexcept {}
  static constexpr coroutine_handle from_address(void* address) noexcept {
    coroutine_handle handle;
    handle.address_ = address;
    return handle;
  }
  static coroutine_handle from_promise(Promise& promise) noexcept {
    return from_address(__builtin_coro_promise(&promise, alignof(Promise), true));
  }
  constexpr operator coroutine_handle<>() const noexcept {
    return coroutine_handle<>::from_address(address_);
  }
  constexpr void* address() const noexcept { return address_; }
  constexpr explicit operator bool() const noexcept { return address_ != nullptr; }
  Promise& promise() const {
    return *static_cast<Promise*>(__builtin_coro_promise(address_, alignof(Promise), false));
  }
  bool done() const noexcept { return __builtin_coro_done(address_); }
  void resume() const { __builtin_coro_resume(address_); }
  void destroy() const { __builtin_coro_destroy(address_); }

private:
  void* address_ = nullptr;
};

struct suspend_always {
  constexpr bool await_ready() const noexcept { return false; }
  constexpr void await_suspend(coroutine_handle<>) const noexcept {}
  constexpr void await_resume() const noexcept {}
};

struct suspend_never {
  constexpr bool await_ready() const noexcept { return true; }
  constexpr void await_suspend(coroutine_handle<>) const noexcept {}
  constexpr void await_resume() const noexcept {}
};

} // namespace std
