#include "runtime/modules/io/stream.h"
#include "runtime/core/exceptions.h"
#include "runtime/core/protocol.h"
#include "runtime/modules/io/bytes_io.h"
#include "runtime/modules/io/file.h"
#include "runtime/modules/io/string_io.h"

namespace py::io {

constinit const TypeInfo unsupported_operation = builtin_type({.name = PY_STR("UnsupportedOperation"),
                                                               .base = &types::OSError,
                                                               .size = sizeof(OSError),
                                                               .kind = Kind::exception,
                                                               .flags = TypeInfo::also_value_error,
                                                               .drop = drop_object<OSError>,
                                                               .traverse = traverse_exception,
                                                               .construct = construct_exception,
                                                               .module = PY_STR("io")});

Failed raise_unsupported(const char* operation) {
  return raise_new(unsupported_operation, "%s", operation);
}
Failed raise_closed(bool with_stop) {
  return raise_value_error("I/O operation on closed file%s", with_stop ? "." : "");
}

Result<SWord> read_size(Ref size) {
  if (size.is_none())
    return SWord(-1);
  if (!has_index(size))
    return raise_type_error("argument should be integer or None, not '%T'", size.word());
  PY_TRY(number, to_index(size));
  PY_TRY(value, to_fitting_size(number));
  return value < 0 ? SWord(-1) : value;
}

Status read_target(Ref buffer, PinnedBuffer& out) {
  Buffer memory;
  if (!peek_buffer(buffer, memory) || memory.is_readonly)
    return raise_type_error("readinto() argument must be read-write bytes-like object, not %T",
                            buffer.word());
  return out.acquire(buffer, true);
}

Result<SWord> truncate_size(Ref size) {
  if (size.is_none())
    return SWord(-1);
  if (!has_index(size))
    return raise_type_error("argument should be integer or None, not '%T'", size.word());
  PY_TRY(number, to_index(size));
  PY_TRY(value, to_fitting_size(number));
  if (value < 0)
    return raise_value_error("negative size value %zd", value);
  return value;
}

void Gathered::append(const void* data, size_t size) {
  if (size_ + size > room_) {
    size_t room = room_ * 2 < size_ + size ? size_ + size + 64 : room_ * 2;
    auto* grown = static_cast<uint8_t*>(reallocate(data_, room));
    if (grown == nullptr) {
      failed_ = true;
      return;
    }
    data_ = grown;
    room_ = room;
  }
  if (size != 0)
    __builtin_memcpy(data_ + size_, data, size);
  size_ += size;
}

namespace {

/// readlines(): lines until they have `hint` bytes or characters; all without one.
template <class Stream>
Result<Own<List>> lines_of(Stream* stream, Ref hint) {
  if (stream->is_closed)
    return raise_closed();
  PY_TRY(most, read_size(hint));
  PY_TRY(lines, make_list());
  for (SWord total = 0;;) {
    PY_TRY(line, stream->read_line(-1));
    const SWord size = len(line.get());
    if (size == 0)
      return lines;
    PY_CHECK(lines->push(Object(static_cast<decltype(line)&&>(line))));
    total += size;
    if (most > 0 && total >= most)
      return lines;
  }
}

template <class Stream>
Status write_lines(Stream* stream, Ref lines) {
  if (stream->is_closed)
    return raise_closed();
  return for_each(lines, [&](Ref line) { return stream->write_any(line); });
}

template <class Stream>
Result<Object> itself(Stream* stream) {
  if (stream->is_closed)
    return raise_closed();
  return Object(Ref(stream));
}

} // namespace

Result<TextLines> iterate(TextStream* self) {
  if (self->is_closed)
    return raise_closed();
  return TextLines{self};
}
Result<ByteLines> iterate(ByteStream* self) {
  if (self->is_closed)
    return raise_closed();
  return ByteLines{self};
}
Result<Object> TextLines::next() {
  PY_TRY(line, stream->read_line(-1));
  return line->size == 0 ? stop_object() : Object(static_cast<Own<Str>&&>(line));
}
Result<Object> ByteLines::next() {
  PY_TRY(line, stream->read_line(-1));
  return line->size == 0 ? stop_object() : Object(static_cast<Own<Bytes>&&>(line));
}

Result<Own<List>> TextStream::readlines(Ref hint) {
  return lines_of(this, hint);
}
Status TextStream::writelines(Ref lines) {
  return write_lines(this, lines);
}
Result<Object> TextStream::enter() {
  return itself(this);
}
Status TextStream::exit(Ref, Ref, Ref) {
  return close_any();
}
Result<Object> TextStream::iterator() {
  return itself(this);
}
Result<Own<Str>> TextStream::next() {
  PY_TRY(line, read_line(-1));
  if (line->size == 0)
    return raise_stop_iteration(Ref());
  return line;
}

// A class derived from StringIO may have methods of its own in the place of these.

Result<Own<Str>> TextStream::read_line(SWord limit) {
  if (is_user_class(type) && limit < 0) {
    PY_TRY(line, call_method(this, PY_STR("readline"), Args{}));
    if (!is<Str>(line))
      return raise_os_error("readline() should have returned a str object, not '%T'", line.word());
    return Own<Str>::adopt_word(line.leak());
  }
  if (is<StringIO>(Ref(this)))
    return static_cast<StringIO*>(this)->line(limit);
  return static_cast<TextIOWrapper*>(this)->readline(limit);
}
Status TextStream::write_any(Ref text) {
  if (is_user_class(type))
    return call_method_with(this, PY_STR("write"), text).failed() ? Status(Failed{}) : Status();
  Result<SWord> written = is<StringIO>(Ref(this)) ? static_cast<StringIO*>(this)->write(text)
                                                  : static_cast<TextIOWrapper*>(this)->write(text);
  if (written.failed())
    return Failed{};
  return {};
}
Status TextStream::close_any() {
  if (is_user_class(type))
    return call_method(this, PY_STR("close"), Args{}).failed() ? Status(Failed{}) : Status();
  if (!is<StringIO>(Ref(this)))
    return static_cast<TextIOWrapper*>(this)->close();
  static_cast<StringIO*>(this)->close();
  return {};
}

Result<Own<List>> ByteStream::readlines(Ref hint) {
  return lines_of(this, hint);
}
Status ByteStream::writelines(Ref lines) {
  return write_lines(this, lines);
}
Result<Object> ByteStream::enter() {
  return itself(this);
}
Status ByteStream::exit(Ref, Ref, Ref) {
  return close_any();
}
Result<Object> ByteStream::iterator() {
  return itself(this);
}
Result<Own<Bytes>> ByteStream::next() {
  PY_TRY(line, read_line(-1));
  if (line->size == 0)
    return raise_stop_iteration(Ref());
  return line;
}

Result<Own<Bytes>> ByteStream::read_line(SWord limit) {
  if (is<BytesIO>(Ref(this)))
    return static_cast<BytesIO*>(this)->line(limit);
  return static_cast<FileIO*>(this)->line(limit);
}
Status ByteStream::write_any(Ref bytes) {
  Result<SWord> written = is<BytesIO>(Ref(this)) ? static_cast<BytesIO*>(this)->write(bytes)
                                                 : static_cast<FileIO*>(this)->write(bytes);
  if (written.failed())
    return Failed{};
  return {};
}
Status ByteStream::close_any() {
  if (is_user_class(type))
    return call_method(this, PY_STR("close"), Args{}).failed() ? Status(Failed{}) : Status();
  if (!is<BytesIO>(Ref(this)))
    return static_cast<FileIO*>(this)->close();
  return static_cast<BytesIO*>(this)->close();
}

} // namespace py::io
