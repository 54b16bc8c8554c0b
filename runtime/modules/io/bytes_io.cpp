#include "runtime/modules/io/bytes_io.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(io, BytesIO)

namespace py::io {

constinit const TypeInfo BytesIO::info =
    native_type<BytesIO>(PY_STR("_io"), PY_STR("BytesIO"), constructors::io::BytesIO, &attrs::io::BytesIO,
                         TypeInfo::dotted, &IOBase::info);

Status BytesIO::check_open() {
  if (is_closed)
    return raise_closed();
  if (bytes.is_null()) {
    PY_TRY(made, make_bytearray(nullptr, 0));
    bytes = static_cast<Own<ByteArray>&&>(made);
  }
  return {};
}

Result<Own<BytesIO>> BytesIO::construct(const TypeInfo* cls, Ref initial_bytes) {
  Buffer initial;
  if (!initial_bytes.is_none())
    PY_CHECK(get_buffer(initial_bytes, initial));
  PY_TRY(bytes, make_bytearray(initial.data, initial.size));
  PY_TRY(stream, create_native<BytesIO>(cls));
  stream->bytes = static_cast<Own<ByteArray>&&>(bytes);
  return stream;
}

Result<bool> BytesIO::answer(bool value) {
  if (is_closed)
    return raise_closed();
  return value;
}

Result<Own<Bytes>> BytesIO::read(Ref given) {
  PY_TRY(most, read_size(given));
  PY_CHECK(check_open());
  const size_t start = place < size() ? place : size();
  const size_t end = most < 0 || size_t(most) > size() - start ? size() : start + size_t(most);
  if (end > start)
    place = end;
  return make_bytes(bytes->data() + start, end - start);
}

Result<Own<Bytes>> BytesIO::line(SWord limit) {
  PY_CHECK(check_open());
  const size_t start = place < size() ? place : size();
  size_t end = start;
  const size_t last = limit < 0 || size_t(limit) > size() - start ? size() : start + size_t(limit);
  while (end < last && bytes->data()[end++] != '\n')
    ;
  if (end > start)
    place = end;
  return make_bytes(bytes->data() + start, end - start);
}
Result<Own<Bytes>> BytesIO::readline(Ref given) {
  PY_TRY(most, read_size(given));
  return line(most);
}

Result<SWord> BytesIO::readinto(Ref buffer) {
  PY_CHECK(check_open());
  PinnedBuffer target;
  PY_CHECK(read_target(buffer, target));
  const size_t left = place < size() ? size() - place : 0;
  const size_t count = target->size < left ? target->size : left;
  if (count != 0) // an empty file has no bytes to point into
    __builtin_memmove(target->data, bytes->data() + place, count);
  place += count;
  return SWord(count);
}

Result<SWord> BytesIO::write(Ref b) {
  PY_CHECK(check_open());
  PinnedBuffer added;
  PY_CHECK(added.acquire(b));
  if (added->size == 0)
    return SWord(0);
  if (bytes->pins != 0)
    return raise_buffer_error("Existing exports of data: object cannot be re-sized");
  if (place + added->size > size())
    PY_CHECK(bytes->resize(place + added->size));
  __builtin_memmove(bytes->data() + place, added->data, added->size);
  place += added->size;
  return SWord(added->size);
}

Result<Own<Bytes>> BytesIO::getvalue() {
  PY_CHECK(check_open());
  return make_bytes(bytes->data(), size());
}

Result<Own<MemoryView>> BytesIO::getbuffer() {
  PY_CHECK(check_open());
  return MemoryView::construct(bytes);
}

Result<SWord> BytesIO::seek(SWord pos, SWord whence) {
  PY_CHECK(check_open());
  if (whence < 0 || whence > 2)
    return raise_value_error("invalid whence (%zd, should be 0, 1 or 2)", whence);
  if (pos < 0 && whence == 0)
    return raise_value_error("negative seek value %zd", pos);
  const SWord start = whence == 0 ? 0 : whence == 1 ? SWord(place) : SWord(size());
  SWord target;
  if (__builtin_add_overflow(start, pos, &target))
    return raise_overflow_error("new position too large");
  place = target < 0 ? 0 : size_t(target);
  return SWord(place);
}

Result<SWord> BytesIO::tell() {
  PY_CHECK(check_open());
  return SWord(place);
}

Result<SWord> BytesIO::truncate(Ref given) {
  PY_CHECK(check_open());
  if (bytes->pins != 0)
    return raise_buffer_error("Existing exports of data: object cannot be re-sized");
  PY_TRY(wanted, truncate_size(given));
  if (given.is_none())
    wanted = SWord(place);
  if (size_t(wanted) < size())
    PY_CHECK(bytes->resize(size_t(wanted)));
  return wanted;
}

Status BytesIO::close() {
  if (is_closed)
    return {};
  PY_CHECK(check_open());
  if (bytes->pins != 0)
    return raise_buffer_error("Existing exports of data: object cannot be re-sized");
  is_closed = true;
  return bytes->resize(0);
}
Status BytesIO::flush() {
  return answer(true).failed() ? Status(Failed{}) : Status();
}

} // namespace py::io
