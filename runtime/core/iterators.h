// Iterator objects: what `iter(x)` gives, and enumerate, zip, map, filter, reversed. Loops over a known type
// use cursors (iterate.h) instead. An iterator owns what it walks, and lets go of it at the end, as CPython's
// do. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/dict_views.h"
#include "runtime/core/list.h"
#include "runtime/core/range.h"
#include "runtime/core/set.h"
#include "runtime/core/tuple.h"

namespace py {

struct ListIterator : Header {
  Own<List> list; // null: ended
  size_t index = 0;
};
struct ListReverseIterator : Header {
  Own<List> list;
  SWord index = 0;
};
struct TupleIterator : Header {
  Own<Tuple> tuple;
  size_t index = 0;
};
/// Layout of all six iterators of a dict.
struct DictIterator : Header {
  Own<Dict> dict; // null: ended
  DictCursor cursor;
};
struct DictKeyIterator : DictIterator {};
struct DictValueIterator : DictIterator {};
struct DictItemIterator : DictIterator {};
struct DictReverseKeyIterator : DictIterator {};
struct DictReverseValueIterator : DictIterator {};
struct DictReverseItemIterator : DictIterator {};
struct SetIterator : Header {
  Own<AnySet> set; // null: ended
  SetCursor cursor;
};
struct RangeIterator : Header {
  Own<Range> range; // kept for a range of big integers only
  RangeCursor cursor;
};
/// iter(x) of an x that has `__getitem__` only.
struct SequenceIterator : Header {
  Object sequence;
  SWord index = 0;
};
/// iter(function, sentinel).
struct CallableIterator : Header {
  Object function;
  Object sentinel;
};

struct PY_CLASS("enumerate") Enumerate : Header {
  Object iterator;
  Int count;
  PY_INIT PY_SIGNATURE("(iterable: Iterable[E], start: int = 0) -> Iterator[tuple[int, E]]")
      PY_EFFECT("plain_of_items") static Result<Own<Enumerate>>
  construct(Ref iterable, PY_OPTIONAL Ref start);
};

struct PY_CLASS("zip") Zip : Header {
  Own<Tuple> iterators;
  bool strict = false;
  PY_INIT PY_SIGNATURE("(*, strict: bool = False) -> Iterator[tuple[()]]") PY_SIGNATURE(
      "(a: Iterable[A], *, strict: bool = False) -> Iterator[tuple[A]]")
      PY_SIGNATURE("(a: Iterable[A], b: Iterable[B], *, strict: bool = False) -> Iterator[tuple[A, B]]") PY_SIGNATURE(
          "(a: Iterable[A], b: Iterable[B], c: Iterable[C], *, strict: bool = False) -> "
          "Iterator[tuple[A, B, C]]")
          PY_SIGNATURE("(*iterables: Iterable[E], strict: bool = False) -> Iterator[tuple[E, ...]]") PY_EFFECT(
              "plain_of_items") static Result<Own<Zip>>
  construct(PY_VARARGS Span<const Ref> iterables, PY_KEYWORD_ONLY PY_DEFAULT("False") bool strict = false);
};

/// A loop over what `zip` has made.
struct ZipCursor {
  Own<Zip> zip;
  Result<Object> next();
};
PY_OPERATOR("iter") PY_EFFECT("plain") PY_SIGNATURE("(self) -> Iterator[object]")
inline ZipCursor iterate(Zip* zip) {
  return {Own<Zip>(zip)};
}

struct PY_CLASS("map") Map : Header {
  Object function;
  Own<Tuple> iterators;
  PY_INIT PY_SIGNATURE("(function: Callable[[A], R], a: Iterable[A]) -> Iterator[R]")
  PY_SIGNATURE("(function: Callable[[A, B], R], a: Iterable[A], b: Iterable[B]) -> Iterator[R]")
  PY_SIGNATURE("(function: Callable[..., R], *iterables: Iterable[object]) -> Iterator[R]")
  static Result<Own<Map>> construct(PY_POSITIONAL_ONLY Ref function, PY_VARARGS Span<const Ref> iterables);
};

struct PY_CLASS("filter") Filter : Header {
  Object function; // None: by truth
  Object iterator;
  PY_INIT PY_SIGNATURE("(function: Callable[[E], object] | None, iterable: Iterable[E]) -> "
                       "Iterator[E]")
  static Result<Own<Filter>> construct(Ref function, PY_POSITIONAL_ONLY Ref iterable);
};

/// reversed(x) of a sequence that has no reverse iterator of its own.
struct PY_CLASS("reversed") Reversed : Header {
  Object sequence;
  SWord index = 0;
};
/// reversed() of the builtin kinds, whatever a user class redefines.
Result<Object> builtin_reversed(Ref sequence);
/// A list_reverseiterator, range_iterator, ... or `__reversed__()`.
PY_FUNCTION("reversed") PY_SIGNATURE("(sequence: Iterable[E]) -> Iterator[E]")
Result<Object> reversed(PY_POSITIONAL_ONLY Ref sequence);

// What the dynamic iter() and next() dispatch to (ops_iter.cpp).

Result<Object> make_iterator(List* list);
Result<Object> make_iterator(Tuple* tuple);
Result<Object> make_iterator(Dict* dict);
Result<Object> make_iterator(DictKeys* keys);
Result<Object> make_iterator(DictValues* values);
Result<Object> make_iterator(DictItems* items);
Result<Object> make_iterator(AnySet* set);
Result<Object> make_iterator(Range* range);
Result<Object> make_sequence_iterator(Ref sequence);
Result<Object> make_callable_iterator(Ref function, Ref sentinel);

/// Kinds whose values are iterators.
bool is_iterator_kind(Kind kind);

Result<Object> next(ListIterator* iterator);
Result<Object> next(ListReverseIterator* iterator);
Result<Object> next(TupleIterator* iterator);
Result<Object> next(DictKeyIterator* iterator);
Result<Object> next(DictValueIterator* iterator);
Result<Object> next(DictItemIterator* iterator);
Result<Object> next(DictReverseKeyIterator* iterator);
Result<Object> next(DictReverseValueIterator* iterator);
Result<Object> next(DictReverseItemIterator* iterator);
Result<Object> next(SetIterator* iterator);
Result<Object> next(RangeIterator* iterator);
Result<Object> next(SequenceIterator* iterator);
Result<Object> next(CallableIterator* iterator);
Result<Object> next(Enumerate* iterator);
Result<Object> next(Zip* iterator);
Result<Object> next(Map* iterator);
Result<Object> next(Filter* iterator);
Result<Object> next(Reversed* iterator);

} // namespace py
