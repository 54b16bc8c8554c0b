#include "runtime/core/tuple.h"
#include "runtime/core/list.h"
#include "runtime/core/protocol.h"
#include "runtime/core/slice.h"

namespace py {

Result<Own<Tuple>> allocate_tuple(size_t count) {
  if (count == 0)
    return Own<Tuple>(empty_tuple());
  if (count > (SIZE_MAX / 2 - sizeof(Tuple)) / sizeof(Object))
    return raise_memory_error();
  PY_TRY(tuple, create<Tuple>(types::tuple, count * sizeof(Object)));
  tuple->count = count;
  __builtin_memset(static_cast<void*>(tuple->items()), 0, count * sizeof(Object));
  return tuple;
}

constinit const Tuple the_empty_tuple{{&types::tuple, immortal_refs}, 0};

Result<Own<Tuple>> make_tuple(const Ref* values, size_t count) {
  PY_TRY(tuple, allocate_tuple(count));
  for (size_t i = 0; i < count; ++i)
    tuple->items()[i] = Object(values[i]);
  return tuple;
}

Result<Own<Tuple>> make_tuple_moving(Object* values, size_t count) {
  PY_TRY(tuple, allocate_tuple(count));
  for (size_t i = 0; i < count; ++i)
    tuple->items()[i] = static_cast<Object&&>(values[i]);
  return tuple;
}

Result<Own<Tuple>> Tuple::construct(Ref iterable) {
  if (iterable.is_null())
    return Own<Tuple>(empty_tuple());
  if (exactly<Tuple>(iterable))
    return Own<Tuple>(iterable.as<Tuple>());
  if (exactly<List>(iterable)) {
    List* list = iterable.as<List>();
    PY_TRY(tuple, allocate_tuple(list->count));
    for (size_t i = 0; i < list->count; ++i)
      tuple->items()[i] = list->items[i];
    return tuple;
  }
  PY_TRY(list, List::construct(iterable));
  PY_TRY(tuple, make_tuple_moving(list->items, list->count));
  list->count = 0;
  return tuple;
}

Result<SWord> Tuple::count_of(Ref value) {
  SWord found = 0;
  for (size_t i = 0; i < count; ++i) {
    PY_TRY(equal, same_or_equal((*this)[i], value));
    found += equal;
  }
  return found;
}

Result<SWord> Tuple::index(Ref value, Ref start, Ref stop) {
  PY_TRY(bounds, resolve_index_bounds(start, stop, count));
  for (SWord i = bounds.start; i < bounds.stop && i < static_cast<SWord>(count); ++i) {
    PY_TRY(equal, same_or_equal((*this)[static_cast<size_t>(i)], value));
    if (equal)
      return i;
  }
  return raise_value_error("tuple.index(x): x not in tuple");
}

Result<Object> get_item(Tuple* t, SWord index) {
  const SWord size = static_cast<SWord>(t->count);
  if (index < 0)
    index += size;
  if (index < 0 || index >= size)
    return raise_index_error("tuple index out of range");
  return Object((*t)[static_cast<size_t>(index)]);
}

Result<Object> tuple_slow::get_item(Tuple* t, IntRef index) {
  PY_TRY(position, to_item_index(index));
  return py::get_item(t, position);
}

Result<Own<Tuple>> get_item(Tuple* t, Slice* slice) {
  PY_TRY(bounds, resolve_slice(slice, t->count));
  if (bounds.count == t->count && bounds.step == 1 && t->type == &types::tuple)
    return Own<Tuple>(t);
  PY_TRY(result, allocate_tuple(bounds.count));
  for (size_t i = 0; i < bounds.count; ++i)
    result->items()[i] = t->items()[bounds.start + static_cast<SWord>(i) * bounds.step];
  return result;
}

Result<bool> contains(Tuple* t, Ref value) {
  for (size_t i = 0; i < t->count; ++i) {
    PY_TRY(equal, same_or_equal((*t)[i], value));
    if (equal)
      return true;
  }
  return false;
}

Result<Own<Tuple>> add(Tuple* a, Tuple* b) {
  if (b->count == 0 && a->type == &types::tuple)
    return Own<Tuple>(a);
  if (a->count == 0 && b->type == &types::tuple)
    return Own<Tuple>(b);
  PY_TRY(result, allocate_tuple(a->count + b->count));
  for (size_t i = 0; i < a->count; ++i)
    result->items()[i] = a->items()[i];
  for (size_t i = 0; i < b->count; ++i)
    result->items()[a->count + i] = b->items()[i];
  return result;
}

Result<Own<Tuple>> multiply(Tuple* a, IntRef count) {
  PY_TRY(times, to_repeat_count(count));
  if (times == 1 && a->type == &types::tuple)
    return Own<Tuple>(a);
  size_t total;
  if (__builtin_mul_overflow(a->count, static_cast<size_t>(times), &total))
    return raise_memory_error();
  PY_TRY(result, allocate_tuple(total));
  for (size_t i = 0; i < total; ++i)
    result->items()[i] = a->items()[i % a->count];
  return result;
}
Result<Own<Tuple>> multiply(IntRef count, Tuple* a) {
  return multiply(a, count);
}

#define PY_TUPLE_COMPARISON(name)                                                                            \
  Result<bool> is_##name(Tuple* a, Tuple* b) {                                                               \
    return compare_sequences_truth({a, false}, {b, false}, Comparison::name);                                \
  }
PY_TUPLE_COMPARISON(eq)
PY_TUPLE_COMPARISON(ne)
PY_TUPLE_COMPARISON(lt)
PY_TUPLE_COMPARISON(le)
PY_TUPLE_COMPARISON(gt)
PY_TUPLE_COMPARISON(ge)
#undef PY_TUPLE_COMPARISON

/// CPython's mixing (xxHash's rounds), so that sets of tuples come in the same order.
Result<SWord> hash(Tuple* t) {
  constexpr bool wide = sizeof(Word) == 8;
  constexpr Word prime_1 = wide ? static_cast<Word>(11400714785074694791ull) : 2654435761u;
  constexpr Word prime_2 = wide ? static_cast<Word>(14029467366897019727ull) : 2246822519u;
  constexpr Word prime_5 = wide ? static_cast<Word>(2870177450012600261ull) : 374761393u;
  constexpr int turn = wide ? 31 : 13, bits = sizeof(Word) * 8;
  PY_CHECK(check_stack());
  Word sum = prime_5;
  for (size_t i = 0; i < t->count; ++i) {
    PY_TRY(lane, hash_key((*t)[i]));
    sum += static_cast<Word>(lane) * prime_2;
    sum = (sum << turn) | (sum >> (bits - turn));
    sum *= prime_1;
  }
  sum += t->count ^ (prime_5 ^ 3527539u);
  if (sum == ~Word(0))
    return 1546275796;
  return static_cast<SWord>(sum);
}

} // namespace py
