// The hand-written counterpart of bytearray_fill.py.
#include "tools/bench.d/opaque.h"

#include <cstdint>
#include <cstdio>
#include <numeric>
#include <vector>

int main() {
  std::vector<uint8_t> data(256);
  for (long turn = 0; turn < COUNT; ++turn)
    for (long i = 0; i < 256; ++i)
      data[size_t(bench::opaque(i))] = uint8_t(data[size_t(i)] + i + turn);
  std::printf("%ld\n", std::accumulate(data.begin(), data.end(), 0L));
}
