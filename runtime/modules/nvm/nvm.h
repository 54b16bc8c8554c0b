// The module `nvm`; the bytes themselves are `microcontroller.nvm`. Nothing here may be called from an
// interrupt.
#pragma once
#include "runtime/core/bind.h"

namespace py::nvm {

/// Bytes that are kept without power, 0xFF at first.
struct PY_CLASS("ByteArray") ByteArray : Header {
  static const TypeInfo info;

  constexpr explicit ByteArray(const Header& header) : Header(header) {}
  PY_METHOD("__len__")
  PY_OPERATOR("len") SWord length();
  /// An int; a bytearray for a slice. IndexError.
  PY_METHOD("__getitem__") PY_OPERATOR("getitem")
  PY_SIGNATURE("(self, index: int) -> int")
  PY_SIGNATURE("(self, index: slice) -> bytearray")
  Result<Object> get_item(Ref index);
  /// A slice takes as many bytes as it has.
  PY_METHOD("__setitem__") PY_OPERATOR("setitem")
  PY_SIGNATURE("(self, index: int | slice, value: int | ReadableBuffer) -> None")
  Status set_item(Ref index, Ref value);
};
extern ByteArray the_bytes;

} // namespace py::nvm
