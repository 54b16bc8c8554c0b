// Floats to decimal digits and back, exactly, at either width. Everything that prints or reads a float stands
// on this: repr, format specs, %, float(), json. Freestanding; pure functions, though too slow for an
// interrupt.
#pragma once
#include "runtime/core/float.h"

namespace py {

/// What a Float is made of: value = mantissa * 2 ** exponent, mantissa < 2 ** mantissa_bits.
struct FloatParts {
  uint64_t mantissa;
  int exponent;
  bool is_negative;
};
constexpr int mantissa_bits = sizeof(Float) == 8 ? 53 : 24;
constexpr int max_exponent = sizeof(Float) == 8 ? 1023 : 127; ///< of the leading bit
constexpr int min_exponent = 1 - max_exponent;
inline bool is_nan(Float v) {
  return v != v;
}
inline bool is_infinite(Float v) {
  return v - v != 0 && v == v;
}
inline bool is_finite(Float v) {
  return v - v == 0;
}
inline bool sign_bit(Float v) {
  return __builtin_signbit(v);
}
/// Only for a finite value.
FloatParts split_float(Float v);
/// mantissa * 2 ** exponent to the nearest, ties to even; infinity beyond the range. With more bits than 64
/// the lowest stands for all below it ("sticky").
Float compose_float(uint64_t mantissa, int64_t exponent, bool is_negative = false);

/// Decimal digits of a finite value: 0.d1d2d3... * 10 ** point.
struct Decimal {
  char* digits; ///< no NUL; at least one, "0" for zero
  size_t count;
  int point;
};
constexpr size_t shortest_digits = sizeof(Float) == 8 ? 17 : 9;
/// The fewest digits that read back as the same Float, the nearest among those of that length. `buffer` holds
/// shortest_digits.
Decimal shortest_decimal(Float v, char* buffer);
/// Rounded correctly (ties to even, on the exact value) to `digits` significant digits, or to `places` digits
/// after the point. `buffer` has that room: `digits`, or max_digits_for_places(v, places).
Decimal decimal_of_digits(Float v, size_t digits, char* buffer);
Decimal decimal_of_places(Float v, size_t places, char* buffer);
size_t max_digits_for_places(Float v, size_t places);

/// Reads a decimal number with optional sign, point and exponent, "inf", "infinity" or "nan" in any case, at
/// `at`, which moves past it; false (nothing moved) when there is none. No white space, no underscores.
bool read_float(const char*& at, const char* end, Float& out);
/// float(text): white space around it, underscores between digits, any script's digits.
Result<Float> parse_float(const char* text, size_t size, Ref quoted);

/// The text of a number without underscores and with ASCII digits; what is neither ASCII nor a digit is a
/// `?`.
struct PlainNumber {
  const char *begin, *end;
  /// To be given to `free`; null where the text was plain already.
  char* copy = nullptr;
  /// An underscore that does not stand between two digits.
  bool has_stray_underscore = false;
};
/// Raises MemoryError.
Result<PlainNumber> plain_number(const char* at, const char* end);

} // namespace py
