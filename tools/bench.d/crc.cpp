// The hand-written counterpart of crc.py.
#include "tools/bench.d/opaque.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <vector>

static std::vector<uint32_t> table;

[[gnu::noinline]] static uint16_t crc16(const uint8_t* data, size_t size) {
  uint16_t crc = 0xffff;
  for (size_t i = 0; i < size; ++i) {
    crc ^= uint16_t(data[i] << 8);
    for (int bit = 0; bit < 8; ++bit)
      crc = crc & 0x8000 ? uint16_t(crc << 1) ^ 0x1021 : uint16_t(crc << 1);
  }
  return crc;
}

[[gnu::noinline]] static uint32_t crc32(const uint8_t* data, size_t size) {
  uint32_t crc = 0xffffffff;
  for (size_t i = 0; i < size; ++i)
    crc = table[(crc ^ data[i]) & 0xff] ^ (crc >> 8);
  return crc ^ 0xffffffff;
}

int main() {
  for (uint32_t n = 0; n < 256; ++n) {
    uint32_t value = n;
    for (int bit = 0; bit < 8; ++bit)
      value = value & 1 ? (value >> 1) ^ 0xedb88320 : value >> 1;
    table.push_back(value);
  }
  static uint8_t data[64];
  for (size_t i = 0; i < sizeof data; ++i)
    data[i] = uint8_t(i);
  long total = 0;
  for (long turn = 0; turn < COUNT; ++turn)
    total ^= crc16(bench::opaque(data), sizeof data) ^ crc32(bench::opaque(data), sizeof data);
  std::printf("%ld\n", total);
}
