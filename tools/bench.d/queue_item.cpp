// The hand-written counterpart of queue_item.py.
#include "tools/bench.d/waits.h"

#include <cstdio>

static bench::Task puts(bench::Queue& queue, long count) {
  for (long n = 0; n < count; ++n) {
    queue.put(n);
    co_await bench::Yield();
  }
  co_return 0;
}

static bench::Task gets(bench::Queue& queue, long count) {
  long total = 0;
  for (long n = 0; n < count; ++n)
    total += co_await queue.get();
  co_return total;
}

static bench::Task start(long count) {
  bench::Queue queue;
  bench::Task getter = gets(queue, count), putter = puts(queue, count);
  long total = co_await getter;
  co_await putter;
  std::printf("%ld\n", total);
  co_return 0;
}

int main() {
  bench::Task task = start(COUNT);
  bench::Scheduler::run();
}
