// The hand-written counterpart of gather*.py: CHILDREN says of how many.
#pragma once

#include "tools/bench.d/waits.h"

#include <cstdio>

[[gnu::noinline]] static bench::Task child(long number) {
  co_await bench::Yield();
  co_return number;
}

static bench::Task start(long count) {
  long total = 0;
  for (long round = 0; round < count; ++round) {
    std::vector<bench::Task> children;
    for (long number = 0; number < CHILDREN; ++number)
      children.push_back(child(number));
    std::vector<long> results;
    for (const bench::Task& task : children)
      results.push_back(co_await task);
    for (long result : results)
      total += result;
  }
  std::printf("%ld\n", total);
  co_return 0;
}

int main() {
  bench::Task task = start(COUNT);
  bench::Scheduler::run();
}
