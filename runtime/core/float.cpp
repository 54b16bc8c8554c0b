// `float`: arithmetic that is more than one instruction, comparison with ints, hashing.
#include "runtime/core/float.h"
#include "runtime/core/bigint.h"
#include "runtime/core/complex.h"
#include "runtime/core/float_text.h"
#include "runtime/core/libm.h"
#include "runtime/core/type_attrs.h"

namespace py {

constinit const TypeInfo types::float_ = builtin_type({.name = PY_STR("float"),
                                                       .base = &types::object,
                                                       .size = sizeof(FloatBox),
                                                       .kind = Kind::float_,
                                                       .construct = constructors::float_,
                                                       .attrs = &attrs::float_});

Result<Object> box(Float v) {
  PY_TRY(boxed, create<FloatBox>());
  boxed->value = v;
  return Object(static_cast<Own<FloatBox>&&>(boxed));
}

Failed raise_float_division_by_zero() {
  return raise_zero_division_error("float division by zero");
}

namespace {
/// a = quotient * b + remainder, the remainder having b's sign; b is not 0.
FloatDivision divide_floor(Float a, Float b) {
  Float remainder = libm::fmod(a, b);
  Float quotient = (a - remainder) / b;
  if (remainder != 0) {
    if ((b < 0) != (remainder < 0)) {
      remainder += b;
      quotient -= 1;
    }
  } else {
    remainder = sign_bit(b) ? -Float(0) : Float(0);
  }
  if (quotient != 0) {
    Float whole = libm::floor(quotient);
    quotient = quotient - whole > Float(0.5) ? whole + 1 : whole;
  } else {
    quotient = sign_bit(a / b) ? -Float(0) : Float(0);
  }
  return {quotient, remainder};
}
} // namespace

Result<Float> floor_divide(Float a, Float b) {
  if (b == 0)
    return raise_zero_division_error("float floor division by zero");
  return divide_floor(a, b).quotient;
}
Result<Float> modulo(Float a, Float b) {
  if (b == 0)
    return raise_zero_division_error("float modulo");
  Float remainder = libm::fmod(a, b);
  if (remainder == 0)
    return sign_bit(b) ? -Float(0) : Float(0);
  return (b < 0) != (remainder < 0) ? remainder + b : remainder;
}
Status divide(Float a, Float b, FloatDivision& out) {
  if (b == 0)
    return raise_zero_division_error("float divmod()");
  out = divide_floor(a, b);
  return {};
}

Result<Object> power(Float a, Float b) {
  // C's pow does what Python wants but for these.
  if (a == 0 && b < 0)
    return raise_zero_division_error("0.0 cannot be raised to a negative power");
  if (a < 0 && is_finite(a) && is_finite(b) && libm::floor(b) != b) {
#if defined(PY_NO_COMPLEX)
    return raise_value_error("complex values not supported");
#else
    return complex_power(a, 0, b, 0);
#endif
  }
  Float result = libm::pow(a, b);
  if (is_infinite(result) && is_finite(a) && is_finite(b)) {
    const Ref values[] = {IntRef::small(34), PY_STR("Numerical result out of range")};
    return raise_with(types::OverflowError, {values, 2});
  }
  return box(result);
}

int float_slow::compare(IntRef a, Float b) {
  if (is_infinite(b))
    return b > 0 ? -1 : 1;
  if (a.is_small_int()) {
    // Exact where the int fits the mantissa.
    SWord v = a.small_int();
    constexpr SWord exact =
        sizeof(Float) == 8 ? SWord(INT64_C(1) << (sizeof(Word) == 8 ? 53 : 30)) : SWord(1) << 24;
    if (sizeof(Word) == 4 && sizeof(Float) == 8 ? true : v <= exact && v >= -exact)
      return Float(v) < b ? -1 : Float(v) > b;
  }
  // Against the integer part first.
  Float whole = libm::trunc(b);
  FloatParts parts = split_float(whole);
  uint32_t limbs[(max_exponent + 1) / 32 + 3] = {};
  size_t count = 0;
  if (parts.mantissa != 0) {
    if (parts.exponent >= 0) {
      uint32_t mantissa[] = {uint32_t(parts.mantissa), uint32_t(parts.mantissa >> 32)};
      limbs::shift_left(limbs, mantissa, 2, parts.exponent);
    } else {
      uint64_t magnitude = parts.mantissa >> -parts.exponent;
      limbs[0] = uint32_t(magnitude);
      limbs[1] = uint32_t(magnitude >> 32);
    }
    count = limbs::trim(limbs, sizeof limbs / sizeof *limbs);
  }
  IntView view(a);
  bool b_negative = parts.is_negative && count != 0;
  int order;
  if (view.is_negative != b_negative) {
    order = view.is_negative ? -1 : 1;
    if (view.is_zero() && count == 0)
      order = 0;
  } else {
    order = limbs::compare(view.limbs, view.count, limbs, count);
    if (view.is_negative)
      order = -order;
  }
  if (order != 0)
    return order;
  Float fraction = b - whole;
  return fraction > 0 ? -1 : fraction < 0;
}

SWord hash(Float a) {
  constexpr unsigned exponent_bits = sizeof(Word) == 8 ? 61 : 31;
  constexpr Word prime = (Word(1) << exponent_bits) - 1;
  if (is_infinite(a))
    return a > 0 ? 314159 : -314159;
  if (is_nan(a))
    return 0;
  // The mantissa times a power of two, modulo the prime: that of an int which the float equals.
  FloatParts parts = split_float(a);
  Word h = Word(parts.mantissa % prime);
  int turn = parts.exponent % int(exponent_bits);
  if (turn < 0)
    turn += exponent_bits;
  if (turn != 0)
    h = (h << turn & prime) | h >> (exponent_bits - turn);
  SWord result = parts.is_negative ? -SWord(h) : SWord(h);
  return result == -1 ? -2 : result;
}

bool is_integer(Float a) {
  return is_finite(a) && libm::floor(a) == a;
}

} // namespace py
