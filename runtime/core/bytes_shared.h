// What the methods of bytes and bytearray are made of: the same algorithms on a run of bytes, each in terms
// of the class that it gives results of. For bytes_*.cpp.
#pragma once
#include "runtime/core/bytes.h"
#include "runtime/core/protocol.h"
#include "runtime/core/str_find.h"
#include "runtime/core/text.h"

namespace py::bytes_methods {

struct View {
  const uint8_t* data = nullptr;
  size_t size = 0;
  const char* text() const { return reinterpret_cast<const char*>(data); }
};
/// Never null: an empty bytearray has no memory.
inline View view_of(const uint8_t* data, size_t size) {
  return {data != nullptr ? data : reinterpret_cast<const uint8_t*>(""), size};
}
template <class Self>
View view_of(const Self* self) {
  return view_of(self->data(), self->size);
}
inline View view_of(const Buffer& buffer) {
  return view_of(buffer.data, buffer.size);
}

/// `b'text'`.
Result<Own<Str>> repr_of_bytes(View view);

template <class Self>
Result<Own<Self>> make(const void* data, size_t size) {
  if constexpr (__is_same(Self, Bytes))
    return make_bytes(data, size);
  else
    return make_bytearray(data, size);
}
template <class Self>
Result<Own<Self>> make(View view) {
  return make<Self>(view.data, view.size);
}
/// The builder holds bytes, one "character" each.
template <class Self>
Result<Own<Self>> make(TextBuilder& builder) {
  if (builder.has_failed())
    return raise_memory_error();
  return make<Self>(builder.text(), builder.size());
}

constexpr bool is_space(uint8_t c) {
  return c == ' ' || (c >= 9 && c <= 13);
}
constexpr bool is_upper(uint8_t c) {
  return uint8_t(c - 'A') < 26;
}
constexpr bool is_lower(uint8_t c) {
  return uint8_t(c - 'a') < 26;
}
constexpr bool is_digit(uint8_t c) {
  return uint8_t(c - '0') < 10;
}
constexpr uint8_t to_upper(uint8_t c) {
  return is_lower(c) ? c - 32 : c;
}
constexpr uint8_t to_lower(uint8_t c) {
  return is_upper(c) ? c + 32 : c;
}

/// An argument that is a bytes-like object or, for searching, an int: its bytes.
class Needle {
public:
  Status get(Ref value) {
    if (!value.is_small_int() && peek_buffer(value, buffer_))
      return {};
    if (!has_index(value))
      return raise_type_error("argument should be integer or bytes-like object, not '%T'", value.word());
    PY_TRY(byte, to_byte(value));
    byte_ = byte;
    buffer_.data = &byte_;
    buffer_.size = 1;
    return {};
  }
  View view() const { return view_of(buffer_); }

private:
  Buffer buffer_;
  uint8_t byte_ = 0;
};

/// `find(sub, start, end)`: the part between two indices, false when they are the wrong way round.
inline bool clip(View& view, Optional<IntRef> start, Optional<IntRef> end, size_t& offset) {
  SWord size = SWord(view.size);
  auto clamp = [size](SWord v) {
    if (v < 0)
      v += size;
    return v < 0 ? 0 : v;
  };
  SWord from = start.is_none() ? 0 : clamp(to_sword_clamped(*start));
  SWord to = end.is_none() ? size : clamp(to_sword_clamped(*end));
  if (to > size)
    to = size;
  if (from > to)
    return false;
  offset = size_t(from);
  view = {view.data + from, size_t(to - from)};
  return true;
}

} // namespace py::bytes_methods
