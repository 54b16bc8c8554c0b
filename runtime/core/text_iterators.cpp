#include "runtime/core/text_iterators.h"
#include "runtime/core/type_attrs.h"
#include "runtime/core/type_members.h"
#include "runtime/core/utf8.h"

namespace py {

Result<Object> StrCursor::next() {
  if (offset >= text->size)
    return stop_object();
  const char* at = text->text() + offset;
  const uint32_t code_point = utf8::decode(at);
  offset = static_cast<size_t>(at - text->text());
  PY_TRY(character, make_str_of(code_point));
  return Object(static_cast<Own<Str>&&>(character));
}

Result<Object> make_iterator(Str* text) {
  PY_TRY(iterator, create<StrIterator>());
  iterator->text = Own<Str>(text);
  return Object(static_cast<Own<StrIterator>&&>(iterator));
}
Result<Object> make_iterator(Bytes* bytes) {
  PY_TRY(iterator, create<BytesIterator>());
  iterator->bytes = Own<Bytes>(bytes);
  return Object(static_cast<Own<BytesIterator>&&>(iterator));
}
Result<Object> make_iterator(ByteArray* bytes) {
  PY_TRY(iterator, create<ByteArrayIterator>());
  iterator->bytes = Own<ByteArray>(bytes);
  return Object(static_cast<Own<ByteArrayIterator>&&>(iterator));
}
Result<Object> make_iterator(MemoryView* view) {
  PY_TRY(iterator, create<MemoryViewIterator>());
  iterator->view = Own<MemoryView>(view);
  return Object(static_cast<Own<MemoryViewIterator>&&>(iterator));
}

Result<Object> next(StrIterator* iterator) {
  if (iterator->text.is_null())
    return stop_object();
  StrCursor cursor{iterator->text, iterator->offset};
  PY_TRY(value, cursor.next());
  iterator->offset = cursor.offset;
  if (is_stop(value))
    iterator->text.clear();
  return value;
}
Result<Object> next(BytesIterator* iterator) {
  if (iterator->bytes.is_null())
    return stop_object();
  if (iterator->index < iterator->bytes->size)
    return Object::adopt(word::from_small_int(iterator->bytes->data()[iterator->index++]));
  iterator->bytes.clear();
  return stop_object();
}
Result<Object> next(ByteArrayIterator* iterator) {
  if (iterator->bytes.is_null())
    return stop_object();
  if (iterator->index < iterator->bytes->size)
    return Object::adopt(word::from_small_int(iterator->bytes->data()[iterator->index++]));
  iterator->bytes.clear();
  return stop_object();
}
Result<Object> next(MemoryViewIterator* iterator) {
  if (iterator->view.is_null())
    return stop_object();
  PY_TRY(count, len(iterator->view.get()));
  if (iterator->index < count)
    return get_item(iterator->view.get(), IntRef::small(iterator->index++));
  iterator->view.clear();
  return stop_object();
}

namespace {
template <class T, auto... members>
constexpr TypeInfo text_iterator_type(Str* name, const AttrTable* attrs) {
  return builtin_type({.name = name,
                       .base = &types::object,
                       .size = sizeof(T),
                       .kind = TypeOf<T>::kind,
                       .flags = TypeInfo::final | TypeInfo::abstract,
                       .drop = drop_object<T>,
                       .traverse = traverse_members<T, members...>,
                       .attrs = attrs});
}
} // namespace

constinit const TypeInfo types::str_iterator =
    text_iterator_type<StrIterator, &StrIterator::text>(PY_STR("str_iterator"), &attrs::str_iterator);
constinit const TypeInfo types::bytes_iterator = text_iterator_type<BytesIterator, &BytesIterator::bytes>(
    PY_STR("bytes_iterator"), &attrs::bytes_iterator);
constinit const TypeInfo types::bytearray_iterator =
    text_iterator_type<ByteArrayIterator, &ByteArrayIterator::bytes>(PY_STR("bytearray_iterator"),
                                                                     &attrs::bytearray_iterator);
constinit const TypeInfo types::memoryview_iterator =
    text_iterator_type<MemoryViewIterator, &MemoryViewIterator::view>(PY_STR("memory_iterator"),
                                                                      &attrs::memoryview_iterator);

} // namespace py
