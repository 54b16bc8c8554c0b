// float.hex and float.fromhex.
#include "runtime/core/error.h"
#include "runtime/core/float_text.h"
#include "runtime/core/text.h"
#include "runtime/core/unicode.h"

namespace py {

Result<Own<Str>> float_hex(Float a) {
  if (!is_finite(a))
    return to_repr(a);
  constexpr int digits = (mantissa_bits - 1 + 3) / 4, spare = digits * 4 - (mantissa_bits - 1);
  FloatParts parts = split_float(a);
  TextBuilder out;
  if (parts.is_negative)
    out.append("-");
  if (parts.mantissa == 0) {
    out.append("0x0.0p+0");
    return out.finish();
  }
  out.append("0x");
  uint64_t mantissa = parts.mantissa << spare;
  out.append_byte(char('0' + (mantissa >> digits * 4)));
  out.append(".");
  for (int i = digits; i-- > 0;)
    out.append_byte("0123456789abcdef"[mantissa >> i * 4 & 15]);
  int exponent = parts.exponent + mantissa_bits - 1;
  out.append("p");
  out.append_byte(exponent < 0 ? '-' : '+');
  out.append_decimal(exponent < 0 ? -exponent : exponent);
  return out.finish();
}

namespace {

int hex_digit(char c) {
  return uint8_t(c - '0') < 10 ? c - '0' : uint8_t((c | 0x20) - 'a') < 6 ? (c | 0x20) - 'a' + 10 : -1;
}

bool take(const char*& at, const char* end, const char* word) {
  const char* p = at;
  for (; *word != 0; ++word, ++p)
    if (p == end || (*p | 0x20) != *word)
      return false;
  at = p;
  return true;
}

} // namespace

Result<Float> FloatBox::fromhex(Str* text) {
  const char *at = text->text(), *end = at + text->size;
  unicode::trim_space(at, end);
  auto invalid = [] { return raise_value_error("invalid hexadecimal floating-point string"); };
  bool is_negative = false;
  if (at != end && (*at == '-' || *at == '+'))
    is_negative = *at++ == '-';
  Float value;
  if (take(at, end, "inf")) {
    take(at, end, "inity");
    value = Float(__builtin_inff());
  } else if (take(at, end, "nan")) {
    value = Float(__builtin_nanf(""));
  } else {
    if (end - at >= 2 && *at == '0' && (at[1] | 0x20) == 'x')
      at += 2;
    uint64_t mantissa = 0;
    int64_t exponent = 0;
    bool any = false, after_point = false;
    for (; at != end; ++at) {
      if (*at == '.' && !after_point) {
        after_point = true;
        continue;
      }
      int digit = hex_digit(*at);
      if (digit < 0)
        break;
      any = true;
      if (mantissa >> 60 == 0) {
        mantissa = mantissa << 4 | unsigned(digit);
        exponent -= after_point ? 4 : 0;
      } else { // what does not fit any more only counts as more than nothing
        mantissa |= digit != 0;
        exponent += after_point ? 0 : 4;
      }
    }
    if (!any)
      return invalid();
    if (at != end && (*at | 0x20) == 'p') {
      ++at;
      bool exponent_negative = false;
      if (at != end && (*at == '-' || *at == '+'))
        exponent_negative = *at++ == '-';
      if (at == end)
        return invalid();
      int64_t written = 0;
      for (; at != end && uint8_t(*at - '0') < 10; ++at)
        if (written < INT32_MAX)
          written = written * 10 + (*at - '0');
      exponent += exponent_negative ? -written : written;
    }
    value = compose_float(mantissa, exponent);
    if (is_infinite(value))
      return raise_overflow_error("hexadecimal value too large to represent as a float");
  }
  if (at != end)
    return invalid();
  return is_negative ? -value : value;
}

} // namespace py
