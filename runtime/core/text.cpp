#include "runtime/core/text.h"

namespace py {

char* TextBuilder::room_for(size_t size) {
  size_t used = this->size();
  if (failed_ || size > UINT32_MAX - 64 - used) {
    failed_ = true;
    return nullptr;
  }
  if (used + size > capacity_ || str_ == nullptr) {
    size_t capacity = used + size + (used + size) / 2 + 16;
    auto* grown = static_cast<Str*>(reallocate(str_, sizeof(Str) + capacity + 1));
    if (grown == nullptr) {
      failed_ = true;
      return nullptr;
    }
    if (str_ == nullptr) {
      grown->type = &types::str;
      grown->refs = 1;
      grown->size = grown->length = 0;
      grown->hash_ = 0;
    }
    str_ = grown;
    capacity_ = capacity;
  }
  return str_->writable_text() + used;
}

void TextBuilder::append(const char* text, size_t size, size_t length) {
  char* to = room_for(size);
  if (to == nullptr)
    return;
  __builtin_memcpy(to, text, size);
  str_->size += size;
  str_->length += length;
}

void TextBuilder::append_utf8(const char* text, size_t size) {
  append(text, size, count_code_points(text, size));
}

void TextBuilder::append_code_point(uint32_t code_point) {
  char bytes[4];
  append(bytes, utf8::encode(code_point, bytes) - bytes, 1);
}

void TextBuilder::append_repeated(uint32_t code_point, size_t times) {
  unsigned width = utf8::width(code_point);
  char* to = times > UINT32_MAX / 4 ? room_for(SIZE_MAX) : room_for(width * times);
  if (to == nullptr)
    return;
  for (size_t i = 0; i < times; ++i)
    to = utf8::encode(code_point, to);
  str_->size += width * times;
  str_->length += times;
}

/// Divides by ten, gives the remainder. In parts of 16 bits: a small processor has no division, and its
/// library's one of 64 bits is large and slow.
static uint32_t divide_by_ten(uint64_t& value) {
  uint64_t quotient = 0;
  uint32_t rest = 0;
  for (int shift = 48; shift >= 0; shift -= 16) {
    rest = rest << 16 | uint16_t(value >> shift);
    quotient = quotient << 16 | rest / 10;
    rest %= 10;
  }
  value = quotient;
  return rest;
}

void TextBuilder::append_decimal(int64_t value) {
  char digits[20];
  unsigned at = sizeof digits;
  uint64_t magnitude = value < 0 ? 0 - uint64_t(value) : uint64_t(value);
  do
    digits[--at] = char('0' + divide_by_ten(magnitude));
  while (magnitude != 0);
  if (value < 0)
    digits[--at] = '-';
  append_ascii(digits + at, sizeof digits - at);
}

Result<Own<Str>> TextBuilder::finish() {
  if (failed_)
    return raise_memory_error();
  if (size() == 0)
    return Own<Str>(empty_str());
  Str* str = str_;
  str_ = nullptr;
  str->writable_text()[str->size] = 0;
  if (auto* exact = static_cast<Str*>(reallocate(str, sizeof(Str) + str->size + 1)))
    str = exact;
  return Own<Str>::adopt(str);
}

} // namespace py
