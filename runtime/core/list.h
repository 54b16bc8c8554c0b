// `list`: a growing array of values. A user class deriving from list is a C++ struct deriving from List.
// Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/iterate.h"

namespace py {

struct Slice;

struct PY_CLASS("list") List : Header {
  Object* items = nullptr;
  size_t count = 0;
  size_t capacity = 0;

  /// A borrowed element, unchecked.
  Ref operator[](size_t i) const { return items[i].ref(); }

  /// `list.__init__`: forgets what it held, then takes what `iterable` gives (nothing when it is null).
  PY_METHOD("__init__") PY_SIGNATURE("(self: list[E], iterable: Iterable[E] = ()) -> None")
  Result<void> init(PY_POSITIONAL_ONLY PY_OPTIONAL Ref iterable);

  PY_METHOD("append") PY_EFFECT("plain") PY_SIGNATURE("(self: list[E], value: E) -> None")
  Result<void> append(PY_POSITIONAL_ONLY Ref value) {
    return push(Object(value));
  }
  /// `append` of a value that the caller has no more use for.
  Result<void> push(Object&& value);
  Result<void> push(const Object& value) { return append(value); }
  PY_METHOD("extend") PY_EFFECT("plain_of_items") PY_SIGNATURE("(self: list[E], iterable: Iterable[E]) -> None")
  Result<void> extend(PY_POSITIONAL_ONLY Ref iterable);
  PY_METHOD("insert") PY_EFFECT("plain") PY_SIGNATURE("(self: list[E], index: int, value: E) -> None")
  Result<void> insert(SWord index, PY_POSITIONAL_ONLY Ref value);
  /// IndexError `pop from empty list`, `pop index out of range`.
  PY_METHOD("pop") PY_EFFECT("plain") PY_SIGNATURE("(self: list[E], index: int = -1) -> E")
  Result<Object> pop(PY_POSITIONAL_ONLY PY_DEFAULT("-1") SWord index = -1);
  /// ValueError `list.remove(x): x not in list`.
  PY_METHOD("remove") PY_EFFECT("plain_of_values") PY_SIGNATURE("(self: list[E], value: object) -> None")
  Result<void> remove(PY_POSITIONAL_ONLY Ref value);
  PY_METHOD("clear") PY_EFFECT("plain")
  void clear();
  PY_METHOD("copy") PY_EFFECT("plain") PY_SIGNATURE("(self: list[E]) -> list[E]")
  Result<Own<List>> copy();
  PY_METHOD("count") PY_EFFECT("plain_of_values") PY_SIGNATURE("(self: list[E], value: object) -> int")
  Result<SWord> count_of(PY_POSITIONAL_ONLY Ref value);
  /// ValueError `<value> is not in list`.
  PY_METHOD("index") PY_EFFECT("plain_of_values")
  PY_SIGNATURE("(self: list[E], value: object, start: int = 0, stop: int = 9223372036854775807) -> int")
  Result<SWord> index(Ref value, PY_OPTIONAL Ref start, PY_POSITIONAL_ONLY PY_OPTIONAL Ref stop);
  PY_METHOD("reverse") PY_EFFECT("plain")
  void reverse();
  /// Stable; comparisons may raise, then the list holds some order of its elements. ValueError when a
  /// comparison or `key` changed the list.
  PY_METHOD("sort") PY_EFFECT("plain_of_values")
  PY_SIGNATURE("(self: list[E], *, key: Callable[[E], object] | None = None, reverse: int = 0) -> None")
  Result<void> sort(PY_KEYWORD_ONLY PY_DEFAULT("None") Ref key, PY_DEFAULT("0") SWord reverse = 0);

