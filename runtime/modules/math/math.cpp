// `math`: functions of one or two floats.
#include "runtime/modules/math/math.h"
#include "runtime/core/bigint.h"
#include "runtime/core/float_text.h"
#include "runtime/core/libm.h"
#include "runtime/core/special.h"
#include "runtime/core/tuple.h"

namespace py::math {

namespace {

Failed raise_domain() {
  return raise_value_error("math domain error");
}
Failed raise_range() {
  return raise_overflow_error("math range error");
}

/// What libm says by NaN and infinity: where `x` was none, it lies outside of the domain, or the result is
/// too large.
Result<Float> checked(Float x, Float result) {
  if (is_nan(result) && !is_nan(x))
    return raise_domain();
  if (is_infinite(result) && is_finite(x))
    return raise_domain();
  return result;
}
Result<Float> checked_range(Float x, Float result) {
  if (is_nan(result) && !is_nan(x))
    return raise_domain();
  if (is_infinite(result) && is_finite(x))
    return raise_range();
  return result;
}

} // namespace

#define PY_MATH(name, check)                                                                                 \
  Result<Float> name(Float x) {                                                                              \
    return check(x, libm::name(x));                                                                          \
  }
PY_MATH(sqrt, checked)
PY_MATH(cbrt, checked)
PY_MATH(exp, checked_range)
PY_MATH(exp2, checked_range)
PY_MATH(expm1, checked_range)
PY_MATH(log1p, checked)
PY_MATH(sin, checked)
PY_MATH(cos, checked)
PY_MATH(tan, checked)
PY_MATH(asin, checked)
PY_MATH(acos, checked)
PY_MATH(atan, checked)
PY_MATH(sinh, checked_range)
PY_MATH(cosh, checked_range)
PY_MATH(tanh, checked)
PY_MATH(asinh, checked)
PY_MATH(acosh, checked)
PY_MATH(atanh, checked)
PY_MATH(erf, checked)
PY_MATH(erfc, checked)
#undef PY_MATH

Result<Float> gamma(Float x) {
  if (is_infinite(x) && x < 0)
    return raise_domain();
  if (is_finite(x) && x <= 0 && libm::floor(x) == x) // a pole
    return raise_domain();
  return checked_range(x, libm::tgamma(x));
}
Result<Float> lgamma(Float x) {
  if (is_infinite(x))
    return inf;
  if (x <= 0 && libm::floor(x) == x) // a pole
    return raise_domain();
  return checked_range(x, libm::lgamma(x));
}

// Logarithms: an int may be larger than any float.

namespace {

using Logarithm = Float (*)(Float);

Result<Float> log_of_float(Float x, Logarithm function) {
  if (x > 0 && is_finite(x))
    return function(x);
  if (is_nan(x) || x > 0)
    return x;
  return raise_domain();
}

/// mantissa * 2 ** exponent, rounded as float(a) is, where that would overflow.
Float split_int(IntRef a, SWord& exponent) {
  IntView view(a);
  size_t bits = view.bit_length();
  exponent = SWord(bits);
  // The 64 highest bits; what is below only says whether a tie is one.
  uint64_t top = 0;
  bool rest = false;
  for (size_t i = view.count; i-- > 0;) {
    uint32_t limb = view.limbs[i];
    SWord shift = SWord(i) * 32 - SWord(bits) + 64;
    if (shift >= 0)
      top |= uint64_t(limb) << shift;
    else if (shift > -32) {
      top |= limb >> -shift;
      rest |= (limb & ((uint32_t(1) << -shift) - 1)) != 0;
    } else
      rest |= limb != 0;
  }
  return compose_float(top | rest, -64);
}

Result<Float> logarithm(Ref x, Logarithm function) {
  if (!is_integral(x)) {
    PY_TRY(value, to_float(x));
    return log_of_float(value, function);
  }
  IntRef number = as_int(x);
  if (!is_gt(number, IntRef::small(0)))
    return raise_domain();
  Result<Float> value = to_float(number);
  if (!value.failed())
    return function(*value);
  if (!pending_is(types::OverflowError))
    return Failed{};
  clear_pending();
  SWord exponent;
  Float mantissa = split_int(number, exponent);
  return function(mantissa) + function(2) * Float(exponent);
}

} // namespace

Result<Float> log(const Args& args) {
  if (args.keywords != 0)
    return raise_type_error("math.log() takes no keyword arguments");
  if (args.positional < 1 || args.positional > 2)
    return raise_type_error("math.log requires 1 to 2 arguments");
  PY_TRY(numerator, logarithm(args.values[0], [](Float v) { return libm::log(v); }));
  if (args.positional == 1)
    return numerator;
  PY_TRY(denominator, logarithm(args.values[1], [](Float v) { return libm::log(v); }));
  return true_divide(numerator, denominator);
}
Result<Float> log2(Ref x) {
  return logarithm(x, [](Float v) { return libm::log2(v); });
}
Result<Float> log10(Ref x) {
  return logarithm(x, [](Float v) { return libm::log10(v); });
}

Result<Float> pow(Float x, Float y) {
  Float result = libm::pow(x, y);
  if (!is_finite(x) || !is_finite(y))
    return result;
  if (is_nan(result))
    return raise_domain();
  if (!is_infinite(result))
    return result;
  if (x == 0)
    return raise_domain();
  return raise_range();
}

Float atan2(Float y, Float x) {
  return libm::atan2(y, x);
}
Float degrees(Float x) {
  return x * (Float(180) / pi);
}
Float radians(Float x) {
  return x * (pi / Float(180));
}

// Parts of a number.

namespace {
/// What the object's own method gives; false: it has none.
template <class Rounding>
Result<Object> rounded(Ref x, Str* method, Rounding rounding) {
  if (is_float(x))
    return box_result(int_from_float(rounding(float_of(x))));
  if (is_integral(x))
    return Object(Int(as_int(x)));
  Object result;
  PY_TRY(called, try_special(x, method, result));
  if (called)
    return result;
  PY_TRY(value, to_float(x));
  return box_result(int_from_float(rounding(value)));
}
} // namespace

Result<Object> ceil(Ref x) {
  return rounded(x, PY_STR("__ceil__"), [](Float v) { return libm::ceil(v); });
}
Result<Object> floor(Ref x) {
  return rounded(x, PY_STR("__floor__"), [](Float v) { return libm::floor(v); });
}
Result<Object> trunc(Ref x) {
  if (is_float(x))
    return box_result(int_from_float(float_of(x)));
  if (is_integral(x))
    return Object(Int(as_int(x)));
  Object result;
  PY_TRY(called, try_special(x, PY_STR("__trunc__"), result));
  if (called)
    return result;
  return raise_type_error("type %T doesn't define __trunc__ method", x.word());
}

Float fabs(Float x) {
  return absolute(x);
}
Float copysign(Float x, Float y) {
  return sign_bit(x) == sign_bit(y) ? x : -x;
}
Result<Float> fmod(Float x, Float y) {
  if (is_infinite(y) && is_finite(x))
    return x;
  Float result = libm::fmod(x, y);
  if (is_nan(result) && !is_nan(x) && !is_nan(y))
    return raise_domain();
  return result;
}
Result<Float> remainder(Float x, Float y) {
  Float result = libm::remainder(x, y);
  if (is_nan(result) && !is_nan(x) && !is_nan(y))
    return raise_domain();
  return result;
}

namespace {
Result<Own<Tuple>> pair(Float first, Result<Object>&& second) {
  PY_TRY(a, box(first));
  if (second.failed())
    return Failed{};
  return tuple_of(a, *second);
}
} // namespace

Result<Own<Tuple>> frexp(Float x) {
  if (!is_finite(x) || x == 0)
    return pair(x, Object(Int::small(0)));
  FloatParts parts = split_float(x);
  int bits = 64 - __builtin_clzll(parts.mantissa);
  return pair(compose_float(parts.mantissa, -bits, parts.is_negative),
              Object(Int::small(parts.exponent + bits)));
}
Result<Float> ldexp(Float x, Ref i) {
  if (!is_integral(i))
    return raise_type_error("Expected an int as second argument to ldexp.");
  if (x == 0 || !is_finite(x))
    return x;
  SWord exponent = to_sword_clamped(as_int(i));
  constexpr SWord most = 1 << 20; // more than any float can be apart
  exponent = exponent > most ? most : exponent < -most ? -most : exponent;
  FloatParts parts = split_float(x);
  Float result = compose_float(parts.mantissa, parts.exponent + exponent, parts.is_negative);
  if (is_infinite(result))
    return raise_range();
  return result;
}
Result<Own<Tuple>> modf(Float x) {
  if (is_nan(x))
    return pair(x, box(x));
  Float whole = libm::trunc(x);
  return pair(copysign(is_infinite(x) ? Float(0) : absolute(x - whole), x), box(whole));
}
Float nextafter(Float x, Float y) {
  return libm::nextafter(x, y);
}
Float ulp(Float x) {
  if (is_nan(x))
    return x;
  x = absolute(x);
  if (is_infinite(x))
    return x;
  Float next = libm::nextafter(x, inf);
  return is_infinite(next) ? x - libm::nextafter(x, -inf) : next - x;
}

bool isfinite(Float x) {
  return is_finite(x);
}
bool isinf(Float x) {
  return is_infinite(x);
}
bool isnan(Float x) {
  return is_nan(x);
}
Result<bool> isclose(Float a, Float b, Float rel_tol, Float abs_tol) {
  if (rel_tol < 0 || abs_tol < 0)
    return raise_value_error("tolerances must be non-negative");
  if (a == b)
    return true;
  if (is_infinite(a) || is_infinite(b))
    return false;
  Float difference = absolute(b - a);
  return difference <= absolute(rel_tol * b) || difference <= absolute(rel_tol * a) || difference <= abs_tol;
}

} // namespace py::math
