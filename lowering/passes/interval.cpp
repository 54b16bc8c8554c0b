#include "lowering/passes/interval.h"

#include <algorithm>
#include <bit>
#include <initializer_list>

namespace p2c::passes {

Interval join(const Interval& a, const Interval& b) {
  if (a.is_none())
    return b;
  if (b.is_none())
    return a;
  if (!a.known || !b.known)
    return Interval::any();
  return {std::min(a.low, b.low), std::max(a.high, b.high), true};
}

Interval refine(const Interval& a, ast::CompareOperator op, const Interval& b) {
  if (b.is_none())
    return b;
  if (!b.known || a.is_none())
    return a;
  constexpr int64_t least = INT64_MIN, most = INT64_MAX;
  Interval limit{least, most, true};
  switch (op) {
  case ast::CompareOperator::Lt:
    if (b.high == least)
      return Interval::none();
    limit.high = b.high - 1;
    break;
  case ast::CompareOperator::LtE:
    limit.high = b.high;
    break;
  case ast::CompareOperator::Gt:
    if (b.low == most)
      return Interval::none();
    limit.low = b.low + 1;
    break;
  case ast::CompareOperator::GtE:
    limit.low = b.low;
    break;
  case ast::CompareOperator::Eq:
    limit = b;
    break;
  case ast::CompareOperator::NotEq:
    if (a.known && b.low == b.high && a.low == b.low)
      limit.low = a.low + 1;
    if (a.known && b.low == b.high && a.high == b.low)
      limit.high = a.high - 1;
    break;
  case ast::CompareOperator::Is:
  case ast::CompareOperator::IsNot:
  case ast::CompareOperator::In:
  case ast::CompareOperator::NotIn:
    return a;
  }
  if (!a.known) // half of a bound says nothing that an interval can hold
    return limit.low == least || limit.high == most ? a : limit;
  return {std::max(a.low, limit.low), std::min(a.high, limit.high), true};
}

Interval widen(const Interval& a, const Interval& next) {
  if (a.is_none() || !next.known)
    return next;
  if (!a.known)
    return a;
  static constexpr int64_t steps[] = {0,        1,          0x7f,       0xff,          0xffff,
                                      0xffffff, 0x3fffffff, 0xffffffff, INT64_MAX >> 1};
  Interval result = a;
  if (next.high > a.high) {
    const auto* step =
        std::find_if(std::begin(steps), std::end(steps), [&](int64_t s) { return s >= next.high; });
    if (step == std::end(steps))
      return Interval::any();
    result.high = *step;
  }
  if (next.low < a.low) {
    const auto* step =
        std::find_if(std::begin(steps), std::end(steps), [&](int64_t s) { return -s <= next.low; });
    if (step == std::end(steps))
      return Interval::any();
    result.low = -*step;
  }
  return result;
}

namespace {

/// The least interval with the numbers that four corners give; unknown if one overflowed.
struct Corners {
  Interval result = Interval::none();
  void add(bool overflowed, int64_t value) {
    result = overflowed ? Interval::any() : join(result, Interval::of(value));
  }
};

template <class Operation>
Interval corners(const Interval& a, const Interval& b, Operation operation) {
  Corners all;
  for (int64_t x : {a.low, a.high})
    for (int64_t y : {b.low, b.high}) {
      int64_t value = 0;
      bool overflowed = operation(x, y, value);
      if (!all.result.known)
        return all.result;
      all.add(overflowed, value);
    }
  return all.result;
}

/// The largest number with no more bits than `value`, which is not negative.
int64_t all_bits(int64_t value) {
  return static_cast<int64_t>((uint64_t(1) << std::bit_width(static_cast<uint64_t>(value))) - 1);
}

int64_t floor_divide(int64_t a, int64_t b) {
  int64_t quotient = a / b;
  return quotient - ((a % b != 0) && ((a < 0) != (b < 0)));
}

Interval bitwise(ast::Operator op, const Interval& a, const Interval& b) {
  bool is_and = op == ast::Operator::BitAnd;
  if (is_and && (a.low >= 0 || b.low >= 0)) {
    int64_t high = a.low >= 0 && b.low >= 0 ? std::min(a.high, b.high) : a.low >= 0 ? a.high : b.high;
    return {0, high, true};
  }
  if (a.low >= 0 && b.low >= 0)
    return {0, all_bits(std::max(a.high, b.high)), true};
  // With a sign: no more bits than the wider one has.
  int64_t reach = 0;
  for (int64_t bound : {a.low, a.high, b.low, b.high})
    reach = std::max(reach, bound < 0 ? ~bound : bound);
  return {~all_bits(reach), all_bits(reach), true};
}

/// Of an exponent that is one number: it grows with the distance from 0.
Interval power(const Interval& base, const Interval& exponent) {
  if (exponent.low != exponent.high || exponent.low < 0 || exponent.low > 63)
    return Interval::any();
  const auto raise = [&](int64_t x, int64_t& out) {
    out = 1;
    for (int64_t i = 0; i < exponent.low; ++i)
      if (__builtin_mul_overflow(out, x, &out))
        return false;
    return true;
  };
  int64_t of_low, of_high;
  if (!raise(base.low, of_low) || !raise(base.high, of_high))
    return Interval::any();
  const bool spans_zero = base.low < 0 && base.high > 0 && exponent.low > 0;
  return {spans_zero ? std::min({of_low, of_high, int64_t(0)}) : std::min(of_low, of_high),
          std::max(of_low, of_high), true};
}

} // namespace

Interval compute(ast::Operator op, const Interval& a, const Interval& b) {
  if (a.is_none() || b.is_none())
    return Interval::none();
  // A mask bounds whatever it is laid on.
  if (op == ast::Operator::BitAnd && (a.known != b.known)) {
    const Interval& mask = a.known ? a : b;
    return mask.low >= 0 ? Interval{0, mask.high, true} : Interval::any();
  }
  // So does a remainder.
  if (op == ast::Operator::Mod && !a.known && b.known && b.low > 0)
    return {0, b.high - 1, true};
  if (!a.known || !b.known)
    return Interval::any();
  switch (op) {
  case ast::Operator::Add:
    return corners(a, b,
                   [](int64_t x, int64_t y, int64_t& out) { return __builtin_add_overflow(x, y, &out); });
  case ast::Operator::Sub:
    return corners(a, b,
                   [](int64_t x, int64_t y, int64_t& out) { return __builtin_sub_overflow(x, y, &out); });
  case ast::Operator::Mult:
    return corners(a, b,
                   [](int64_t x, int64_t y, int64_t& out) { return __builtin_mul_overflow(x, y, &out); });
  case ast::Operator::LShift:
    if (b.low < 0 || b.high > 62)
      return Interval::any();
    return corners(a, b, [](int64_t x, int64_t y, int64_t& out) {
      return __builtin_mul_overflow(x, int64_t(1) << y, &out);
    });
  case ast::Operator::RShift:
    if (b.low < 0 || b.high > 62)
      return Interval::any();
    return corners(a, b, [](int64_t x, int64_t y, int64_t& out) {
      out = x >> y;
      return false;
    });
  case ast::Operator::FloorDiv:
    if (b.low <= 0)
      return Interval::any();
    return corners(a, b, [](int64_t x, int64_t y, int64_t& out) {
      out = floor_divide(x, y);
      return false;
    });
  case ast::Operator::Mod:
    if (b.low <= 0)
      return Interval::any();
    if (a.low >= 0)
      return {0, std::min(a.high, b.high - 1), true};
    return {0, b.high - 1, true};
  case ast::Operator::BitAnd:
  case ast::Operator::BitOr:
  case ast::Operator::BitXor:
    return bitwise(op, a, b);
  case ast::Operator::Pow:
    return power(a, b);
  case ast::Operator::Div:
  case ast::Operator::MatMult:
    return Interval::any();
  }
  llvm_unreachable("an operator that is none");
}

Interval negative(const Interval& a) {
  if (!a.known || a.is_none() || a.low == INT64_MIN)
    return a.is_none() ? a : Interval::any();
  return {-a.high, -a.low, true};
}

Interval invert(const Interval& a) {
  if (!a.known || a.is_none())
    return a;
  return {~a.high, ~a.low, true};
}

} // namespace p2c::passes
