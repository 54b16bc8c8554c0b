// `range`. A `for` loop over it needs no range object when codegen knows the bounds; RangeCursor is for the
// rest, and counts machine words unless a bound is a big integer. Nothing here may be called from an
// interrupt.
#pragma once
#include "runtime/core/iterate.h"

namespace py {

struct Slice;

struct PY_CLASS("range") PY_EFFECT("plain_of_values") Range : Header {
  Int start;
  Int stop;
  Int step;
  Int length;

  PY_GET("start")
  Int get_start() {
    return start;
  }
  PY_GET("stop")
  Int get_stop() {
    return stop;
  }
  PY_GET("step")
  Int get_step() {
    return step;
  }

  PY_METHOD("count") PY_SIGNATURE("(self, value: object) -> int")
  Result<Int> count_of(PY_POSITIONAL_ONLY Ref value);
  /// ValueError `<value> is not in range`.
  PY_METHOD("index") PY_SIGNATURE("(self, value: object) -> int")
  Result<Int> index(PY_POSITIONAL_ONLY Ref value);
  /// `range(stop)` or `range(start, stop, step=1)`.
  PY_INIT PY_SIGNATURE("(start: int, stop: int = ..., step: int = 1) -> range")
  static Result<Own<Range>> construct(Ref start, PY_OPTIONAL Ref stop,
                                      PY_POSITIONAL_ONLY PY_OPTIONAL Ref step);
};

/// ValueError `range() arg 3 must not be zero`.
Result<Own<Range>> make_range(IntRef start, IntRef stop, IntRef step);

PY_OPERATOR("len") PY_EFFECT("plain_of_values")
Result<SWord> len(Range* range);
PY_OPERATOR("bool") PY_EFFECT("plain_of_values")
bool truth(Range* range);
PY_OPERATOR("getitem") PY_EFFECT("plain_of_values") PY_SIGNATURE("(self, index: int) -> int")
Result<Int> get_item(Range* range, IntRef index);
PY_OPERATOR("getitem") PY_EFFECT("plain_of_values") PY_SIGNATURE("(self, index: slice) -> range")
Result<Own<Range>> get_item(Range* range, Slice* slice);
PY_OPERATOR("in") PY_EFFECT("plain_of_values") PY_SIGNATURE("(self, value: object) -> bool")
Result<bool> contains(Range* range, Ref value);
PY_OPERATOR("==") PY_EFFECT("plain_of_values")
Result<bool> is_eq(Range* a, Range* b);
PY_OPERATOR("hash") PY_EFFECT("plain_of_values")
Result<SWord> hash(Range* range);
PY_OPERATOR("repr") PY_EFFECT("plain_of_values")
Result<Own<Str>> to_repr(Range* range);

struct RangeCursor {
  SWord value = 0;
  SWord step = 0;
  size_t left = 0;
  Range* big = nullptr; // a bound or the length is no machine word
  Int position;         // then: how many were given
  Result<Int> next() {
    if (big) [[unlikely]]
      return next_big();
    if (left == 0)
      return Int::adopt(word::stop);
    SWord result = value;
    if (--left != 0)
      value += step;
    return Int::small(result);
  }
  Result<Int> next_big();
};
PY_OPERATOR("iter") PY_EFFECT("plain_of_values") PY_SIGNATURE("(self) -> Iterator[int]")
RangeCursor iterate(Range* range);
/// The range of the same numbers from the last to the first.
Result<Own<Range>> backwards(Range* range);
PY_FUNCTION("reversed") PY_SIGNATURE("(self: range) -> Iterator[int]")
Result<Object> reversed_range(PY_POSITIONAL_ONLY Range* range);

} // namespace py
