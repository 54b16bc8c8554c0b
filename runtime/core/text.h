// TextBuilder: how a string is put together of which nobody knows the length beforehand: repr, format, join,
// messages. Without memory it goes on silently and `finish` raises, so that who appends need not check.
// Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/str.h"
#include "runtime/core/utf8.h"

namespace py {

class TextBuilder {
public:
  TextBuilder() = default;
  explicit TextBuilder(size_t expected_bytes) { room_for(expected_bytes); }
  ~TextBuilder() { free(str_); }
  TextBuilder(const TextBuilder&) = delete;
  TextBuilder& operator=(const TextBuilder&) = delete;

  /// UTF-8, `length` code points of it.
  void append(const char* text, size_t size, size_t length);
  void append(const Str* text) { append(text->text(), text->size, text->length); }
  void append_ascii(const char* text, size_t size) { append(text, size, size); }
  template <size_t n>
  void append(const char (&ascii)[n]) {
    append_ascii(ascii, n - 1);
  }
  /// UTF-8 of unknown length.
  void append_utf8(const char* text, size_t size);
  /// NUL-terminated UTF-8.
  void append_c_string(const char* text) { append_utf8(text, __builtin_strlen(text)); }
  void append_byte(char ascii) { append_ascii(&ascii, 1); }
  void append_code_point(uint32_t code_point);
  void append_repeated(uint32_t code_point, size_t times);
  void append_decimal(int64_t value);

  size_t size() const { return str_ ? str_->size : 0; }     ///< in bytes
  size_t length() const { return str_ ? str_->length : 0; } ///< in code points
  const char* text() const { return str_ ? str_->text() : ""; }
  bool has_failed() const { return failed_; }
  /// Makes `finish` fail, as an append without room does.
  void fail() { failed_ = true; }
  /// The string; the builder is empty afterwards. MemoryError when any append had no room.
  Result<Own<Str>> finish();

private:
  char* room_for(size_t size);
  Str* str_ = nullptr;
  size_t capacity_ = 0;
  bool failed_ = false;
};

} // namespace py
