// The hand-written counterpart of ping_pong.py.
#include "tools/bench.d/waits.h"

#include <cstdio>

static bench::Task player(bench::Event& mine, bench::Event& other, long rounds) {
  long hits = 0;
  for (long round = 0; round < rounds; ++round) {
    co_await mine;
    mine.clear();
    ++hits;
    other.set();
  }
  co_return hits;
}

static bench::Task start(long count) {
  bench::Event ping, pong;
  ping.set();
  bench::Task first = player(ping, pong, count), second = player(pong, ping, count);
  long a = co_await first;
  long b = co_await second;
  std::printf("[%ld, %ld]\n", a, b);
  co_return 0;
}

int main() {
  bench::Task task = start(COUNT);
  bench::Scheduler::run();
}
