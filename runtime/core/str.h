// `str`: immutable text. UTF-8 inside (a lone surrogate is kept as its three bytes, "WTF-8"), with the number
// of code points beside it; text is ASCII exactly when the two lengths agree, and then indexing is O(1). Code
// points are counted in every index and length that a method takes or gives.
//
//   PY_STR("text")            a constant string in flash, one in the whole program for each text; its type is
//   Str* make_str("text", size)    a new string
//
// Attribute names are constants: looking one up compares pointers first and texts only if the hashes agree,
// so there is no table of interned strings. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/api.h"
#include "runtime/core/memory.h"
#include "runtime/core/optional.h"

namespace py {

/// Hash of a text; never 0. The same at compile time and at run time.
constexpr uint32_t text_hash(const char* text, size_t size) {
  uint32_t h = 2166136261u;
  for (size_t i = 0; i < size; ++i)
    h = (h ^ uint8_t(text[i])) * 16777619u;
  h ^= h >> 15;
  h *= 0x2c1b3c6du;
  h ^= h >> 13;
  return h == 0 ? 1 : h;
}
constexpr uint32_t count_code_points(const char* text, size_t size) {
  uint32_t count = 0;
  for (size_t i = 0; i < size; ++i)
    count += (uint8_t(text[i]) & 0xC0) != 0x80;
  return count;
}

struct PY_CLASS("str") PY_EFFECT("plain_of_values") Str : Header {
  uint32_t size;   ///< in bytes
  uint32_t length; ///< in code points
  uint32_t hash_;  ///< 0 while unknown; constants, which may be in flash, have theirs

  /// The bytes, followed by a NUL that is not counted.
  const char* text() const { return reinterpret_cast<const char*>(this + 1); }
  char* writable_text() { return reinterpret_cast<char*>(this + 1); }
  bool is_ascii() const { return size == length; }
  uint32_t hash() const {
    if (hash_ == 0)
      const_cast<Str*>(this)->hash_ = text_hash(text(), size);
    return hash_;
  }
  bool equals(const char* other, size_t other_size) const {
    return size == other_size && __builtin_memcmp(text(), other, size) == 0;
  }

  /// str(object=''), str(bytes, encoding='utf-8', errors='strict').
  PY_INIT PY_EFFECT("plain_of_shown") static Result<Own<Str>>
  construct(PY_OPTIONAL Ref object, PY_OPTIONAL Str* encoding, PY_OPTIONAL Str* errors);

