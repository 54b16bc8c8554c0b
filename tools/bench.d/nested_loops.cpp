// The hand-written counterpart of nested_loops.py.
#include "tools/bench.d/opaque.h"

#include <cstdio>

int main() {
  long total = 0;
  const long ten = bench::opaque(10L);
  for (long turn = 0; turn < COUNT; ++turn)
    for (long i = 0; i < ten; ++i)
      for (long j = 0; j < ten; ++j)
        for (long k = 0; k < ten; ++k)
          total += i ^ (j & bench::opaque(k));
  std::printf("%ld\n", total);
}
