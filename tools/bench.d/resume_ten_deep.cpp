// The hand-written counterpart of resume_ten_deep.py.
#include "tools/bench.d/waits.h"

#include <cstdio>

static bench::Call deep(long level, long turns) {
  if (level != 0)
    co_return co_await deep(level - 1, turns);
  long total = 0;
  for (long turn = 0; turn < turns; ++turn) {
    co_await bench::YieldHere();
    total += turn;
  }
  co_return total;
}

static bench::Task start(long count) {
  std::printf("%ld\n", co_await deep(9, count));
  co_return 0;
}

int main() {
  bench::Task task = start(COUNT);
  bench::Scheduler::run();
}
