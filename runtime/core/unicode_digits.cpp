// White space and decimal digits: the little of Unicode that reading a number needs, without the large
// tables.
#include "runtime/core/unicode.h"
#include "runtime/core/utf8.h"

namespace py::unicode {

bool is_space(uint32_t c) {
  if (c < 128)
    return (c >= 9 && c <= 13) || (c >= 28 && c <= 32);
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

namespace {
/// The zeros of all scripts' digits; the other nine follow each.
constexpr uint32_t zeros[] = {
    0x30,    0x660,   0x6F0,   0x7C0,   0x966,   0x9E6,   0xA66,   0xAE6,   0xB66,   0xBE6,   0xC66,
    0xCE6,   0xD66,   0xDE6,   0xE50,   0xED0,   0xF20,   0x1040,  0x1090,  0x17E0,  0x1810,  0x1946,
    0x19D0,  0x1A80,  0x1A90,  0x1B50,  0x1BB0,  0x1C40,  0x1C50,  0xA620,  0xA8D0,  0xA900,  0xA9D0,
    0xA9F0,  0xAA50,  0xABF0,  0xFF10,  0x104A0, 0x10D30, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0,
    0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0, 0x11950, 0x11C50, 0x11D50, 0x11DA0, 0x16A60,
    0x16AC0, 0x16B50, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E950, 0x1FBF0,
};
} // namespace

int decimal_value(uint32_t c) {
  for (uint32_t zero : zeros)
    if (c - zero < 10)
      return int(c - zero);
  return -1;
}
bool is_decimal(uint32_t c) {
  return decimal_value(c) >= 0;
}

const char* skip_space(const char* begin, const char* end) {
  while (begin != end) {
    const char* next = begin;
    if (!is_space(utf8::decode(next)))
      break;
    begin = next;
  }
  return begin;
}
const char* skip_space_back(const char* begin, const char* end) {
  while (begin != end) {
    const char* before = end;
    if (!is_space(utf8::decode_before(before)))
      break;
    end = before;
  }
  return end;
}
void trim_space(const char*& begin, const char*& end) {
  auto goes = [](uint32_t c) { return is_space(c) && !(c >= 0x1C && c <= 0x1F); };
  for (const char* next = begin; begin != end && goes(utf8::decode(next));)
    begin = next;
  for (const char* before = end; begin != end && goes(utf8::decode_before(before));)
    end = before;
}

void trim_ascii_space(const char*& begin, const char*& end) {
  auto goes = [](char c) { return c == ' ' || (c >= 9 && c <= 13); };
  while (begin != end && goes(*begin))
    ++begin;
  while (begin != end && goes(end[-1]))
    --end;
}

} // namespace py::unicode
