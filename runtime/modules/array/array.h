// The module `array`: numbers of one size in a row, as CPython 3.11 has it. An array lends its memory to
// memoryview, struct and everything that takes a buffer. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"
#include "runtime/core/buffer.h"
#include "runtime/core/list.h"
#include "runtime/core/slice.h"

namespace py::array {

PY_CONST("typecodes") extern Str* const typecodes;

struct PY_CLASS("array") Array : Header {
  static const TypeInfo info;

  uint8_t* data = nullptr;
  size_t count = 0;    ///< items
  size_t capacity = 0; ///< room for items
  uint32_t pins = 0;   ///< buffers lent out: the size must stay
  char code = 'b';
  uint8_t item_size = 1;

  ~Array();
  size_t bytes() const { return count * item_size; }

  /// The typecode is one of b B u h H i I l L q Q f d; then a list, bytes-like object or iterable.
  /// ValueError "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)".
  PY_INIT
  PY_SIGNATURE("(typecode: str, /) -> array")
  PY_SIGNATURE("(typecode: str, initializer: Iterable[object], /) -> array")
  static Result<Own<Array>> construct(const TypeInfo* cls, const Args& args);

  PY_GET("typecode") Result<Own<Str>> get_typecode();
  PY_GET("itemsize") SWord get_itemsize() { return item_size; }
  /// TypeError for what is no number, OverflowError "signed char is greater than maximum".
  PY_METHOD("append") PY_SIGNATURE("(self, value: int | float | str) -> None") Status
  append(PY_POSITIONAL_ONLY Ref value);
  /// An array of the same typecode ("can only extend with array of same kind"), or any iterable.
  PY_METHOD("extend") PY_SIGNATURE("(self, values: Iterable[object]) -> None") Status
  extend(PY_POSITIONAL_ONLY Ref values);
  PY_METHOD("insert")
  PY_SIGNATURE("(self, index: int, value: int | float | str) -> None")
  Status insert(SWord index, PY_POSITIONAL_ONLY Ref value);
  /// IndexError "pop from empty array", "pop index out of range".
  PY_METHOD("pop")
  PY_SIGNATURE("(self, index: int = -1) -> object")
  Result<Object> pop(PY_POSITIONAL_ONLY PY_DEFAULT("-1") SWord index);
  PY_METHOD("remove")
  PY_SIGNATURE("(self, value: object) -> None") Status
  remove(PY_POSITIONAL_ONLY Ref value);
  PY_METHOD("index")
  PY_SIGNATURE("(self, value: object, start: int = 0, stop: int = 9223372036854775807) -> int")
  Result<SWord> index(Ref value, PY_OPTIONAL Ref start, PY_POSITIONAL_ONLY PY_OPTIONAL Ref stop);
  PY_METHOD("count")
  PY_SIGNATURE("(self, value: object) -> int") Result<SWord>
  count_of(PY_POSITIONAL_ONLY Ref value);
  PY_METHOD("reverse") void reverse();
  PY_METHOD("byteswap") void byteswap();
  /// Where the items are and how many they are.
  PY_METHOD("buffer_info") PY_SIGNATURE("(self) -> tuple[int, int]") Result<Own<Tuple>>
  buffer_info();
  PY_METHOD("tobytes") Result<Own<Bytes>> tobytes();
  PY_METHOD("tolist")
  PY_SIGNATURE("(self) -> list[object]") Result<Own<List>> tolist();
  PY_METHOD("tounicode") Result<Own<Str>> tounicode();
  /// ValueError "bytes length not a multiple of item size".
  PY_METHOD("frombytes") PY_SIGNATURE("(self, buffer: ReadableBuffer) -> None") Status
  frombytes(PY_POSITIONAL_ONLY Ref buffer);
  PY_METHOD("fromlist") PY_SIGNATURE("(self, list: list[object]) -> None")
  Status fromlist(PY_POSITIONAL_ONLY Ref list);
  PY_METHOD("fromunicode") Status fromunicode(PY_POSITIONAL_ONLY Str* text);
  PY_METHOD("__copy__") Result<Own<Array>> copy();

