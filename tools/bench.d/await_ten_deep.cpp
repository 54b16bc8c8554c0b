// The hand-written counterpart of await_ten_deep.py.
#include "tools/bench.d/waits.h"

#include <cstdio>

[[gnu::noinline]] static bench::Call d0(long n) {
  co_return n;
}
[[gnu::noinline]] static bench::Call d1(long n) {
  co_return co_await d0(n);
}
[[gnu::noinline]] static bench::Call d2(long n) {
  co_return co_await d1(n);
}
[[gnu::noinline]] static bench::Call d3(long n) {
  co_return co_await d2(n);
}
[[gnu::noinline]] static bench::Call d4(long n) {
  co_return co_await d3(n);
}
[[gnu::noinline]] static bench::Call d5(long n) {
  co_return co_await d4(n);
}
[[gnu::noinline]] static bench::Call d6(long n) {
  co_return co_await d5(n);
}
[[gnu::noinline]] static bench::Call d7(long n) {
  co_return co_await d6(n);
}
[[gnu::noinline]] static bench::Call d8(long n) {
  co_return co_await d7(n);
}
[[gnu::noinline]] static bench::Call d9(long n) {
  co_return co_await d8(n);
}

static bench::Task start(long count) {
  long total = 0;
  for (long n = 0; n < count; ++n)
    total += co_await d9(n);
  std::printf("%ld\n", total);
  co_return 0;
}

int main() {
  bench::Task task = start(COUNT);
  bench::Scheduler::run();
}
