// io.BytesIO. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/memoryview.h"
#include "runtime/modules/io/stream.h"

namespace py::io {

/// Bytes in memory. BufferError for what would change their number while getbuffer() lends them out.
struct PY_CLASS("BytesIO") BytesIO : ByteStream {
  static const TypeInfo info;

  Own<ByteArray> bytes;
  size_t place = 0;

  PY_INIT PY_SIGNATURE("(initial_bytes: ReadableBuffer | None = b'') -> BytesIO")
  static Result<Own<BytesIO>> construct(const TypeInfo* cls, PY_DEFAULT("None") Ref initial_bytes);

  PY_METHOD("read") PY_SIGNATURE("(self, size: int | None = -1) -> bytes")
  Result<Own<Bytes>> read(PY_POSITIONAL_ONLY PY_DEFAULT("-1") Ref size);
  PY_METHOD("read1") PY_SIGNATURE("(self, size: int | None = -1) -> bytes")
  Result<Own<Bytes>> read1(PY_POSITIONAL_ONLY PY_DEFAULT("-1") Ref size) {
    return read(size);
  }
  PY_METHOD("readline") PY_SIGNATURE("(self, size: int | None = -1) -> bytes")
  Result<Own<Bytes>> readline(PY_POSITIONAL_ONLY PY_DEFAULT("-1") Ref size);
  PY_METHOD("readinto") PY_SIGNATURE("(self, buffer: WriteableBuffer) -> int")
  Result<SWord> readinto(PY_POSITIONAL_ONLY Ref buffer);
  PY_METHOD("write") PY_SIGNATURE("(self, b: ReadableBuffer) -> int")
  Result<SWord> write(PY_POSITIONAL_ONLY Ref b);
  PY_METHOD("getvalue") Result<Own<Bytes>> getvalue();
  PY_METHOD("getbuffer") Result<Own<MemoryView>> getbuffer();
  PY_METHOD("seek") Result<SWord> seek(SWord pos, PY_POSITIONAL_ONLY PY_DEFAULT("0") SWord whence);
  PY_METHOD("tell") Result<SWord> tell();
  PY_METHOD("truncate") PY_SIGNATURE("(self, size: int | None = None) -> int")
  Result<SWord> truncate(PY_POSITIONAL_ONLY PY_DEFAULT("None") Ref size);
  PY_METHOD("close") Status close();
  PY_METHOD("flush") Status flush();
  PY_METHOD("readable") Result<bool> readable() { return answer(true); }
  PY_METHOD("writable") Result<bool> writable() { return answer(true); }
  PY_METHOD("seekable") Result<bool> seekable() { return answer(true); }
  PY_METHOD("isatty") Result<bool> isatty() { return answer(false); }
  /// UnsupportedOperation.
  PY_METHOD("fileno") Result<SWord> fileno() {
    return raise_unsupported("fileno");
  }

  Result<Own<Bytes>> line(SWord limit);

private:
  /// ValueError once it is closed. An instance of a derived class may be there before its `__init__`.
  Status check_open();
  Result<bool> answer(bool value);
  size_t size() const { return bytes->size; }
};

} // namespace py::io
