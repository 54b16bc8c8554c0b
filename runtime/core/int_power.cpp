// `int`: powers.
#include "runtime/core/bigint.h"
#include "runtime/core/float.h"

namespace py {

namespace {

bool bit(const IntView& a, size_t i) {
  return a.limbs[i / limbs::bits] >> i % limbs::bits & 1;
}

/// base ** exponent, from the top bit down, each product passed through `reduce`.
template <class F>
Result<Int> raise_to(IntRef base, const IntView& exponent, F reduce) {
  PY_TRY(result, reduce(Int::small(1)));
  for (size_t i = exponent.bit_length(); i-- > 0;) {
    PY_TRY(square, multiply(result, result));
    PY_TRY(reduced, reduce(static_cast<Int&&>(square)));
    result = static_cast<Int&&>(reduced);
    if (bit(exponent, i)) {
      PY_TRY(product, multiply(result, base));
      PY_TRY(smaller, reduce(static_cast<Int&&>(product)));
      result = static_cast<Int&&>(smaller);
    }
  }
  return result;
}

/// The inverse of a modulo m > 0; ValueError when they share a factor.
Result<Int> inverse_modulo(IntRef a, IntRef m) {
  Int x = Int::small(1), next_x = Int::small(0), r(a), next_r(m);
  while (truth(next_r)) {
    IntDivision division;
    PY_CHECK(divide(r, next_r, division));
    PY_TRY(product, multiply(division.quotient, next_x));
    PY_TRY(step, subtract(x, product));
    x = static_cast<Int&&>(next_x);
    next_x = static_cast<Int&&>(step);
    r = static_cast<Int&&>(next_r);
    next_r = static_cast<Int&&>(division.remainder);
  }
  if (is_ne(r, IntRef::small(1)))
    return raise_value_error("base is not invertible for the given modulus");
  return x;
}

} // namespace

Result<Object> power(IntRef a, IntRef b) {
  IntView exponent(b);
  if (exponent.is_negative) {
    PY_TRY(x, to_float(a));
    PY_TRY(y, to_float(b));
    return power(x, y);
  }
  return natural_power(a, b);
}

Result<Int> natural_power(IntRef a, IntRef b) {
  if (a.is_small_int() && a.small_int() == 2 && b.is_small_int())
    return shift_left(IntRef::small(1), b);
  return raise_to(a, IntView(b), [](Int&& v) -> Result<Int> { return static_cast<Int&&>(v); });
}

Result<Int> power_modulo(IntRef a, IntRef b, IntRef m) {
  if (!truth(m))
    return raise_value_error("pow() 3rd argument cannot be 0");
  bool is_negative = IntView(m).is_negative;
  PY_TRY(modulus, absolute(m));
  PY_TRY(base, modulo(a, modulus));
  IntView exponent(b);
  if (exponent.is_negative) {
    if (is_eq(modulus, IntRef::small(1)))
      return Int::small(0);
    PY_TRY(inverse, inverse_modulo(base, modulus));
    PY_TRY(reduced, modulo(inverse, modulus));
    base = static_cast<Int&&>(reduced);
  }
  PY_TRY(result, raise_to(base, exponent, [&](Int&& v) { return modulo(v, modulus); }));
  if (is_negative && truth(result))
    return add(result, m);
  return result;
}

} // namespace py
