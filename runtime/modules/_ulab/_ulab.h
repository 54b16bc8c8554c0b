// `_ulab`: what of the module `ulab` is better said in C++ (the rest is runtime/python/ulab). Nothing here
// may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"
#include "runtime/core/memory.h"
#include "runtime/core/subclassable.h"

namespace py::_ulab {

/// The base of `ndarray`: lends, as its own, a part of the memory of the array that holds its numbers.
struct PY_CLASS("Memory") Memory : Header {
  static const TypeInfo info;

  Object items;     ///< the array; unset in an instance that is not ready
  size_t start = 0; ///< the first number that is lent
  size_t count = 0; ///< how many
  bool lends = false;

  /// `count` numbers from `start` on; with a negative `count` it lends nothing, as numbers that do not stand
  /// in a row.
  PY_INIT PY_SIGNATURE("(items: ReadableBuffer, start: int, count: int) -> Memory") static Result<Own<Memory>>
  construct(PY_POSITIONAL_ONLY Ref items, PY_POSITIONAL_ONLY SWord start, PY_POSITIONAL_ONLY SWord count);
};

} // namespace py::_ulab
PY_SUBCLASSABLE("_ulab.Memory", py::_ulab::Memory)
