#include "runtime/modules/struct/struct.h"
#include "runtime/core/exceptions.h"
#include "runtime/core/protocol.h"
#include "runtime/core/tuple.h"
#include "runtime/modules/native_class.h"
#include "runtime/modules/struct/format.h"

PY_NATIVE_TABLES(struct_, Struct)
PY_NATIVE_TABLES(struct_, unpack_iterator)

namespace py::struct_ {

constinit const TypeInfo error = native_exception(PY_STR("struct"), PY_STR("error"), types::Exception);
constinit const TypeInfo Struct::info =
    native_type<Struct>(PY_STR("_struct"), PY_STR("Struct"), constructors::struct_::Struct,
                        &attrs::struct_::Struct, TypeInfo::final);
constinit const TypeInfo UnpackIterator::info =
    native_type<UnpackIterator>(PY_STR("_struct"), PY_STR("unpack_iterator"), nullptr,
                                &attrs::struct_::unpack_iterator, TypeInfo::final | TypeInfo::abstract);

namespace {

Status pack_values(Str* format, uint8_t* at, const Ref* values) {
  FormatReader reader(format);
  // Native is what is neither `<` nor `>` nor `=`: there an infinity may come of a narrow float.
  bool is_native = format->size == 0 || (*format->text() != '<' && *format->text() != '>' &&
                                         *format->text() != '!' && *format->text() != '=');
  Field field;
  for (;;) {
    PY_TRY(found, reader.next(field));
    if (!found)
      return {};
    __builtin_memset(at, 0, field.padding + field.bytes());
    at += field.padding;
    for (size_t i = 0; i < field.values(); ++i)
      PY_CHECK(store_value(field, reader.is_big(), is_native, at + i * field.size, *values++));
    at += field.bytes();
  }
}

/// The buffer must have the format's size from `at` on.
Result<Own<Tuple>> unpack_values(Str* format, size_t values, const uint8_t* at) {
  PY_TRY(tuple, allocate_tuple(values));
  for (size_t i = 0; i < values; ++i)
    tuple->items()[i] = Object(none);
  FormatReader reader(format);
  Object* out = tuple->items();
  Field field;
  for (;;) {
    PY_TRY(found, reader.next(field));
    if (!found)
      return tuple;
    at += field.padding;
    for (size_t i = 0; i < field.values(); ++i) {
      PY_TRY(value, load_value(field, reader.is_big(), at + i * field.size));
      *out++ = static_cast<Object&&>(value);
    }
    at += field.bytes();
  }
}

Result<Own<Bytes>> pack_format(Str* format, Span<const Ref> values) {
  PY_TRY(measured, measure(format));
  if (values.count != measured.values)
    return raise_error("pack expected %zd items for packing (got %zd)", SWord(measured.values),
                       SWord(values.count));
  PY_TRY(bytes, make_bytes_space(measured.size));
  PY_CHECK(pack_values(format, bytes->writable_data(), values.data));
  return bytes;
}

Result<SWord> to_offset(Ref value) {
  PY_TRY(number, to_index(value));
  return to_item_index(number);
}

/// Neither buffer nor offset need be there.
Result<None> pack_format_into(Str* format, Ref given_buffer, Ref given_offset, Span<const Ref> values) {
  if (given_buffer.is_null())
    return raise_error("pack_into expected buffer argument");
  if (given_offset.is_null())
    return raise_error("pack_into expected offset argument");
  PY_TRY(measured, measure(format));
  if (values.count != measured.values)
    return raise_error("pack_into expected %zd items for packing (got %zd)", SWord(measured.values),
                       SWord(values.count));
  PinnedBuffer buffer;
  Buffer looked_at;
  if (!peek_buffer(given_buffer, looked_at) || looked_at.is_readonly)
    return raise_type_error("argument must be read-write bytes-like object, not %T", given_buffer.word());
  PY_CHECK(buffer.acquire(given_buffer, true));
  PY_TRY(offset, to_offset(given_offset));
  SWord size = SWord(buffer->size), needed = SWord(measured.size);
  if (offset < 0) {
    if (offset + needed > 0)
      return raise_error("no space to pack %zd bytes at offset %zd", needed, offset);
    if (offset + size < 0)
      return raise_error("offset %zd out of range for %zd-byte buffer", offset, size);
    offset += size;
  }
  if (size - offset < needed)
    return raise_error(
        "pack_into requires a buffer of at least %zd bytes for packing %zd bytes at offset %zd "
        "(actual buffer size is %zd)",
        needed + offset, needed, offset, size);
  PY_CHECK(pack_values(format, buffer->data + offset, values.data));
  return none;
}

Result<Own<Tuple>> unpack_format(Str* format, Ref buffer) {
  PY_TRY(measured, measure(format));
  PinnedBuffer bytes;
  PY_CHECK(bytes.acquire(buffer));
  if (bytes->size != measured.size)
    return raise_error("unpack requires a buffer of %zd bytes", SWord(measured.size));
  return unpack_values(format, measured.values, bytes->data);
}

Result<Own<Tuple>> unpack_format_from(Str* format, Ref buffer, Ref given_offset) {
  PY_TRY(measured, measure(format));
  PinnedBuffer bytes;
  PY_CHECK(bytes.acquire(buffer));
  PY_TRY(index, to_index(given_offset));
  PY_TRY(offset, to_sword(index));
  SWord size = SWord(bytes->size), needed = SWord(measured.size);
  if (offset < 0) {
    if (offset + needed > 0)
      return raise_error("not enough data to unpack %zd bytes at offset %zd", needed, offset);
    if (offset + size < 0)
      return raise_error("offset %zd out of range for %zd-byte buffer", offset, size);
    offset += size;
  }
  if (size - offset < needed)
    return raise_error(
        "unpack_from requires a buffer of at least %zd bytes for unpacking %zd bytes at offset "
        "%zd (actual buffer size is %zd)",
        needed + offset, needed, offset, size);
  return unpack_values(format, measured.values, bytes->data + offset);
}

Result<Own<UnpackIterator>> iterate_format(Str* format, Ref buffer) {
  PY_TRY(measured, measure(format));
  if (measured.size == 0)
    return raise_error("cannot iteratively unpack with a struct of length 0");
  Buffer bytes;
  PY_CHECK(get_buffer(buffer, bytes));
  if (bytes.size % measured.size != 0)
    return raise_error("iterative unpacking requires a buffer of a multiple of %zd bytes",
                       SWord(measured.size));
  PY_TRY(iterator, create<UnpackIterator>());
  iterator->format = Own<Str>(format);
  iterator->buffer = Object(buffer);
  iterator->size = measured.size;
  return iterator;
}

} // namespace

Result<Own<Tuple>> UnpackIterator::next() {
  Buffer bytes;
  if (buffer.is_null())
    return raise_stop_iteration(Ref());
  PY_CHECK(get_buffer(buffer, bytes));
  if (offset + size > bytes.size) {
    buffer.clear();
    return raise_stop_iteration(Ref());
  }
  offset += size;
  PY_TRY(measured, measure(format));
  return unpack_values(format, measured.values, bytes.data + (offset - size));
}

Result<Own<Struct>> Struct::construct(Ref format) {
  PY_TRY(text, to_format(format));
  PY_TRY(measured, measure(text));
  PY_TRY(object, create<Struct>());
  object->format = static_cast<Own<Str>&&>(text);
  object->size = measured.size;
  return object;
}
Result<Own<Bytes>> Struct::pack(Span<const Ref> values) {
  return pack_format(format, values);
}
Result<None> Struct::pack_into(const Args& args) {
  if (args.keywords != 0)
    return raise_type_error("pack_into() takes no keyword arguments");
  const size_t given = args.positional;
  return pack_format_into(format, given > 0 ? args.values[0] : Ref(), given > 1 ? args.values[1] : Ref(),
                          given > 2 ? Span<const Ref>{args.values + 2, given - 2} : Span<const Ref>{});
}
Result<Own<Tuple>> Struct::unpack(Ref buffer) {
  return unpack_format(format, buffer);
}
Result<Own<Tuple>> Struct::unpack_from(Ref buffer, Ref offset) {
  return unpack_format_from(format, buffer, offset);
}
Result<Own<UnpackIterator>> Struct::iter_unpack(Ref buffer) {
  return iterate_format(format, buffer);
}

Result<SWord> calcsize(Ref format) {
  PY_TRY(text, to_format(format));
  PY_TRY(measured, measure(text));
  return SWord(measured.size);
}
Result<Own<Bytes>> pack(Ref format, Span<const Ref> values) {
  if (format.is_null())
    return raise_type_error("missing format argument");
  PY_TRY(text, to_format(format));
  return pack_format(text, values);
}
Result<None> pack_into(Ref format, Ref buffer, Ref offset, Span<const Ref> values) {
  if (format.is_null())
    return raise_type_error("missing format argument");
  PY_TRY(text, to_format(format));
  return pack_format_into(text, buffer, offset, values);
}
Result<Own<Tuple>> unpack(Ref format, Ref buffer) {
  PY_TRY(text, to_format(format));
  return unpack_format(text, buffer);
}
Result<Own<Tuple>> unpack_from(Ref format, Ref buffer, Ref offset) {
  PY_TRY(text, to_format(format));
  return unpack_format_from(text, buffer, offset);
}
Result<Own<UnpackIterator>> iter_unpack(Ref format, Ref buffer) {
  PY_TRY(text, to_format(format));
  return iterate_format(text, buffer);
}

} // namespace py::struct_
