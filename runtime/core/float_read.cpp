// Decimal digits to the nearest Float, ties to even, exactly: small numbers by one operation that cannot
// round twice, the rest by integer division.
#include "runtime/core/error.h"
#include "runtime/core/float_text.h"
#include "runtime/core/limbs.h"
#include "runtime/core/unicode.h"
#include "runtime/core/utf8.h"

namespace py {

namespace {

constexpr bool wide = sizeof(Float) == 8;
/// More significant digits than any tie between two Floats has; what comes after can only break the tie
/// upwards.
constexpr size_t most_digits = wide ? 770 : 115;
/// Decimal exponents (of 0.d1d2...) beyond which all is infinity or zero.
constexpr int64_t highest_point = wide ? 310 : 40, lowest_point = wide ? -326 : -48;
/// Limbs of 10 ** (most_digits - lowest_point), and 67 bits more.
constexpr size_t most_limbs = wide ? 118 : 22;

struct Digits {
  const char* begin; // first significant digit; a point may stand among them
  size_t count = 0;  // significant digits, trailing zeros included
  int64_t exponent = 0;
};

struct Magnitude {
  uint32_t limbs[most_limbs + 2];
  size_t count = 0;

  void multiply_add(uint32_t factor, uint32_t addend) {
    uint32_t carry = limbs::multiply_small(limbs, count, factor, addend);
    if (carry != 0)
      limbs[count++] = carry;
  }
  void multiply_power_of_ten(uint64_t exponent) {
    for (; exponent >= 9; exponent -= 9)
      multiply_add(1000000000, 0);
    uint32_t rest = 1;
    for (; exponent != 0; --exponent)
      rest *= 10;
    multiply_add(rest, 0);
  }
  void shift_left(size_t shift) {
    Magnitude source = *this;
    limbs::shift_left(limbs, source.limbs, source.count, shift);
    count = limbs::trim(limbs, source.count + shift / limbs::bits + 1);
  }
};

/// The nearest Float to digits * 10 ** exponent; the digits are not all zero.
Float nearest(const Digits& digits) {
  int64_t point = int64_t(digits.count) + digits.exponent;
  if (point > highest_point)
    return Float(__builtin_inff());
  if (point < lowest_point)
    return 0;
  Magnitude n, d;
  int64_t exponent = digits.exponent;
  size_t taken = 0;
  bool more = false;
  for (const char* at = digits.begin; taken < digits.count; ++at) {
    if (*at == '.')
      continue;
    if (taken < most_digits)
      n.multiply_add(10, uint32_t(*at - '0'));
    else
      more = more || *at != '0';
    ++taken;
  }
  if (taken > most_digits) {
    exponent += int64_t(taken - most_digits);
    if (more) {
      n.multiply_add(10, 1);
      --exponent;
    }
  }
  d.multiply_add(0, 1);
  if (exponent >= 0)
    n.multiply_power_of_ten(exponent);
  else
    d.multiply_power_of_ten(-exponent);
  // n / d as an integer of 66 or 67 bits times a power of two.
  int64_t shift =
      66 - (int64_t(limbs::bit_length(n.limbs, n.count)) - int64_t(limbs::bit_length(d.limbs, d.count)));
  if (shift > 0)
    n.shift_left(shift);
  else if (shift < 0)
    d.shift_left(-shift);
  uint32_t quotient[most_limbs + 2];
  bool sticky;
  size_t quotient_count;
  if (d.count == 1) {
    sticky = limbs::divide_small(quotient, n.limbs, n.count, d.limbs[0]) != 0;
    quotient_count = n.count;
  } else {
    quotient_count = n.count - d.count + 1;
    limbs::divide(quotient, n.limbs, n.count, d.limbs, d.count);
    sticky = limbs::trim(n.limbs, d.count) != 0;
  }
  size_t excess = limbs::bit_length(quotient, quotient_count) - 64;
  sticky |= limbs::shift_right(quotient, quotient, quotient_count, excess);
  uint64_t top = uint64_t(quotient[1]) << 32 | quotient[0];
  return compose_float(top | sticky, int64_t(excess) - shift);
}

/// One operation on exact operands rounds once.
bool nearest_exactly(const Digits& digits, Float& out) {
  constexpr unsigned exact_power = wide ? 22 : 10; // 10 ** this is a Float
  if (digits.count > 19 || digits.exponent > int64_t(exact_power) || -digits.exponent > int64_t(exact_power))
    return false;
  uint64_t mantissa = 0;
  size_t taken = 0;
  for (const char* at = digits.begin; taken < digits.count; ++at)
    if (*at != '.') {
      mantissa = mantissa * 10 + uint64_t(*at - '0');
      ++taken;
    }
  if (mantissa >> mantissa_bits != 0)
    return false;
  Float power = 1;
  for (int64_t i = digits.exponent < 0 ? -digits.exponent : digits.exponent; i != 0; --i)
    power *= 10;
  out = digits.exponent < 0 ? Float(mantissa) / power : Float(mantissa) * power;
  return true;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool read_word(const char*& at, const char* end, const char* word) {
  const char* p = at;
  for (; *word != 0; ++word, ++p)
    if (p == end || (*p | 0x20) != *word)
      return false;
  at = p;
  return true;
}

} // namespace

bool read_float(const char*& start, const char* end, Float& out) {
  const char* at = start;
  bool is_negative = false;
  if (at != end && (*at == '-' || *at == '+'))
    is_negative = *at++ == '-';
  Float value = 0;
  if (read_word(at, end, "inf")) {
    read_word(at, end, "inity");
    value = Float(__builtin_inff());
  } else if (read_word(at, end, "nan")) {
    value = Float(__builtin_nanf(""));
  } else {
    bool any = false, after_point = false;
    Digits digits{nullptr};
    size_t trailing_zeros = 0;
    for (; at != end; ++at) {
      if (*at == '.' && !after_point) {
        after_point = true;
        continue;
      }
      if (!is_digit(*at))
        break;
      any = true;
      digits.exponent -= after_point;
      if (digits.begin == nullptr && *at == '0')
        continue;
      if (digits.begin == nullptr)
        digits.begin = at;
      ++digits.count;
      trailing_zeros = *at == '0' ? trailing_zeros + 1 : 0;
    }
    if (!any)
      return false;
    digits.count -= trailing_zeros;
    digits.exponent += int64_t(trailing_zeros);
    if (at != end && (*at == 'e' || *at == 'E')) {
      const char* mark = at++;
      bool exponent_negative = false;
      if (at != end && (*at == '-' || *at == '+'))
        exponent_negative = *at++ == '-';
      if (at != end && is_digit(*at)) {
        int64_t exponent = 0;
        for (; at != end && is_digit(*at); ++at)
          if (exponent < 100000000000)
            exponent = exponent * 10 + (*at - '0');
        digits.exponent += exponent_negative ? -exponent : exponent;
      } else {
        at = mark;
      }
    }
    if (digits.count != 0 && !nearest_exactly(digits, value))
      value = nearest(digits);
  }
  start = at;
  out = is_negative ? -value : value;
  return true;
}

Result<PlainNumber> plain_number(const char* at, const char* end) {
  PlainNumber plain{at, end};
  bool is_plain = true;
  for (const char* p = at; p != end; ++p)
    is_plain = is_plain && *p != '_' && uint8_t(*p) < 128;
  if (is_plain)
    return plain;
  plain.copy = static_cast<char*>(allocate(end - at + 1));
  if (plain.copy == nullptr)
    return raise_memory_error();
  char* to = plain.copy;
  char before = 0;
  for (const char* p = at; p != end;) {
    uint32_t c = utf8::decode(p);
    int digit = c >= 128 ? unicode::decimal_value(c) : -1;
    if (c == '_') {
      plain.has_stray_underscore |= !is_digit(before) || p == end || (uint8_t(*p) < 128 && !is_digit(*p));
      before = '_';
    } else {
      before = *to++ = c < 128 ? char(c) : digit >= 0 ? char('0' + digit) : unicode::is_space(c) ? ' ' : '?';
    }
  }
  plain.begin = plain.copy;
  plain.end = to;
  return plain;
}

Result<Float> parse_float(const char* text, size_t size, Ref quoted) {
  const char *at = text, *end = text + size;
  bool is_valid = true;
  if (is<Str>(quoted)) {
    unicode::trim_space(at, end);
  } else {
    unicode::trim_ascii_space(at, end);
    for (const char* p = at; p != end; ++p)
      is_valid = is_valid && uint8_t(*p) < 128; // bytes know no other digits
  }
  Float value = 0;
  if (is_valid) {
    PY_TRY(plain, plain_number(at, end));
    at = plain.begin;
    is_valid = !plain.has_stray_underscore && read_float(at, plain.end, value) && at == plain.end;
    free(plain.copy);
  }
  if (!is_valid)
    return raise_value_error("could not convert string to float: %R", quoted.word());
  return value;
}

} // namespace py
