// open().
#include "runtime/core/codecs.h"
#include "runtime/core/protocol.h"
#include "runtime/modules/io/file.h"

namespace py {
namespace {

struct Mode {
  hal::FileMode file;
  bool is_binary = false;
  Own<Str> name; ///< as `mode` of the file shows it
};

Status read_mode(Str* text, Mode& out) {
  unsigned reading = 0, writing = 0, appending = 0, creating = 0, plus = 0, binary = 0, textual = 0;
  for (uint32_t i = 0; i < text->size; ++i) {
    unsigned* seen = nullptr;
    switch (text->text()[i]) {
    case 'r':
      seen = &reading;
      break;
    case 'w':
      seen = &writing;
      break;
    case 'a':
      seen = &appending;
      break;
    case 'x':
      seen = &creating;
      break;
    case '+':
      seen = &plus;
      break;
    case 'b':
      seen = &binary;
      break;
    case 't':
      seen = &textual;
      break;
    default:
      break;
    }
    if (seen == nullptr || (*seen)++ != 0)
      return raise_value_error("invalid mode: %R", Ref(text).word());
  }
  if (binary != 0 && textual != 0)
    return raise_value_error("can't have text and binary mode at once");
  const unsigned kinds = reading + writing + appending + creating;
  if (kinds > 1)
    return raise_value_error("must have exactly one of create/read/write/append mode");
  if (kinds == 0)
    return raise_value_error("Must have exactly one of create/read/write/append mode and at most one plus");
  out.is_binary = binary != 0;
  out.file.read = reading != 0 || plus != 0;
  out.file.write = reading == 0 || plus != 0;
  out.file.create = reading == 0;
  out.file.exclusive = creating != 0;
  out.file.truncate = writing != 0;
  out.file.append = appending != 0;
  if (!out.is_binary) {
    out.name = Own<Str>(text);
    return {};
  }
  char letters[3] = {creating ? 'x' : appending ? 'a' : 'r', 'b', '+'};
  if (writing != 0 && plus == 0)
    letters[0] = 'w';
  PY_TRY(name, make_str(letters, plus != 0 ? 3 : 2));
  out.name = static_cast<Own<Str>&&>(name);
  return {};
}

Result<Own<Str>> path_of(Ref file) {
  Own<Str> path;
  if (is<Str>(file)) {
    path = Own<Str>(file.as<Str>());
  } else if (is<Bytes>(file)) {
    PY_TRY(decoded, decode_utf8(file.as<Bytes>()->data(), file.as<Bytes>()->size));
    path = static_cast<Own<Str>&&>(decoded);
  } else {
    return raise_type_error("expected str, bytes or os.PathLike object, not %T", file.word());
  }
  if (__builtin_memchr(path->text(), 0, path->size) != nullptr)
    return raise_value_error("embedded null byte");
  return path;
}

Status check_text_or_none(Ref value, const char* name) {
  if (value.is_none() || is<Str>(value))
    return {};
  return raise_type_error("open() argument '%s' must be str or None, not %T", name, value.word());
}

Status read_newline(Ref newline, io::TextIOWrapper::Newline& out) {
  using Newline = io::TextIOWrapper::Newline;
  if (newline.is_none())
    return {};
  auto* text = newline.as<Str>();
  if (text->size == 0)
    out = Newline::any;
  else if (text->equals("\n", 1))
    out = Newline::lf;
  else if (text->equals("\r", 1))
    out = Newline::cr;
  else if (text->equals("\r\n", 2))
    out = Newline::crlf;
  else
    return raise_value_error("illegal newline value: %U", text);
  return {};
}

Result<Object> open_binary(Ref file, Str* path, Mode& mode, Ref encoding, Ref errors, Ref newline) {
  if (!encoding.is_none())
    return raise_value_error("binary mode doesn't take an encoding argument");
  if (!errors.is_none())
    return raise_value_error("binary mode doesn't take an errors argument");
  if (!newline.is_none())
    return raise_value_error("binary mode doesn't take a newline argument");
  PY_TRY(made, create<io::FileIO>());
  PY_CHECK(made->file.open(path->text(), file, mode.file));
  made->given_name = Object(file);
  made->given_mode = static_cast<Own<Str>&&>(mode.name);
  return Object(static_cast<Own<io::FileIO>&&>(made));
}

} // namespace

Result<Object> open(Ref file, Ref mode_text, Ref buffering, Ref encoding, Ref errors, Ref newline) {
  if (mode_text.is_null())
    mode_text = PY_STR("r");
  if (!is<Str>(mode_text))
    return raise_type_error("open() argument 'mode' must be str, not %T", mode_text.word());
  PY_TRY(buffer_size, to_index(buffering));
  static_cast<void>(buffer_size);
  PY_CHECK(check_text_or_none(encoding, "encoding"));
  PY_CHECK(check_text_or_none(errors, "errors"));
  PY_CHECK(check_text_or_none(newline, "newline"));
  PY_TRY(path, path_of(file));
  Mode mode;
  PY_CHECK(read_mode(mode_text.as<Str>(), mode));
  if (mode.is_binary)
    return open_binary(file, path, mode, encoding, errors, newline);
  PY_TRY(made, create<io::TextIOWrapper>());
  PY_CHECK(read_newline(newline, made->newline));
  PY_CHECK(made->file.open(path->text(), file, mode.file));
  PY_TRY(known, io::known_encoding(encoding.is_none() ? PY_STR("UTF-8") : encoding.as<Str>()));
  made->encoding = static_cast<Own<Str>&&>(known);
  made->errors = Own<Str>(errors.is_none() ? PY_STR("strict") : errors.as<Str>());
  made->given_name = Object(file);
  made->given_mode = static_cast<Own<Str>&&>(mode.name);
  return Object(static_cast<Own<io::TextIOWrapper>&&>(made));
}

} // namespace py
