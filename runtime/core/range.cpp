#include "runtime/core/range.h"
#include "runtime/core/iterators.h"
#include "runtime/core/protocol.h"
#include "runtime/core/slice.h"

namespace py {

namespace {

constexpr Int zero = Int::small(0), one = Int::small(1);

bool all_small(IntRef a, IntRef b, IntRef c) {
  return (a.word() & b.word() & c.word() & 1) != 0;
}

/// How many steps of `step` lie in [start, stop).
Result<Int> count_steps(IntRef start, IntRef stop, IntRef step) {
  const bool up = is_gt(step, IntRef(zero));
  if (up ? is_ge(start, stop) : is_le(start, stop))
    return zero;
  PY_TRY(distance, up ? subtract(stop, start) : subtract(start, stop));
  PY_TRY(stride, up ? Result<Int>(Int(step)) : negative(step));
  PY_TRY(less_one, subtract(IntRef(distance), IntRef(one)));
  PY_TRY(whole, floor_divide(IntRef(less_one), IntRef(stride)));
  return add(IntRef(whole), IntRef(one));
}

/// start + index * step.
Result<Int> element(Range* range, IntRef index) {
  PY_TRY(offset, multiply(index, IntRef(range->step)));
  return add(IntRef(range->start), IntRef(offset));
}

/// Whether an int is in the range, and where.
Result<bool> find_int(Range* range, IntRef value, Int& index) {
  const bool up = is_gt(IntRef(range->step), IntRef(zero));
  const bool inside = up ? is_ge(value, IntRef(range->start)) && is_lt(value, IntRef(range->stop))
                         : is_le(value, IntRef(range->start)) && is_gt(value, IntRef(range->stop));
  if (!inside)
    return false;
  PY_TRY(offset, subtract(value, IntRef(range->start)));
  PY_TRY(rest, modulo(IntRef(offset), IntRef(range->step)));
  if (truth(IntRef(rest)))
    return false;
  PY_TRY(quotient, floor_divide(IntRef(offset), IntRef(range->step)));
  index = quotient;
  return true;
}

Result<bool> find_any(Range* range, Ref value, Int& index) {
  for (index = zero; is_lt(IntRef(index), IntRef(range->length));) {
    PY_TRY(own, element(range, index));
    PY_TRY(equal, same_or_equal(own, value));
    if (equal)
      return true;
    PY_TRY(next, add(IntRef(index), IntRef(one)));
    index = next;
  }
  return false;
}

Result<bool> find(Range* range, Ref value, Int& index) {
  return is_integral(value) ? find_int(range, as_int(value), index) : find_any(range, value, index);
}

} // namespace

Result<Own<Range>> make_range(IntRef start, IntRef stop, IntRef step) {
  if (!truth(step))
    return raise_value_error("range() arg 3 must not be zero");
  PY_TRY(length, count_steps(start, stop, step));
  PY_TRY(range, create<Range>());
  range->start = Int(start);
  range->stop = Int(stop);
  range->step = Int(step);
  range->length = length;
  return range;
}

Result<Own<Range>> Range::construct(Ref start, Ref stop, Ref step) {
  PY_TRY(first, to_index(start));
  if (stop.is_null())
    return make_range(zero, first, one);
  PY_TRY(end, to_index(stop));
  if (step.is_null())
    return make_range(first, end, one);
  PY_TRY(stride, to_index(step));
  return make_range(first, end, stride);
}

Result<Int> Range::count_of(Ref value) {
  Int index;
  if (is_integral(value)) {
    PY_TRY(found, find_int(this, as_int(value), index));
    return found ? one : zero;
  }
  Int found = zero;
  for (index = zero; is_lt(IntRef(index), IntRef(length));) {
    PY_TRY(own, element(this, index));
    PY_TRY(equal, same_or_equal(own, value));
    if (equal) {
      PY_TRY(more, add(IntRef(found), IntRef(one)));
      found = more;
    }
    PY_TRY(next, add(IntRef(index), IntRef(one)));
    index = next;
  }
  return found;
}

Result<Int> Range::index(Ref value) {
  Int index;
  PY_TRY(found, find(this, value, index));
  if (found)
    return index;
  if (is_integral(value))
    return raise_value_error("%R is not in range", value.word());
  return raise_value_error("sequence.index(x): x not in sequence");
}

Result<SWord> len(Range* range) {
  return to_sword(range->length);
}
bool truth(Range* range) {
  return truth(IntRef(range->length));
}

Result<Int> get_item(Range* range, IntRef index) {
  Int position(index);
  if (is_lt(index, IntRef(zero))) {
    PY_TRY(from_end, add(index, IntRef(range->length)));
    position = from_end;
  }
  if (is_lt(IntRef(position), IntRef(zero)) || is_ge(IntRef(position), IntRef(range->length)))
    return raise_index_error("range object index out of range");
  return element(range, position);
}

Result<Own<Range>> get_item(Range* range, Slice* slice) {
  PY_TRY(parts, slice->indices(range->length));
  auto part = [&](size_t i) { return IntRef((*parts)[i].word()); };
  PY_TRY(start, element(range, part(0)));
  PY_TRY(stop, element(range, part(1)));
  PY_TRY(step, multiply(IntRef(range->step), part(2)));
  return make_range(start, stop, step);
}

Result<bool> contains(Range* range, Ref value) {
  Int index;
  return find(range, value, index);
}

Result<bool> is_eq(Range* a, Range* b) {
  if (a == b)
    return true;
  if (!is_eq(IntRef(a->length), IntRef(b->length)))
    return false;
  if (!truth(a))
    return true;
  if (!is_eq(IntRef(a->start), IntRef(b->start)))
    return false;
  return is_eq(IntRef(a->length), IntRef(one)) || is_eq(IntRef(a->step), IntRef(b->step));
}

Result<SWord> hash(Range* range) {
  const bool several = is_gt(IntRef(range->length), IntRef(one));
  PY_TRY(key, tuple_of(range->length, truth(range) ? Ref(range->start) : Ref(none),
                       several ? Ref(range->step) : Ref(none)));
  return hash(key.get());
}

RangeCursor iterate(Range* range) {
  RangeCursor cursor;
  if (all_small(range->start, range->stop, range->step) && range->length.is_small()) {
    cursor.value = IntRef(range->start).small_int();
    cursor.step = IntRef(range->step).small_int();
    cursor.left = static_cast<size_t>(IntRef(range->length).small_int());
  } else {
    cursor.big = range;
    cursor.position = zero;
  }
  return cursor;
}

Result<Int> RangeCursor::next_big() {
  if (is_ge(IntRef(position), IntRef(big->length)))
    return Int::adopt(word::stop);
  PY_TRY(result, element(big, position));
  PY_TRY(next, add(IntRef(position), IntRef(one)));
  position = next;
  return result;
}

Result<Own<Range>> backwards(Range* range) {
  if (!truth(range))
    return make_range(zero, zero, one);
  PY_TRY(last_index, subtract(IntRef(range->length), IntRef(one)));
  PY_TRY(last, element(range, last_index));
  PY_TRY(stop, subtract(IntRef(range->start), IntRef(range->step)));
  PY_TRY(step, negative(IntRef(range->step)));
  return make_range(last, stop, step);
}

Result<Object> reversed_range(Range* range) {
  PY_TRY(result, backwards(range));
  return make_iterator(result.get());
}

} // namespace py
