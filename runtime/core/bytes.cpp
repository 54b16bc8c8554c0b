// `bytes`, `bytearray` and the buffer protocol: making, indexing, changing.
#include "runtime/core/bytes_shared.h"
#include "runtime/core/codecs.h"
#include "runtime/core/memoryview.h"
#include "runtime/core/slice.h"
#include "runtime/core/special.h"
#include "runtime/core/type_attrs.h"

namespace py {

using namespace bytes_methods;

namespace {

void lend_bytes(Header* object, Buffer& out, int) {
  auto* bytes = static_cast<Bytes*>(object);
  out.data = bytes->writable_data();
  out.size = bytes->size;
  out.is_readonly = true;
}
void lend_bytearray(Header* object, Buffer& out, int pins) {
  auto* bytes = static_cast<ByteArray*>(object);
  bytes->pins += unsigned(pins);
  out.data = bytes->data_;
  out.size = bytes->size;
}
void drop_bytearray(Header* object) {
  free(static_cast<ByteArray*>(object)->data_);
}

} // namespace

constinit const TypeInfo types::bytes = builtin_type({.name = PY_STR("bytes"),
                                                      .base = &types::object,
                                                      .size = sizeof(Bytes),
                                                      .kind = Kind::bytes,
                                                      .construct = constructors::bytes,
                                                      .buffer = lend_bytes,
                                                      .attrs = &attrs::bytes});
constinit const TypeInfo types::bytearray = builtin_type({.name = PY_STR("bytearray"),
                                                          .base = &types::object,
                                                          .size = sizeof(ByteArray),
                                                          .kind = Kind::bytearray,
                                                          .drop = drop_bytearray,
                                                          .construct = constructors::bytearray,
                                                          .buffer = lend_bytearray,
                                                          .attrs = &attrs::bytearray});

// --- The buffer protocol
// ---------------------------------------------------------------------------------------------

bool peek_buffer(Ref value, Buffer& out) {
  if (!value.is_heap() || value.header()->type->buffer == nullptr)
    return false;
  out = Buffer{};
  value.header()->type->buffer(value.header(), out, 0);
  return out.item_size != 0; // a released memoryview lends nothing
}
Status get_buffer(Ref value, Buffer& out) {
  if (!peek_buffer(value, out))
    return raise_type_error("a bytes-like object is required, not '%T'", value.word());
  return {};
}
Status get_writable_buffer(Ref value, Buffer& out) {
  if (!peek_buffer(value, out) || out.is_readonly)
    return raise_type_error("a read-write bytes-like object is required, not '%T'", value.word());
  return {};
}

Status PinnedBuffer::acquire(Ref value, bool writable) {
  release();
  PY_CHECK(writable ? get_writable_buffer(value, buffer_) : get_buffer(value, buffer_));
  owner_ = Object(value);
  value.header()->type->buffer(value.header(), buffer_, 1);
  return {};
}
void PinnedBuffer::release() {
  if (owner_.is_null())
    return;
  Header* object = owner_.ref().header();
  object->type->buffer(object, buffer_, -1);
  owner_.clear();
}

int compare_bytes(const Buffer& a, const Buffer& b) {
  size_t shorter = a.size < b.size ? a.size : b.size;
  int order = shorter == 0 ? 0 : __builtin_memcmp(a.data, b.data, shorter);
  return order != 0 ? order : a.size < b.size ? -1 : a.size > b.size;
}

// --- Making
// ----------------------------------------------------------------------------------------------------------

Result<Own<Bytes>> make_bytes_space(size_t size) {
  if (size > UINT32_MAX - 64)
    return raise_memory_error();
  PY_TRY(bytes, create<Bytes>(types::bytes, size));
  bytes->size = uint32_t(size);
  return bytes;
}
Result<Own<Bytes>> make_bytes(const void* data, size_t size) {
  if (size == 0)
    return Own<Bytes>(PY_BYTES(""));
  PY_TRY(bytes, make_bytes_space(size));
  __builtin_memcpy(bytes->writable_data(), data, size);
  return bytes;
}
Result<Own<ByteArray>> make_bytearray(const void* data, size_t size) {
  PY_TRY(bytes, create<ByteArray>());
  PY_CHECK(bytes->resize(size));
  if (size != 0)
    __builtin_memcpy(bytes->data_, data, size);
  return bytes;
}

namespace {
Result<uint8_t> to_byte_saying(Ref value, const char* message) {
  PY_TRY(number, to_index(value));
  SWord byte = to_sword_clamped(number);
  if (byte < 0 || byte > 255)
    return raise_value_error("%s", message);
  return uint8_t(byte);
}
} // namespace

Result<uint8_t> to_byte(Ref value) {
  return to_byte_saying(value, "byte must be in range(0, 256)");
}

namespace {

template <class Self>
Result<Own<Self>> construct(Ref source, Str* encoding, Str* errors) {
  constexpr const char* out_of_range =
      __is_same(Self, Bytes) ? "bytes must be in range(0, 256)" : "byte must be in range(0, 256)";
  if (Str* text = source.is_null() ? nullptr : try_as<Str>(source)) {
    if (encoding == nullptr)
      return raise_type_error("string argument without an encoding");
    PY_TRY(bytes, encode(text, encoding, errors == nullptr ? PY_STR("strict") : errors));
    if constexpr (__is_same(Self, Bytes))
      return bytes;
    else
      return make<Self>(view_of(bytes.get()));
  }
  if (encoding != nullptr)
    return raise_type_error("encoding without a string argument");
  if (errors != nullptr)
    return raise_type_error("errors without a string argument");
  if (source.is_null())
    return make<Self>(nullptr, 0);
  if (has_special_methods(source) && __is_same(Self, Bytes)) {
    Object out;
    PY_TRY(found, try_special(source, PY_STR("__bytes__"), out));
    if (found) {
      if (!is<Bytes>(out.ref()))
        return raise_type_error("__bytes__ returned non-bytes (type %T)", out.word());
      return make<Self>(view_of(out.ref().as<Bytes>()));
    }
  }
  Buffer buffer;
  if (peek_buffer(source, buffer)) {
    if constexpr (__is_same(Self, Bytes))
      if (exactly<Bytes>(source))
        return Own<Bytes>(source.as<Bytes>());
    if (is<MemoryView>(source)) { // it may stride
      PY_TRY(bytes, source.as<MemoryView>()->tobytes(none));
      return make<Self>(view_of(bytes.get()));
    }
    return make<Self>(view_of(buffer));
  }
  Result<Int> index = has_index(source) ? to_index(source) : Result<Int>(Int::small(0));
  if (index.failed()) {
    if (!pending_is(types::TypeError))
      return Failed{};
    clear_pending(); // it may still be iterated over
  } else if (has_index(source)) {
    Int number = index.take();
    PY_TRY(size, to_fitting_size(number, source));
    if (size < 0)
      return raise_value_error("negative count");
    if constexpr (__is_same(Self, Bytes)) {
      PY_TRY(bytes, make_bytes_space(size));
      __builtin_memset(bytes->writable_data(), 0, size);
      return bytes;
    } else {
      PY_TRY(bytes, make_bytearray(nullptr, 0));
      PY_CHECK(bytes->resize(size));
      return bytes;
    }
  }
  if (!is_iterable(source))
    return raise_type_error("cannot convert '%T' object to %s", source.word(),
                            __is_same(Self, Bytes) ? "bytes" : "bytearray");
  TextBuilder out;
  PY_CHECK(for_each<__is_same(Self, Bytes)>(source, [&](Ref item) -> Status {
    PY_TRY(byte, to_byte_saying(item, out_of_range));
    out.append_byte(char(byte));
    return {};
  }));
  return make<Self>(out);
}

} // namespace

Result<Own<Bytes>> Bytes::construct(Ref source, Str* encoding, Str* errors) {
  return py::construct<Bytes>(source, encoding, errors);
}
Result<Own<ByteArray>> ByteArray::construct(Ref source, Str* encoding, Str* errors) {
  return py::construct<ByteArray>(source, encoding, errors);
}

Result<Own<Str>> Str::construct(Ref object, Str* encoding, Str* errors) {
  if (object.is_null())
    return Own<Str>(empty_str());
  if (encoding == nullptr && errors == nullptr)
    return to_str(object);
  if (is<Str>(object))
    return raise_type_error("decoding str is not supported");
  Buffer buffer;
  if (!peek_buffer(object, buffer))
    return raise_type_error("decoding to str: need a bytes-like object, %T found", object.word());
  return decode(buffer.data, buffer.size, encoding == nullptr ? PY_STR("utf-8") : encoding,
                errors == nullptr ? PY_STR("strict") : errors);
}

// --- Indexing
// --------------------------------------------------------------------------------------------------------

namespace {

Result<SWord> place_of(IntRef index, size_t size, const char* message) {
  PY_TRY(i, to_item_index(index));
  if (i < 0)
    i += SWord(size);
  if (i < 0 || i >= SWord(size))
    return raise_index_error("%s", message);
  return i;
}

template <class Self>
Result<Own<Self>> slice_of(Self* self, Slice* slice) {
  PY_TRY(bounds, resolve_slice(slice, self->size));
  if (bounds.step == 1)
    return make<Self>(self->data() + bounds.start, bounds.count);
  TextBuilder out(bounds.count);
  for (size_t i = 0; i < bounds.count; ++i)
    out.append_byte(char(self->data()[bounds.start + SWord(i) * bounds.step]));
  return make<Self>(out);
}

} // namespace

Result<SWord> bytes_slow::get_item(Bytes* a, IntRef index) {
  PY_TRY(i, place_of(index, a->size, "index out of range"));
  return SWord(a->data()[i]);
}
Result<SWord> bytes_slow::get_item(ByteArray* a, IntRef index) {
  PY_TRY(i, place_of(index, a->size, "bytearray index out of range"));
  return SWord(a->data_[i]);
}
Result<Own<Bytes>> get_item(Bytes* a, Slice* slice) {
  return slice_of(a, slice);
}
Result<Own<ByteArray>> get_item(ByteArray* a, Slice* slice) {
  return slice_of(a, slice);
}
SWord hash(Bytes* a) {
  return SWord(text_hash(reinterpret_cast<const char*>(a->data()), a->size));
}

// --- Changing a bytearray
// --------------------------------------------------------------------------------------------

Status ByteArray::resize(size_t new_size) {
  if (new_size == size)
    return {};
  if (pins != 0)
    return raise_buffer_error("Existing exports of data: object cannot be re-sized");
  if (new_size > UINT32_MAX - 64)
    return raise_memory_error();
  if (new_size > capacity) {
    size_t grown = new_size + (size == 0 ? 0 : new_size / 8 + 4);
    auto* moved = static_cast<uint8_t*>(reallocate(data_, grown));
    if (moved == nullptr)
      return raise_memory_error();
    data_ = moved;
    capacity = uint32_t(grown);
  }
  if (new_size > size)
    __builtin_memset(data_ + size, 0, new_size - size);
  size = uint32_t(new_size);
  return {};
}

namespace {

/// Puts `count` bytes in the place of those from `start` to `stop`.
Status splice(ByteArray* a, size_t start, size_t stop, const uint8_t* data, size_t count) {
  size_t old_size = a->size, tail = old_size - stop, new_size = start + count + tail;
  if (new_size > old_size) {
    PY_CHECK(a->resize(new_size));
  } else if (new_size < old_size && a->pins != 0)
    return raise_buffer_error("Existing exports of data: object cannot be re-sized");
  if (tail != 0)
    __builtin_memmove(a->data_ + start + count, a->data_ + stop, tail);
  if (count != 0)
    __builtin_memmove(a->data_ + start, data, count);
  a->size = uint32_t(new_size);
  return {};
}

} // namespace

Status ByteArray::append(Ref item) {
  PY_TRY(byte, to_byte(item));
  return splice(this, size, size, &byte, 1);
}
Status ByteArray::clear() {
  return splice(this, 0, size, nullptr, 0);
}
Result<Own<ByteArray>> ByteArray::copy() {
  return make_bytearray(data_, size);
}
Status ByteArray::extend(Ref iterable) {
  Buffer buffer;
  if (peek_buffer(iterable, buffer)) {
    if (iterable == Ref(this)) {
      PY_TRY(twin, make_bytes(data_, size));
      return splice(this, size, size, twin->data(), twin->size);
    }
    return splice(this, size, size, buffer.data, buffer.size);
  }
  if (!is_iterable(iterable))
    return raise_type_error("can't extend bytearray with %T", iterable.word());
  TextBuilder more;
  PY_CHECK(for_each(iterable, [&](Ref item) -> Status {
    PY_TRY(byte, to_byte(item));
    more.append_byte(char(byte));
    return {};
  }));
  if (more.has_failed())
    return raise_memory_error();
  return splice(this, size, size, reinterpret_cast<const uint8_t*>(more.text()), more.size());
}
Status ByteArray::insert(SWord at, Ref item) {
  PY_TRY(byte, to_byte(item));
  if (at < 0)
    at = at + SWord(size) < 0 ? 0 : at + SWord(size);
  if (at > SWord(size))
    at = SWord(size);
  return splice(this, at, at, &byte, 1);
}
Result<SWord> ByteArray::pop(SWord index) {
  if (size == 0)
    return raise_index_error("pop from empty bytearray");
  PY_TRY(i, place_of(IntRef::small(index), size, "pop index out of range"));
  uint8_t byte = data_[i];
  PY_CHECK(splice(this, i, i + 1, nullptr, 0));
  return SWord(byte);
}
Status ByteArray::remove(Ref value) {
  PY_TRY(byte, to_byte(value));
  void* found = size == 0 ? nullptr : __builtin_memchr(data_, byte, size);
  if (found == nullptr)
    return raise_value_error("value not found in bytearray");
  size_t at = static_cast<uint8_t*>(found) - data_;
  return splice(this, at, at + 1, nullptr, 0);
}
void ByteArray::reverse() {
  for (size_t i = 0, j = size; i + 1 < j; ++i) {
    --j;
    uint8_t byte = data_[i];
    data_[i] = data_[j];
    data_[j] = byte;
  }
}

Result<Own<ByteArray>> inplace_add(ByteArray* a, Ref b) {
  Buffer buffer;
  if (!peek_buffer(b, buffer))
    return raise_type_error("can't concat %T to %T", b.word(), Ref(a).word());
  PY_CHECK(a->extend(b));
  return Own<ByteArray>(a);
}
Result<Own<ByteArray>> inplace_multiply(ByteArray* a, IntRef count) {
  PY_TRY(times, to_repeat_count(count));
  size_t old_size = a->size;
  if (old_size == 0)
    return Own<ByteArray>(a);
  if (size_t(times) > UINT32_MAX / old_size)
    return raise_memory_error();
  PY_CHECK(a->resize(old_size * times));
  for (SWord i = 1; i < times; ++i)
    __builtin_memcpy(a->data_ + i * old_size, a->data_, old_size);
  return Own<ByteArray>(a);
}

Status bytes_slow::set_item(ByteArray* a, IntRef index, Ref value) {
  PY_TRY(byte, to_byte(value));
  PY_TRY(i, place_of(index, a->size, "bytearray index out of range"));
  a->data_[i] = byte;
  return {};
}

Status set_item(ByteArray* a, Slice* slice, Ref value) {
  PY_CHECK(resolve_slice(slice, a->size)); // before the value is looked at, which may change the size
  Own<ByteArray> copied;
  Buffer source;
  if (value == Ref(a) || !peek_buffer(value, source)) {
    if (has_index(value) || is_float(value) || is<Str>(value))
      return raise_type_error("can assign only bytes, buffers, or iterables of ints in range(0, 256)");
    PY_TRY(bytes, ByteArray::construct(value, nullptr, nullptr));
    copied = static_cast<Own<ByteArray>&&>(bytes);
    PY_CHECK(get_buffer(copied, source));
  }
  PY_TRY(bounds, resolve_slice(slice, a->size));
  if (bounds.step == 1) {
    SWord stop = bounds.start + SWord(bounds.count);
    return splice(a, bounds.start, stop, source.data, source.size);
  }
  if (source.size == 0)
    return del_item(a, slice);
  if (source.size != bounds.count)
    return raise_value_error("attempt to assign bytes of size %zd to extended slice of size %zd",
                             SWord(source.size), SWord(bounds.count));
  for (size_t i = 0; i < bounds.count; ++i)
    a->data_[bounds.start + SWord(i) * bounds.step] = source.data[i];
  return {};
}

Status del_item(ByteArray* a, IntRef index) {
  PY_TRY(i, place_of(index, a->size, "bytearray index out of range"));
  return splice(a, i, i + 1, nullptr, 0);
}
Status del_item(ByteArray* a, Slice* slice) {
  PY_TRY(bounds, resolve_slice(slice, a->size));
  if (bounds.count == 0)
    return {};
  if (bounds.step == 1)
    return splice(a, bounds.start, bounds.start + bounds.count, nullptr, 0);
  if (a->pins != 0)
    return raise_buffer_error("Existing exports of data: object cannot be re-sized");
  size_t step = size_t(bounds.step < 0 ? -bounds.step : bounds.step);
  size_t first =
      size_t(bounds.step < 0 ? bounds.start + SWord(bounds.count - 1) * bounds.step : bounds.start);
  size_t to = first;
  for (size_t from = first; from < a->size; ++from) {
    bool goes = (from - first) % step == 0 && (from - first) / step < bounds.count;
    if (!goes)
      a->data_[to++] = a->data_[from];
  }
  a->size = uint32_t(to);
  return {};
}

} // namespace py
