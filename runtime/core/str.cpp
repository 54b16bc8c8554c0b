// Strings: making them, indexing, concatenation, comparison. The methods: str_search.cpp, str_split.cpp,
// str_case.cpp.
#include "runtime/core/str.h"
#include "runtime/core/protocol.h"
#include "runtime/core/slice.h"
#include "runtime/core/text.h"
#include "runtime/core/type_attrs.h"

namespace py {

namespace {

/// Every string of one ASCII character, so that walking a text allocates nothing.
struct OneCharacter {
  Str head;
  char text[4];
};
struct OneCharacterTable {
  OneCharacter of[128];
  constexpr OneCharacterTable() : of{} {
    for (unsigned c = 0; c < 128; ++c) {
      char text[1] = {char(c)};
      of[c] = {{{&types::str, immortal_refs}, 1, 1, text_hash(text, 1)}, {char(c), 0, 0, 0}};
    }
  }
};
constinit const OneCharacterTable one_character;

} // namespace

PY_OPENING Str* kept_character(uint32_t code_point) {
  return code_point < 128 ? const_cast<Str*>(&one_character.of[code_point].head) : nullptr;
}

Result<Own<Str>> make_str_space(size_t size, size_t length) {
  if (size == 0)
    return Own<Str>(empty_str());
  if (size > UINT32_MAX - 64)
    return raise_memory_error();
  PY_TRY(str, create<Str>(types::str, size + 1));
  str->size = uint32_t(size);
  str->length = uint32_t(length);
  str->writable_text()[size] = 0;
  return str;
}

Result<Own<Str>> make_str(const char* text, size_t size) {
  if (size == 1)
    if (Str* kept = kept_character(uint8_t(*text)))
      return Own<Str>(kept);
  PY_TRY(str, make_str_space(size, count_code_points(text, size)));
  if (size != 0)
    __builtin_memcpy(str->writable_text(), text, size);
  return str;
}

Result<Own<Str>> make_str(const char* text) {
  return make_str(text, __builtin_strlen(text));
}

Result<Own<Str>> make_str_of(uint32_t code_point) {
  if (Str* kept = kept_character(code_point))
    return Own<Str>(kept);
  char text[4];
  PY_TRY(str, make_str_space(utf8::encode(code_point, text) - text, 1));
  __builtin_memcpy(str->writable_text(), text, str->size);
  return str;
}

Result<Own<Str>> substring(Str* a, size_t start, size_t end) {
  if (start == 0 && end == a->length && exactly<Str>(a))
    return Own<Str>(a);
  if (start == end)
    return Own<Str>(empty_str());
  if (a->is_ascii())
    return make_str(a->text() + start, end - start);
  const char* from = utf8::advance(a->text(), start);
  const char* to = utf8::advance(from, end - start);
  return make_str(from, to - from);
}

uint32_t code_point_at(const Str* a, size_t index) {
  const char* at = a->is_ascii() ? a->text() + index : utf8::advance(a->text(), index);
  return utf8::decode(at);
}

Result<Own<Str>> get_item(Str* a, IntRef index) {
  PY_TRY(i, to_item_index(index));
  if (i < 0)
    i += a->length;
  if (i < 0 || i >= SWord(a->length)) [[unlikely]]
    return raise_index_error("string index out of range");
  return make_str_of(code_point_at(a, i));
}

Result<Own<Str>> get_item(Str* a, Slice* slice) {
  PY_TRY(bounds, resolve_slice(slice, a->length));
  if (bounds.step == 1)
    return substring(a, bounds.start, bounds.start + bounds.count);
  TextBuilder out(bounds.count);
  for (size_t i = 0; i < bounds.count; ++i)
    out.append_code_point(code_point_at(a, size_t(bounds.start + SWord(i) * bounds.step)));
  return out.finish();
}

Result<Own<Str>> add(Str* a, Str* b) {
  if (a->size == 0 && exactly<Str>(b))
    return Own<Str>(b);
  if (b->size == 0 && exactly<Str>(a))
    return Own<Str>(a);
  PY_TRY(sum, make_str_space(size_t(a->size) + b->size, size_t(a->length) + b->length));
  __builtin_memcpy(sum->writable_text(), a->text(), a->size);
  __builtin_memcpy(sum->writable_text() + a->size, b->text(), b->size);
  return sum;
}

Result<Own<Str>> multiply(Str* a, IntRef count) {
  PY_TRY(n, to_repeat_count(count));
  if (n == 0 || a->size == 0)
    return Own<Str>(empty_str());
  if (n == 1 && exactly<Str>(a))
    return Own<Str>(a);
  if (size_t(n) > UINT32_MAX / a->size) {
    SWord total;
    if (__builtin_mul_overflow(SWord(a->length), n, &total))
      return raise_overflow_error("repeated string is too long");
    return raise_memory_error();
  }
  PY_TRY(result, make_str_space(a->size * size_t(n), a->length * size_t(n)));
  for (char *to = result->writable_text(), *end = to + result->size; to != end; to += a->size)
    __builtin_memcpy(to, a->text(), a->size);
  return result;
}
Result<Own<Str>> multiply(IntRef count, Str* a) {
  return multiply(a, count);
}

bool is_eq(Str* a, Str* b) {
  if (a == b)
    return true;
  if (a->size != b->size || (a->hash_ != 0 && b->hash_ != 0 && a->hash_ != b->hash_))
    return false;
  return __builtin_memcmp(a->text(), b->text(), a->size) == 0;
}

int compare_text(const Str* a, const Str* b) {
  // UTF-8 keeps the order of code points.
  size_t shorter = a->size < b->size ? a->size : b->size;
  int order = __builtin_memcmp(a->text(), b->text(), shorter);
  return order != 0 ? order : a->size < b->size ? -1 : a->size > b->size;
}

PY_OPENING constinit const TypeInfo types::str = builtin_type({.name = PY_STR("str"),
                                                               .base = &types::object,
                                                               .size = sizeof(Str),
                                                               .kind = Kind::str,
                                                               .construct = constructors::str,
                                                               .attrs = &attrs::str});

} // namespace py
