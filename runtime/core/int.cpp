// `int`: making values, and the arithmetic that the inline small path does not cover.
#include "runtime/core/bigint.h"
#include "runtime/core/type_attrs.h"

namespace py {

constinit const TypeInfo types::int_ = builtin_type({.name = PY_STR("int"),
                                                     .base = &types::object,
                                                     .size = sizeof(BigInt),
                                                     .kind = Kind::int_,
                                                     .construct = constructors::int_,
                                                     .attrs = &attrs::int_});
constinit const TypeInfo types::bool_ = builtin_type({.name = PY_STR("bool"),
                                                      .base = &types::int_,
                                                      .kind = Kind::bool_,
                                                      .flags = TypeInfo::final,
                                                      .construct = constructors::bool_,
                                                      .attrs = &attrs::bool_});

// --- Making
// ----------------------------------------------------------------------------------------------------------

Status IntBuilder::allocate(size_t count) {
  if (count > UINT32_MAX / 64)
    return raise_memory_error();
  auto* block = static_cast<BigInt*>(py::allocate(sizeof(BigInt) + count * sizeof(uint32_t)));
  if (block == nullptr)
    return raise_memory_error();
  block->type = &types::int_;
  block->refs = 1;
  block->count = uint32_t(count);
  free(big_);
  big_ = block;
  return {};
}

Result<Int> IntBuilder::finish(bool is_negative) {
  constexpr size_t word_limbs = sizeof(Word) / 4;
  size_t allocated = big_->count, count = limbs::trim(limbs(), allocated);
  if (count <= word_limbs) {
    Word magnitude = count == 0 ? 0 : limbs()[0];
    if constexpr (word_limbs == 2)
      if (count == 2)
        magnitude |= Word(limbs()[1]) << (sizeof(Word) * 4);
    if (magnitude <= Word(word::small_int_max) + is_negative)
      return Int::small(is_negative ? SWord(0 - magnitude) : SWord(magnitude));
  }
  big_->count = uint32_t(count);
  big_->is_negative = is_negative;
  BigInt* big = big_;
  big_ = nullptr;
  if (count != allocated)
    if (void* smaller = reallocate(big, sizeof(BigInt) + count * sizeof(uint32_t)))
      big = static_cast<BigInt*>(smaller);
  return Int::adopt(Ref(big).word());
}

Status Scratch::allocate(size_t count) {
  limbs_ = static_cast<uint32_t*>(py::allocate((count + 1) * sizeof(uint32_t)));
  if (limbs_ == nullptr)
    return raise_memory_error();
  return {};
}
Status Scratch::copy(const uint32_t* limbs, size_t count, size_t room) {
  PY_CHECK(allocate(room));
  __builtin_memcpy(limbs_, limbs, count * sizeof(uint32_t));
  return {};
}

Result<Int> make_int_of(const uint32_t* limbs, size_t count, bool is_negative) {
  IntBuilder out;
  PY_CHECK(out.allocate(count));
  if (count != 0)
    __builtin_memcpy(out.limbs(), limbs, count * sizeof(uint32_t));
  return out.finish(is_negative);
}

Result<Int> make_int_slow(int64_t v) {
  uint64_t magnitude = v < 0 ? 0 - uint64_t(v) : uint64_t(v);
  uint32_t limbs[] = {uint32_t(magnitude), uint32_t(magnitude >> 32)};
  return make_int_of(limbs, 2, v < 0);
}
Result<Int> make_int_slow_unsigned(uint64_t v) {
  uint32_t limbs[] = {uint32_t(v), uint32_t(v >> 32)};
  return make_int_of(limbs, 2, false);
}

// --- Unmaking
// --------------------------------------------------------------------------------------------------------

namespace {
/// The value when it fits 64 bits with sign.
bool fits_int64(IntRef a, int64_t& out) {
  IntView view(a);
  if (view.count > 2)
    return false;
  uint64_t magnitude = 0;
  for (size_t i = view.count; i-- > 0;)
    magnitude = magnitude << 32 | view.limbs[i];
  if (magnitude > uint64_t(INT64_MAX) + view.is_negative)
    return false;
  out = view.is_negative ? int64_t(0 - magnitude) : int64_t(magnitude);
  return true;
}
} // namespace

Result<int64_t> to_int64(IntRef a) {
  int64_t v;
  if (!fits_int64(a, v))
    return raise_overflow_error("Python int too large to convert to C long");
  return v;
}
Result<SWord> to_sword(IntRef a) {
  if (a.is_small_int())
    return a.small_int();
  int64_t v;
  if (!fits_int64(a, v) || v > INTPTR_MAX || v < INTPTR_MIN)
    return raise_overflow_error("Python int too large to convert to C ssize_t");
  return SWord(v);
}
SWord to_sword_clamped(IntRef a) {
  if (a.is_small_int())
    return a.small_int();
  int64_t v;
  if (fits_int64(a, v) && v <= INTPTR_MAX && v >= INTPTR_MIN)
    return SWord(v);
  return a.as<BigInt>()->is_negative ? INTPTR_MIN : INTPTR_MAX;
}

SWord hash(IntRef a) {
  // Modulo a Mersenne prime, as CPython, so that an int and the float it equals hash alike.
  constexpr unsigned exponent = sizeof(Word) == 8 ? 61 : 31;
  constexpr Word prime = (Word(1) << exponent) - 1;
  IntView view(a);
  Word h = 0;
  for (size_t i = view.count; i-- > 0;) {
    constexpr unsigned turn = 32 % exponent;
    h = (h << turn & prime) | h >> (exponent - turn); // times 2 ** 32
    Word limb = view.limbs[i];
    h += (limb & prime) + (limb >> (exponent - 1) >> 1);
    while (h >= prime)
      h -= prime;
  }
  SWord result = view.is_negative ? -SWord(h) : SWord(h);
  return result == -1 ? -2 : result;
}

// --- Arithmetic
// ------------------------------------------------------------------------------------------------------

namespace {

Result<Int> add_signed(const IntView& a, const IntView& b, bool b_negative) {
  const IntView &longer = a.count >= b.count ? a : b, &shorter = a.count >= b.count ? b : a;
  IntBuilder out;
  PY_CHECK(out.allocate(longer.count + 1));
  if (a.is_negative == b_negative) {
    out.limbs()[longer.count] =
        limbs::add(out.limbs(), longer.limbs, longer.count, shorter.limbs, shorter.count);
    return out.finish(a.is_negative);
  }
  out.limbs()[longer.count] = 0;
  if (limbs::compare(a.limbs, a.count, b.limbs, b.count) >= 0) {
    limbs::subtract(out.limbs(), a.limbs, a.count, b.limbs, b.count);
    out.limbs()[longer.count] = 0;
    return out.finish(a.is_negative);
  }
  limbs::subtract(out.limbs(), b.limbs, b.count, a.limbs, a.count);
  return out.finish(b_negative);
}

enum Parts { quotient_part = 1, remainder_part = 2 };

/// Floor division; either part may be left out.
Status divide_parts(IntRef a, IntRef b, unsigned parts, IntDivision& out) {
  IntView x(a), y(b);
  if (y.is_zero())
    return raise_zero_division_error(parts == remainder_part ? "integer modulo by zero"
                                                             : "integer division or modulo by zero");
  IntBuilder quotient, remainder;
  // Truncating division first; then, if the signs differ and something is left, one step down.
  if (x.count < y.count) {
    PY_CHECK(quotient.allocate(1));
    quotient.limbs()[0] = 0;
    PY_CHECK(remainder.allocate(x.count));
    if (x.count != 0)
      __builtin_memcpy(remainder.limbs(), x.limbs, x.count * sizeof(uint32_t));
  } else if (y.count == 1) {
    PY_CHECK(quotient.allocate(x.count));
    PY_CHECK(remainder.allocate(1));
    remainder.limbs()[0] = limbs::divide_small(quotient.limbs(), x.limbs, x.count, y.limbs[0]);
  } else {
    Scratch divisor, dividend;
    PY_CHECK(quotient.allocate(x.count - y.count + 1));
    PY_CHECK(dividend.copy(x.limbs, x.count, x.count + 1));
    PY_CHECK(divisor.copy(y.limbs, y.count, y.count));
    limbs::divide(quotient.limbs(), dividend.get(), x.count, divisor.get(), y.count);
    PY_CHECK(remainder.allocate(y.count));
    __builtin_memcpy(remainder.limbs(), dividend.get(), y.count * sizeof(uint32_t));
  }
  PY_TRY(q, quotient.finish(x.is_negative != y.is_negative));
  PY_TRY(r, remainder.finish(x.is_negative));
  if (truth(r) && x.is_negative != y.is_negative) {
    if (parts & quotient_part) {
      PY_TRY(lower, subtract(q, IntRef::small(1)));
      q = static_cast<Int&&>(lower);
    }
    if (parts & remainder_part) {
      PY_TRY(positive, add(r, b));
      r = static_cast<Int&&>(positive);
    }
  }
  out.quotient = static_cast<Int&&>(q);
  out.remainder = static_cast<Int&&>(r);
  return {};
}

} // namespace

Result<Int> int_slow::add(IntRef a, IntRef b) {
  IntView x(a), y(b);
  return add_signed(x, y, y.is_negative);
}
Result<Int> int_slow::subtract(IntRef a, IntRef b) {
  IntView x(a), y(b);
  return add_signed(x, y, !y.is_negative);
}
Result<Int> int_slow::multiply(IntRef a, IntRef b) {
  IntView x(a), y(b);
  if (x.is_zero() || y.is_zero())
    return Int::small(0);
  IntBuilder out;
  PY_CHECK(out.allocate(x.count + y.count));
  limbs::multiply(out.limbs(), x.limbs, x.count, y.limbs, y.count);
  return out.finish(x.is_negative != y.is_negative);
}
Result<Int> int_slow::floor_divide(IntRef a, IntRef b) {
  if (word::both_small(a.word(), b.word()) && b.small_int() > 0) {
    const SWord x = a.small_int(), y = b.small_int(), q = x / y;
    return Int::small(q - (x % y < 0));
  }
  IntDivision out;
  PY_CHECK(divide_parts(a, b, quotient_part, out));
  return static_cast<Int&&>(out.quotient);
}
Result<Int> int_slow::modulo(IntRef a, IntRef b) {
  if (word::both_small(a.word(), b.word()) && b.small_int() > 0) {
    const SWord y = b.small_int(), rest = a.small_int() % y;
    return Int::small(rest < 0 ? rest + y : rest);
  }
  IntDivision out;
  PY_CHECK(divide_parts(a, b, remainder_part, out));
  return static_cast<Int&&>(out.remainder);
}
Status divide(IntRef a, IntRef b, IntDivision& out) {
  return divide_parts(a, b, quotient_part | remainder_part, out);
}
Result<Int> int_slow::negative(IntRef a) {
  IntView x(a);
  return make_int_of(x.limbs, x.count, !x.is_negative);
}
Result<Int> absolute(IntRef a) {
  IntView x(a);
  return x.is_negative ? negative(a) : Result<Int>(Int(a));
}
int int_slow::compare(IntRef a, IntRef b) {
  IntView x(a), y(b);
  if (x.is_negative != y.is_negative)
    return x.is_negative ? -1 : 1;
  int order = limbs::compare(x.limbs, x.count, y.limbs, y.count);
  return x.is_negative ? -order : order;
}

using IntOperator = Result<Int> (*)(IntRef a, IntRef b);
PY_COLD Result<Int> int_slow::spend(IntOperator apply, Int a, Int b) {
  return apply(a, b);
}
PY_COLD Result<Int> int_slow::spend_left(IntOperator apply, Int a, IntRef b) {
  return apply(a, b);
}
PY_COLD Result<Int> int_slow::spend_right(IntOperator apply, IntRef a, Int b) {
  return apply(a, b);
}

} // namespace py
