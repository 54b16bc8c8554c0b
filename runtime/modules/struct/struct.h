// The module `struct`: values as bytes and back, as CPython 3.11 has it; all of CircuitPython's is among it.
//
// A format is an order (`@` native with alignment, `=` native, `<` little, `>` and `!` big) and codes with
// repeat counts: x (padding) c b B ? h H i I l L q Q e f d s p, and where the order is `@` also n N P.
// `error` is raised for a wrong format, for values that do not fit and for buffers that are too short, with
// CPython's words. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"
#include "runtime/core/buffer.h"

namespace py::struct_ {

PY_CLASS_OF("error", "Exception") PY_BASE("Exception") extern const TypeInfo error;

/// What `iter_unpack` gives.
struct PY_CLASS("unpack_iterator") PY_UNNAMED UnpackIterator : Header {
  static const TypeInfo info;
  Own<Str> format;
  Object buffer; ///< null at the end
  size_t size, offset;
  PY_METHOD("__iter__") PY_OPERATOR("iter") PY_SIGNATURE("(self) -> Iterator[tuple[object, ...]]")
  Own<UnpackIterator> iter() {
    return Own<UnpackIterator>(this);
  }
  PY_METHOD("__next__")
  PY_SIGNATURE("(self) -> tuple[object, ...]") Result<Own<Tuple>> next();
};

/// A format, looked at once.
struct PY_CLASS("Struct") Struct : Header {
  static const TypeInfo info;
  Own<Str> format;
  size_t size;

  PY_INIT PY_SIGNATURE("(format: str | bytes) -> Struct") static Result<Own<Struct>>
  construct(Ref format);
  PY_GET("format") Own<Str> get_format() { return format; }
  PY_GET("size") SWord get_size() { return SWord(size); }
  PY_METHOD("pack")
  PY_EFFECT("plain_of_buffers") PY_SIGNATURE("(self, *values: object) -> bytes") Result<Own<Bytes>>
  pack(PY_VARARGS Span<const Ref> values);
  PY_METHOD("pack_into") PY_EFFECT("plain_of_buffers")
  PY_SIGNATURE("(self, buffer: WriteableBuffer, offset: int, /, *values: object) -> None")
  Result<None> pack_into(const Args& args);
  PY_METHOD("unpack") PY_EFFECT("plain_of_buffers")
  PY_SIGNATURE("(self, buffer: ReadableBuffer) -> tuple[object, ...]")
  Result<Own<Tuple>> unpack(PY_POSITIONAL_ONLY Ref buffer);
  PY_METHOD("unpack_from") PY_EFFECT("plain_of_buffers")
  PY_SIGNATURE("(self, buffer: ReadableBuffer, offset: int = 0) -> tuple[object, ...]")
  Result<Own<Tuple>> unpack_from(Ref buffer, PY_DEFAULT("0") Ref offset);
  PY_METHOD("iter_unpack")
  PY_SIGNATURE("(self, buffer: ReadableBuffer) -> unpack_iterator")
  Result<Own<UnpackIterator>> iter_unpack(PY_POSITIONAL_ONLY Ref buffer);
};

/// Bytes that a format takes.
PY_FUNCTION("calcsize") PY_EFFECT("plain_of_buffers")
    PY_SIGNATURE("(format: str | bytes) -> int") Result<SWord>
calcsize(PY_POSITIONAL_ONLY Ref format);
PY_FUNCTION("pack")
PY_EFFECT("plain_of_buffers") PY_SIGNATURE("(format: str | bytes, /, *values: object) -> bytes")
    PY_SIGNATURE("() -> bytes") Result<Own<Bytes>>
pack(PY_POSITIONAL_ONLY PY_OPTIONAL Ref format, PY_VARARGS Span<const Ref> values);
/// Into a buffer from an offset on, which may count from the buffer's end.
PY_FUNCTION("pack_into") PY_EFFECT("plain_of_buffers")
PY_SIGNATURE("(format: str | bytes, buffer: WriteableBuffer, offset: int, /, *values: object) -> None")
PY_SIGNATURE("(format: str | bytes, buffer: WriteableBuffer, /) -> None")
PY_SIGNATURE("(format: str | bytes, /) -> None")
PY_SIGNATURE("() -> None")
Result<None> pack_into(PY_POSITIONAL_ONLY PY_OPTIONAL Ref format, PY_OPTIONAL Ref buffer,
                       PY_OPTIONAL Ref offset, PY_VARARGS Span<const Ref> values);
PY_FUNCTION("unpack") PY_EFFECT("plain_of_buffers")
PY_SIGNATURE("(format: str | bytes, buffer: ReadableBuffer) -> tuple[object, ...]")
Result<Own<Tuple>> unpack(Ref format, PY_POSITIONAL_ONLY Ref buffer);
PY_FUNCTION("unpack_from") PY_EFFECT("plain_of_buffers")
PY_SIGNATURE("(format: str | bytes, /, buffer: ReadableBuffer, offset: int = 0) -> tuple[object, ...]")
Result<Own<Tuple>> unpack_from(PY_POSITIONAL_ONLY Ref format, Ref buffer, PY_DEFAULT("0") Ref offset);
PY_FUNCTION("iter_unpack")
PY_SIGNATURE("(format: str | bytes, buffer: ReadableBuffer) -> unpack_iterator")
Result<Own<UnpackIterator>> iter_unpack(Ref format, PY_POSITIONAL_ONLY Ref buffer);

} // namespace py::struct_
