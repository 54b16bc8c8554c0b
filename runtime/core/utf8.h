// UTF-8 as str keeps it: well formed but for lone surrogates, which have their three bytes.
// Pure functions; an interrupt may call them.
#pragma once
#include <stddef.h>
#include <stdint.h>

namespace py::utf8 {

/// Bytes of the sequence that a lead byte starts.
constexpr unsigned width_of_lead(uint8_t lead) {
  return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}
constexpr unsigned width(uint32_t code_point) {
  return code_point < 0x80 ? 1 : code_point < 0x800 ? 2 : code_point < 0x10000 ? 3 : 4;
}
constexpr bool is_continuation(char c) {
  return (uint8_t(c) & 0xC0) == 0x80;
}

/// The code point at `at`, which moves past it. The text must be well formed.
constexpr uint32_t decode(const char*& at) {
  uint32_t lead = uint8_t(*at++);
  if (lead < 0x80)
    return lead;
  auto next = [&at] { return uint32_t(uint8_t(*at++)) & 0x3F; };
  if (lead < 0xE0)
    return (lead & 0x1F) << 6 | next();
  if (lead < 0xF0) {
    uint32_t high = (lead & 0xF) << 12;
    high |= next() << 6;
    return high | next();
  }
  uint32_t high = (lead & 7) << 18;
  high |= next() << 12;
  high |= next() << 6;
  return high | next();
}
/// The code point that ends at `at`, which moves before it.
constexpr uint32_t decode_before(const char*& at) {
  --at;
  while (is_continuation(*at))
    --at;
  const char* forward = at;
  return decode(forward);
}
/// Writes a code point, giving the end.
constexpr char* encode(uint32_t code_point, char* to) {
  if (code_point < 0x80) {
    *to++ = char(code_point);
  } else if (code_point < 0x800) {
    *to++ = char(0xC0 | code_point >> 6);
    *to++ = char(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    *to++ = char(0xE0 | code_point >> 12);
    *to++ = char(0x80 | (code_point >> 6 & 0x3F));
    *to++ = char(0x80 | (code_point & 0x3F));
  } else {
    *to++ = char(0xF0 | code_point >> 18);
    *to++ = char(0x80 | (code_point >> 12 & 0x3F));
    *to++ = char(0x80 | (code_point >> 6 & 0x3F));
    *to++ = char(0x80 | (code_point & 0x3F));
  }
  return to;
}
/// The place of code point number `index` (which may be the end).
constexpr const char* advance(const char* text, size_t index) {
  for (; index != 0; --index)
    text += width_of_lead(uint8_t(*text));
  return text;
}

} // namespace py::utf8
