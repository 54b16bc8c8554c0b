#include "runtime/core/narrow_buffer.h"

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

} // namespace py
