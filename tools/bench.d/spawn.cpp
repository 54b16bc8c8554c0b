// The hand-written counterpart of spawn.py.
#include "tools/bench.d/scheduler.h"

#include <cstdio>

[[gnu::noinline]] static bench::Task child(long number) {
  co_return number;
}

static bench::Task start(long count) {
  long total = 0;
  for (long number = 0; number < count; ++number) {
    bench::Task task = child(number);
    total += co_await task;
  }
  std::printf("%ld\n", total);
  co_return 0;
}

int main() {
  bench::Task task = start(COUNT);
  bench::Scheduler::run();
}
