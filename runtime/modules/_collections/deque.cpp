// `collections.deque`: a ring of objects.
#include "runtime/core/ops_builtin.h"
#include "runtime/core/protocol.h"
#include "runtime/core/slice.h"
#include "runtime/core/text.h"
#include "runtime/core/tuple.h"
#include "runtime/core/type_members.h"
#include "runtime/modules/_collections/_collections.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(_collections, deque)
PY_NATIVE_TABLES(_collections, deque_iterator)

namespace py::_collections {

static void traverse_deque(Header* object, Visit visit, void* state) {
  auto* deque = static_cast<Deque*>(object);
  for (size_t i = 0; i < deque->count; ++i)
    if (word::is_heap(deque->at(i).word()))
      visit(deque->at(i).word(), state);
}

constinit const TypeInfo Deque::info = builtin_type({.name = PY_STR("deque"),
                                                     .base = &types::object,
                                                     .size = sizeof(Deque),
                                                     .kind = Kind::native,
                                                     .flags = TypeInfo::dotted | TypeInfo::sequence,
                                                     .drop = drop_object<Deque>,
                                                     .traverse = traverse_deque,
                                                     .construct = constructors::_collections::deque,
                                                     .attrs = &attrs::_collections::deque,
                                                     .module = PY_STR("collections")});
constinit const TypeInfo DequeIterator::info =
    builtin_type({.name = PY_STR("_deque_iterator"),
                  .base = &types::object,
                  .size = sizeof(DequeIterator),
                  .kind = Kind::native,
                  .flags = TypeInfo::final | TypeInfo::abstract,
                  .drop = drop_object<DequeIterator>,
                  .traverse = traverse_members<DequeIterator, &DequeIterator::deque>,
                  .attrs = &attrs::_collections::deque_iterator,
                  .module = PY_STR("_collections")});

Deque::~Deque() {
  clear();
}

void Deque::clear() {
  // What dies may look at this deque: it is empty then.
  Object* old = ring;
  size_t start = first, size = count, mask = capacity - 1;
  ring = nullptr;
  capacity = first = count = 0;
  ++version;
  for (size_t i = 0; i < size; ++i)
    old[(start + i) & mask].clear();
  free(old);
}

Status Deque::make_room() {
  if (count < capacity)
    return {};
  size_t wanted = capacity == 0 ? 8 : capacity * 2;
  auto* grown = wanted > SIZE_MAX / 2 / sizeof(Object)
                    ? nullptr
                    : static_cast<Object*>(allocate(wanted * sizeof(Object)));
  if (grown == nullptr)
    return raise_memory_error();
  __builtin_memset(static_cast<void*>(grown), 0, wanted * sizeof(Object));
  for (size_t i = 0; i < count; ++i)
    grown[i] = static_cast<Object&&>(at(i));
  free(ring);
  ring = grown;
  capacity = wanted;
  first = 0;
  return {};
}

Result<Own<Deque>> Deque::construct(const TypeInfo* cls, Ref iterable, Ref maxlen, SWord flags) {
  SWord most = -1;
  if (!maxlen.is_none()) {
    const Ref number = plain(maxlen);
    if (!is_integral(number)) // `__index__` is not asked
      return raise_type_error("an integer is required");
    PY_TRY(word, to_sword(as_int(number)));
    if (word < 0)
      return raise_value_error("maxlen must be non-negative");
    most = word;
  }
  PY_TRY(deque, create_native<Deque>(cls));
  deque->maxlen = most;
  if (!iterable.is_null())
    PY_CHECK(deque->extend(iterable));
  deque->refuses_when_full = flags == 1;
  return deque;
}

Result<Object> Deque::get_maxlen() {
  return maxlen < 0 ? Result<Object>(Object(none)) : box_result(maxlen);
}

Status Deque::append(Ref value) {
  if (is_full()) {
    if (refuses_when_full)
      return raise_index_error("full");
    if (maxlen == 0)
      return {};
    Object out = static_cast<Object&&>(at(0));
    first = (first + 1) & (capacity - 1);
    at(count - 1) = Object(value);
    ++version;
    return {};
  }
  PY_CHECK(make_room());
  at(count++) = Object(value);
  ++version;
  return {};
}

Status Deque::appendleft(Ref value) {
  if (is_full()) {
    if (refuses_when_full)
      return raise_index_error("full");
    if (maxlen == 0)
      return {};
    Object out = static_cast<Object&&>(at(count - 1));
    first = (first - 1) & (capacity - 1);
    at(0) = Object(value);
    ++version;
    return {};
  }
  PY_CHECK(make_room());
  first = (first - 1) & (capacity - 1);
  ++count;
  at(0) = Object(value);
  ++version;
  return {};
}

Result<Object> Deque::pop() {
  if (count == 0)
    return raise_index_error("pop from an empty deque");
  Object value = static_cast<Object&&>(at(--count));
  ++version;
  return value;
}
Result<Object> Deque::popleft() {
  if (count == 0)
    return raise_index_error("pop from an empty deque");
  Object value = static_cast<Object&&>(at(0));
  first = (first + 1) & (capacity - 1);
  --count;
  ++version;
  return value;
}

Status Deque::extend(Ref iterable) {
  if (iterable == Ref(this)) {
    PY_TRY(other, copy());
    return extend(other);
  }
  return for_each(iterable, [&](Ref item) { return append(item); });
}
Status Deque::extendleft(Ref iterable) {
  if (iterable == Ref(this)) {
    PY_TRY(other, copy());
    return extendleft(other);
  }
  return for_each(iterable, [&](Ref item) { return appendleft(item); });
}

Result<Own<Deque>> Deque::copy() {
  if (is_user_class(type_of(Ref(this)))) {
    const Ref values[] = {this, IntRef(word::from_small_int(maxlen))};
    PY_TRY(made, py::call(Ref(type_of(Ref(this))), Args{values, uint16_t(maxlen < 0 ? 1 : 2), 0, nullptr}));
    if (!is<Deque>(made))
      return raise_type_error("%N() must return a deque, not %T", type_of(Ref(this)), made.word());
    return Own<Deque>::adopt_word(made.leak());
  }
  PY_TRY(other, create<Deque>());
  other->maxlen = maxlen;
  for (size_t i = 0; i < count; ++i)
    PY_CHECK(other->append(at(i)));
  other->refuses_when_full = refuses_when_full;
  return other;
}

namespace {
Failed raise_mutated() {
  return raise_runtime_error("deque mutated during iteration");
}
} // namespace

Result<SWord> Deque::count_of(Ref value) {
  SWord found = 0;
  uint32_t before = version;
  for (size_t i = 0; i < count; ++i) {
    Object item = at(i);
    PY_TRY(equal, same_or_equal(item, value));
    if (version != before)
      return raise_mutated();
    found += equal;
  }
  return found;
}

Result<SWord> Deque::index(Ref value, Ref start, Ref stop) {
  PY_TRY(bounds, resolve_index_bounds(start, stop, count));
  uint32_t before = version;
  for (SWord i = bounds.start; i < bounds.stop && i < SWord(count); ++i) {
    Object item = at(size_t(i));
    PY_TRY(equal, same_or_equal(item, value));
    if (version != before)
      return raise_mutated();
    if (equal)
      return i;
  }
  return raise_value_error("%R is not in deque", value.word());
}

Status Deque::insert(SWord place, Ref value) {
  if (is_full())
    return raise_index_error("deque already at its maximum size");
  SWord size = SWord(count);
  if (place < 0)
    place = place + size < 0 ? 0 : place + size;
  if (place >= size)
    return append(value);
  PY_CHECK(append(none));
  for (SWord i = size; i > place; --i)
    at(size_t(i)) = static_cast<Object&&>(at(size_t(i - 1)));
  at(size_t(place)) = Object(value);
  return {};
}

Status Deque::remove_at(size_t i) {
  Object gone = static_cast<Object&&>(at(i));
  for (; i + 1 < count; ++i)
    at(i) = static_cast<Object&&>(at(i + 1));
  --count;
  ++version;
  return {};
}

Status Deque::remove(Ref value) {
  size_t size = count;
  for (size_t i = 0; i < size; ++i) {
    Object item = at(i);
    PY_TRY(equal, same_or_equal(item, value));
    if (count != size)
      return raise_index_error("deque mutated during remove().");
    if (equal)
      return remove_at(i);
  }
  return raise_value_error("%R is not in deque", value.word());
}

void Deque::reverse() {
  for (size_t i = 0; i < count / 2; ++i) {
    Object held = static_cast<Object&&>(at(i));
    at(i) = static_cast<Object&&>(at(count - 1 - i));
    at(count - 1 - i) = static_cast<Object&&>(held);
  }
  ++version;
}

void Deque::rotate(SWord n) {
  if (count < 2)
    return;
  SWord size = SWord(count);
  n %= size;
  if (n < 0)
    n += size;
  if (n != 0)
    ++version;
  for (; n > 0; --n) {
    Object last = static_cast<Object&&>(at(count - 1));
    first = (first - 1) & (capacity - 1);
    at(0) = static_cast<Object&&>(last);
  }
}

// Iteration.

Result<Own<DequeIterator>> Deque::iter() {
  PY_TRY(iterator, create<DequeIterator>());
  iterator->deque = Own<Deque>(this);
  iterator->version = version;
  return iterator;
}
Result<Own<DequeIterator>> Deque::reversed() {
  PY_TRY(iterator, iter());
  iterator->backwards = true;
  return iterator;
}
Result<Object> DequeIterator::next() {
  if (deque.is_null())
    return raise_stop_iteration(Ref());
  if (deque->version != version) {
    deque.clear();
    return raise_mutated();
  }
  if (index >= deque->count) {
    deque.clear();
    return raise_stop_iteration(Ref());
  }
  size_t i = index++;
  return Object(deque->at(backwards ? deque->count - 1 - i : i));
}

// Operators.

namespace {
Result<SWord> to_place(Ref index, size_t count) {
  if (!has_index(index))
    return raise_type_error("sequence index must be integer, not '%T'", index.word());
  PY_TRY(i, to_index_sword(index));
  if (i < 0)
    i += SWord(count);
  if (i < 0 || i >= SWord(count))
    return raise_index_error("deque index out of range");
  return i;
}
} // namespace

Result<Object> Deque::get_item(Ref index) {
  PY_TRY(i, to_place(index, count));
  return Object(at(size_t(i)));
}
Status Deque::set_item(Ref index, Ref value) {
  PY_TRY(i, to_place(index, count));
  at(size_t(i)) = Object(value);
  return {};
}
Status Deque::del_item(Ref index) {
  PY_TRY(i, to_place(index, count));
  return remove_at(size_t(i));
}

Result<bool> Deque::contains(Ref value) {
  uint32_t before = version;
  for (size_t i = 0; i < count; ++i) {
    Object item = at(i);
    PY_TRY(equal, same_or_equal(item, value));
    if (equal)
      return true;
    if (version != before)
      return raise_mutated();
  }
  return false;
}

Result<Object> Deque::add(Ref other) {
  if (!is<Deque>(other))
    return raise_type_error("can only concatenate deque (not \"%T\") to deque", other.word());
  PY_TRY(result, copy());
  PY_CHECK(result->extend(other));
  return Object(static_cast<Own<Deque>&&>(result));
}
Result<Object> Deque::inplace_add(Ref other) {
  PY_CHECK(extend(other));
  return Object(Ref(this));
}
Result<Object> Deque::multiply(Ref times) {
  PY_TRY(result, copy());
  return result->inplace_multiply(times);
}
Result<Object> Deque::reflected_multiply(Ref times) {
  return multiply(times);
}
Result<Object> Deque::inplace_multiply(Ref times) {
  if (!has_index(times))
    return raise_type_error("can't multiply sequence by non-int of type '%T'", times.word());
  PY_TRY(number, to_index(times));
  PY_TRY(repeats, to_repeat_count(IntRef(number), times));
  if (repeats == 0) {
    clear();
    return Object(Ref(this));
  }
  if (count == 0)
    return Object(Ref(this));
  if (maxlen < 0 || count > 1) // CPython refuses so many even where only the last few would be kept
    if (size_t(repeats) > SIZE_MAX / 2 / sizeof(Object) / count)
      return raise_memory_error();
  // Once the last `maxlen` are repeats of `once`, further turns change nothing.
  if (maxlen >= 0 && repeats > maxlen / SWord(count) + 2)
    repeats = maxlen / SWord(count) + 2;
  PY_TRY(once, copy());
  for (SWord i = 1; i < repeats; ++i)
    for (size_t k = 0; k < once->count; ++k)
      PY_CHECK(append(once->at(k)));
  return Object(Ref(this));
}

namespace {
Result<Object> compared(Deque* a, Ref other, Comparison op) {
  if (!is<Deque>(other))
    return Object(Ref(word::not_implemented));
  auto* b = other.as<Deque>();
  bool is_equality = op == Comparison::eq || op == Comparison::ne;
  if (a == b && is_equality)
    return Object(op == Comparison::eq);
  if (is_equality && a->count != b->count)
    return Object(op == Comparison::ne);
  for (size_t i = 0; i < a->count && i < b->count; ++i) {
    Object x = a->at(i), y = b->at(i);
    PY_TRY(equal, same_or_equal(x, y));
    if (equal)
      continue;
    if (is_equality)
      return Object(op == Comparison::ne);
    return compare(x, y, op);
  }
  return compare(IntRef::small(SWord(a->count)), IntRef::small(SWord(b->count)), op);
}
} // namespace

Result<Object> Deque::eq(Ref other) {
  return compared(this, other, Comparison::eq);
}
Result<Object> Deque::ne(Ref other) {
  return compared(this, other, Comparison::ne);
}
Result<Object> Deque::lt(Ref other) {
  return compared(this, other, Comparison::lt);
}
Result<Object> Deque::le(Ref other) {
  return compared(this, other, Comparison::le);
}
Result<Object> Deque::gt(Ref other) {
  return compared(this, other, Comparison::gt);
}
Result<Object> Deque::ge(Ref other) {
  return compared(this, other, Comparison::ge);
}

Result<Own<Str>> Deque::repr() {
  ReprScope scope(this);
  TextBuilder text;
  if (!scope.entered()) {
    text.append("[...]");
    return text.finish();
  }
  text.append(type_of(Ref(this))->name);
  text.append("([");
  for (size_t i = 0; i < count; ++i) {
    if (i != 0)
      text.append(", ");
    Object item = at(i);
    PY_TRY(shown, to_repr(item.ref()));
    text.append(shown.get());
  }
  text.append("]");
  if (maxlen >= 0) {
    text.append(", maxlen=");
    text.append_decimal(maxlen);
  }
  text.append(")");
  return text.finish();
}

Result<SWord> Deque::hash() {
  return raise_type_error("unhashable type: 'collections.deque'");
}

} // namespace py::_collections
