// Iteration: what a `for` loop stands on. Two forms:
//
//   Typed: `auto cursor = py::iterate(list);` gives a small C++ value with `next()`; no heap object. Every
//   iterable type declares its cursor in its own header (list.h, dict.h, range.h, ...). A cursor borrows what
//   it walks: the loop keeps the iterable alive. Dynamic: `py::iterate(Ref)` gives an AnyCursor, which asks
//   the value for its iterator (`__iter__`).
//
// `next()` gives the value, or the stop word when the iteration has ended (`is_stop`). Changing a container
// while it is walked does what CPython does: a list is read by index, a dict or set raises RuntimeError when
// its size changed. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/ops.h"
#include "runtime/core/type_info.h"

namespace py {

/// Is this what `next` gives at the end?
constexpr bool is_stop(const OwnedWord& value) {
  return value.word() == word::stop;
}
constexpr Object stop_object() {
  return Object::adopt(word::stop);
}

/// The dynamic cursor: holds the iterator object.
class [[clang::trivial_abi]] AnyCursor : public OwnedWord {
public:
  constexpr AnyCursor() = default;
  explicit AnyCursor(Object&& iterator) : OwnedWord(Adopt{}, iterator.leak()) {}
  Result<Object> next() { return py::next(Ref(word_)); }
  /// The two parts of the next value, or false at the end; enumerate and zip make no tuple for it.
  Result<bool> next_pair(Object& first, Object& second);
};

/// `for x in value` on a value of any type; TypeError when it is not iterable.
PY_OPERATOR("iter") PY_SIGNATURE("(self: Iterable[E]) -> Iterator[E]")
Result<AnyCursor> iterate(Ref value);

/// `for a, b in ...`: the two parts of the next value, without the value where the cursor can; false at the
/// end. ValueError or TypeError as unpacking says it.
template <class Cursor>
Result<bool> next_pair(Cursor& cursor, Object (&parts)[2]) {
  if constexpr (requires { cursor.next_pair(parts[0], parts[1]); }) {
    return cursor.next_pair(parts[0], parts[1]);
  } else {
    Result<Object> item = cursor.next();
    if (item.failed())
      return Failed{};
    if (is_stop(*item))
      return false;
    if (unpack(Ref(*item), parts, 2).failed())
      return Failed{};
    return true;
  }
}

} // namespace py
