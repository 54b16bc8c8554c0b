// The numbers that an `int` may be, as far as passes/ranges knows: from `low` to `high`. Sums that leave the
// range of 64 bits become unknown.
#pragma once

#include "frontend/syntax/ast.h"

#include <cstdint>
#include <optional>

namespace p2c::passes {

struct Interval {
  int64_t low = 0;
  int64_t high = -1; ///< below `low`: no number at all, nothing comes here
  bool known = true; ///< false: any number

  static Interval any() { return {0, 0, false}; }
  static Interval none() { return {}; }
  static Interval of(int64_t value) { return {value, value, true}; }
  bool is_none() const { return known && high < low; }
  bool within(int64_t least, int64_t most) const { return known && low >= least && high <= most; }
  friend bool operator==(const Interval&, const Interval&) = default;
};

/// The numbers of both.
Interval join(const Interval& a, const Interval& b);
/// Those of `a` that hold the comparison with some number of `b`.
Interval refine(const Interval& a, ast::CompareOperator op, const Interval& b);
/// `a` grown towards `next` in few steps, so that a loop ends soon.
Interval widen(const Interval& a, const Interval& next);
/// What an operation on two ints gives; unknown for those that this does not follow, or that may raise.
Interval compute(ast::Operator op, const Interval& a, const Interval& b);
Interval negative(const Interval& a);
Interval invert(const Interval& a);

} // namespace p2c::passes
