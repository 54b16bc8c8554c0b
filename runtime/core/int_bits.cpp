// `int`: bits. Negative numbers behave as two's complement with the sign going on for ever.
#include "runtime/core/bigint.h"

namespace py {

namespace {

/// The limbs of an int in two's complement, from the lowest, without end.
class TwosComplement {
public:
  explicit TwosComplement(const IntView& view) : view_(view), carry_(view.is_negative) {}
  uint32_t next() {
    uint32_t limb = at_ < view_.count ? view_.limbs[at_] : 0;
    ++at_;
    if (!view_.is_negative)
      return limb;
    uint64_t sum = uint64_t(uint32_t(~limb)) + carry_;
    carry_ = uint32_t(sum >> 32);
    return uint32_t(sum);
  }

private:
  const IntView& view_;
  size_t at_ = 0;
  uint32_t carry_;
};

template <class F>
Result<Int> combine(IntRef a, IntRef b, F operation) {
  IntView x(a), y(b);
  size_t count = (x.count > y.count ? x.count : y.count) + 1;
  TwosComplement x_limbs(x), y_limbs(y);
  IntBuilder out;
  PY_CHECK(out.allocate(count));
  for (size_t i = 0; i < count; ++i)
    out.limbs()[i] = operation(x_limbs.next(), y_limbs.next());
  bool is_negative = out.limbs()[count - 1] >> 31;
  if (is_negative) {
    uint32_t carry = 1;
    for (size_t i = 0; i < count; ++i) {
      uint64_t sum = uint64_t(uint32_t(~out.limbs()[i])) + carry;
      out.limbs()[i] = uint32_t(sum);
      carry = uint32_t(sum >> 32);
    }
  }
  return out.finish(is_negative);
}

} // namespace

Result<Int> int_slow::bit_and(IntRef a, IntRef b) {
  return combine(a, b, [](uint32_t x, uint32_t y) { return x & y; });
}
Result<Int> int_slow::bit_or(IntRef a, IntRef b) {
  return combine(a, b, [](uint32_t x, uint32_t y) { return x | y; });
}
Result<Int> int_slow::bit_xor(IntRef a, IntRef b) {
  return combine(a, b, [](uint32_t x, uint32_t y) { return x ^ y; });
}
Result<Int> int_slow::invert(IntRef a) {
  PY_TRY(next, py::add(a, IntRef::small(1)));
  return py::negative(next);
}

Result<Int> int_slow::shift_left(IntRef a, IntRef b) {
  if (b.is_small_int() ? b.small_int() < 0 : IntView(b).is_negative)
    return raise_value_error("negative shift count");
  IntView x(a);
  if (x.is_zero())
    return Int::small(0);
  if (!b.is_small_int())
    return IntView(b).count < 3 || (IntView(b).count == 3 && IntView(b).limbs[2] < 4)
               ? raise_memory_error()
               : raise_overflow_error("too many digits in integer");
  size_t shift = size_t(b.small_int());
  if (shift / limbs::bits > UINT32_MAX / 64)
    return raise_memory_error();
  IntBuilder out;
  PY_CHECK(out.allocate(x.count + shift / limbs::bits + 1));
  limbs::shift_left(out.limbs(), x.limbs, x.count, shift);
  return out.finish(x.is_negative);
}

Result<Int> int_slow::shift_right(IntRef a, IntRef b) {
  if (b.is_small_int() ? b.small_int() < 0 : IntView(b).is_negative)
    return raise_value_error("negative shift count");
  IntView x(a);
  size_t shift = b.is_small_int() ? size_t(b.small_int()) : SIZE_MAX;
  size_t whole = shift / limbs::bits;
  if (whole >= x.count)
    return Int::small(x.is_negative ? -1 : 0);
  IntBuilder out;
  PY_CHECK(out.allocate(x.count - whole));
  bool lost = limbs::shift_right(out.limbs(), x.limbs, x.count, shift);
  PY_TRY(result, out.finish(x.is_negative));
  if (x.is_negative && lost)
    return py::subtract(result, IntRef::small(1));
  return result;
}

SWord bit_length(IntRef a) {
  return SWord(IntView(a).bit_length());
}
SWord bit_count(IntRef a) {
  IntView x(a);
  SWord count = 0;
  for (size_t i = 0; i < x.count; ++i)
    count += __builtin_popcount(x.limbs[i]);
  return count;
}

} // namespace py
