// `slice` objects, and what a slice means on a sequence of a given length. Called by every sequence type.
// Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/ops.h"
#include "runtime/core/type_info.h"

namespace py {

struct PY_CLASS("slice") Slice : Header {
  Object start;
  Object stop;
  Object step;

  PY_GET("start")
  Object get_start() {
    return start;
  }
  PY_GET("stop")
  Object get_stop() {
    return stop;
  }
  PY_GET("step")
  Object get_step() {
    return step;
  }

  /// (start, stop, step) for a sequence of `length`, as `range` takes them.
  PY_METHOD("indices") PY_SIGNATURE("(self, length: int) -> tuple[int, int, int]")
  Result<Own<Tuple>> indices(PY_POSITIONAL_ONLY IntRef length);
  PY_INIT
  PY_SIGNATURE("(stop: object, /) -> slice")
  PY_SIGNATURE("(start: object, stop: object, step: object = None, /) -> slice")
  static Result<Own<Slice>> construct(PY_OPTIONAL Ref start, PY_OPTIONAL Ref stop,
                                      PY_POSITIONAL_ONLY PY_OPTIONAL Ref step);
};

/// A slice applied to a sequence: element `i` of the result is element `start + i * step`, for i < count.
struct SliceBounds {
  SWord start = 0;
  SWord stop = 0;
  SWord step = 1;
  size_t count = 0;
};

/// TypeError when a part is no integer, ValueError when the step is zero.
Result<SliceBounds> resolve_slice(Slice* slice, size_t length);

/// Where `index(value, start, stop)` looks: from `start` on, before `stop`, which may lie behind the end.
struct IndexBounds {
  SWord start = 0;
  SWord stop = INTPTR_MAX;
};
/// The bounds, counted from the end when negative and clipped however large they are; null: left out.
/// TypeError when one is no integer.
Result<IndexBounds> resolve_index_bounds(Ref start, Ref stop, size_t length);

PY_OPERATOR("==")
Result<bool> is_eq(Slice* a, Slice* b);
PY_OPERATOR("repr")
Result<Own<Str>> to_repr(Slice* slice);

} // namespace py
