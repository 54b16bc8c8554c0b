// The hand-written counterpart of timers_1000.py.
#include "tools/bench.d/waits.h"

#include <cstdio>

static bench::Task naps(long number, long rounds) {
  for (long round = 0; round < rounds; ++round)
    co_await bench::Sleep(number % 97 + 1);
  co_return rounds;
}

static bench::Task start(long count) {
  std::vector<bench::Task> children;
  for (long number = 0; number < 1000; ++number)
    children.push_back(naps(number, count));
  long total = 0;
  for (const bench::Task& task : children)
    total += co_await task;
  std::printf("%ld\n", total);
  co_return 0;
}

int main() {
  bench::Task task = start(COUNT);
  bench::Scheduler::run();
}
