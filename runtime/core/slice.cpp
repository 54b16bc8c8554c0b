#include "runtime/core/slice.h"
#include "runtime/core/protocol.h"

namespace py {

Result<Object> make_slice(Ref start, Ref stop, Ref step) {
  PY_TRY(slice, create<Slice>());
  slice->start = Object(start);
  slice->stop = Object(stop);
  slice->step = Object(step);
  return Object(static_cast<Own<Slice>&&>(slice));
}

Result<Own<Slice>> Slice::construct(Ref start, Ref stop, Ref step) {
  if (stop.is_null()) { // slice(stop)
    stop = start;
    start = none;
  }
  if (start.is_null()) // slice() is refused where arguments are bound
    start = none;
  PY_TRY(result, make_slice(start, stop, step.is_null() ? Ref(none) : step));
  return Own<Slice>::adopt_word(result.leak());
}

namespace {
Result<Int> slice_part(Ref value) {
  if (!has_index(value))
    return raise_type_error("slice indices must be integers or None or have an __index__ method");
  return to_index(value);
}
} // namespace

Result<SliceBounds> resolve_slice(Slice* slice, size_t length) {
  const SWord size = static_cast<SWord>(length);
  SliceBounds out;
  if (!slice->step.ref().is_none()) {
    PY_TRY(step, slice_part(slice->step));
    out.step = to_sword_clamped(step);
    if (out.step == 0)
      return raise_value_error("slice step cannot be zero");
    if (out.step == INTPTR_MIN) // so that it can be negated
      out.step = -INTPTR_MAX;
  }
  const bool backwards = out.step < 0;
  out.start = backwards ? size - 1 : 0;
  out.stop = backwards ? -1 : size;
  const SWord lowest = backwards ? -1 : 0, highest = backwards ? size - 1 : size;
  auto place = [&](Ref part, SWord& position) -> Result<void> {
    if (part.is_none())
      return {};
    PY_TRY(index, slice_part(part));
    SWord value = to_sword_clamped(index);
    if (value < 0) {
      value += size;
      position = value < 0 ? lowest : value;
    } else {
      position = value > highest ? highest : value;
    }
    return {};
  };
  PY_CHECK(place(slice->start, out.start));
  PY_CHECK(place(slice->stop, out.stop));
  if (backwards && out.stop < out.start)
    out.count = static_cast<size_t>((out.start - out.stop - 1) / -out.step + 1);
  else if (!backwards && out.start < out.stop)
    out.count = static_cast<size_t>((out.stop - out.start - 1) / out.step + 1);
  return out;
}

Result<IndexBounds> resolve_index_bounds(Ref start, Ref stop, size_t length) {
  IndexBounds bounds;
  auto place = [&](Ref part, SWord& position) -> Result<void> {
    if (part.is_null())
      return {};
    if (!has_index(part))
      return raise_type_error("slice indices must be integers or have an __index__ method");
    PY_TRY(index, to_index(part));
    position = to_sword_clamped(index);
    if (position < 0)
      position = position + static_cast<SWord>(length) < 0 ? 0 : position + static_cast<SWord>(length);
    return {};
  };
  PY_CHECK(place(start, bounds.start));
  PY_CHECK(place(stop, bounds.stop));
  return bounds;
}

Result<Own<Tuple>> Slice::indices(IntRef length) {
  const Int zero = Int::small(0), one = Int::small(1), minus_one = Int::small(-1);
  if (is_lt(length, IntRef(zero)))
    return raise_value_error("length should not be negative");
  Int step_value = one;
  if (!step.ref().is_none()) {
    PY_TRY(given, slice_part(step));
    step_value = given;
    if (!truth(IntRef(step_value)))
      return raise_value_error("slice step cannot be zero");
  }
  const bool backwards = is_lt(IntRef(step_value), IntRef(zero));
  PY_TRY(last, subtract(length, IntRef(one)));
  const Int lowest = backwards ? minus_one : zero, highest = backwards ? last : Int(length);
  auto place = [&](Ref part, const Int& otherwise) -> Result<Int> {
    if (part.is_none())
      return otherwise;
    PY_TRY(index, slice_part(part));
    if (is_lt(IntRef(index), IntRef(zero))) {
      PY_TRY(from_end, add(IntRef(index), length));
      return is_lt(IntRef(from_end), IntRef(lowest)) ? lowest : from_end;
    }
    return is_gt(IntRef(index), IntRef(highest)) ? highest : index;
  };
  PY_TRY(from, place(start, backwards ? highest : lowest));
  PY_TRY(to, place(stop, backwards ? lowest : highest));
  return tuple_of(from, to, step_value);
}

Result<bool> is_eq(Slice* a, Slice* b) {
  PY_TRY(starts, same_or_equal(a->start, b->start));
  if (!starts)
    return false;
  PY_TRY(stops, same_or_equal(a->stop, b->stop));
  if (!stops)
    return false;
  return same_or_equal(a->step, b->step);
}

} // namespace py
