// `tuple`: a fixed number of values, kept right behind the header. Constant tuples are static (TupleConstant)
// and live in flash. A user class deriving from tuple has the same layout; its overflow dictionary follows
// the items (class.h). Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/iterate.h"

namespace py {

struct Slice;
struct List;

struct PY_CLASS("tuple") Tuple : Header {
  size_t count;

  Object* items() { return reinterpret_cast<Object*>(this + 1); }
  /// A borrowed element, unchecked.
  Ref operator[](size_t i) { return items()[i].ref(); }

  /// How many elements equal `value`.
  PY_METHOD("count") PY_EFFECT("plain_of_values") PY_SIGNATURE("(self: tuple[E, ...], value: object) -> int")
  Result<SWord> count_of(PY_POSITIONAL_ONLY Ref value);
  /// Where `value` first is; ValueError `tuple.index(x): x not in tuple`.
  PY_METHOD("index") PY_EFFECT("plain_of_values")
  PY_SIGNATURE("(self: tuple[E, ...], value: object, start: int = 0, stop: int = 9223372036854775807) -> int")
  Result<SWord> index(Ref value, PY_OPTIONAL Ref start, PY_POSITIONAL_ONLY PY_OPTIONAL Ref stop);
  /// `tuple(iterable)`: a tuple itself is given back as it is.
  PY_INIT PY_EFFECT("plain_of_items") PY_SIGNATURE("(iterable: Iterable[E] = ()) -> tuple[E, ...]")
  static Result<Own<Tuple>> construct(PY_POSITIONAL_ONLY Ref iterable);
};

/// A tuple that is written out in the program text: `static constinit TupleConstant<2> t{{&types::tuple,
/// immortal_refs}, 2, {word, word}}`; its words are immediates or immortal objects.
template <size_t N>
struct TupleConstant {
  Header header;
  size_t count;
  Word items[N];
  Tuple* get() const { return reinterpret_cast<Tuple*>(const_cast<Header*>(&header)); }
  operator Tuple*() const { return get(); }
};

/// A constant tuple, its items known when the program is linked.
template <size_t count_>
struct StaticTuple {
  Tuple header;
  ConstWord items[count_];
  Tuple* get() const { return const_cast<Tuple*>(&header); }
  template <class... T>
  constexpr StaticTuple(T... values) : header{{&types::tuple, immortal_refs}, count_}, items{values...} {}
};

/// An owned tuple of `count` unset items, to be filled before anyone else sees it; MemoryError.
Result<Own<Tuple>> allocate_tuple(size_t count);
/// `(a, b, c)`: new references to the values.
Result<Own<Tuple>> make_tuple(const Ref* values, size_t count);
/// The same, taking over the values (which are cleared).
Result<Own<Tuple>> make_tuple_moving(Object* values, size_t count);
template <class... T>
Result<Own<Tuple>> tuple_of(const T&... values) {
  const Ref refs[sizeof...(T) + 1] = {Ref(values)..., Ref()};
  return make_tuple(refs, sizeof...(T));
}
extern const Tuple the_empty_tuple;
/// The only empty tuple.
constexpr Tuple* empty_tuple() {
  return const_cast<Tuple*>(&the_empty_tuple);
}

PY_OPERATOR("len") PY_EFFECT("plain")
inline SWord len(Tuple* t) {
  return static_cast<SWord>(t->count);
}
PY_OPERATOR("bool") PY_EFFECT("plain")
inline bool truth(Tuple* t) {
  return t->count != 0;
}
/// Where the index is none of the tuple: from the end, too large, or an error.
namespace tuple_slow {
Result<Object> get_item(Tuple* t, IntRef index);
} // namespace tuple_slow

PY_OPERATOR("getitem") PY_EFFECT("plain") PY_SIGNATURE("(self: tuple[E, ...], index: int) -> E")
Result<Object> get_item(Tuple* t, SWord index);
PY_OPERATOR("getitem") PY_EFFECT("plain") PY_SIGNATURE("(self: tuple[E, ...], index: int) -> E")
inline Result<Object> get_item(Tuple* t, IntRef index) {
  if (index.is_small_int() && static_cast<size_t>(index.small_int()) < t->count) [[likely]]
    return t->items()[index.small_int()];
  return tuple_slow::get_item(t, index);
}
PY_OPERATOR("getitem") PY_EFFECT("plain") PY_SIGNATURE("(self: tuple[E, ...], index: slice) -> tuple[E, ...]")
Result<Own<Tuple>> get_item(Tuple* t, Slice* slice);
PY_OPERATOR("in") PY_EFFECT("plain_of_values") PY_SIGNATURE("(self: tuple[E, ...], value: object) -> bool")
Result<bool> contains(Tuple* t, Ref value);
PY_OPERATOR("+") PY_EFFECT("plain") PY_SIGNATURE("(a: tuple[E, ...], b: tuple[F, ...]) -> tuple[E | F, ...]")
Result<Own<Tuple>> add(Tuple* a, Tuple* b);
PY_OPERATOR("*") PY_EFFECT("plain") PY_SIGNATURE("(a: tuple[E, ...], count: int) -> tuple[E, ...]")
Result<Own<Tuple>> multiply(Tuple* a, IntRef count);
PY_OPERATOR("*") PY_EFFECT("plain") PY_SIGNATURE("(count: int, a: tuple[E, ...]) -> tuple[E, ...]")
Result<Own<Tuple>> multiply(IntRef count, Tuple* a);
PY_OPERATOR("==") PY_EFFECT("plain_of_values")
Result<bool> is_eq(Tuple* a, Tuple* b);
PY_OPERATOR("!=") PY_EFFECT("plain_of_values")
Result<bool> is_ne(Tuple* a, Tuple* b);
PY_OPERATOR("<") PY_EFFECT("plain_of_values")
Result<bool> is_lt(Tuple* a, Tuple* b);
PY_OPERATOR("<=") PY_EFFECT("plain_of_values")
Result<bool> is_le(Tuple* a, Tuple* b);
PY_OPERATOR(">") PY_EFFECT("plain_of_values")
Result<bool> is_gt(Tuple* a, Tuple* b);
PY_OPERATOR(">=") PY_EFFECT("plain_of_values")
Result<bool> is_ge(Tuple* a, Tuple* b);
PY_OPERATOR("hash") PY_EFFECT("plain_of_values")
Result<SWord> hash(Tuple* t);
PY_OPERATOR("repr") PY_EFFECT("plain_of_values")
Result<Own<Str>> to_repr(Tuple* t);

struct TupleCursor {
  Tuple* tuple;
  size_t index;
  Result<Object> next() {
    if (index >= tuple->count)
      return stop_object();
    return Object((*tuple)[index++]);
  }
};
PY_OPERATOR("iter") PY_EFFECT("plain") PY_SIGNATURE("(self: tuple[E, ...]) -> Iterator[E]")
inline TupleCursor iterate(Tuple* t) {
  return {t, 0};
}

} // namespace py
