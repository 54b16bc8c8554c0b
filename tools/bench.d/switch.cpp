// The hand-written counterpart of switch.py.
#include "tools/bench.d/scheduler.h"

#include <cstdio>

static bench::Task spin(long turns) {
  long total = 0;
  for (long turn = 0; turn < turns; ++turn) {
    co_await bench::Yield();
    total += turn;
  }
  co_return total;
}

static bench::Task start(long count) {
  bench::Task first = spin(count), second = spin(count);
  long a = co_await first;
  long b = co_await second;
  std::printf("[%ld, %ld]\n", a, b);
  co_return 0;
}

int main() {
  bench::Task task = start(COUNT);
  bench::Scheduler::run();
}
