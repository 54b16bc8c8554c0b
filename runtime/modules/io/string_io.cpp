#include "runtime/modules/io/string_io.h"
#include "runtime/core/text.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(io, StringIO)

namespace py::io {

constinit const TypeInfo StringIO::info =
    native_type<StringIO>(PY_STR("_io"), PY_STR("StringIO"), constructors::io::StringIO, &attrs::io::StringIO,
                          TypeInfo::dotted, &IOBase::info);

Status StringIO::set_ending(Ref newline) {
  if (newline.is_null())
    return {};
  if (newline.is_none()) {
    translates = true;
    return {};
  }
  if (!is<Str>(newline))
    return raise_type_error("newline must be str or None, not %T", newline.word());
  static constexpr const char* endings[] = {"\n", "", "\r", "\r\n"};
  for (uint8_t i = 0; i < 4; ++i)
    if (newline.as<Str>()->equals(endings[i], __builtin_strlen(endings[i]))) {
      ending = Ending(i);
      return {};
    }
  return raise_value_error("illegal newline value: %R", newline.word());
}

Result<Own<StringIO>> StringIO::construct(const TypeInfo* cls, Ref initial_value, Ref newline) {
  if (!initial_value.is_none() && !is<Str>(initial_value))
    return raise_type_error("initial_value must be str or None, not %T", initial_value.word());
  PY_TRY(stream, create_native<StringIO>(cls));
  stream->is_ready = true;
  PY_CHECK(stream->set_ending(newline));
  if (is<Str>(initial_value)) {
    PY_CHECK(stream->StringIO::write(initial_value));
    stream->place = 0;
  }
  return stream;
}

Status StringIO::check_open(bool with_stop) {
  if (!is_ready)
    return raise_value_error("I/O operation on uninitialized object");
  return is_closed ? Status(raise_closed(with_stop)) : Status();
}

Status StringIO::make_room(size_t total) {
  if (total <= room)
    return {};
  if (total > SIZE_MAX / 8)
    return raise_memory_error();
  size_t wanted = room * 2 < total ? total + 16 : room * 2;
  auto* grown = static_cast<uint32_t*>(reallocate(text, wanted * sizeof *text));
  if (grown == nullptr)
    return raise_memory_error();
  text = grown;
  room = wanted;
  return {};
}

Result<Own<Str>> StringIO::part(size_t start, size_t end) {
  TextBuilder out(end - start);
  for (size_t i = start; i < end; ++i)
    out.append_code_point(text[i]);
  return out.finish();
}

Result<bool> StringIO::yes() {
  PY_CHECK(check_open());
  return true;
}
Result<bool> StringIO::isatty() {
  PY_CHECK(check_open(true));
  return false;
}

Result<Own<Str>> StringIO::read(Ref size) {
  PY_TRY(most, read_size(size));
  PY_CHECK(check_open());
  const size_t start = place < count ? place : count;
  const size_t end = most < 0 || size_t(most) > count - start ? count : start + size_t(most);
  if (start == end)
    return Own<Str>(empty_str());
  place = end;
  return part(start, end);
}

Result<Own<Str>> StringIO::line(SWord limit) {
  PY_CHECK(check_open());
  const size_t start = place < count ? place : count;
  size_t end = start;
  const size_t last = limit < 0 || size_t(limit) > count - start ? count : start + size_t(limit);
  while (end < last) {
    const uint32_t c = text[end++];
    if (c == '\n' && (ending == Ending::lf || ending == Ending::any ||
                      (ending == Ending::crlf && end - start >= 2 && text[end - 2] == '\r')))
      break;
    if (c == '\r' && ending == Ending::any)
      end += end < last && text[end] == '\n';
    if (c == '\r' && (ending == Ending::any || ending == Ending::cr))
      break;
  }
  if (start == end)
    return Own<Str>(empty_str());
  place = end;
  return part(start, end);
}
Result<Own<Str>> StringIO::readline(Ref size) {
  PY_TRY(most, read_size(size));
  return line(most);
}

/// Gives each character of a text as it is kept.
template <class Take>
void StringIO::translate(Str* from, Take take) const {
  const char* at = from->text();
  bool after_return = false;
  for (size_t i = 0; i < from->length; ++i) {
    uint32_t c = utf8::decode(at);
    const bool is_second = translates && after_return && c == '\n';
    after_return = c == '\r';
    if (is_second)
      continue;
    if (c == '\r' && translates)
      c = '\n';
    if (c == '\n' && (ending == Ending::cr || ending == Ending::crlf))
      take(uint32_t('\r'));
    if (c != '\n' || ending != Ending::cr)
      take(c);
  }
}

Result<SWord> StringIO::write(Ref s) {
  if (!is<Str>(s))
    return raise_type_error("string argument expected, got '%T'", s.word());
  PY_CHECK(check_open());
  auto* added = s.as<Str>();
  if (added->length == 0)
    return SWord(0);
  size_t size = 0;
  translate(added, [&](uint32_t) { ++size; });
  PY_CHECK(make_room(place + size));
  while (count < place) // beyond the end: zeros between
    text[count++] = 0;
  translate(added, [&](uint32_t c) { text[place++] = c; });
  if (place > count)
    count = place;
  return SWord(added->length);
}

Result<Own<Str>> StringIO::getvalue() {
  PY_CHECK(check_open());
  return part(0, count);
}

Result<SWord> StringIO::seek(SWord pos, SWord whence) {
  PY_CHECK(check_open());
  if (whence < 0 || whence > 2)
    return raise_value_error("Invalid whence (%zd, should be 0, 1 or 2)", whence);
  if (pos < 0 && whence == 0)
    return raise_value_error("Negative seek position %zd", pos);
  if (pos != 0 && whence != 0)
    return raise_os_error("Can't do nonzero cur-relative seeks");
  if (whence != 1)
    place = whence == 0 ? size_t(pos) : count;
  return SWord(place);
}

Result<SWord> StringIO::tell() {
  PY_CHECK(check_open());
  return SWord(place);
}

Result<SWord> StringIO::truncate(Ref pos) {
  SWord size = SWord(place);
  if (!pos.is_none()) {
    PY_TRY(given, read_size(pos));
    if (given < 0) {
      PY_TRY(number, to_index(pos));
      return raise_value_error("Negative size value %R", number.word());
    }
    size = given;
  }
  PY_CHECK(check_open());
  if (size_t(size) < count)
    count = size_t(size);
  return size;
}

void StringIO::close() {
  is_closed = true;
  free(text);
  text = nullptr;
  count = room = 0;
}

} // namespace py::io
