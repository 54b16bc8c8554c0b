// `math`: sums, products and lengths of many numbers, and whole numbers.
#include "runtime/core/bigint.h"
#include "runtime/core/float_text.h"
#include "runtime/core/iterate.h"
#include "runtime/core/libm.h"
#include "runtime/core/list.h"
#include "runtime/core/protocol.h"
#include "runtime/core/tuple.h"
#include "runtime/modules/math/math.h"

namespace py::math {

namespace {

/// A number of floats on the heap.
class Floats {
public:
  Floats() = default;
  ~Floats() { free(data_); }
  Floats(const Floats&) = delete;
  Floats& operator=(const Floats&) = delete;
  Status push(Float value) {
    if (count_ == capacity_) {
      size_t wanted = capacity_ ? capacity_ * 2 : 16;
      void* grown = reallocate(data_, wanted * sizeof(Float));
      if (grown == nullptr)
        return raise_memory_error();
      data_ = static_cast<Float*>(grown);
      capacity_ = wanted;
    }
    data_[count_++] = value;
    return {};
  }
  void shrink(size_t count) { count_ = count; }
  size_t count() const { return count_; }
  Float& operator[](size_t i) { return data_[i]; }

private:
  Float* data_ = nullptr;
  size_t count_ = 0, capacity_ = 0;
};

/// A sum of two floats that loses nothing: value + error is exact.
struct Sum {
  Float value, error;
};
Sum exact_sum(Float a, Float b) {
  Float value = a + b, part = value - a;
  return {value, (a - (value - part)) + (b - part)};
}
/// Likewise a product.
Sum exact_product(Float a, Float b) {
  Float value = a * b;
  if constexpr (sizeof(Float) == 8)
    return {value, Float(__builtin_fma(double(a), double(b), -double(value)))};
  else
    return {value, Float(double(a) * double(b) - double(value))};
}

/// The length of a vector, to the nearest float in all but the rarest cases: squares and their sum carry
/// twice the digits, and what the root is off by is taken from it.
Float length_of(Floats& vector) {
  Float largest = 0;
  bool has_nan = false;
  for (size_t i = 0; i < vector.count(); ++i) {
    Float x = vector[i] = absolute(vector[i]);
    has_nan |= is_nan(x);
    if (is_infinite(x))
      return x;
    if (x > largest)
      largest = x;
  }
  if (has_nan)
    return nan;
  if (largest == 0 || vector.count() == 1)
    return largest;
  // A power of two that brings the largest near 1, in two steps, since it may be no float itself.
  FloatParts parts = split_float(largest);
  int exponent = parts.exponent + 64 - __builtin_clzll(parts.mantissa);
  auto scale = [](Float x, int by) {
    if (x == 0)
      return x;
    FloatParts p = split_float(x);
    return compose_float(p.mantissa, p.exponent + by);
  };
  Float high = 0, low = 0;
  for (size_t i = 0; i < vector.count(); ++i) {
    Float x = scale(vector[i], -exponent);
    Sum square = exact_product(x, x);
    Sum sum = exact_sum(high, square.value);
    high = sum.value;
    low += sum.error + square.error;
  }
  Sum total = exact_sum(high, low);
  Float root = libm::sqrt(total.value);
  Sum square = exact_product(root, root);
  Float off = (total.value - square.value) + (total.error - square.error);
  root += off / (2 * root);
  return scale(root, exponent);
}

Status collect(Ref iterable, Floats& out) {
  return for_each(iterable, [&](Ref item) -> Status {
    PY_TRY(value, to_float(item));
    return out.push(value);
  });
}

} // namespace

Result<Float> hypot(Span<const Ref> coordinates) {
  Floats vector;
  for (Ref each : coordinates) {
    PY_TRY(value, to_float(each));
    PY_CHECK(vector.push(value));
  }
  return length_of(vector);
}

Result<Float> dist(Ref p, Ref q) {
  Floats a, b;
  PY_CHECK(collect(p, a));
  PY_CHECK(collect(q, b));
  if (a.count() != b.count())
    return raise_value_error("both points must have the same number of dimensions");
  for (size_t i = 0; i < a.count(); ++i)
    a[i] -= b[i];
  return length_of(a);
}

/// The sum so far is a list of floats that do not overlap, small ones first: no digit is ever lost.
Result<Float> fsum(Ref seq) {
  Floats partials;
  Float special = 0, infinities = 0;
  PY_CHECK(for_each(seq, [&](Ref item) -> Status {
    PY_TRY(given, to_float(item));
    Float x = given;
    size_t kept = 0;
    for (size_t i = 0; i < partials.count(); ++i) {
      Float y = partials[i];
      if (absolute(x) < absolute(y)) {
        Float t = x;
        x = y;
        y = t;
      }
      Sum sum = exact_sum(x, y);
      Float error = y - (sum.value - x);
      if (error != 0)
        partials[kept++] = error;
      x = sum.value;
    }
    partials.shrink(kept);
    if (x == 0)
      return {};
    if (is_finite(x))
      return partials.push(x);
    if (is_finite(given))
      return raise_overflow_error("intermediate overflow in fsum");
    if (is_infinite(given))
      infinities += given;
    special += given;
    partials.shrink(0);
    return {};
  }));
  if (special != 0) {
    if (is_nan(infinities))
      return raise_value_error("-inf + inf in fsum");
    return special;
  }
  size_t n = partials.count();
  if (n == 0)
    return Float(0);
  Float high = partials[--n], low = 0;
  while (n > 0) {
    Float x = high, y = partials[--n];
    high = x + y;
    low = y - (high - x);
    if (low != 0)
      break;
  }
  // Halfway between two floats, what is below decides.
  if (n > 0 && ((low < 0 && partials[n - 1] < 0) || (low > 0 && partials[n - 1] > 0))) {
    Float y = low * 2, x = high + y;
    if (y == x - high)
      high = x;
  }
  return high;
}

Result<Object> prod(Ref iterable, Ref start) {
  Object product(start);
  PY_CHECK(for_each(iterable, [&](Ref item) -> Status {
    Result<Object> next = multiply(product, item);
    if (next.failed())
      return Failed{};
    product = next.take();
    return {};
  }));
  return product;
}

// Whole numbers.

namespace {

Result<Int> gcd_of(Int a, Int b) {
  while (truth(IntRef(b))) {
    PY_TRY(rest, modulo(IntRef(a), IntRef(b)));
    a = static_cast<Int&&>(b);
    b = static_cast<Int&&>(rest);
  }
  return absolute(IntRef(a));
}

} // namespace

Result<Int> gcd(Span<const Ref> integers) {
  Int result = Int::small(0);
  for (Ref each : integers) {
    PY_TRY(number, to_index(each));
    PY_TRY(next, gcd_of(result, number));
    result = static_cast<Int&&>(next);
  }
  return result;
}
Result<Int> lcm(Span<const Ref> integers) {
  Int result = Int::small(1);
  for (Ref each : integers) {
    PY_TRY(number, to_index(each));
    PY_TRY(common, gcd_of(result, number));
    if (!truth(IntRef(common))) {
      result = Int::small(0);
      continue;
    }
    PY_TRY(factor, floor_divide(IntRef(number), IntRef(common)));
    PY_TRY(product, multiply(IntRef(result), IntRef(factor)));
    PY_TRY(next, absolute(IntRef(product)));
    result = static_cast<Int&&>(next);
  }
  return result;
}

namespace {
/// first * (first + 1) * ... * last, halves multiplied with halves, so that the factors are of one size.
Result<Int> product_of(SWord first, SWord last) {
  if (first > last)
    return Int::small(1);
  if (last - first < 3) {
    PY_TRY(product, make_int(first));
    for (SWord i = first + 1; i <= last; ++i) {
      PY_TRY(factor, make_int(i));
      PY_TRY(next, multiply(IntRef(product), IntRef(factor)));
      product = static_cast<Int&&>(next);
    }
    return product;
  }
  SWord middle = first + (last - first) / 2;
  PY_TRY(low, product_of(first, middle));
  PY_TRY(high, product_of(middle + 1, last));
  return multiply(IntRef(low), IntRef(high));
}
} // namespace

Result<Int> factorial(Ref x) {
  if (is_float(x))
    return raise_type_error("'float' object cannot be interpreted as an integer");
  PY_TRY(number, to_index(x));
  if (is_lt(IntRef(number), IntRef::small(0)))
    return raise_value_error("factorial() not defined for negative values");
  if (!IntRef(number).is_small_int())
    return raise_overflow_error("factorial() argument should not exceed %zd", SWord(INTPTR_MAX));
  return product_of(2, IntRef(number).small_int());
}

/// Newton's method on ints, from above.
Result<Int> isqrt(IntRef n) {
  if (is_lt(n, IntRef::small(0)))
    return raise_value_error("isqrt() argument must be nonnegative");
  if (!truth(n))
    return Int::small(0);
  SWord bits = SWord(IntView(n).bit_length());
  PY_TRY(root, shift_left(IntRef::small(1), IntRef::small((bits + 1) / 2)));
  for (;;) {
    PY_TRY(other, floor_divide(n, IntRef(root)));
    if (!is_lt(IntRef(other), IntRef(root)))
      return root;
    PY_TRY(sum, add(IntRef(root), IntRef(other)));
    PY_TRY(half, shift_right(IntRef(sum), IntRef::small(1)));
    root = static_cast<Int&&>(half);
  }
}

namespace {
/// n * (n - 1) * ... * (n - k + 1)
Result<Int> falling(IntRef n, SWord k) {
  if (n.is_small_int())
    return product_of(n.small_int() - k + 1, n.small_int());
  Int result = Int::small(1);
  for (SWord i = 0; i < k; ++i) {
    PY_TRY(factor, subtract(n, IntRef::small(i)));
    PY_TRY(next, multiply(IntRef(result), IntRef(factor)));
    result = static_cast<Int&&>(next);
  }
  return result;
}
Status check_counts(IntRef n, IntRef k) {
  if (is_lt(n, IntRef::small(0)))
    return raise_value_error("n must be a non-negative integer");
  if (is_lt(k, IntRef::small(0)))
    return raise_value_error("k must be a non-negative integer");
  return {};
}
} // namespace

Result<Int> comb(IntRef n, IntRef k) {
  PY_CHECK(check_counts(n, k));
  if (is_gt(k, n))
    return Int::small(0);
  PY_TRY(other, subtract(n, k));
  IntRef least = is_lt(IntRef(other), k) ? IntRef(other) : k;
  if (!least.is_small_int())
    return raise_overflow_error("min(n - k, k) must not exceed %zd", SWord(INTPTR_MAX));
  PY_TRY(above, falling(n, least.small_int()));
  PY_TRY(below, product_of(2, least.small_int()));
  return floor_divide(IntRef(above), IntRef(below));
}
Result<Int> perm(IntRef n, Ref k) {
  if (k.is_none())
    return factorial(n);
  PY_TRY(count, to_index(k));
  PY_CHECK(check_counts(n, count));
  if (is_gt(IntRef(count), n))
    return Int::small(0);
  if (!IntRef(count).is_small_int())
    return raise_overflow_error("k must not exceed %zd", SWord(INTPTR_MAX));
  return falling(n, IntRef(count).small_int());
}

} // namespace py::math
