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
};

/// `for x in value` on a value of any type; TypeError when it is not iterable.
PY_OPERATOR("iter") PY_SIGNATURE("(self: Iterable[E]) -> Iterator[E]")
Result<AnyCursor> iterate(Ref value);

} // namespace py
