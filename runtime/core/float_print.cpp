// Floats to decimal digits, by exact integer arithmetic (Steele and White's algorithm as Dragon4 has it): no
// tables, the same code at both widths, and right in every digit however many are asked for.
#include "runtime/core/float_text.h"
#include "runtime/core/limbs.h"

namespace py {

namespace {

/// A magnitude of limited size on the stack: the largest float's integer part, or the smallest one's
/// denominator, times the powers of ten that bring them together.
struct Big {
  static constexpr size_t most = sizeof(Float) == 8 ? 40 : 14;
  uint32_t limbs[most];
  size_t count = 0;

  void set(uint64_t v) {
    limbs[0] = uint32_t(v);
    limbs[1] = uint32_t(v >> 32);
    count = limbs::trim(limbs, 2);
  }
  void multiply(uint32_t factor) {
    uint32_t carry = limbs::multiply_small(limbs, count, factor, 0);
    if (carry != 0)
      limbs[count++] = carry;
  }
  void multiply_power_of_ten(unsigned exponent) {
    for (; exponent >= 9; exponent -= 9)
      multiply(1000000000);
    uint32_t rest = 1;
    for (; exponent != 0; --exponent)
      rest *= 10;
    multiply(rest);
  }
  void shift_left(unsigned shift) {
    Big source = *this;
    limbs::shift_left(limbs, source.limbs, source.count, shift);
    count = limbs::trim(limbs, source.count + shift / limbs::bits + 1);
  }
  /// The digit this / divisor (which is below ten), leaving the rest.
  unsigned take_digit(const Big& divisor) {
    // The quotient of the top limbs is at most one too small.
    unsigned digit = 0;
    if (count >= divisor.count) {
      uint64_t top = limbs[divisor.count - 1];
      if (count > divisor.count)
        top |= uint64_t(limbs[divisor.count]) << 32;
      digit = unsigned(top / (uint64_t(divisor.limbs[divisor.count - 1]) + 1));
      if (digit != 0) {
        uint64_t carry = 0;
        uint32_t borrow = 0;
        for (size_t i = 0; i < count; ++i) {
          carry += uint64_t(i < divisor.count ? divisor.limbs[i] : 0) * digit;
          uint64_t difference = uint64_t(limbs[i]) - uint32_t(carry) - borrow;
          limbs[i] = uint32_t(difference);
          borrow = uint32_t(difference >> 32) & 1;
          carry >>= 32;
        }
        count = limbs::trim(limbs, count);
      }
    }
    while (compare(divisor) >= 0) {
      limbs::subtract(limbs, limbs, count, divisor.limbs, divisor.count);
      count = limbs::trim(limbs, count);
      ++digit;
    }
    return digit;
  }
  int compare(const Big& other) const { return limbs::compare(limbs, count, other.limbs, other.count); }
  /// this + addend against other.
  int compare_sum(const Big& addend, const Big& other) const {
    Big sum;
    const Big &longer = count >= addend.count ? *this : addend,
              &shorter = count >= addend.count ? addend : *this;
    uint32_t carry = limbs::add(sum.limbs, longer.limbs, longer.count, shorter.limbs, shorter.count);
    sum.count = longer.count;
    if (carry != 0)
      sum.limbs[sum.count++] = carry;
    return sum.compare(other);
  }
  /// twice this against other.
  int compare_double(const Big& other) const { return compare_sum(*this, other); }
};

/// value = numerator / denominator * 10 ** point, 0.1 <= numerator / denominator < 1 (or a little more or
/// less until `settle` has run).
struct Ratio {
  Big numerator, denominator;
  int point;
};

/// log10 of the value, rounded down or one too small: never too large.
int estimate_log10(const FloatParts& parts) {
  int log2 = parts.exponent + 63 - __builtin_clzll(parts.mantissa);
  // 1233 / 4096 is a little less than log10(2), 1234 / 4096 a little more.
  return log2 >= 0 ? log2 * 1233 >> 12 : log2 * 1234 >> 12;
}

/// The value times 2 ** `extra_bits` as a ratio scaled by the estimate of its power of ten.
void make_ratio(const FloatParts& parts, unsigned extra_bits, Ratio& out) {
  out.numerator.set(parts.mantissa);
  out.denominator.set(1);
  unsigned up = extra_bits, down = extra_bits;
  if (parts.exponent >= 0)
    up += parts.exponent;
  else
    down += -parts.exponent;
  out.point = estimate_log10(parts) + 1;
  if (out.point >= 0)
    out.denominator.multiply_power_of_ten(out.point);
  else
    out.numerator.multiply_power_of_ten(-out.point);
  // What both have of powers of two cancels.
  unsigned common = up < down ? up : down;
  out.numerator.shift_left(up - common);
  out.denominator.shift_left(down - common);
}

Decimal zero(char* buffer) {
  buffer[0] = '0';
  return {buffer, 1, 1};
}

/// Adds one to the last digit; 99 becomes 1 with the point moved.
void round_up(Decimal& decimal) {
  for (size_t i = decimal.count; i-- > 0;) {
    if (decimal.digits[i] != '9') {
      ++decimal.digits[i];
      decimal.count = i + 1;
      return;
    }
  }
  decimal.digits[0] = '1';
  decimal.count = 1;
  ++decimal.point;
}

} // namespace

Decimal shortest_decimal(Float v, char* buffer) {
  FloatParts parts = split_float(v);
  if (parts.mantissa == 0)
    return zero(buffer);
  // Whatever lies nearer to v than to its neighbours reads back as v: between v - low and v + high, where low
  // is half as wide when v is a power of two. A bound itself reads back when v's mantissa is even.
  bool is_even = (parts.mantissa & 1) == 0;
  bool is_narrow_below = parts.mantissa == uint64_t(1) << (mantissa_bits - 1) &&
                         parts.exponent > min_exponent - (mantissa_bits - 1);
  Ratio r;
  Big low, high;
  r.numerator.set(parts.mantissa);
  r.denominator.set(1);
  low.set(1);
  high.set(is_narrow_below ? 2 : 1);
  r.point = estimate_log10(parts) + 1;
  // In units of half (or a quarter) of v's last bit.
  unsigned unit_bits = is_narrow_below ? 2 : 1;
  unsigned up = parts.exponent >= 0 ? parts.exponent : 0, down = parts.exponent < 0 ? -parts.exponent : 0;
  if (r.point >= 0) {
    r.denominator.multiply_power_of_ten(r.point);
  } else {
    r.numerator.multiply_power_of_ten(-r.point);
    low.multiply_power_of_ten(-r.point);
    high.multiply_power_of_ten(-r.point);
  }
  r.numerator.shift_left(up + unit_bits);
  r.denominator.shift_left(down + unit_bits);
  low.shift_left(up);
  high.shift_left(up);
  // The estimate may have been one too small.
  int top = r.numerator.compare_sum(high, r.denominator);
  if (top > 0 || (top == 0 && is_even)) {
    ++r.point;
  } else {
    r.numerator.multiply(10);
    low.multiply(10);
    high.multiply(10);
  }
  Decimal out{buffer, 0, r.point};
  for (;;) {
    unsigned digit = r.numerator.take_digit(r.denominator);
    int below = r.numerator.compare(low);
    int above = r.numerator.compare_sum(high, r.denominator);
    bool may_stay = below < 0 || (below == 0 && is_even);
    bool may_rise = above > 0 || (above == 0 && is_even);
    out.digits[out.count++] = char('0' + digit);
    if (may_stay || may_rise) {
      bool rise = may_rise;
      if (may_stay && may_rise) {
        int half = r.numerator.compare_double(r.denominator);
        rise = half > 0 || (half == 0 && (digit & 1) != 0);
      }
      if (rise)
        round_up(out);
      break;
    }
    r.numerator.multiply(10);
    low.multiply(10);
    high.multiply(10);
  }
  while (out.count > 1 && out.digits[out.count - 1] == '0')
    --out.count;
  return out;
}

namespace {

/// `count` digits of the ratio's value, the last one rounded; fewer when the rest are zeros.
Decimal take_digits(Ratio& r, size_t count, char* buffer) {
  Decimal out{buffer, 0, r.point};
  for (size_t i = 0; i < count && r.numerator.count != 0; ++i) {
    r.numerator.multiply(10);
    out.digits[out.count++] = char('0' + r.numerator.take_digit(r.denominator));
  }
  int half = r.numerator.compare_double(r.denominator);
  bool is_odd = out.count != 0 && (out.digits[out.count - 1] & 1) != 0;
  if (half > 0 || (half == 0 && is_odd)) {
    if (out.count == 0) { // 0.6 to no places is 1
      buffer[0] = '1';
      return {buffer, 1, r.point + 1};
    }
    round_up(out);
  }
  while (out.count > 1 && out.digits[out.count - 1] == '0')
    --out.count;
  return out.count == 0 || out.digits[0] == '0' ? zero(buffer) : out;
}

/// Brings the ratio into [0.1, 1).
void settle(Ratio& r) {
  if (r.numerator.compare(r.denominator) >= 0) {
    r.denominator.multiply(10);
    ++r.point;
  }
}

} // namespace

Decimal decimal_of_digits(Float v, size_t digits, char* buffer) {
  FloatParts parts = split_float(v);
  if (parts.mantissa == 0)
    return zero(buffer);
  Ratio r;
  make_ratio(parts, 0, r);
  settle(r);
  return take_digits(r, digits, buffer);
}

size_t max_digits_for_places(Float v, size_t places) {
  FloatParts parts = split_float(v);
  int point = parts.mantissa == 0 ? 1 : estimate_log10(parts) + 2;
  return places + (point > 0 ? point : 0) + 1;
}

Decimal decimal_of_places(Float v, size_t places, char* buffer) {
  FloatParts parts = split_float(v);
  if (parts.mantissa == 0)
    return zero(buffer);
  Ratio r;
  make_ratio(parts, 0, r);
  settle(r);
  if (r.point < 0 && size_t(-r.point) > places)
    return zero(buffer); // below a tenth of the last place
  return take_digits(r, size_t(SWord(places) + r.point), buffer);
}

} // namespace py
