// A format of `struct` read code by code, and one value as bytes and back. For struct.cpp.
// Nothing here may be called from an interrupt.
#pragma once
#include "runtime/modules/struct/struct.h"

namespace py::struct_ {

Failed raise_error(const char* format, ...);

/// One code with its repeat count.
struct Field {
  char code;
  size_t count;   ///< of `s` and `p` the bytes of the one value
  uint8_t size;   ///< of one item, in bytes
  size_t padding; ///< before the first, for its alignment

  bool is_text() const { return code == 's' || code == 'p'; }
  /// Values that it takes or gives.
  size_t values() const { return code == 'x' ? 0 : is_text() ? 1 : count; }
  size_t bytes() const { return count * size; }
};

/// Walks a format; its text must outlive this.
class FormatReader {
public:
  explicit FormatReader(Str* format);
  bool is_big() const { return is_big_; }
  /// The next field; false at the end. Raises `error`.
  Result<bool> next(Field& field);
  /// Bytes of all so far, and values.
  size_t size() const { return size_; }
  size_t values() const { return values_; }

private:
  const char *at_, *end_;
  bool is_aligned_ = true, is_native_ = true, is_big_ = false;
  size_t size_ = 0, values_ = 0;
};

/// Reads a whole format.
struct Measure {
  size_t size, values;
};
Result<Measure> measure(Str* format);
/// A format given as str or bytes; TypeError for anything else.
Result<Own<Str>> to_format(Ref format);

Status store_value(const Field& field, bool is_big, bool is_native_float, uint8_t* at, Ref value);
Result<Object> load_value(const Field& field, bool is_big, const uint8_t* at);

} // namespace py::struct_
