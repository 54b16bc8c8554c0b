// The buffer protocol: memory that bytes, bytearray, memoryview, array and native objects lend out as a run
// of items.
#pragma once
#include "runtime/core/str.h"

namespace py {

struct Buffer {
  uint8_t* data = nullptr;
  size_t size = 0;   ///< in bytes
  char format = 'B'; ///< an item, as `struct` and `array` name it
  uint8_t item_size = 1;
  bool is_readonly = false;
};

/// The memory of a bytes-like object; false (nothing raised) when `value` is none. Valid until other code can
/// run.
bool peek_buffer(Ref value, Buffer& out);
/// The same, raising TypeError "a bytes-like object is required, not 'X'".
Status get_buffer(Ref value, Buffer& out);
/// The same for memory to be written: TypeError "object does not support the buffer interface for writing" as
/// CPython words it for a read-only one.
Status get_writable_buffer(Ref value, Buffer& out);

/// Holds an object's memory where it is while code runs that could resize it (BufferError for who tries).
class PinnedBuffer {
public:
  PinnedBuffer() = default;
  ~PinnedBuffer() { release(); }
  PinnedBuffer(const PinnedBuffer&) = delete;
  PinnedBuffer& operator=(const PinnedBuffer&) = delete;
  Status acquire(Ref value, bool writable = false);
  void release();
  const Buffer& operator*() const { return buffer_; }
  const Buffer* operator->() const { return &buffer_; }
  Ref owner() const { return owner_.ref(); }

private:
  Buffer buffer_;
  Object owner_;
};

} // namespace py
