// Items that are read for a scalar alone: a machine word, a float or a bool, which the compiler has proven
// them to hold. The item is looked at where it stands, so no reference to it is counted. Nothing here may be
// called from an interrupt.
//
//   auto t = py::get_scalar<py::SWord>(list, index);   if (t.failed()) ...;
//   py::SWord item;   while (py::next_scalar(cursor, item)) ...
#pragma once
#include "runtime/core/text_iterators.h"
#include "runtime/core/tuple.h"
#include "runtime/generated/values.h"

namespace py {

/// The scalar in an object that is proven to hold a T.
template <class T>
T scalar_of(Ref item) {
  if constexpr (__is_same(T, SWord))
    return item.small_int();
  else
    return lent<T>(item);
}

/// `list[index]`; IndexError.
template <class T>
Result<T> get_scalar(List* list, IntRef index) {
  if (index.is_small_int() && static_cast<size_t>(index.small_int()) < list->count) [[likely]]
    return scalar_of<T>((*list)[index.small_int()]);
  PY_TRY(item, list_slow::get_item(list, index));
  return scalar_of<T>(item);
}
/// `tuple[index]`; IndexError.
template <class T>
Result<T> get_scalar(Tuple* tuple, IntRef index) {
  if (index.is_small_int() && static_cast<size_t>(index.small_int()) < tuple->count) [[likely]]
    return scalar_of<T>((*tuple)[index.small_int()]);
  PY_TRY(item, tuple_slow::get_item(tuple, index));
  return scalar_of<T>(item);
}

/// The next item of a loop; false when there is none.
template <class T>
bool next_scalar(ListCursor& cursor, T& item) {
  if (cursor.index >= cursor.list->count)
    return false;
  item = scalar_of<T>((*cursor.list)[cursor.index++]);
  return true;
}
template <class T>
bool next_scalar(TupleCursor& cursor, T& item) {
  if (cursor.index >= cursor.tuple->count)
    return false;
  item = scalar_of<T>((*cursor.tuple)[cursor.index++]);
  return true;
}
inline bool next_scalar(BytesCursor& cursor, SWord& item) {
  if (cursor.index >= cursor.bytes->size)
    return false;
  item = cursor.bytes->data()[cursor.index++];
  return true;
}
inline bool next_scalar(ByteArrayCursor& cursor, SWord& item) {
  if (cursor.index >= cursor.bytes->size)
    return false;
  item = cursor.bytes->data()[cursor.index++];
  return true;
}

} // namespace py
