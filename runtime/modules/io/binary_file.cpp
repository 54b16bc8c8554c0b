// Files of bytes.
#include "runtime/core/text.h"
#include "runtime/modules/io/file.h"
#include "runtime/modules/native_class.h"

// There is no constructor: `open` makes files.
namespace py::attrs::io {
[[gnu::weak]] extern const AttrTable FileIO;
}

namespace py::io {

constinit const TypeInfo FileIO::info = native_type<FileIO>(
    PY_STR("_io"), PY_STR("FileIO"), nullptr, &attrs::io::FileIO, TypeInfo::abstract, &IOBase::info);

Status FileIO::check_open(const char* operation) {
  return is_closed ? Status(raise_value_error("%s closed file", operation)) : Status();
}

Result<Own<Bytes>> FileIO::read(Ref size) {
  if (!file.can_read())
    return raise_unsupported("read");
  if (!size.is_none() && is_int(size)) {
    SWord given = to_sword_clamped(as_int(size));
    if (given < -1)
      return raise_value_error("read length must be non-negative or -1");
  }
  PY_TRY(most, read_size(size));
  PY_CHECK(check_open("read of"));
  Gathered out;
  while (most < 0 || out.size() < size_t(most)) {
    PY_TRY(there, file.available());
    if (there == 0)
      break;
    const size_t part = most >= 0 && there > size_t(most) - out.size() ? size_t(most) - out.size() : there;
    out.append(file.data(), part);
    file.consume(part);
    if (out.has_failed())
      return raise_memory_error();
  }
  return make_bytes(out.data(), out.size());
}

Result<Own<Bytes>> FileIO::line(SWord limit) {
  if (!file.can_read())
    return raise_unsupported("read");
  PY_CHECK(check_open("readline of"));
  Gathered out;
  while (limit < 0 || out.size() < size_t(limit)) {
    PY_TRY(there, file.available());
    if (there == 0)
      break;
    size_t part = limit >= 0 && there > size_t(limit) - out.size() ? size_t(limit) - out.size() : there;
    const void* end = __builtin_memchr(file.data(), '\n', part);
    if (end != nullptr)
      part = size_t(static_cast<const uint8_t*>(end) - file.data()) + 1;
    out.append(file.data(), part);
    file.consume(part);
    if (out.has_failed())
      return raise_memory_error();
    if (end != nullptr)
      break;
  }
  return make_bytes(out.data(), out.size());
}
Result<Own<Bytes>> FileIO::readline(Ref size) {
  PY_TRY(most, read_size(size));
  return line(most);
}

Result<SWord> FileIO::readinto(Ref buffer) {
  if (!file.can_read())
    return raise_unsupported("read");
  PinnedBuffer target;
  PY_CHECK(read_target(buffer, target));
  PY_CHECK(check_open("readinto of"));
  size_t count = 0;
  while (count < target->size) {
    PY_TRY(there, file.available());
    if (there == 0)
      break;
    const size_t part = there < target->size - count ? there : target->size - count;
    __builtin_memcpy(target->data + count, file.data(), part);
    file.consume(part);
    count += part;
  }
  return SWord(count);
}

Result<SWord> FileIO::write(Ref b) {
  if (!file.can_write())
    return raise_unsupported("write");
  PinnedBuffer bytes;
  PY_CHECK(bytes.acquire(b));
  PY_CHECK(check_open("write to"));
  PY_CHECK(file.write(bytes->data, bytes->size));
  return SWord(bytes->size);
}

Result<Int> FileIO::seek(SWord target, SWord whence) {
  PY_CHECK(check_open("seek of"));
  if (whence < 0 || whence > 2)
    return raise_value_error("whence value %zd unsupported", whence);
  if (whence == 1) { // what was read ahead does not count
    PY_TRY(here, file.tell());
    PY_TRY(place, file.seek(here + target, hal::SeekFrom::start));
    return make_int_64(place);
  }
  PY_TRY(place, file.seek(target, whence == 0 ? hal::SeekFrom::start : hal::SeekFrom::end));
  return make_int_64(place);
}

Result<Int> FileIO::tell() {
  if (is_closed)
    return raise_closed(false);
  PY_TRY(place, file.tell());
  return make_int_64(place);
}

Result<Int> FileIO::truncate(Ref pos) {
  PY_CHECK(check_open("truncate of"));
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

Status FileIO::close() {
  if (is_closed)
    return {};
  is_closed = true;
  return file.close();
}
Status FileIO::flush() {
  if (is_closed)
    return file.can_write() ? Status(raise_value_error("flush of closed file")) : Status(raise_closed());
  return file.flush();
}

Result<bool> FileIO::readable() {
  if (is_closed && file.can_read())
    return raise_closed(false);
  return file.can_read();
}
Result<bool> FileIO::writable() {
  if (is_closed && file.can_write())
    return raise_closed(false);
  return file.can_write();
}
Result<bool> FileIO::seekable() {
  if (is_closed)
    return raise_closed(false);
  return true;
}
Result<bool> FileIO::isatty() {
  if (is_closed)
    return raise_closed(false);
  return false;
}
Result<SWord> FileIO::fileno() {
  if (is_closed)
    return raise_closed(false);
  return SWord(file.number());
}

Result<Own<Str>> FileIO::repr() {
  TextBuilder out;
  out.append("<_io.");
  out.append_c_string(!file.mode().write  ? "BufferedReader"
                      : !file.mode().read ? "BufferedWriter"
                                          : "BufferedRandom");
  out.append(" name=");
  PY_TRY(name, to_repr(given_name.ref()));
  out.append(name.get());
  out.append(">");
  return out.finish();
}

} // namespace py::io
