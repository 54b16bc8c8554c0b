#include "runtime/core/narrow_buffer.h"
#include "runtime/core/bind.h"

namespace py {

static size_t clamp(IntRef value, size_t size) {
  SWord number = to_sword_clamped(value);
  return number < 0 || size_t(number) > size ? size : size_t(number);
}

void narrow_buffer(Buffer& buffer, Optional<IntRef> offset_or_most, Optional<IntRef> most) {
  if (offset_or_most.is_none())
    return;
  if (most.is_none()) {
    buffer.size = clamp(*offset_or_most, buffer.size);
    return;
  }
  size_t offset = clamp(*offset_or_most, buffer.size);
  buffer.data += offset;
  buffer.size = clamp(*most, buffer.size - offset);
}

Status refuse_text(Ref value) {
  if (is<Str>(value))
    return raise_value_error("string not supported; use bytes or bytearray");
  return {};
}

Status get_buffer_or_text(Ref value, Buffer& out) {
  if (!is<Str>(value))
    return get_buffer(value, out);
  auto* text = value.as<Str>();
  out = {};
  out.data = reinterpret_cast<uint8_t*>(const_cast<char*>(text->text()));
  out.size = text->size;
  out.is_readonly = true;
  return {};
}

} // namespace py
