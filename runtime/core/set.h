// `set` and `frozenset`: one table, probed as CPython does, so that iteration comes in the same order for the
// same hashes. A user class deriving from set is a C++ struct deriving from Set. Nothing here may be called
// from an interrupt.
#pragma once
#include "runtime/core/iterate.h"

namespace py {

struct SetEntry {
  SWord hash;
  Object key; // null with hash 0: never used; null with hash -1: removed
};

/// What both have; `set` alone may change once others see it.
struct AnySet : Header {
  SetEntry* table = nullptr; // `mask + 1` long; null: nothing was ever added
  uint32_t mask = 7;
  uint32_t used = 0;
  uint32_t filled = 0;
  uint32_t finger = 0; // where `pop` goes on

  Result<bool> contains(Ref key);
  Result<void> insert(Ref key);
  /// False when it was absent.
  Result<bool> erase(Ref key);
  void clear_table();

  PY_METHOD("union") PY_SIGNATURE("(self: set[E], *others: Iterable[F]) -> set[E | F]")
  Result<Own<AnySet>> union_with(PY_VARARGS Span<const Ref> others);
  PY_METHOD("intersection")
  PY_SIGNATURE("(self: set[E], *others: Iterable[object]) -> set[E]")
  Result<Own<AnySet>> intersection(PY_VARARGS Span<const Ref> others);
  PY_METHOD("difference")
  PY_SIGNATURE("(self: set[E], *others: Iterable[object]) -> set[E]")
  Result<Own<AnySet>> difference(PY_VARARGS Span<const Ref> others);
  PY_METHOD("symmetric_difference")
  PY_SIGNATURE("(self: set[E], other: Iterable[F]) -> set[E | F]")
  Result<Own<AnySet>> symmetric_difference(PY_POSITIONAL_ONLY Ref other);
  PY_METHOD("issubset")
  Result<bool> issubset(PY_POSITIONAL_ONLY Ref other);
  PY_METHOD("issuperset")
  Result<bool> issuperset(PY_POSITIONAL_ONLY Ref other);
  PY_METHOD("isdisjoint")
  Result<bool> isdisjoint(PY_POSITIONAL_ONLY Ref other);
  PY_METHOD("copy") PY_SIGNATURE("(self: set[E]) -> set[E]")
  Result<Own<AnySet>> copy();
};

struct PY_CLASS("set") Set : AnySet {
  PY_METHOD("__init__") PY_SIGNATURE("(self: set[E], iterable: Iterable[E] = ()) -> None")
  Result<void> init(PY_POSITIONAL_ONLY PY_OPTIONAL Ref iterable);
  PY_METHOD("add") PY_SIGNATURE("(self: set[E], value: E) -> None")
  Result<void> add(PY_POSITIONAL_ONLY Ref value) {
    return insert(value);
  }
  PY_METHOD("discard") PY_SIGNATURE("(self: set[E], value: object) -> None")
  Result<void> discard(PY_POSITIONAL_ONLY Ref value);
  /// KeyError.
  PY_METHOD("remove") PY_SIGNATURE("(self: set[E], value: object) -> None")
  Result<void> remove(PY_POSITIONAL_ONLY Ref value);
  /// KeyError `pop from an empty set`.
  PY_METHOD("pop") PY_SIGNATURE("(self: set[E]) -> E")
  Result<Object> pop();
  PY_METHOD("clear")
  void clear() {
    clear_table();
  }
  PY_METHOD("update") PY_SIGNATURE("(self: set[E], *others: Iterable[E]) -> None")
  Result<void> update(PY_VARARGS Span<const Ref> others);
  PY_METHOD("intersection_update")
  PY_SIGNATURE("(self: set[E], *others: Iterable[object]) -> None")
  Result<void> intersection_update(PY_VARARGS Span<const Ref> others);
  PY_METHOD("difference_update")
  PY_SIGNATURE("(self: set[E], *others: Iterable[object]) -> None")
  Result<void> difference_update(PY_VARARGS Span<const Ref> others);
  PY_METHOD("symmetric_difference_update")
  PY_SIGNATURE("(self: set[E], other: Iterable[E]) -> None")
  Result<void> symmetric_difference_update(PY_POSITIONAL_ONLY Ref other);
  PY_INIT PY_SIGNATURE("(iterable: Iterable[E] = ()) -> set[E]")
  static Result<Own<Set>> construct(PY_POSITIONAL_ONLY PY_OPTIONAL Ref iterable);
};

struct PY_CLASS("frozenset") FrozenSet : AnySet {
  SWord cached_hash = -1;
  /// A frozenset itself is given back as it is.
  PY_INIT PY_SIGNATURE("(iterable: Iterable[E] = ()) -> frozenset[E]")
  static Result<Own<FrozenSet>> construct(PY_POSITIONAL_ONLY PY_OPTIONAL Ref iterable);
};
inline bool is_any_set(Ref value) {
  return is<Set>(value) || is<FrozenSet>(value);
}

/// `{a, b}`: new references to the values; `set()` for none.
Result<Own<Set>> make_set(const Ref* values, size_t count);

PY_OPERATOR("len")
inline SWord len(AnySet* set) {
  return set->used;
}
PY_OPERATOR("bool")
inline bool truth(AnySet* set) {
  return set->used != 0;
}
PY_OPERATOR("in") PY_SIGNATURE("(self: set[E], value: object) -> bool")
Result<bool> contains(AnySet* set, Ref value);
// The result is of the left operand's type.
PY_OPERATOR("|") PY_SIGNATURE("(a: set[E], b: set[F]) -> set[E | F]")
Result<Own<AnySet>> bit_or(AnySet* a, AnySet* b);
PY_OPERATOR("&") PY_SIGNATURE("(a: set[E], b: set[F]) -> set[E]")
Result<Own<AnySet>> bit_and(AnySet* a, AnySet* b);
PY_OPERATOR("-") PY_SIGNATURE("(a: set[E], b: set[F]) -> set[E]")
Result<Own<AnySet>> subtract(AnySet* a, AnySet* b);
PY_OPERATOR("^") PY_SIGNATURE("(a: set[E], b: set[F]) -> set[E | F]")
Result<Own<AnySet>> bit_xor(AnySet* a, AnySet* b);
PY_OPERATOR("|=") PY_SIGNATURE("(a: set[E], b: set[E] | frozenset[E]) -> set[E]")
Result<Own<Set>> inplace_bit_or(Set* a, AnySet* b);
PY_OPERATOR("&=") PY_SIGNATURE("(a: set[E], b: set[F] | frozenset[F]) -> set[E]")
Result<Own<Set>> inplace_bit_and(Set* a, AnySet* b);
PY_OPERATOR("-=") PY_SIGNATURE("(a: set[E], b: set[F] | frozenset[F]) -> set[E]")
Result<Own<Set>> inplace_subtract(Set* a, AnySet* b);
PY_OPERATOR("^=") PY_SIGNATURE("(a: set[E], b: set[E] | frozenset[E]) -> set[E]")
Result<Own<Set>> inplace_bit_xor(Set* a, AnySet* b);
PY_OPERATOR("==")
Result<bool> is_eq(AnySet* a, AnySet* b);
PY_OPERATOR("!=")
Result<bool> is_ne(AnySet* a, AnySet* b);
PY_OPERATOR("<")
Result<bool> is_lt(AnySet* a, AnySet* b);
PY_OPERATOR("<=")
Result<bool> is_le(AnySet* a, AnySet* b);
PY_OPERATOR(">")
Result<bool> is_gt(AnySet* a, AnySet* b);
PY_OPERATOR(">=")
Result<bool> is_ge(AnySet* a, AnySet* b);
PY_OPERATOR("hash")
Result<SWord> hash(FrozenSet* set);
PY_OPERATOR("repr")
Result<Own<Str>> to_repr(AnySet* set);

/// RuntimeError when the size changes meanwhile. Borrows the set.
struct SetCursor {
  AnySet* set = nullptr;
  uint32_t position = 0;
  uint32_t expected_used = 0;
  SetCursor() = default;
  explicit SetCursor(AnySet* s) : set(s), expected_used(s->used) {}
  Result<Object> next();
};
PY_OPERATOR("iter") PY_SIGNATURE("(self: set[E]) -> Iterator[E]")
inline SetCursor iterate(AnySet* set) {
  return SetCursor(set);
}

} // namespace py
