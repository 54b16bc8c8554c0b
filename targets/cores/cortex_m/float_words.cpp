// Between floats and words of 64 bits: what the compiler calls for such a conversion. libgcc's go through
// doubles, and bring their arithmetic along (5 KB). Compiled without link-time optimisation, which does not
// see calls that it makes itself. May be called from an interrupt.
#include <stdint.h>

namespace {

constexpr int mantissa_bits = 23;
constexpr int bias = 127;

/// The nearest float, the even one of two.
float nearest(uint64_t magnitude, uint32_t sign) {
  if (magnitude == 0)
    return 0;
  const int zeros = __builtin_clzll(magnitude);
  const uint64_t left = magnitude << zeros; // the highest bit is 1, and not stored
  const uint32_t high = uint32_t(left >> 40);
  const uint64_t rest = left << 24, half = uint64_t(1) << 63;
  uint32_t bits = sign | (uint32_t(bias + 63 - zeros) << mantissa_bits);
  bits += high & 0x7FFFFF;
  if (rest > half || (rest == half && (high & 1)))
    ++bits; // carries into the exponent where it has to
  return __builtin_bit_cast(float, bits);
}

/// Towards zero; what is too large becomes the largest.
uint64_t truncated(uint32_t bits) {
  const int exponent = int(bits >> mantissa_bits & 0xFF) - bias;
  if (exponent < 0)
    return 0;
  if (exponent > 63)
    return UINT64_MAX;
  const uint64_t mantissa = (bits & 0x7FFFFF) | 0x800000;
  return exponent >= mantissa_bits ? mantissa << (exponent - mantissa_bits)
                                   : mantissa >> (mantissa_bits - exponent);
}

} // namespace

extern "C" {

float __aeabi_ul2f(uint64_t value) {
  return nearest(value, 0);
}

float __aeabi_l2f(int64_t value) {
  return value < 0 ? nearest(-uint64_t(value), 0x80000000) : nearest(uint64_t(value), 0);
}

uint64_t __aeabi_f2ulz(float value) {
  const uint32_t bits = __builtin_bit_cast(uint32_t, value);
  return bits >> 31 ? 0 : truncated(bits);
}

int64_t __aeabi_f2lz(float value) {
  const uint32_t bits = __builtin_bit_cast(uint32_t, value);
  const uint64_t magnitude = truncated(bits);
  const uint64_t most = uint64_t(INT64_MAX) + (bits >> 31);
  const uint64_t bounded = magnitude < most ? magnitude : most;
  return int64_t(bits >> 31 ? -bounded : bounded);
}
}