  PY_METHOD("__len__") PY_OPERATOR("len") SWord length() { return SWord(count); }
  PY_METHOD("__getitem__") PY_OPERATOR("getitem")
  PY_SIGNATURE("(self, index: slice) -> array")
  PY_SIGNATURE("(self, index: int) -> int | float | str")
  Result<Object> get_item(Ref index);
  /// A slice takes an array of the same typecode.
  PY_METHOD("__setitem__") PY_OPERATOR("setitem")
      PY_SIGNATURE("(self, index: int | slice, value: object) -> None") Status
  set_item(Ref index, Ref value);
  PY_METHOD("__delitem__")
  PY_OPERATOR("delitem") PY_SIGNATURE("(self, index: int | slice) -> None") Status
  del_item(Ref index);
  PY_METHOD("__contains__")
  PY_OPERATOR("in") PY_SIGNATURE("(self, value: object) -> bool") Result<bool>
  contains(Ref value);
  PY_METHOD("__add__")
  PY_OPERATOR("+") PY_SIGNATURE("(self, other: object) -> array") Result<Object>
  add(Ref other);
  PY_METHOD("__iadd__")
  PY_OPERATOR("+=") PY_SIGNATURE("(self, other: object) -> array") Result<Object>
  inplace_add(Ref other);
  PY_METHOD("__mul__")
  PY_OPERATOR("*") PY_SIGNATURE("(self, times: int) -> array") Result<Object>
  multiply(Ref times);
  PY_METHOD("__rmul__")
  PY_SIGNATURE("(self, times: int) -> array") Result<Object>
  reflected_multiply(Ref times);
  PY_METHOD("__imul__")
  PY_OPERATOR("*=") PY_SIGNATURE("(self, times: int) -> array") Result<Object>
  inplace_multiply(Ref times);
  PY_METHOD("__eq__")
  PY_OPERATOR("==") PY_SIGNATURE("(self, other: object) -> bool | NotImplemented") Result<Object>
  eq(Ref other);
  PY_METHOD("__ne__")
  PY_OPERATOR("!=") PY_SIGNATURE("(self, other: object) -> bool | NotImplemented") Result<Object>
  ne(Ref other);
  PY_METHOD("__lt__")
  PY_OPERATOR("<") PY_SIGNATURE("(self, other: object) -> bool | NotImplemented") Result<Object>
  lt(Ref other);
  PY_METHOD("__le__")
  PY_OPERATOR("<=") PY_SIGNATURE("(self, other: object) -> bool | NotImplemented") Result<Object>
  le(Ref other);
  PY_METHOD("__gt__")
  PY_OPERATOR(">") PY_SIGNATURE("(self, other: object) -> bool | NotImplemented") Result<Object>
  gt(Ref other);
  PY_METHOD("__ge__")
  PY_OPERATOR(">=") PY_SIGNATURE("(self, other: object) -> bool | NotImplemented") Result<Object>
  ge(Ref other);
  PY_METHOD("__repr__")
  PY_OPERATOR("repr") Result<Own<Str>> repr();
  /// TypeError "unhashable type: 'array.array'".
  PY_METHOD("__hash__") PY_OPERATOR("hash") Result<SWord> hash();

  // For array.cpp and items.cpp.

  Result<Object> load(size_t i);
  Status store(size_t i, Ref value);
  uint8_t* at(size_t i) { return data + i * item_size; }
  /// Makes it `total` items long, those added zero; BufferError while its memory is lent.
  Status resize(size_t total);
  Status push(Ref value);
};

PY_OPERATOR("*") PY_SIGNATURE("(times: int, a: array) -> array")
inline Result<Object> multiply(IntRef times, Array* a) {
  return a->multiply(times);
}

/// An empty array of a typecode that is known to be one.
Result<Own<Array>> make_array(char code);
/// Bytes of an item of a typecode; 0 for what is none.
uint8_t size_of_code(char code);

} // namespace py::array