  PY_METHOD("capitalize") Result<Own<Str>> capitalize();
  PY_METHOD("casefold") Result<Own<Str>> casefold();
  PY_METHOD("center")
  Result<Own<Str>> center(SWord width, PY_POSITIONAL_ONLY PY_DEFAULT("' '") Str* fillchar);
  PY_METHOD("count")
  Result<SWord> count(Str* sub, PY_DEFAULT("None") Optional<IntRef> start,
                      PY_POSITIONAL_ONLY PY_DEFAULT("None") Optional<IntRef> end);
  PY_METHOD("encode")
  Result<Own<Bytes>> encode(PY_DEFAULT("'utf-8'") Str* encoding, PY_DEFAULT("'strict'") Str* errors);
  PY_METHOD("endswith")
  PY_SIGNATURE(
      "(self, suffix: str | tuple[str, ...], start: int | None = None, end: int | None = None) -> bool")
  Result<bool> endswith(Ref suffix, PY_DEFAULT("None") Optional<IntRef> start,
                        PY_POSITIONAL_ONLY PY_DEFAULT("None") Optional<IntRef> end);
  PY_METHOD("expandtabs") Result<Own<Str>> expandtabs(PY_DEFAULT("8") IntRef tabsize);
  PY_METHOD("find")
  Result<SWord> find(Str* sub, PY_DEFAULT("None") Optional<IntRef> start,
                     PY_POSITIONAL_ONLY PY_DEFAULT("None") Optional<IntRef> end);
  PY_METHOD("index")
  Result<SWord> index(Str* sub, PY_DEFAULT("None") Optional<IntRef> start,
                      PY_POSITIONAL_ONLY PY_DEFAULT("None") Optional<IntRef> end);
  PY_METHOD("isalnum") bool isalnum();
  PY_METHOD("isalpha") bool isalpha();
  PY_METHOD("isascii") bool isascii();
  PY_METHOD("isdecimal") bool isdecimal();
  PY_METHOD("isdigit") bool isdigit();
  PY_METHOD("isidentifier") bool isidentifier();
  PY_METHOD("islower") bool islower();
  PY_METHOD("isnumeric") bool isnumeric();
  PY_METHOD("isprintable") bool isprintable();
  PY_METHOD("isspace") bool isspace();
  PY_METHOD("istitle") bool istitle();
  PY_METHOD("isupper") bool isupper();
  PY_METHOD("join")
  PY_SIGNATURE("(self, iterable: Iterable[str]) -> str")
  Result<Own<Str>> join(PY_POSITIONAL_ONLY Ref iterable);
  PY_METHOD("ljust") Result<Own<Str>> ljust(SWord width,
                                                     PY_POSITIONAL_ONLY PY_DEFAULT("' '") Str* fillchar);
  PY_METHOD("lower") Result<Own<Str>> lower();
  PY_METHOD("lstrip") Result<Own<Str>> lstrip(PY_POSITIONAL_ONLY PY_DEFAULT("None")
                                                           Optional<Str*> chars);
  PY_STATIC_METHOD("maketrans")
  PY_SIGNATURE("(x: object, y: str = ..., z: str = ...) -> dict[int, object]")
  static Result<Own<Dict>> maketrans(Ref x, PY_DEFAULT("None") Optional<Str*> y,
                                     PY_POSITIONAL_ONLY PY_DEFAULT("None") Optional<Str*> z);
  PY_METHOD("partition")
  PY_SIGNATURE("(self, sep: str) -> tuple[str, str, str]")
  Result<Own<Tuple>> partition(PY_POSITIONAL_ONLY Str* sep);
  PY_METHOD("removeprefix") Result<Own<Str>> removeprefix(PY_POSITIONAL_ONLY Str* prefix);
  PY_METHOD("removesuffix") Result<Own<Str>> removesuffix(PY_POSITIONAL_ONLY Str* suffix);
  PY_METHOD("replace")
  Result<Own<Str>> replace(PY_NAME("old") Str* old_text, PY_NAME("new") Str* new_text,
                           PY_POSITIONAL_ONLY PY_DEFAULT("-1") SWord count);
  PY_METHOD("rfind")
  Result<SWord> rfind(Str* sub, PY_DEFAULT("None") Optional<IntRef> start,
                      PY_POSITIONAL_ONLY PY_DEFAULT("None") Optional<IntRef> end);
  PY_METHOD("rindex")
  Result<SWord> rindex(Str* sub, PY_DEFAULT("None") Optional<IntRef> start,
                       PY_POSITIONAL_ONLY PY_DEFAULT("None") Optional<IntRef> end);
  PY_METHOD("rjust") Result<Own<Str>> rjust(SWord width,
                                                     PY_POSITIONAL_ONLY PY_DEFAULT("' '") Str* fillchar);
  PY_METHOD("rpartition")
  PY_SIGNATURE("(self, sep: str) -> tuple[str, str, str]")
  Result<Own<Tuple>> rpartition(PY_POSITIONAL_ONLY Str* sep);
  PY_METHOD("rsplit")
  PY_SIGNATURE("(self, sep: str | None = None, maxsplit: int = -1) -> list[str]")
  Result<Own<List>> rsplit(PY_DEFAULT("None") Optional<Str*> sep, PY_DEFAULT("-1") SWord maxsplit);
  PY_METHOD("rstrip") Result<Own<Str>> rstrip(PY_POSITIONAL_ONLY PY_DEFAULT("None")
                                                           Optional<Str*> chars);
  PY_METHOD("split")
  PY_SIGNATURE("(self, sep: str | None = None, maxsplit: int = -1) -> list[str]")
  Result<Own<List>> split(PY_DEFAULT("None") Optional<Str*> sep, PY_DEFAULT("-1") SWord maxsplit);
  PY_METHOD("splitlines")
  PY_SIGNATURE("(self, keepends: int = 0) -> list[str]")
  Result<Own<List>> splitlines(PY_DEFAULT("0") IntRef keepends);
  PY_METHOD("startswith")
  PY_SIGNATURE(
      "(self, prefix: str | tuple[str, ...], start: int | None = None, end: int | None = None) -> bool")
  Result<bool> startswith(Ref prefix, PY_DEFAULT("None") Optional<IntRef> start,
                          PY_POSITIONAL_ONLY PY_DEFAULT("None") Optional<IntRef> end);
  PY_METHOD("strip") Result<Own<Str>> strip(PY_POSITIONAL_ONLY PY_DEFAULT("None")
                                                         Optional<Str*> chars);
  PY_METHOD("swapcase") Result<Own<Str>> swapcase();
  PY_METHOD("title") Result<Own<Str>> title();
  PY_METHOD("translate") Result<Own<Str>> translate(PY_POSITIONAL_ONLY Ref table);
  PY_METHOD("upper") Result<Own<Str>> upper();
  PY_METHOD("zfill") Result<Own<Str>> zfill(PY_POSITIONAL_ONLY SWord width);
  // format and format_map: format.h.
};

PY_OPERATOR("+")
PY_EFFECT("plain_of_values") Result<Own<Str>> add(Str* a, Str* b);
PY_OPERATOR("*")
PY_EFFECT("plain_of_values") Result<Own<Str>> multiply(Str* a, IntRef count);
PY_OPERATOR("*")
PY_EFFECT("plain_of_values") Result<Own<Str>> multiply(IntRef count, Str* a);
/// ValueError and TypeError as `%` raises them; `values` is a tuple, a mapping or one value.
PY_OPERATOR("%") PY_EFFECT("plain_of_shown") Result<Own<Str>> modulo(Str* format, Ref values);
PY_OPERATOR("==")
PY_EFFECT("plain_of_values") bool is_eq(Str* a, Str* b);
PY_OPERATOR("!=")
PY_EFFECT("plain_of_values") inline bool is_ne(Str* a, Str* b) {
  return !is_eq(a, b);
}
/// Negative, zero or positive: by code point.
int compare_text(const Str* a, const Str* b);
PY_OPERATOR("<")
PY_EFFECT("plain_of_values") inline bool is_lt(Str* a, Str* b) {
  return compare_text(a, b) < 0;
}
PY_OPERATOR("<=")
PY_EFFECT("plain_of_values") inline bool is_le(Str* a, Str* b) {
  return compare_text(a, b) <= 0;
}
PY_OPERATOR(">")
PY_EFFECT("plain_of_values") inline bool is_gt(Str* a, Str* b) {
  return compare_text(a, b) > 0;
}
PY_OPERATOR(">=")
PY_EFFECT("plain_of_values") inline bool is_ge(Str* a, Str* b) {
  return compare_text(a, b) >= 0;
}
PY_OPERATOR("in")
PY_EFFECT("plain_of_values") bool contains(Str* text, Str* sub);
PY_OPERATOR("len")
PY_EFFECT("plain_of_values") inline SWord len(Str* a) {
  return SWord(a->length);
}
PY_OPERATOR("bool")
PY_EFFECT("plain_of_values") inline bool truth(Str* a) {
  return a->size != 0;
}
PY_OPERATOR("getitem")
PY_EFFECT("plain_of_values") Result<Own<Str>> get_item(Str* a,
                                                                                             IntRef index);
PY_OPERATOR("getitem")
PY_EFFECT("plain_of_values") Result<Own<Str>> get_item(Str* a,
                                                                                             Slice* slice);
PY_OPERATOR("hash")
PY_EFFECT("plain_of_values") inline SWord hash(Str* a) {
  return SWord(a->hash());
}
PY_OPERATOR("repr")
PY_EFFECT("plain_of_values") Result<Own<Str>> to_repr(Str* a);
PY_OPERATOR("str")
PY_EFFECT("plain_of_values") inline Own<Str> to_str(Str* a) {
  return Own<Str>(a);
}

// Making strings. `text` is UTF-8 (WTF-8) that the caller knows to be well formed; decode (codecs.h) takes
// foreign bytes.
Result<Own<Str>> make_str(const char* text, size_t size);
Result<Own<Str>> make_str(const char* text); ///< NUL-terminated
/// Room for `size` bytes and `length` code points, to be written by the caller at once.
Result<Own<Str>> make_str_space(size_t size, size_t length);
/// A string of one code point (0..0x10FFFF, surrogates included); those below 128 are constants.
Result<Own<Str>> make_str_of(uint32_t code_point);
/// The constant for it, or null.
Str* kept_character(uint32_t code_point);
/// The code points [start, end), which must lie inside.
Result<Own<Str>> substring(Str* a, size_t start, size_t end);
/// The code point at an index that must lie inside.
uint32_t code_point_at(const Str* a, size_t index);

// Constants.
/// A Str and its text, laid out as on the heap.
template <size_t size>
struct StaticStr {
  Str head;
  char text[size + 1];
  constexpr StaticStr(const char* source)
      : head{{&types::str, immortal_refs},
             uint32_t(size),
             count_code_points(source, size),
             text_hash(source, size)},
        text{} {
    for (size_t i = 0; i < size; ++i)
      text[i] = source[i];
  }
  constexpr Str* str() const { return const_cast<Str*>(&head); }
};
template <size_t size_with_nul>
struct FixedText {
  char data[size_with_nul];
  consteval FixedText(const char (&source)[size_with_nul]) {
    for (size_t i = 0; i < size_with_nul; ++i)
      data[i] = source[i];
  }
};
template <FixedText text>
inline constexpr StaticStr<sizeof(text.data) - 1> static_str{text.data};
#define PY_STR(literal) (::py::static_str<literal>.str())

inline Str* empty_str() {
  return PY_STR("");
}

} // namespace py
