#include "runtime/core/list.h"
#include "runtime/core/protocol.h"
#include "runtime/core/slice.h"

namespace py {

Result<void> List::reserve(size_t total) {
  if (total <= capacity)
    return {};
  if (total > SIZE_MAX / 2 / sizeof(Object))
    return raise_memory_error();
  void* grown = reallocate(items, total * sizeof(Object));
  if (grown == nullptr)
    return raise_memory_error();
  items = static_cast<Object*>(grown);
  capacity = total;
  return {};
}

namespace {

/// Room for one more, an eighth more than is needed so that appending n values costs O(n).
Result<void> grow(List* list) {
  const size_t wanted = list->count + 1;
  return list->reserve((wanted + (wanted >> 3) + 6) & ~size_t(3));
}

/// Lets go of `count` values that the list no longer holds. They may run Python code.
void release_all(Object* values, size_t count) {
  for (size_t i = count; i-- > 0;)
    values[i].clear();
}

/// Writes without looking at what was there: the place is uninitialised memory.
void place(Object* at, Object&& value) {
  new (PyPlacement{at}) Object(static_cast<Object&&>(value));
}

/// Replaces the elements [start, stop) by `count` values, which are copied: list[a:b] = values.
Result<void> splice(List* list, size_t start, size_t stop, const Object* values, size_t count) {
  const size_t removed = stop - start;
  PY_CHECK(list->reserve(list->count - removed + count));
  // The replaced elements are released when the list is whole again.
  constexpr size_t few = 8;
  Word few_gone[few];
  Object* gone = reinterpret_cast<Object*>(few_gone);
  if (removed > few) {
    gone = static_cast<Object*>(allocate(removed * sizeof(Object)));
    if (gone == nullptr)
      return raise_memory_error();
  }
  __builtin_memcpy(static_cast<void*>(gone), static_cast<const void*>(list->items + start),
                   removed * sizeof(Object));
  if (removed != count)
    __builtin_memmove(static_cast<void*>(list->items + start + count),
                      static_cast<const void*>(list->items + stop), (list->count - stop) * sizeof(Object));
  for (size_t i = 0; i < count; ++i)
    place(list->items + start + i, Object(values[i]));
  list->count = list->count - removed + count;
  release_all(gone, removed);
  if (removed > few)
    free(gone);
  return {};
}

} // namespace

Result<Own<List>> make_list(size_t capacity) {
  PY_TRY(list, create<List>());
  PY_CHECK(list->reserve(capacity));
  return list;
}

Result<Own<List>> make_list(const Ref* values, size_t count) {
  PY_TRY(list, make_list(count));
  for (size_t i = 0; i < count; ++i)
    place(list->items + i, Object(values[i]));
  list->count = count;
  return list;
}

Result<Own<List>> List::construct(Ref iterable) {
  PY_TRY(list, make_list());
  if (!iterable.is_null())
    PY_CHECK(list->extend(iterable));
  return list;
}

Result<Own<List>> list_of_iterable(Ref iterable, const char* otherwise) {
  if (is<List>(iterable) || is<Tuple>(iterable))
    return List::construct(iterable);
  Result<Object> iterator = iter(iterable);
  if (iterator.failed()) {
    if (!pending_is(types::TypeError))
      return Failed{};
    clear_pending();
    return raise_type_error("%s", otherwise);
  }
  return List::construct(iterator.take());
}

Result<void> List::init(Ref iterable) {
  clear();
  return iterable.is_null() ? Result<void>() : extend(iterable);
}

Result<void> List::push(Object&& value) {
  if (count == capacity)
    PY_CHECK(grow(this));
  place(items + count, static_cast<Object&&>(value));
  ++count;
  return {};
}

Result<void> List::extend(Ref iterable) {
  if (exactly<List>(iterable)) {
    List* other = iterable.as<List>();
    const size_t more = other->count; // `other` may be this list
    PY_CHECK(reserve(count + more));
    for (size_t i = 0; i < more; ++i)
      place(items + count + i, Object(other->items[i]));
    count += more;
    return {};
  }
  if (exactly<Tuple>(iterable))
    PY_CHECK(reserve(count + iterable.as<Tuple>()->count));
  return for_each<true>(iterable, [this](Ref value) { return append(value); });
}

Result<void> List::insert(SWord index, Ref value) {
  if (count == capacity)
    PY_CHECK(grow(this));
  const SWord size = static_cast<SWord>(count);
  if (index < 0)
    index = index + size < 0 ? 0 : index + size;
  if (index > size)
    index = size;
  __builtin_memmove(static_cast<void*>(items + index + 1), static_cast<const void*>(items + index),
                    static_cast<size_t>(size - index) * sizeof(Object));
  place(items + index, Object(value));
  ++count;
  return {};
}

Result<Object> List::pop(SWord index) {
  const SWord size = static_cast<SWord>(count);
  if (size == 0)
    return raise_index_error("pop from empty list");
  if (index < 0)
    index += size;
  if (index < 0 || index >= size)
    return raise_index_error("pop index out of range");
  Object value = Object::adopt(items[index].word());
  __builtin_memmove(static_cast<void*>(items + index), static_cast<const void*>(items + index + 1),
                    static_cast<size_t>(size - index - 1) * sizeof(Object));
  --count;
  return value;
}

Result<void> List::remove(Ref value) {
  for (size_t i = 0; i < count; ++i) {
    Object item = items[i];
    PY_TRY(equal, same_or_equal(item, value));
    if (!equal)
      continue;
    if (i < count)
      Result<Object> gone = pop(static_cast<SWord>(i));
    return {};
  }
  return raise_value_error("list.remove(x): x not in list");
}

void List::clear() {
  Object* old = items;
  const size_t old_count = count;
  items = nullptr;
  count = capacity = 0;
  release_all(old, old_count);
  free(old);
}

Result<Own<List>> List::copy() {
  PY_TRY(list, make_list(count));
  for (size_t i = 0; i < count; ++i)
    place(list->items + i, Object(items[i]));
  list->count = count;
  return list;
}

Result<SWord> List::count_of(Ref value) {
  SWord found = 0;
  for (size_t i = 0; i < count; ++i) {
    Object item = items[i];
    PY_TRY(equal, same_or_equal(item, value));
    found += equal;
  }
  return found;
}

Result<SWord> List::index(Ref value, Ref start, Ref stop) {
  PY_TRY(bounds, resolve_index_bounds(start, stop, count));
  for (SWord i = bounds.start; i < bounds.stop && i < static_cast<SWord>(count); ++i) {
    Object item = items[i];
    PY_TRY(equal, same_or_equal(item, value));
    if (equal)
      return i;
  }
  return raise_value_error("%R is not in list", value.word());
}

void List::reverse() {
  for (size_t i = 0, j = count; i + 1 < j; ++i) {
    --j;
    const Word left = items[i].leak();
    items[i] = static_cast<Object&&>(items[j]);
    items[j] = Object::adopt(left);
  }
}

// Operators.

Result<Object> get_item(List* list, SWord index) {
  const SWord size = static_cast<SWord>(list->count);
  if (index < 0)
    index += size;
  if (index < 0 || index >= size) [[unlikely]]
    return raise_index_error("list index out of range");
  return list->items[index];
}
Result<Object> list_slow::get_item(List* list, IntRef index) {
  PY_TRY(position, to_item_index(index));
  return py::get_item(list, position);
}
Result<Own<List>> get_item(List* list, Slice* slice) {
  PY_TRY(bounds, resolve_slice(slice, list->count));
  PY_TRY(result, make_list(bounds.count));
  for (size_t i = 0; i < bounds.count; ++i)
    place(result->items + i, Object(list->items[bounds.start + static_cast<SWord>(i) * bounds.step]));
  result->count = bounds.count;
  return result;
}

Result<void> set_item(List* list, SWord index, Ref value) {
  const SWord size = static_cast<SWord>(list->count);
  if (index < 0)
    index += size;
  if (index < 0 || index >= size) [[unlikely]]
    return raise_index_error("list assignment index out of range");
  list->items[index] = Object(value);
  return {};
}
Result<void> list_slow::set_item(List* list, IntRef index, Ref value) {
  PY_TRY(position, to_item_index(index));
  return py::set_item(list, position, value);
}

Result<void> set_item(List* list, Slice* slice, Ref iterable) {
  PY_TRY(before, resolve_slice(slice, list->count));
  PY_TRY(values, list_of_iterable(iterable, before.step == 1 ? "can only assign an iterable"
                                                             : "must assign iterable to extended slice"));
  PY_TRY(bounds, resolve_slice(slice, list->count)); // iterating may have changed the list
  if (bounds.step == 1) {
    const size_t start = static_cast<size_t>(bounds.start);
    return splice(list, start, start + bounds.count, values->items, values->count);
  }
  if (values->count != bounds.count)
    return raise_value_error("attempt to assign sequence of size %zd to extended slice of size %zd",
                             static_cast<SWord>(values->count), static_cast<SWord>(bounds.count));
  for (size_t i = 0; i < bounds.count; ++i) { // swapped, so that the old ones die with `values`
    Object& place_in_list = list->items[bounds.start + static_cast<SWord>(i) * bounds.step];
    const Word old = place_in_list.leak();
    place_in_list = static_cast<Object&&>(values->items[i]);
    values->items[i] = Object::adopt(old);
  }
  return {};
}

Result<void> del_item(List* list, SWord index) {
  const SWord size = static_cast<SWord>(list->count);
  if (index < 0)
    index += size;
  if (index < 0 || index >= size)
    return raise_index_error("list assignment index out of range");
  Result<Object> gone = list->pop(index);
  return {};
}
Result<void> del_item(List* list, IntRef index) {
  PY_TRY(position, to_item_index(index));
  return del_item(list, position);
}
Result<void> del_item(List* list, Slice* slice) {
  PY_TRY(bounds, resolve_slice(slice, list->count));
  if (bounds.count == 0)
    return {};
  if (bounds.step < 0) { // the same elements, forwards
    bounds.start += static_cast<SWord>(bounds.count - 1) * bounds.step;
    bounds.step = -bounds.step;
  }
  size_t start = static_cast<size_t>(bounds.start);
  if (bounds.step == 1)
    return splice(list, start, start + bounds.count, nullptr, 0);
  PY_TRY(gone, make_list(bounds.count));
  size_t kept = start, next_gone = start;
  for (size_t i = start; i < list->count; ++i) {
    if (i == next_gone && gone->count < bounds.count) {
      place(gone->items + gone->count++, Object::adopt(list->items[i].word()));
      next_gone += static_cast<size_t>(bounds.step);
    } else {
      __builtin_memcpy(static_cast<void*>(list->items + kept++), static_cast<const void*>(list->items + i),
                       sizeof(Object));
    }
  }
  list->count = kept;
  return {};
}

Result<bool> contains(List* list, Ref value) {
  for (size_t i = 0; i < list->count; ++i) {
    Object item = list->items[i];
    PY_TRY(equal, same_or_equal(item, value));
    if (equal)
      return true;
  }
  return false;
}

Result<Own<List>> add(List* a, List* b) {
  PY_TRY(result, make_list(a->count + b->count));
  for (size_t i = 0; i < a->count; ++i)
    place(result->items + result->count++, Object(a->items[i]));
  for (size_t i = 0; i < b->count; ++i)
    place(result->items + result->count++, Object(b->items[i]));
  return result;
}
Result<Own<List>> inplace_add(List* a, Ref b) {
  PY_CHECK(a->extend(b));
  return Own<List>(a);
}

Result<SWord> to_fitting_size(IntRef number, Ref given) {
  Result<SWord> size = to_sword(number);
  if (size.failed()) {
    clear_pending();
    return raise_overflow_error("cannot fit '%T' into an index-sized integer",
                                given.is_null() ? number.word() : given.word());
  }
  return size;
}
Result<int32_t> to_c_int(IntRef number) {
  const SWord value = to_sword_clamped(number);
  if (value > INT32_MAX || value < INT32_MIN ||
      (sizeof(SWord) == 4 && (value == INTPTR_MAX || value == INTPTR_MIN) && to_sword(number).failed()))
    return raise_overflow_error("Python int too large to convert to C int");
  return int32_t(value);
}
Result<SWord> to_repeat_count(IntRef count, Ref given) {
  PY_TRY(times, to_fitting_size(count, given));
  return times < 0 ? 0 : times;
}

Result<Own<List>> multiply(List* a, IntRef count) {
  PY_TRY(times, to_repeat_count(count));
  size_t total;
  if (__builtin_mul_overflow(a->count, static_cast<size_t>(times), &total))
    return raise_memory_error();
  PY_TRY(result, make_list(total));
  for (size_t i = 0; i < total; ++i)
    place(result->items + i, Object(a->items[i % a->count]));
  result->count = total;
  return result;
}
Result<Own<List>> multiply(IntRef count, List* a) {
  return multiply(a, count);
}
Result<Own<List>> inplace_multiply(List* a, IntRef count) {
  PY_TRY(times, to_repeat_count(count));
  if (times == 0) {
    a->clear();
    return Own<List>(a);
  }
  const size_t old_count = a->count;
  size_t total;
  if (__builtin_mul_overflow(old_count, static_cast<size_t>(times), &total))
    return raise_memory_error();
  PY_CHECK(a->reserve(total));
  for (size_t i = old_count; i < total; ++i)
    place(a->items + i, Object(a->items[i - old_count]));
  a->count = total;
  return Own<List>(a);
}

#define PY_LIST_COMPARISON(name)                                                                             \
  Result<bool> is_##name(List* a, List* b) {                                                                 \
    return compare_sequences_truth({a, true}, {b, true}, Comparison::name);                                  \
  }
PY_LIST_COMPARISON(eq)
PY_LIST_COMPARISON(ne)
PY_LIST_COMPARISON(lt)
PY_LIST_COMPARISON(le)
PY_LIST_COMPARISON(gt)
PY_LIST_COMPARISON(ge)
#undef PY_LIST_COMPARISON

} // namespace py
