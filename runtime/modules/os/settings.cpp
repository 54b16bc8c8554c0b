#include "runtime/modules/os/settings.h"
#include "runtime/core/int.h"
#include "runtime/core/text.h"
#include "runtime/hal/files.h"

namespace py::os {
namespace {

/// The bytes of a small file, whole. False when it cannot be opened.
bool read_file(const char* path, TextBuilder& out) {
  int file = hal::file_open(path, hal::FileMode{.read = true});
  if (file < 0)
    return false;
  char part[256];
  for (intptr_t got; (got = hal::file_read(file, part, sizeof part)) > 0;)
    out.append_utf8(part, size_t(got));
  hal::file_close(file);
  return true;
}

class Settings {
public:
  Settings(const char* at, size_t size, bool with_booleans)
      : at_(at), end_(at + size), with_booleans_(with_booleans) {}

  Result<Object> find(Str* key);

private:
  void skip_blanks() {
    while (at_ < end_ && (*at_ == ' ' || *at_ == '\t'))
      ++at_;
  }
  void skip_line() {
    while (at_ < end_ && *at_++ != '\n')
      ;
  }
  bool is_at(char c) const { return at_ < end_ && *at_ == c; }
  bool takes(Str* key);
  Result<Object> value();
  Result<Object> text();
  bool escape(TextBuilder& out);
  Failed fail() { return raise_value_error("Invalid settings.toml"); }

  const char* at_;
  const char* end_;
  bool with_booleans_;
};

bool Settings::takes(Str* key) {
  if (size_t(end_ - at_) < key->size || __builtin_memcmp(at_, key->text(), key->size) != 0)
    return false;
  const char* start = at_;
  at_ += key->size;
  skip_blanks();
  if (is_at('=')) {
    ++at_;
    return true;
  }
  at_ = start;
  return false;
}

Result<Object> Settings::find(Str* key) {
  while (at_ < end_) {
    skip_blanks();
    if (is_at('[')) // only what stands before the first table counts
      break;
    if (key->size != 0 && takes(key))
      return value();
    skip_line();
  }
  return Object(none);
}

Result<Object> Settings::value() {
  skip_blanks();
  if (is_at('"'))
    return text();
  const char* start = at_;
  while (at_ < end_ && *at_ != '\n' && *at_ != '\r' && *at_ != '#' && *at_ != ' ' && *at_ != '\t')
    ++at_;
  if (start == at_)
    return fail();
  PY_TRY(shown, make_str(start, size_t(at_ - start)));
  if (bool truth = shown->equals("true", 4); with_booleans_ && (truth || shown->equals("false", 5)))
    return Object(truth);
  Result<Int> number = parse_int(start, size_t(at_ - start), 0, shown);
  if (number.failed()) {
    clear_pending();
    return fail();
  }
  return Object(number.take());
}

bool Settings::escape(TextBuilder& out) {
  if (at_ >= end_)
    return false;
  static constexpr char letters[] = "btnfr\"\\", meanings[] = "\b\t\n\f\r\"\\";
  const char letter = *at_++;
  for (size_t i = 0; letters[i] != '\0'; ++i)
    if (letters[i] == letter) {
      out.append_byte(meanings[i]);
      return true;
    }
  const int digits = letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
  uint32_t code = 0;
  for (int i = 0; i < digits; ++i) {
    if (at_ >= end_)
      return false;
    const char c = *at_++;
    if (c >= '0' && c <= '9')
      code = code * 16 + uint32_t(c - '0');
    else if ((c | 32) >= 'a' && (c | 32) <= 'f')
      code = code * 16 + uint32_t((c | 32) - 'a' + 10);
    else
      return false;
  }
  if (digits == 0 || code > 0x10FFFF)
    return false;
  out.append_code_point(code);
  return true;
}

Result<Object> Settings::text() {
  ++at_;
  TextBuilder out;
  while (at_ < end_ && *at_ != '"') {
    if (*at_ == '\n')
      return fail();
    if (*at_ != '\\') {
      const char* start = at_;
      while (at_ < end_ && *at_ != '"' && *at_ != '\\' && *at_ != '\n')
        ++at_;
      out.append_utf8(start, size_t(at_ - start));
      continue;
    }
    ++at_;
    if (!escape(out))
      return fail();
  }
  if (at_ >= end_)
    return fail();
  PY_TRY(made, out.finish());
  return Object(static_cast<Own<Str>&&>(made));
}

} // namespace

Result<Object> find_setting(Str* key, bool with_booleans) {
  TextBuilder text;
  if (!read_file("/settings.toml", text))
    return Object(none);
  PY_TRY(content, text.finish());
  return Settings(content->text(), content->size, with_booleans).find(key);
}

} // namespace py::os