  /// Room for `total` elements; MemoryError.
  Result<void> reserve(size_t total);
  /// `list(iterable)`; nothing when it is null.
  PY_INIT PY_EFFECT("plain_of_items") PY_SIGNATURE("(iterable: Iterable[E] = ()) -> list[E]")
  static Result<Own<List>> construct(PY_POSITIONAL_ONLY PY_OPTIONAL Ref iterable);
};

/// `[a, b, c]`: new references to the values.
Result<Own<List>> make_list(const Ref* values, size_t count);
/// `[]` with room for `capacity` elements.
Result<Own<List>> make_list(size_t capacity = 0);
template <class... T>
Result<Own<List>> list_of(const T&... values) {
  const Ref refs[sizeof...(T) + 1] = {Ref(values)..., Ref()};
  return make_list(refs, sizeof...(T));
}

PY_OPERATOR("len") PY_EFFECT("plain")
inline SWord len(List* list) {
  return static_cast<SWord>(list->count);
}
PY_OPERATOR("bool") PY_EFFECT("plain")
inline bool truth(List* list) {
  return list->count != 0;
}
/// Where the index is none of the list: from the end, too large, or an error.
namespace list_slow {
Result<Object> get_item(List* list, IntRef index);
Result<void> set_item(List* list, IntRef index, Ref value);
} // namespace list_slow

PY_OPERATOR("getitem") PY_EFFECT("plain") PY_SIGNATURE("(self: list[E], index: int) -> E")
Result<Object> get_item(List* list, SWord index);
PY_OPERATOR("getitem") PY_EFFECT("plain") PY_SIGNATURE("(self: list[E], index: int) -> E")
inline Result<Object> get_item(List* list, IntRef index) {
  if (index.is_small_int() && static_cast<size_t>(index.small_int()) < list->count) [[likely]]
    return list->items[index.small_int()];
  return list_slow::get_item(list, index);
}
PY_OPERATOR("getitem") PY_EFFECT("plain") PY_SIGNATURE("(self: list[E], index: slice) -> list[E]")
Result<Own<List>> get_item(List* list, Slice* slice);
PY_OPERATOR("setitem") PY_EFFECT("plain") PY_SIGNATURE("(self: list[E], index: int, value: E) -> None")
Result<void> set_item(List* list, SWord index, Ref value);
PY_OPERATOR("setitem") PY_EFFECT("plain") PY_SIGNATURE("(self: list[E], index: int, value: E) -> None")
inline Result<void> set_item(List* list, IntRef index, Ref value) {
  if (index.is_small_int() && static_cast<size_t>(index.small_int()) < list->count) [[likely]] {
    list->items[index.small_int()] = Object(value);
    return {};
  }
  return list_slow::set_item(list, index, value);
}
PY_OPERATOR("setitem") PY_EFFECT("plain_of_items") PY_SIGNATURE("(self: list[E], index: slice, value: Iterable[E]) -> None")
Result<void> set_item(List* list, Slice* slice, Ref iterable);
PY_OPERATOR("delitem") PY_EFFECT("plain") PY_SIGNATURE("(self: list[E], index: int) -> None")
Result<void> del_item(List* list, SWord index);
PY_OPERATOR("delitem") PY_EFFECT("plain") PY_SIGNATURE("(self: list[E], index: int) -> None")
Result<void> del_item(List* list, IntRef index);
PY_OPERATOR("delitem") PY_EFFECT("plain") PY_SIGNATURE("(self: list[E], index: slice) -> None")
Result<void> del_item(List* list, Slice* slice);
PY_OPERATOR("in") PY_EFFECT("plain_of_values") PY_SIGNATURE("(self: list[E], value: object) -> bool")
Result<bool> contains(List* list, Ref value);
PY_OPERATOR("+") PY_EFFECT("plain") PY_SIGNATURE("(a: list[E], b: list[F]) -> list[E | F]")
Result<Own<List>> add(List* a, List* b);
PY_OPERATOR("+=") PY_EFFECT("plain_of_items") PY_SIGNATURE("(a: list[E], b: Iterable[E]) -> list[E]")
Result<Own<List>> inplace_add(List* a, Ref b);
PY_OPERATOR("*") PY_EFFECT("plain") PY_SIGNATURE("(a: list[E], count: int) -> list[E]")
Result<Own<List>> multiply(List* a, IntRef count);
PY_OPERATOR("*") PY_EFFECT("plain") PY_SIGNATURE("(count: int, a: list[E]) -> list[E]")
Result<Own<List>> multiply(IntRef count, List* a);
PY_OPERATOR("*=") PY_EFFECT("plain") PY_SIGNATURE("(a: list[E], count: int) -> list[E]")
Result<Own<List>> inplace_multiply(List* a, IntRef count);
PY_OPERATOR("==") PY_EFFECT("plain_of_values")
Result<bool> is_eq(List* a, List* b);
PY_OPERATOR("!=") PY_EFFECT("plain_of_values")
Result<bool> is_ne(List* a, List* b);
PY_OPERATOR("<") PY_EFFECT("plain_of_values")
Result<bool> is_lt(List* a, List* b);
PY_OPERATOR("<=") PY_EFFECT("plain_of_values")
Result<bool> is_le(List* a, List* b);
PY_OPERATOR(">") PY_EFFECT("plain_of_values")
Result<bool> is_gt(List* a, List* b);
PY_OPERATOR(">=") PY_EFFECT("plain_of_values")
Result<bool> is_ge(List* a, List* b);
PY_OPERATOR("repr") PY_EFFECT("plain_of_values")
Result<Own<Str>> to_repr(List* list);

struct ListCursor {
  List* list;
  size_t index;
  Result<Object> next() {
    if (index >= list->count)
      return stop_object();
    return Object((*list)[index++]);
  }
};
PY_OPERATOR("iter") PY_EFFECT("plain") PY_SIGNATURE("(self: list[E]) -> Iterator[E]")
inline ListCursor iterate(List* list) {
  return {list, 0};
}

} // namespace py
