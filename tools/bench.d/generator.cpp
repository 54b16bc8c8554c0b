// The hand-written counterpart of generator.py.
#include "tools/bench.d/opaque.h"

#include <coroutine>
#include <cstdio>
#include <cstdlib>

namespace {
/// A generator of numbers.
class Numbers {
public:
  struct promise_type {
    long value = 0;
    Numbers get_return_object() { return Numbers(std::coroutine_handle<promise_type>::from_promise(*this)); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(long given) noexcept {
      value = given;
      return {};
    }
    void return_void() noexcept {}
    void unhandled_exception() noexcept { std::abort(); }
  };
  explicit Numbers(std::coroutine_handle<promise_type> handle) : handle_(handle) {}
  Numbers(const Numbers&) = delete;
  ~Numbers() { handle_.destroy(); }
  bool next() {
    handle_.resume();
    return !handle_.done();
  }
  long value() const { return handle_.promise().value; }

private:
  std::coroutine_handle<promise_type> handle_;
};
} // namespace

[[gnu::noinline]] static Numbers numbers(long stop) {
  for (long n = 0; n < stop; ++n)
    co_yield n;
}

int main() {
  long total = 0;
  for (long turn = 0; turn < COUNT; ++turn)
    for (Numbers all = numbers(bench::opaque(100L)); all.next();)
      total += all.value();
  std::printf("%ld\n", total);
}
