// Files of text.
#include "runtime/aio/poll.h"
#include "runtime/core/codecs.h"
#include "runtime/core/text.h"
#include "runtime/hal/console.h"
#include "runtime/modules/io/file.h"
#include "runtime/modules/native_class.h"

namespace py::attrs::io {
[[gnu::weak]] extern const AttrTable TextIOWrapper;
}

namespace py::io {

constinit const TypeInfo TextIOWrapper::info =
    native_type<TextIOWrapper>(PY_STR("_io"), PY_STR("TextIOWrapper"), nullptr, &attrs::io::TextIOWrapper,
                               TypeInfo::abstract | TypeInfo::dotted, &IOBase::info);

Result<Own<Str>> known_encoding(Str* name) {
  PY_CHECK(encode(empty_str(), name, PY_STR("strict")));
  return Own<Str>(name);
}

Status TextIOWrapper::check_reading() {
  PY_CHECK(check_open());
  if (!file.can_read())
    return raise_unsupported("not readable");
  return {};
}

Result<Own<Str>> TextIOWrapper::decoded(const Gathered& bytes) {
  if (bytes.has_failed())
    return raise_memory_error();
  return decode(bytes.data(), bytes.size(), encoding, errors);
}

/// At a "\r" or "\n" that may end a line: takes it as `newline` says; two characters only where there is
/// room.
Status TextIOWrapper::take_newline(Gathered& out, bool has_room, bool& ends_line) {
  const uint8_t byte = *file.data();
  const bool counts_cr = newline == Newline::universal || newline == Newline::any;
  ends_line = false;
  file.consume(1);
  if (byte == '\n') {
    ends_line = counts_cr || newline == Newline::lf;
    out.append_byte('\n');
    return {};
  }
  // A "\n" after it belongs to it. A console is not waited for.
  bool is_pair = false;
  if (newline != Newline::lf && newline != Newline::cr && (has_room || newline == Newline::universal) &&
      !file.is_console()) {
    PY_TRY(there, file.available());
    is_pair = there != 0 && *file.data() == '\n';
  }
  ends_line = counts_cr || newline == Newline::cr || (newline == Newline::crlf && is_pair);
  if (newline == Newline::universal) {
    out.append_byte('\n');
    file.consume(is_pair);
    return {};
  }
  out.append_byte('\r');
  if (is_pair) {
    file.consume(1);
    out.append_byte('\n');
  }
  return {};
}

/// One character that is no line end, whole.
Status TextIOWrapper::take_character(Gathered& out) {
  const uint8_t lead = *file.data();
  out.append_byte(lead);
  file.consume(1);
  if (lead < 0xC0 ||
      !(encoding->equals("UTF-8", 5) || encoding->equals("utf-8", 5) || encoding->equals("utf8", 4)))
    return {};
  for (unsigned left = utf8::width_of_lead(lead) - 1; left > 0; --left) {
    PY_TRY(there, file.available());
    if (there == 0 || !utf8::is_continuation(char(*file.data())))
      break;
    out.append_byte(*file.data());
    file.consume(1);
  }
  return {};
}

Result<Own<Str>> TextIOWrapper::read(Ref size) {
  PY_TRY(most, read_size(size));
  PY_CHECK(check_reading());
  Gathered out;
  for (SWord count = 0; most < 0 || count < most;) {
    PY_TRY(there, file.available());
    if (there == 0)
      break;
    if (most < 0) { // all up to the next line end
      size_t part = 0;
      while (part < there && file.data()[part] != '\r')
        ++part;
      out.append(file.data(), part);
      file.consume(part);
      if (part == there)
        continue;
    }
    const uint8_t byte = *file.data();
    bool ends_line;
    if (byte == '\r' && newline == Newline::universal) {
      PY_CHECK(take_newline(out, true, ends_line));
    } else {
      PY_CHECK(take_character(out));
    }
    ++count;
    if (out.has_failed())
      return raise_memory_error();
  }
  return decoded(out);
}

Result<Own<Str>> TextIOWrapper::readline(SWord size) {
  PY_CHECK(check_reading());
  Gathered out;
  for (SWord count = 0; size < 0 || count < size; ++count) {
    PY_TRY(there, file.available());
    if (there == 0)
      break;
    size_t part = 0;
    if (size < 0)
      while (part < there && file.data()[part] != '\r' && file.data()[part] != '\n')
        ++part;
    out.append(file.data(), part);
    file.consume(part);
    if (part == there)
      continue;
    const uint8_t byte = *file.data();
    bool ends_line = false;
    if (byte == '\r' || byte == '\n') {
      PY_CHECK(take_newline(out, size < 0 || count + 2 <= size, ends_line));
    } else {
      PY_CHECK(take_character(out));
    }
    if (ends_line)
      break;
  }
  return decoded(out);
}

Result<SWord> TextIOWrapper::write(Ref text) {
  if (!is<Str>(text))
    return raise_type_error("write() argument must be str, not %T", text.word());
  PY_CHECK(check_open());
  if (!file.can_write())
    return raise_unsupported("not writable");
  auto* given = text.as<Str>();
  Own<Str> shown(given);
  if (newline == Newline::cr || newline == Newline::crlf) {
    PY_TRY(replaced,
           given->replace(PY_STR("\n"), newline == Newline::cr ? PY_STR("\r") : PY_STR("\r\n"), -1));
    shown = static_cast<Own<Str>&&>(replaced);
  }
  PY_TRY(bytes, encode(shown, encoding, errors));
  PY_CHECK(file.write(bytes->data(), bytes->size));
  return SWord(given->length);
}

Result<Int> TextIOWrapper::seek(SWord cookie, SWord whence) {
  PY_CHECK(check_open());
  if (whence == 1) {
    if (cookie != 0)
      return raise_unsupported("can't do nonzero cur-relative seeks");
    return tell();
  }
  if (whence == 2 && cookie != 0)
    return raise_unsupported("can't do nonzero end-relative seeks");
  if (whence != 0 && whence != 2)
    return raise_value_error("invalid whence (%zd, should be 0, 1 or 2)", whence);
  if (cookie < 0)
    return raise_value_error("negative seek position %zd", cookie);
  PY_TRY(place, file.seek(cookie, whence == 0 ? hal::SeekFrom::start : hal::SeekFrom::end));
  return make_int_64(place);
}

Result<Int> TextIOWrapper::tell() {
  PY_CHECK(check_open());
  PY_TRY(place, file.tell());
  return make_int_64(place);
}

Result<Int> TextIOWrapper::truncate(Ref pos) {
  PY_CHECK(check_open());
  if (!file.can_write())
    return raise_unsupported("truncate");
  int64_t size;
  if (pos.is_none()) {
    PY_TRY(here, file.tell());
    size = here;
  } else {
    PY_TRY(number, to_index(pos));
    PY_TRY(given, to_int64(number));
    size = given;
  }
  PY_CHECK(file.truncate(size));
  return make_int_64(size);
}

Status TextIOWrapper::close() {
  if (is_closed)
    return {};
  is_closed = true;
  return file.close();
}
Status TextIOWrapper::flush() {
  PY_CHECK(check_open());
  if (file.is_console())
    hal::console_flush();
  return file.flush();
}

Result<bool> TextIOWrapper::readable() {
  if (is_closed && file.can_read())
    return raise_closed(false);
  return file.can_read();
}
Result<bool> TextIOWrapper::writable() {
  if (is_closed && file.can_write())
    return raise_closed(false);
  return file.can_write();
}
Result<bool> TextIOWrapper::seekable() {
  if (is_closed)
    return raise_closed(false);
  return !file.is_console();
}
Result<bool> TextIOWrapper::isatty() {
  if (is_closed)
    return raise_closed(false);
  return file.is_console() && hal::console_connected();
}
Result<SWord> TextIOWrapper::fileno() {
  if (is_closed)
    return raise_closed(false);
  return SWord(file.number());
}

Result<Own<Str>> TextIOWrapper::repr() {
  TextBuilder out;
  out.append("<_io.TextIOWrapper name=");
  PY_TRY(name, to_repr(given_name.ref()));
  out.append(name.get());
  out.append(" mode='");
  out.append(given_mode.get());
  out.append("' encoding='");
  out.append(encoding.get());
  out.append("'>");
  return out.finish();
}

// --- The console as a stream of asyncio and select
// -----------------------------------------------------------------

static SWord ready_for(Header* object, SWord wanted) {
  FileBuffer& file = static_cast<TextIOWrapper&>(*object).file;
  if (!file.is_console())
    return -1;
  const bool has_some = !file.can_read() || file.has_read_ahead() || hal::console_available() != 0;
  return (wanted & poll_out) | (has_some ? wanted & poll_in : 0);
}

static Result<size_t> take_from(Header* object, uint8_t* bytes, size_t size) {
  FileBuffer& file = static_cast<TextIOWrapper&>(*object).file;
  if (!file.can_read())
    return raise_unsupported("not readable");
  size_t got = 0;
  for (; got < size && (file.has_read_ahead() || hal::console_available() != 0); ++got) {
    PY_TRY(there, file.available());
    if (there == 0)
      break;
    bytes[got] = *file.data();
    file.consume(1);
  }
  return got;
}

/// Bytes as they are, which `write` refuses.
static Status put_into(Header* object, const uint8_t* bytes, size_t size) {
  FileBuffer& file = static_cast<TextIOWrapper&>(*object).file;
  if (!file.can_write())
    return raise_unsupported("not writable");
  return file.write(bytes, size);
}

} // namespace py::io

constinit const py::PollEntry py::poll_entries::console{&py::io::TextIOWrapper::info, py::io::ready_for,
                                                        py::io::take_from, py::io::put_into};
