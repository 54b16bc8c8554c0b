// Iterating over str, bytes, bytearray and memoryview: cursors and iterator objects. Nothing here may be
// called from an interrupt.
#pragma once
#include "runtime/core/iterate.h"
#include "runtime/core/memoryview.h"

namespace py {

/// Gives each code point as a string.
struct StrCursor {
  Str* text;
  size_t offset; // in bytes
  Result<Object> next();
};
PY_OPERATOR("iter") PY_EFFECT("plain") PY_SIGNATURE("(self: str) -> Iterator[str]")
inline StrCursor iterate(Str* text) {
  return {text, 0};
}

struct BytesCursor {
  Bytes* bytes;
  size_t index;
  Result<Object> next() {
    if (index >= bytes->size)
      return stop_object();
    return Object::adopt(word::from_small_int(bytes->data()[index++]));
  }
};
PY_OPERATOR("iter") PY_EFFECT("plain") PY_SIGNATURE("(self: bytes) -> Iterator[int]")
inline BytesCursor iterate(Bytes* bytes) {
  return {bytes, 0};
}

struct ByteArrayCursor {
  ByteArray* bytes;
  size_t index;
  Result<Object> next() {
    if (index >= bytes->size)
      return stop_object();
    return Object::adopt(word::from_small_int(bytes->data()[index++]));
  }
};
PY_OPERATOR("iter") PY_EFFECT("plain") PY_SIGNATURE("(self: bytearray) -> Iterator[int]")
inline ByteArrayCursor iterate(ByteArray* bytes) {
  return {bytes, 0};
}

struct StrIterator : Header {
  Own<Str> text; // null: ended
  size_t offset = 0;
};
struct BytesIterator : Header {
  Own<Bytes> bytes;
  size_t index = 0;
};
struct ByteArrayIterator : Header {
  Own<ByteArray> bytes;
  size_t index = 0;
};
struct MemoryViewIterator : Header {
  Own<MemoryView> view;
  SWord index = 0;
};

Result<Object> make_iterator(Str* text);
Result<Object> make_iterator(Bytes* bytes);
Result<Object> make_iterator(ByteArray* bytes);
Result<Object> make_iterator(MemoryView* view);
Result<Object> next(StrIterator* iterator);
Result<Object> next(BytesIterator* iterator);
Result<Object> next(ByteArrayIterator* iterator);
Result<Object> next(MemoryViewIterator* iterator);

} // namespace py
