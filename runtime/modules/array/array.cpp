// `array`: making arrays, their items, slices and operators.
#include "runtime/modules/array/array.h"
#include "runtime/core/bigint.h"
#include "runtime/core/items.h"
#include "runtime/core/protocol.h"
#include "runtime/core/text.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(array, array)

namespace py::array {

constinit Str* const typecodes = PY_STR("bBuhHiIlLqQfd");

static void lend_array(Header* object, Buffer& out, int pins) {
  auto* array = static_cast<Array*>(object);
  array->pins += unsigned(pins);
  out.data = array->data;
  out.size = array->bytes();
  out.format = array->code == 'u' ? 'w' : array->code;
  out.item_size = array->item_size;
  out.is_readonly = false;
}

constinit const TypeInfo Array::info = builtin_type({.name = PY_STR("array"),
                                                     .base = &types::object,
                                                     .size = sizeof(Array),
                                                     .kind = Kind::native,
                                                     .flags = TypeInfo::dotted | TypeInfo::sequence,
                                                     .drop = drop_object<Array>,
                                                     .construct = constructors::array::array,
                                                     .buffer = lend_array,
                                                     .attrs = &attrs::array::array,
                                                     .module = PY_STR("array")});

Array::~Array() {
  free(data);
}

uint8_t size_of_code(char code) {
  if (code == 'u')
    return 4;
  return __builtin_strchr("bBhHiIlLqQfd", code) != nullptr && code != 0 ? item_size_of(code) : 0;
}

Result<Own<Array>> make_array(char code) {
  PY_TRY(array, create<Array>());
  array->code = code;
  array->item_size = size_of_code(code);
  return array;
}

Status Array::resize(size_t total) {
  if (pins != 0 && total != count)
    return raise_buffer_error("cannot resize an array that is exporting buffers");
  if (total > capacity) {
    size_t wanted = total + (total >> 3) + (total < 8 ? 3 : 6);
    if (wanted > SIZE_MAX / 2 / item_size)
      return raise_memory_error();
    void* grown = reallocate(data, wanted * item_size);
    if (grown == nullptr)
      return raise_memory_error();
    data = static_cast<uint8_t*>(grown);
    capacity = wanted;
  }
  if (total > count)
    __builtin_memset(at(count), 0, (total - count) * item_size);
  count = total;
  return {};
}

Status Array::push(Ref value) {
  size_t place = count;
  PY_CHECK(resize(count + 1));
  if (!store(place, value).failed())
    return {};
  --count;
  return Failed{};
}

// What it is made from.

namespace {

Result<char> to_code(Ref value) {
  if (!is<Str>(value) || value.as<Str>()->length != 1)
    return raise_type_error("array() argument 1 must be a unicode character, not %T", value.word());
  char code = *value.as<Str>()->text();
  if (value.as<Str>()->size != 1 || size_of_code(code) == 0)
    return raise_value_error("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
  return code;
}

Status fill(Array* array, Ref from) {
  if (is<Str>(from)) {
    if (array->code != 'u')
      return raise_type_error("cannot use a str to initialize an array with typecode '%c'", array->code);
    return array->fromunicode(from.as<Str>());
  }
  if (is<Array>(from)) {
    auto* other = from.as<Array>();
    if (other->code == 'u' && array->code != 'u')
      return raise_type_error("cannot use a unicode array to initialize an array with typecode '%c'",
                              array->code);
    for (size_t i = 0; i < other->count; ++i) {
      PY_TRY(item, other->load(i));
      PY_CHECK(array->push(item));
    }
    return {};
  }
  if (is<Bytes>(from) || is<ByteArray>(from))
    return array->frombytes(from);
  PY_TRY(iterator, iter(from)); // which is asked for its iterator once more
  return for_each(iterator, [&](Ref item) { return array->push(item); });
}

} // namespace

Result<Own<Array>> Array::construct(const TypeInfo* cls, const Args& args) {
  if (args.keywords != 0 && cls == &info)
    return raise_type_error("array.array() takes no keyword arguments");
  if (args.positional < 1)
    return raise_type_error("array() takes at least 1 argument (0 given)");
  if (args.positional > 2)
    return raise_type_error("array() takes at most 2 arguments (%zd given)", SWord(args.positional));
  PY_TRY(code, to_code(args.values[0]));
  PY_TRY(array, create_native<Array>(cls));
  array->code = code;
  array->item_size = size_of_code(code);
  if (args.positional == 2)
    PY_CHECK(fill(array, args.values[1]));
  return array;
}

// Items.

Result<Own<Str>> Array::get_typecode() {
  return make_str_of(uint8_t(code));
}

Result<Object> Array::load(size_t i) {
  if (code != 'u')
    return load_item(code, at(i));
  uint32_t character;
  __builtin_memcpy(&character, at(i), sizeof character);
  if (character > 0x10FFFF)
    return raise_value_error("character U+%d is not in range [U+0000; U+10ffff]", int(character));
  return Result<Object>(make_str_of(character));
}

namespace {

/// CPython converts by way of a C type, which complains first.
Failed raise_out_of_range(char code, IntRef value) {
  bool negative = is_lt(value, IntRef::small(0));
  Result<int64_t> word = to_int64(value);
  bool is_long = !word.failed();
  if (!is_long)
    clear_pending();
  int64_t v = is_long ? *word : 0;
  switch (code) {
  case 'q':
    return raise_overflow_error("int too big to convert");
  case 'Q':
    return negative ? raise_overflow_error("can't convert negative int to unsigned")
                    : raise_overflow_error("int too big to convert");
  case 'I':
  case 'L':
    if (negative)
      return raise_overflow_error("can't convert negative value to unsigned int");
    if (code == 'I' && (is_long || IntView(value).bit_length() <= sizeof(long) * 8))
      return raise_overflow_error("unsigned int is greater than maximum");
    return raise_overflow_error("Python int too large to convert to C unsigned long");
  case 'l':
    return raise_overflow_error("Python int too large to convert to C long");
  }
  if (!is_long)
    return raise_overflow_error("Python int too large to convert to C long");
  const char* side = negative ? "less than minimum" : "greater than maximum";
  const char* what = "signed integer";
  switch (code) {
  case 'b':
    what = v < INT16_MIN || v > INT16_MAX ? "signed short integer" : "signed char";
    break;
  case 'B':
    what = "unsigned byte integer";
    break;
  case 'h':
    what = "signed short integer";
    break;
  case 'H':
    what = v < INT32_MIN || v > INT32_MAX ? "signed integer" : "unsigned short";
    break;
  }
  return raise_overflow_error("%s is %s", what, side);
}

} // namespace

Status Array::store(size_t i, Ref value) {
  if (code == 'u') {
    if (!is<Str>(value) || value.as<Str>()->length != 1)
      return raise_type_error("array item must be unicode character");
    uint32_t character = code_point_at(value.as<Str>(), 0);
    __builtin_memcpy(at(i), &character, sizeof character);
    return {};
  }
  if (code == 'f' || code == 'd') {
    PY_TRY(number, to_float(value));
    if (i >= count) // `__float__` may have done anything
      return raise_index_error("array assignment index out of range");
    float narrow = float(number);
    double wide = double(number);
    if (code == 'f')
      __builtin_memcpy(at(i), &narrow, sizeof narrow);
    else
      __builtin_memcpy(at(i), &wide, sizeof wide);
    return {};
  }
  PY_TRY(number, to_index(value));
  if (i >= count)
    return raise_index_error("array assignment index out of range");
  switch (store_item(code, at(i), number)) {
  case StoreFault::none:
    return {};
  case StoreFault::raised:
  case StoreFault::wrong_type:
    return Failed{};
  case StoreFault::out_of_range:
    break;
  }
  return raise_out_of_range(code, number);
}

namespace {

Status check_index(SWord& index, size_t count, const char* otherwise) {
  if (index < 0)
    index += SWord(count);
  if (index < 0 || index >= SWord(count))
    return raise_index_error("%s", otherwise);
  return {};
}

Result<SWord> to_array_index(Ref value) {
  if (!has_index(value))
    return raise_type_error("array indices must be integers");
  return to_index_sword(value);
}

} // namespace

Result<Object> Array::get_item(Ref index) {
  if (!is<Slice>(index)) {
    PY_TRY(i, to_array_index(index));
    PY_CHECK(check_index(i, count, "array index out of range"));
    return load(size_t(i));
  }
  PY_TRY(bounds, resolve_slice(index.as<Slice>(), count));
  PY_TRY(result, make_array(code));
  PY_CHECK(result->resize(bounds.count));
  for (size_t i = 0; i < bounds.count; ++i)
    __builtin_memcpy(result->at(i), at(size_t(bounds.start + SWord(i) * bounds.step)), item_size);
  return Object(static_cast<Own<Array>&&>(result));
}

namespace {

/// Puts `with` in the place of `removed` items from `start` on.
Status splice(Array* array, size_t start, size_t removed, const uint8_t* with, size_t added) {
  size_t tail = array->count - start - removed, size = array->item_size;
  if (added > removed) {
    PY_CHECK(array->resize(array->count + added - removed));
    __builtin_memmove(array->at(start + added), array->at(start + removed), tail * size);
  } else if (added < removed) {
    if (array->pins != 0)
      return array->resize(array->count + added - removed);
    __builtin_memmove(array->at(start + added), array->at(start + removed), tail * size);
    PY_CHECK(array->resize(array->count + added - removed));
  }
  if (added != 0)
    __builtin_memcpy(array->at(start), with, added * size);
  return {};
}

Status delete_slice(Array* array, SliceBounds bounds) {
  if (bounds.count == 0)
    return {};
  if (bounds.step < 0) {
    bounds.start += SWord(bounds.count - 1) * bounds.step;
    bounds.step = -bounds.step;
  }
  if (array->pins != 0)
    return array->resize(array->count - bounds.count);
  size_t to = size_t(bounds.start), size = array->item_size;
  size_t removed = 0;
  for (size_t from = to; from < array->count; ++from) {
    if (removed < bounds.count && from == size_t(bounds.start) + removed * size_t(bounds.step)) {
      ++removed;
      continue;
    }
    __builtin_memmove(array->at(to++), array->at(from), size);
  }
  return array->resize(to);
}

} // namespace

Status Array::set_item(Ref index, Ref value) {
  if (!is<Slice>(index)) {
    PY_TRY(i, to_array_index(index));
    PY_CHECK(check_index(i, count, "array assignment index out of range"));
    return store(size_t(i), value);
  }
  if (!is<Array>(value))
    return raise_type_error("can only assign array (not \"%T\") to array slice", value.word());
  PY_TRY(bounds, resolve_slice(index.as<Slice>(), count));
  Own<Array> other(value.as<Array>());
  if (other->code != code)
    return raise_type_error("bad argument type for built-in operation");
  if (other.get() == this) {
    PY_TRY(copied, copy());
    other = static_cast<Own<Array>&&>(copied);
  }
  if (bounds.step == 1)
    return splice(this, size_t(bounds.start), bounds.count, other->data, other->count);
  if (other->count != bounds.count)
    return raise_value_error("attempt to assign array of size %zd to extended slice of size %zd",
                             SWord(other->count), SWord(bounds.count));
  for (size_t i = 0; i < bounds.count; ++i)
    __builtin_memcpy(at(size_t(bounds.start + SWord(i) * bounds.step)), other->at(i), item_size);
  return {};
}

Status Array::del_item(Ref index) {
  if (is<Slice>(index)) {
    PY_TRY(bounds, resolve_slice(index.as<Slice>(), count));
    return delete_slice(this, bounds);
  }
  PY_TRY(i, to_array_index(index));
  PY_CHECK(check_index(i, count, "array assignment index out of range"));
  return splice(this, size_t(i), 1, nullptr, 0);
}

Result<bool> Array::contains(Ref value) {
  for (size_t i = 0; i < count; ++i) {
    PY_TRY(item, load(i));
    PY_TRY(equal, same_or_equal(item, value));
    if (equal)
      return true;
  }
  return false;
}

// Operators.

Result<Object> Array::add(Ref other) {
  if (!is<Array>(other))
    return raise_type_error("can only append array (not \"%T\") to array", other.word());
  if (other.as<Array>()->code != code)
    return raise_type_error("bad argument type for built-in operation");
  PY_TRY(result, copy());
  PY_CHECK(result->extend(other));
  return Object(static_cast<Own<Array>&&>(result));
}
Result<Object> Array::inplace_add(Ref other) {
  if (!is<Array>(other))
    return raise_type_error("can only extend array with array (not \"%T\")", other.word());
  PY_CHECK(extend(other));
  return Object(Ref(this));
}

Result<Object> Array::multiply(Ref times) {
  PY_TRY(result, copy());
  return result->inplace_multiply(times);
}
Result<Object> Array::reflected_multiply(Ref times) {
  return multiply(times);
}
Result<Object> Array::inplace_multiply(Ref times) {
  if (!has_index(times))
    return raise_type_error("can't multiply sequence by non-int of type '%T'", times.word());
  PY_TRY(number, to_index(times));
  PY_TRY(repeats, to_repeat_count(IntRef(number), times));
  size_t once = count, total;
  if (__builtin_mul_overflow(once, size_t(repeats), &total))
    return raise_memory_error();
  PY_CHECK(resize(total));
  for (size_t i = once; i < total; i += once)
    __builtin_memcpy(at(i), data, once * item_size);
  return Object(Ref(this));
}

namespace {

Result<Object> compared(Array* a, Ref other, Comparison op) {
  if (!is<Array>(other))
    return Object(Ref(word::not_implemented));
  auto* b = other.as<Array>();
  if (a->count != b->count && (op == Comparison::eq || op == Comparison::ne))
    return Object(op == Comparison::ne);
  size_t common = a->count < b->count ? a->count : b->count;
  for (size_t i = 0; i < common; ++i) {
    if (i >= a->count || i >= b->count) // a comparison changed them
      break;
    PY_TRY(x, a->load(i));
    PY_TRY(y, b->load(i));
    PY_TRY(equal, is_eq(x, y));
    if (!equal)
      return op == Comparison::eq   ? Result<Object>(Object(false))
             : op == Comparison::ne ? Result<Object>(Object(true))
                                    : compare(x, y, op);
  }
  return compare(IntRef::small(SWord(a->count)), IntRef::small(SWord(b->count)), op);
}

} // namespace

Result<Object> Array::eq(Ref other) {
  return compared(this, other, Comparison::eq);
}
Result<Object> Array::ne(Ref other) {
  return compared(this, other, Comparison::ne);
}
Result<Object> Array::lt(Ref other) {
  return compared(this, other, Comparison::lt);
}
Result<Object> Array::le(Ref other) {
  return compared(this, other, Comparison::le);
}
Result<Object> Array::gt(Ref other) {
  return compared(this, other, Comparison::gt);
}
Result<Object> Array::ge(Ref other) {
  return compared(this, other, Comparison::ge);
}

Result<Own<Str>> Array::repr() {
  TextBuilder text;
  text.append(type_of(Ref(this))->name);
  text.append("('");
  text.append_byte(code);
  text.append("'");
  if (count != 0) {
    text.append(", ");
    PY_TRY(values, code == 'u' ? Result<Object>(tounicode()) : Result<Object>(tolist()));
    PY_TRY(shown, to_repr(values.ref()));
    text.append(shown.get());
  }
  text.append(")");
  return text.finish();
}

Result<SWord> Array::hash() {
  return raise_type_error("unhashable type: 'array.array'");
}

} // namespace py::array
