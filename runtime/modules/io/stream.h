// What the streams of `io` have in common. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"
#include "runtime/core/buffer.h"
#include "runtime/core/exception_types.h"
#include "runtime/core/list.h"
#include "runtime/modules/io/io_base.h"

namespace py::io {

/// io.UnsupportedOperation: an OSError and a ValueError.
extern const TypeInfo unsupported_operation PY_CLASS_OF("UnsupportedOperation", "OSError") PY_BASE("OSError");
Failed raise_unsupported(const char* operation);
/// ValueError "I/O operation on closed file", with a full stop where CPython has one.
Failed raise_closed(bool with_stop = true);

/// How much to read: None and negative numbers are -1. TypeError for what is no int.
Result<SWord> read_size(Ref size);
/// The argument of readinto(), pinned.
Status read_target(Ref buffer, PinnedBuffer& out);
/// The argument of truncate(): -1 for None.
Result<SWord> truncate_size(Ref size);

constexpr SWord default_buffer_size = 4096;
PY_CONST("DEFAULT_BUFFER_SIZE") inline constexpr SWord buffer_size = default_buffer_size;
PY_CONST("SEEK_SET") inline constexpr SWord seek_set = 0;
PY_CONST("SEEK_CUR") inline constexpr SWord seek_cur = 1;
PY_CONST("SEEK_END") inline constexpr SWord seek_end = 2;

/// Bytes gathered in a row. Without memory it goes on silently; `has_failed` says so at the end.
class Gathered {
public:
  Gathered() = default;
  Gathered(const Gathered&) = delete;
  Gathered& operator=(const Gathered&) = delete;
  ~Gathered() { free(data_); }
  void append(const void* data, size_t size);
  void append_byte(uint8_t byte) { append(&byte, 1); }
  const uint8_t* data() const { return data_; }
  size_t size() const { return size_; }
  bool has_failed() const { return failed_; }

private:
  uint8_t* data_ = nullptr;
  size_t size_ = 0, room_ = 0;
  bool failed_ = false;
};

/// Streams of text: what stands on `readline` and `write`.
struct TextStream : IOBase {
  bool is_closed = false;

  PY_GET("closed") bool get_closed() { return is_closed; }
  PY_METHOD("readlines") PY_SIGNATURE("(self, hint: int | None = -1) -> list[str]")
  Result<Own<List>> readlines(PY_POSITIONAL_ONLY PY_DEFAULT("-1") Ref hint);
  PY_METHOD("writelines") Status writelines(PY_POSITIONAL_ONLY Ref lines);
  PY_METHOD("__enter__")
  PY_OPERATOR("enter") Result<Object> enter();
  PY_METHOD("__exit__")
  PY_OPERATOR("exit") Status exit(Ref, Ref, Ref);
  PY_METHOD("__iter__") Result<Object> iterator();
  PY_METHOD("__next__") Result<Own<Str>> next();

  /// Up to and including the next line end; an empty text at the end.
  Result<Own<Str>> read_line(SWord limit);
  Status write_any(Ref text);
  Status close_any();
};

/// Streams of bytes.
struct ByteStream : IOBase {
  bool is_closed = false;

  PY_GET("closed") bool get_closed() { return is_closed; }
  PY_METHOD("readlines") PY_SIGNATURE("(self, hint: int | None = -1) -> list[bytes]")
  Result<Own<List>> readlines(PY_POSITIONAL_ONLY PY_DEFAULT("-1") Ref hint);
  PY_METHOD("writelines") Status writelines(PY_POSITIONAL_ONLY Ref lines);
  PY_METHOD("__enter__")
  PY_OPERATOR("enter") Result<Object> enter();
  PY_METHOD("__exit__")
  PY_OPERATOR("exit") Status exit(Ref, Ref, Ref);
  PY_METHOD("__iter__") Result<Object> iterator();
  PY_METHOD("__next__") Result<Own<Bytes>> next();

  Result<Own<Bytes>> read_line(SWord limit);
  Status write_any(Ref bytes);
  Status close_any();
};

/// A loop over the lines of a stream.
struct TextLines {
  TextStream* stream = nullptr;
  Result<Object> next();
};
struct ByteLines {
  ByteStream* stream = nullptr;
  Result<Object> next();
};
/// ValueError when it is closed.
PY_OPERATOR("iter") PY_SIGNATURE("(self) -> Iterator[str]") Result<TextLines>
iterate(TextStream* self);
PY_OPERATOR("iter")
PY_SIGNATURE("(self) -> Iterator[bytes]") Result<ByteLines>
iterate(ByteStream* self);

} // namespace py::io
