// The hand-written counterpart of fib.py.
#include "tools/bench.d/opaque.h"

#include <cstdio>

[[gnu::noinline]] static long fib(long n) {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

int main() {
  long total = 0;
  for (long turn = 0; turn < COUNT; ++turn)
    total += fib(bench::opaque(16L));
  std::printf("%ld\n", total);
}
