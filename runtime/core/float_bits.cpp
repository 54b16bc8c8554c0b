// A Float taken apart and put together.
#include "runtime/core/float_text.h"

namespace py {

namespace {
using Bits = decltype([] {
  if constexpr (sizeof(Float) == 8)
    return uint64_t();
  else
    return uint32_t();
}());
constexpr int total_bits = sizeof(Float) * 8;
} // namespace

FloatParts split_float(Float v) {
  Bits bits = __builtin_bit_cast(Bits, v);
  Bits fraction = bits & ((Bits(1) << (mantissa_bits - 1)) - 1);
  int biased = int(bits >> (mantissa_bits - 1)) & (2 * max_exponent + 1);
  if (biased == 0)
    return {fraction, min_exponent - (mantissa_bits - 1), sign_bit(v)};
  return {uint64_t(fraction) | uint64_t(1) << (mantissa_bits - 1),
          biased - max_exponent - (mantissa_bits - 1), sign_bit(v)};
}

Float compose_float(uint64_t mantissa, int64_t exponent, bool is_negative) {
  Bits sign = Bits(is_negative) << (total_bits - 1);
  if (mantissa == 0)
    return __builtin_bit_cast(Float, sign);
  int shift = __builtin_clzll(mantissa);
  mantissa <<= shift;
  int64_t leading = exponent - shift + 63; // of the leading bit
  if (leading > max_exponent)
    return is_negative ? -Float(__builtin_inff()) : Float(__builtin_inff());
  int64_t drop = 64 - mantissa_bits;
  bool is_subnormal = leading < min_exponent;
  if (is_subnormal)
    drop += min_exponent - leading;
  uint64_t kept = 0, lost = mantissa, half = uint64_t(1) << 63;
  if (drop > 64) {
    lost = 1; // less than half of the smallest
  } else if (drop < 64) {
    kept = mantissa >> drop;
    lost = mantissa << (64 - drop);
  }
  if (lost > half || (lost == half && (kept & 1)))
    ++kept;
  // A carry out of the mantissa is just what the exponent needs.
  Bits bits = is_subnormal ? Bits(kept)
                           : (Bits(leading + max_exponent) << (mantissa_bits - 1)) +
                                 Bits(kept - (uint64_t(1) << (mantissa_bits - 1)));
  return __builtin_bit_cast(Float, Bits(bits | sign));
}

} // namespace py
