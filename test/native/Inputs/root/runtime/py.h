// Stands in for the runtime in the tests of this folder: a coroutine that starts suspended, and the C
// library.
#pragma once
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

extern "C" int printf(const char* format, ...);

namespace std {
template <class Promise = void>
struct coroutine_handle;
template <>
struct coroutine_handle<void> {
  void* address_ = nullptr;
  static coroutine_handle from_address(void* address) { return {address}; }
  void* address() const { return address_; }
};
template <class Promise>
struct coroutine_handle {
  void* address_ = nullptr;
  static coroutine_handle from_address(void* address) { return {address}; }
  static coroutine_handle from_promise(Promise& promise) {
    return {__builtin_coro_promise(&promise, alignof(Promise), true)};
  }
  void* address() const { return address_; }
  Promise& promise() const { return *(Promise*)__builtin_coro_promise(address_, alignof(Promise), false); }
  bool done() const { return __builtin_coro_done(address_); }
  void resume() const { __builtin_coro_resume(address_); }
  void destroy() const { __builtin_coro_destroy(address_); }
  operator coroutine_handle<void>() const { return {address_}; }
};
template <class Result, class... Arguments>
struct coroutine_traits {
  using promise_type = typename Result::promise_type;
};
} // namespace std

namespace py {
struct Suspend {
  bool await_ready() noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) noexcept {}
  void await_resume() noexcept {}
};

struct Coroutine {
  struct promise_type {
    int result = 0;
    Coroutine get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    Suspend initial_suspend() noexcept { return {}; }
    Suspend final_suspend() noexcept { return {}; }
    void return_value(int value) { result = value; }
    void unhandled_exception() {}
    void* operator new(size_t size) { return malloc(size); }
    void operator delete(void* frame) { free(frame); }
  };
  std::coroutine_handle<promise_type> handle;
  Coroutine(std::coroutine_handle<promise_type> handle) : handle(handle) {}
  Coroutine(const Coroutine&) = delete;
  ~Coroutine() { handle.destroy(); }

  /// Awaiting one starts it, nested.
  struct Awaiter {
    std::coroutine_handle<promise_type> handle;
    bool await_ready() {
      handle.resume();
      return handle.done();
    }
    void await_suspend(std::coroutine_handle<>) {}
    int await_resume() { return handle.promise().result; }
  };
  Awaiter operator co_await() { return {handle}; }
};

int runtime_answer(); // in the archive
} // namespace py
