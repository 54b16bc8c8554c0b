// The hand-written counterpart of crc16.py.
#include "tools/bench.d/opaque.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>

[[gnu::noinline]] static uint16_t crc16(const uint8_t* data, size_t size) {
  uint16_t crc = 0xffff;
  for (size_t i = 0; i < size; ++i) {
    crc ^= uint16_t(data[i] << 8);
    for (int bit = 0; bit < 8; ++bit)
      crc = crc & 0x8000 ? uint16_t(crc << 1) ^ 0x1021 : uint16_t(crc << 1);
  }
  return crc;
}

int main() {
  static uint8_t data[64];
  for (size_t i = 0; i < sizeof data; ++i)
    data[i] = uint8_t(i);
  long total = 0;
  for (long turn = 0; turn < COUNT; ++turn)
    total ^= crc16(bench::opaque(data), sizeof data);
  std::printf("%ld\n", total);
}
