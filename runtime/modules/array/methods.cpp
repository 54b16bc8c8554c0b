// `array`: the methods.
#include "runtime/core/protocol.h"
#include "runtime/core/text.h"
#include "runtime/modules/array/array.h"

namespace py::array {

Status Array::append(Ref value) {
  return push(value);
}

Status Array::extend(Ref values) {
  if (!is<Array>(values))
    return for_each(values, [&](Ref item) { return push(item); });
  auto* other = values.as<Array>();
  if (other->code != code)
    return raise_type_error("can only extend with array of same kind");
  size_t added = other->count, before = count;
  PY_CHECK(resize(before + added));
  if (added != 0)
    __builtin_memcpy(at(before), other->data, added * item_size);
  return {};
}

Status Array::insert(SWord index, Ref value) {
  PY_CHECK(push(value));
  size_t last = count - 1;
  if (index < 0)
    index += SWord(last);
  size_t place = index < 0 ? 0 : size_t(index) > last ? last : size_t(index);
  uint8_t item[8];
  __builtin_memcpy(item, at(last), item_size);
  __builtin_memmove(at(place + 1), at(place), (last - place) * item_size);
  __builtin_memcpy(at(place), item, item_size);
  return {};
}

Result<Object> Array::pop(SWord index) {
  if (count == 0)
    return raise_index_error("pop from empty array");
  if (index < 0)
    index += SWord(count);
  if (index < 0 || index >= SWord(count))
    return raise_index_error("pop index out of range");
  PY_TRY(item, load(size_t(index)));
  PY_CHECK(del_item(IntRef::small(index)));
  return item;
}

Status Array::remove(Ref value) {
  for (size_t i = 0; i < count; ++i) {
    PY_TRY(item, load(i));
    PY_TRY(equal, is_eq(item.ref(), value));
    if (equal)
      return del_item(IntRef::small(SWord(i)));
  }
  return raise_value_error("array.remove(x): x not in array");
}

Result<SWord> Array::index(Ref value, Ref start, Ref stop) {
  PY_TRY(bounds, resolve_index_bounds(start, stop, count));
  for (SWord i = bounds.start; i < bounds.stop && i < SWord(count); ++i) {
    PY_TRY(item, load(size_t(i)));
    PY_TRY(equal, is_eq(item.ref(), value));
    if (equal)
      return i;
  }
  return raise_value_error("array.index(x): x not in array");
}

Result<SWord> Array::count_of(Ref value) {
  SWord found = 0;
  for (size_t i = 0; i < count; ++i) {
    PY_TRY(item, load(i));
    PY_TRY(equal, is_eq(item.ref(), value));
    found += equal;
  }
  return found;
}

void Array::reverse() {
  uint8_t item[8];
  for (size_t i = 0; i < count / 2; ++i) {
    __builtin_memcpy(item, at(i), item_size);
    __builtin_memcpy(at(i), at(count - 1 - i), item_size);
    __builtin_memcpy(at(count - 1 - i), item, item_size);
  }
}

void Array::byteswap() {
  for (size_t i = 0; i < count; ++i)
    for (uint8_t *low = at(i), *high = low + item_size - 1; low < high; ++low, --high) {
      uint8_t byte = *low;
      *low = *high;
      *high = byte;
    }
}

Result<Own<Tuple>> Array::buffer_info() {
  PY_TRY(address, make_int_unsigned(reinterpret_cast<uintptr_t>(data)));
  PY_TRY(items, make_int(static_cast<SWord>(count)));
  return tuple_of(Ref(address), Ref(items));
}

Result<Own<Bytes>> Array::tobytes() {
  return make_bytes(data, bytes());
}

Result<Own<List>> Array::tolist() {
  PY_TRY(list, make_list(count));
  for (size_t i = 0; i < count; ++i) {
    PY_TRY(item, load(i));
    PY_CHECK(list->push(static_cast<Object&&>(item)));
  }
  return list;
}

Result<Own<Str>> Array::tounicode() {
  if (code != 'u')
    return raise_value_error("tounicode() may only be called on unicode type arrays");
  TextBuilder text;
  for (size_t i = 0; i < count; ++i) {
    PY_TRY(character, load(i));
    text.append(character.ref().as<Str>());
  }
  return text.finish();
}

Status Array::frombytes(Ref buffer) {
  PinnedBuffer given;
  PY_CHECK(given.acquire(buffer));
  if (given->size % item_size != 0)
    return raise_value_error("bytes length not a multiple of item size");
  size_t before = count, size = given->size;
  PY_CHECK(resize(before + size / item_size));
  if (size != 0)
    __builtin_memcpy(at(before), given->data, size);
  return {};
}

Status Array::fromlist(Ref list) {
  if (!is<List>(list))
    return raise_type_error("arg must be list");
  size_t before = count;
  auto* values = list.as<List>();
  for (size_t i = 0; i < values->count; ++i) {
    Object item((*values)[i]);
    if (push(item).failed()) {
      count = before;
      return Failed{};
    }
  }
  return {};
}

Status Array::fromunicode(Str* text) {
  if (code != 'u')
    return raise_value_error("fromunicode() may only be called on unicode type arrays");
  for (size_t i = 0; i < text->length; ++i) {
    PY_TRY(character, make_str_of(code_point_at(text, i)));
    PY_CHECK(push(character));
  }
  return {};
}

Result<Own<Array>> Array::copy() {
  PY_TRY(result, make_array(code));
  PY_CHECK(result->resize(count));
  if (count != 0)
    __builtin_memcpy(result->data, data, bytes());
  return result;
}

} // namespace py::array
