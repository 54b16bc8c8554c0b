// Helpers that the implementation of containers, operators and builtin functions share. Not for generated
// code. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/builtins.h"
#include "runtime/core/error.h"
#include "runtime/core/int.h"
#include "runtime/core/str.h"

namespace py {

/// What containers mean by "is among": the same object, or equal.
Result<bool> equal_slow(Ref a, Ref b);
inline Result<bool> same_or_equal(Ref a, Ref b) {
  if (a == b)
    return true;
  if (a.is_small_int() && b.is_small_int())
    return false;
  return equal_slow(a, b);
}

/// Hash of a dict key or set element; TypeError `unhashable type: 'list'`.
inline Result<SWord> hash_key(Ref key) {
  if (key.is_small_int() && key.small_int() >= 0 && sizeof(Word) == 4) [[likely]]
    return key.small_int();
  if (key.is_heap() && key.header()->type == &types::str)
    return hash(key.as<Str>());
  return hash(key);
}

/// Whether `to_index` could succeed: an int, a bool, or a type with `__index__`.
bool has_index(Ref value);
/// A sequence index as a machine word: IndexError `cannot fit 'int' into an index-sized integer`.
Result<SWord> to_item_index(IntRef index);
/// What `to_index` gives, as such an index.
Result<SWord> to_index_sword(Ref value);
/// A number as a size: OverflowError `cannot fit 'int' into an index-sized integer`.
/// `given` is what the number was made of.
Result<SWord> to_fitting_size(IntRef number, Ref given = Ref());
/// A number as what C calls an int: OverflowError `Python int too large to convert to C int`.
Result<int32_t> to_c_int(IntRef number);
/// How often `sequence * count` repeats: never negative; OverflowError.
Result<SWord> to_repeat_count(IntRef count, Ref given = Ref());
/// A new list of an iterable's values; TypeError with the text `otherwise` when it is not iterable.
Result<Own<List>> list_of_iterable(Ref iterable, const char* otherwise);
/// Whether it may show that its length is asked for: of a class of the program, or an iterator over such one.
inline bool is_asked_for_length(const TypeInfo* type) {
  return (type->flags & TypeInfo::user_class) || type->kind == Kind::reversed ||
         type->kind == Kind::sequence_iterator;
}
/// What CPython asks an iterable when it has its iterator and makes a list, tuple or bytes of it: `__len__`,
/// or `__length_hint__`. Nothing is done with the answer, but it may be wrong, and asking runs user code.
Result<void> ask_length(Ref iterable);
/// Whether `iter` would not raise at once: a type with `__iter__` or `__getitem__`.
bool is_iterable(Ref value);

/// Calls `f(Ref)` -> Status for each item of a list or tuple, whatever `__iter__` its class may have; stops
/// at the first failure.
template <class F>
Result<void> for_each_inside(Ref sequence, F&& f) {
  if (is<List>(sequence)) {
    List* list = sequence.as<List>();
    for (size_t i = 0; i < list->count; ++i) {
      Object value((*list)[i]);
      PY_CHECK(f(value.ref()));
    }
    return {};
  }
  Tuple* tuple = sequence.as<Tuple>();
  for (size_t i = 0; i < tuple->count; ++i)
    PY_CHECK(f((*tuple)[i]));
  return {};
}
/// Calls `f(Ref)` -> Status for each element of any iterable; stops at the first failure.
template <bool asks_length = false, class F>
Result<void> for_each(Ref iterable, F&& f) {
  if (exactly<List>(iterable) || exactly<Tuple>(iterable))
    return for_each_inside(iterable, f);
  PY_TRY(cursor, iterate(iterable));
  if constexpr (asks_length)
    if (iterable.is_heap() && is_asked_for_length(type_of(iterable)))
      PY_CHECK(ask_length(iterable));
  for (;;) {
    PY_TRY(value, cursor.next());
    if (is_stop(value))
      return {};
    PY_CHECK(f(value.ref()));
  }
}

/// `round(number, digits)` of the builtin numbers; `digits` may be None.
Result<Object> builtin_round(Ref number, Ref digits);

enum class Comparison : uint8_t { eq, ne, lt, le, gt, ge };
Result<Object> compare(Ref a, Ref b, Comparison op);

/// The items of a list or tuple while it is compared: a list may change meanwhile.
struct SequenceView {
  Header* owner;
  bool is_list;
  size_t count() const {
    return is_list ? static_cast<List*>(owner)->count : static_cast<Tuple*>(owner)->count;
  }
  Ref operator[](size_t i) const {
    return is_list ? (*static_cast<List*>(owner))[i] : (*static_cast<Tuple*>(owner))[i];
  }
};
/// Lexicographic comparison, as lists and tuples do it.
Result<Object> compare_sequences(SequenceView a, SequenceView b, Comparison op);
Result<bool> compare_sequences_truth(SequenceView a, SequenceView b, Comparison op);

/// Guards `repr` of containers against containing themselves: `entered()` is false when this object's repr is
/// under way.
class ReprScope {
public:
  explicit ReprScope(Header* object);
  ~ReprScope();
  ReprScope(const ReprScope&) = delete;
  ReprScope& operator=(const ReprScope&) = delete;
  bool entered() const { return entered_; }

private:
  Header* object_;
  ReprScope* outer_;
  bool entered_ = true;
};

} // namespace py
