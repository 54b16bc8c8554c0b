// `bytes` and `bytearray`, with the methods they share. Arguments called `Ref` are any bytes-like object
// (buffer.h). Comparisons are among bytes-like objects of any of the kinds. Nothing here may be called from
// an interrupt.
#pragma once
#include "runtime/core/buffer.h"
#include "runtime/core/int.h"

namespace py {

struct PY_CLASS("bytes") PY_EFFECT("plain_of_buffers") Bytes : Header {
  uint32_t size;
  const uint8_t* data() const { return reinterpret_cast<const uint8_t*>(this + 1); }
  uint8_t* writable_data() { return reinterpret_cast<uint8_t*>(this + 1); }

  /// bytes(), bytes(size), bytes(iterable or bytes-like), bytes(text, encoding, errors).
  PY_INIT static Result<Own<Bytes>> construct(PY_OPTIONAL Ref source, PY_OPTIONAL Str* encoding,
                                                         PY_OPTIONAL Str* errors);
  PY_METHOD("capitalize") Result<Own<Bytes>> capitalize();
  PY_METHOD("center")
  Result<Own<Bytes>> center(SWord width, PY_POSITIONAL_ONLY PY_DEFAULT("b' '") Ref fillchar);
  PY_METHOD("count")
  Result<SWord> count(Ref sub, PY_DEFAULT("None") Optional<IntRef> start,
                      PY_POSITIONAL_ONLY PY_DEFAULT("None") Optional<IntRef> end);
  PY_METHOD("decode")
  Result<Own<Str>> decode(PY_DEFAULT("'utf-8'") Str* encoding, PY_DEFAULT("'strict'") Str* errors);
  PY_METHOD("endswith")
  Result<bool> endswith(Ref suffix, PY_DEFAULT("None") Optional<IntRef> start,
                        PY_POSITIONAL_ONLY PY_DEFAULT("None") Optional<IntRef> end);
  PY_METHOD("expandtabs") Result<Own<Bytes>> expandtabs(PY_DEFAULT("8") IntRef tabsize);
  PY_METHOD("find")
  Result<SWord> find(Ref sub, PY_DEFAULT("None") Optional<IntRef> start,
                     PY_POSITIONAL_ONLY PY_DEFAULT("None") Optional<IntRef> end);
  PY_CLASS_METHOD("fromhex")
  static Result<Own<Bytes>> fromhex(PY_POSITIONAL_ONLY PY_NAME("string") Str* text);
  PY_METHOD("hex")
  Result<Own<Str>> hex(PY_OPTIONAL Ref sep, PY_DEFAULT("1") IntRef bytes_per_sep);
  PY_METHOD("index")
  Result<SWord> index(Ref sub, PY_DEFAULT("None") Optional<IntRef> start,
                      PY_POSITIONAL_ONLY PY_DEFAULT("None") Optional<IntRef> end);
  PY_METHOD("isalnum") bool isalnum();
  PY_METHOD("isalpha") bool isalpha();
  PY_METHOD("isascii") bool isascii();
  PY_METHOD("isdigit") bool isdigit();
  PY_METHOD("islower") bool islower();
  PY_METHOD("isspace") bool isspace();
  PY_METHOD("istitle") bool istitle();
  PY_METHOD("isupper") bool isupper();
  PY_METHOD("join") Result<Own<Bytes>> join(PY_POSITIONAL_ONLY Ref iterable_of_bytes);
  PY_METHOD("ljust")
  Result<Own<Bytes>> ljust(SWord width, PY_POSITIONAL_ONLY PY_DEFAULT("b' '") Ref fillchar);
  PY_METHOD("lower") Result<Own<Bytes>> lower();
  PY_METHOD("lstrip") Result<Own<Bytes>> lstrip(PY_POSITIONAL_ONLY PY_DEFAULT("None") Ref bytes);
  PY_STATIC_METHOD("maketrans")
  static Result<Own<Bytes>> maketrans(Ref frm, PY_POSITIONAL_ONLY Ref to);
  PY_METHOD("partition")
  PY_SIGNATURE("(self, sep: bytes) -> tuple[bytes, bytes, bytes]")
  Result<Own<Tuple>> partition(PY_POSITIONAL_ONLY Ref sep);
  PY_METHOD("removeprefix") Result<Own<Bytes>> removeprefix(PY_POSITIONAL_ONLY Ref prefix);
  PY_METHOD("removesuffix") Result<Own<Bytes>> removesuffix(PY_POSITIONAL_ONLY Ref suffix);
  PY_METHOD("replace")
  Result<Own<Bytes>> replace(PY_NAME("old") Ref old_bytes, PY_NAME("new") Ref new_bytes,
                             PY_POSITIONAL_ONLY PY_DEFAULT("-1") SWord count);
  PY_METHOD("rfind")
  Result<SWord> rfind(Ref sub, PY_DEFAULT("None") Optional<IntRef> start,
                      PY_POSITIONAL_ONLY PY_DEFAULT("None") Optional<IntRef> end);
  PY_METHOD("rindex")
  Result<SWord> rindex(Ref sub, PY_DEFAULT("None") Optional<IntRef> start,
                       PY_POSITIONAL_ONLY PY_DEFAULT("None") Optional<IntRef> end);
  PY_METHOD("rjust")
  Result<Own<Bytes>> rjust(SWord width, PY_POSITIONAL_ONLY PY_DEFAULT("b' '") Ref fillchar);
  PY_METHOD("rpartition")
  PY_SIGNATURE("(self, sep: bytes) -> tuple[bytes, bytes, bytes]")
  Result<Own<Tuple>> rpartition(PY_POSITIONAL_ONLY Ref sep);
  PY_METHOD("rsplit")
  PY_SIGNATURE("(self, sep: bytes | None = None, maxsplit: int = -1) -> list[bytes]")
  Result<Own<List>> rsplit(PY_DEFAULT("None") Ref sep, PY_DEFAULT("-1") SWord maxsplit);
  PY_METHOD("rstrip") Result<Own<Bytes>> rstrip(PY_POSITIONAL_ONLY PY_DEFAULT("None") Ref bytes);
  PY_METHOD("split")
  PY_SIGNATURE("(self, sep: bytes | None = None, maxsplit: int = -1) -> list[bytes]")
  Result<Own<List>> split(PY_DEFAULT("None") Ref sep, PY_DEFAULT("-1") SWord maxsplit);
  PY_METHOD("splitlines")
  PY_SIGNATURE("(self, keepends: int = 0) -> list[bytes]")
  Result<Own<List>> splitlines(PY_DEFAULT("0") IntRef keepends);
  PY_METHOD("startswith")
  Result<bool> startswith(Ref prefix, PY_DEFAULT("None") Optional<IntRef> start,
                          PY_POSITIONAL_ONLY PY_DEFAULT("None") Optional<IntRef> end);
  PY_METHOD("strip") Result<Own<Bytes>> strip(PY_POSITIONAL_ONLY PY_DEFAULT("None") Ref bytes);
  PY_METHOD("swapcase") Result<Own<Bytes>> swapcase();
  PY_METHOD("title") Result<Own<Bytes>> title();
  PY_METHOD("translate")
  Result<Own<Bytes>> translate(PY_POSITIONAL_ONLY Ref table, PY_DEFAULT("b''") PY_NAME("delete") Ref deleted);
  PY_METHOD("upper") Result<Own<Bytes>> upper();
  PY_METHOD("zfill") Result<Own<Bytes>> zfill(PY_POSITIONAL_ONLY SWord width);
};

struct PY_CLASS("bytearray") PY_EFFECT("plain_of_buffers") ByteArray : Header {
  uint8_t* data_;
  uint32_t size;
  uint32_t capacity;
  uint32_t pins; ///< buffers lent out: it must not be resized while there are any
  uint8_t* data() const { return data_; }

  PY_INIT static Result<Own<ByteArray>>
  construct(PY_OPTIONAL Ref source, PY_OPTIONAL Str* encoding, PY_OPTIONAL Str* errors);
  PY_METHOD("append") Status append(PY_POSITIONAL_ONLY Ref item);
  PY_METHOD("clear") Status clear();
  PY_METHOD("copy") Result<Own<ByteArray>> copy();
  PY_METHOD("extend") Status extend(PY_POSITIONAL_ONLY Ref iterable_of_ints);
  PY_METHOD("insert") Status insert(SWord index, PY_POSITIONAL_ONLY Ref item);
  PY_METHOD("pop") Result<SWord> pop(PY_POSITIONAL_ONLY PY_DEFAULT("-1") SWord index);
  PY_METHOD("remove") Status remove(PY_POSITIONAL_ONLY Ref value);
  PY_METHOD("reverse") void reverse();
  PY_METHOD("capitalize") Result<Own<ByteArray>> capitalize();
  PY_METHOD("center")
  Result<Own<ByteArray>> center(SWord width, PY_POSITIONAL_ONLY PY_DEFAULT("b' '") Ref fillchar);
  PY_METHOD("count")
  Result<SWord> count(Ref sub, PY_DEFAULT("None") Optional<IntRef> start,
                      PY_POSITIONAL_ONLY PY_DEFAULT("None") Optional<IntRef> end);
  PY_METHOD("decode")
  Result<Own<Str>> decode(PY_DEFAULT("'utf-8'") Str* encoding, PY_DEFAULT("'strict'") Str* errors);
  PY_METHOD("endswith")
  Result<bool> endswith(Ref suffix, PY_DEFAULT("None") Optional<IntRef> start,
                        PY_POSITIONAL_ONLY PY_DEFAULT("None") Optional<IntRef> end);
  PY_METHOD("expandtabs") Result<Own<ByteArray>> expandtabs(PY_DEFAULT("8") IntRef tabsize);
  PY_METHOD("find")
  Result<SWord> find(Ref sub, PY_DEFAULT("None") Optional<IntRef> start,
                     PY_POSITIONAL_ONLY PY_DEFAULT("None") Optional<IntRef> end);
  PY_CLASS_METHOD("fromhex")
  static Result<Own<ByteArray>> fromhex(PY_POSITIONAL_ONLY PY_NAME("string") Str* text);
  PY_METHOD("hex")
  Result<Own<Str>> hex(PY_OPTIONAL Ref sep, PY_DEFAULT("1") IntRef bytes_per_sep);
  PY_METHOD("index")
  Result<SWord> index(Ref sub, PY_DEFAULT("None") Optional<IntRef> start,
                      PY_POSITIONAL_ONLY PY_DEFAULT("None") Optional<IntRef> end);
  PY_METHOD("isalnum") bool isalnum();
  PY_METHOD("isalpha") bool isalpha();
  PY_METHOD("isascii") bool isascii();
  PY_METHOD("isdigit") bool isdigit();
  PY_METHOD("islower") bool islower();
  PY_METHOD("isspace") bool isspace();
  PY_METHOD("istitle") bool istitle();
  PY_METHOD("isupper") bool isupper();
  PY_METHOD("join") Result<Own<ByteArray>> join(PY_POSITIONAL_ONLY Ref iterable_of_bytes);
  PY_METHOD("ljust")
  Result<Own<ByteArray>> ljust(SWord width, PY_POSITIONAL_ONLY PY_DEFAULT("b' '") Ref fillchar);
  PY_METHOD("lower") Result<Own<ByteArray>> lower();
  PY_METHOD("lstrip") Result<Own<ByteArray>> lstrip(PY_POSITIONAL_ONLY PY_DEFAULT("None") Ref bytes);
  PY_STATIC_METHOD("maketrans")
  static Result<Own<Bytes>> maketrans(Ref frm, PY_POSITIONAL_ONLY Ref to);
  PY_METHOD("partition")
  PY_SIGNATURE("(self, sep: bytes) -> tuple[bytearray, bytearray, bytearray]")
  Result<Own<Tuple>> partition(PY_POSITIONAL_ONLY Ref sep);
  PY_METHOD("removeprefix") Result<Own<ByteArray>> removeprefix(PY_POSITIONAL_ONLY Ref prefix);
  PY_METHOD("removesuffix") Result<Own<ByteArray>> removesuffix(PY_POSITIONAL_ONLY Ref suffix);
  PY_METHOD("replace")
  Result<Own<ByteArray>> replace(PY_NAME("old") Ref old_bytes, PY_NAME("new") Ref new_bytes,
                                 PY_POSITIONAL_ONLY PY_DEFAULT("-1") SWord count);
  PY_METHOD("rfind")
  Result<SWord> rfind(Ref sub, PY_DEFAULT("None") Optional<IntRef> start,
                      PY_POSITIONAL_ONLY PY_DEFAULT("None") Optional<IntRef> end);
  PY_METHOD("rindex")
  Result<SWord> rindex(Ref sub, PY_DEFAULT("None") Optional<IntRef> start,
                       PY_POSITIONAL_ONLY PY_DEFAULT("None") Optional<IntRef> end);
  PY_METHOD("rjust")
  Result<Own<ByteArray>> rjust(SWord width, PY_POSITIONAL_ONLY PY_DEFAULT("b' '") Ref fillchar);
  PY_METHOD("rpartition")
  PY_SIGNATURE("(self, sep: bytes) -> tuple[bytearray, bytearray, bytearray]")
  Result<Own<Tuple>> rpartition(PY_POSITIONAL_ONLY Ref sep);
  PY_METHOD("rsplit")
  PY_SIGNATURE("(self, sep: bytes | None = None, maxsplit: int = -1) -> list[bytearray]")
  Result<Own<List>> rsplit(PY_DEFAULT("None") Ref sep, PY_DEFAULT("-1") SWord maxsplit);
  PY_METHOD("rstrip") Result<Own<ByteArray>> rstrip(PY_POSITIONAL_ONLY PY_DEFAULT("None") Ref bytes);
  PY_METHOD("split")
  PY_SIGNATURE("(self, sep: bytes | None = None, maxsplit: int = -1) -> list[bytearray]")
  Result<Own<List>> split(PY_DEFAULT("None") Ref sep, PY_DEFAULT("-1") SWord maxsplit);
  PY_METHOD("splitlines")
  PY_SIGNATURE("(self, keepends: int = 0) -> list[bytearray]")
  Result<Own<List>> splitlines(PY_DEFAULT("0") IntRef keepends);
  PY_METHOD("startswith")
  Result<bool> startswith(Ref prefix, PY_DEFAULT("None") Optional<IntRef> start,
                          PY_POSITIONAL_ONLY PY_DEFAULT("None") Optional<IntRef> end);
  PY_METHOD("strip") Result<Own<ByteArray>> strip(PY_POSITIONAL_ONLY PY_DEFAULT("None") Ref bytes);
  PY_METHOD("swapcase") Result<Own<ByteArray>> swapcase();
  PY_METHOD("title") Result<Own<ByteArray>> title();
  PY_METHOD("translate")
  Result<Own<ByteArray>> translate(PY_POSITIONAL_ONLY Ref table,
                                   PY_DEFAULT("b''") PY_NAME("delete") Ref deleted);
  PY_METHOD("upper") Result<Own<ByteArray>> upper();
  PY_METHOD("zfill") Result<Own<ByteArray>> zfill(PY_POSITIONAL_ONLY SWord width);

  /// Changes the size; new bytes are zero. BufferError when memory is lent out.
  Status resize(size_t new_size);
};

PY_OPERATOR("+")
PY_EFFECT("plain_of_buffers") Result<Own<Bytes>> add(Bytes* a, Ref b);
PY_OPERATOR("*")
PY_EFFECT("plain_of_buffers") Result<Own<Bytes>> multiply(Bytes* a,
                                                                                          IntRef count);
PY_OPERATOR("*")
PY_EFFECT("plain_of_buffers") Result<Own<Bytes>> multiply(IntRef count,
                                                                                          Bytes* a);
PY_OPERATOR("%") Result<Own<Bytes>> modulo(Bytes* format, Ref values);
PY_OPERATOR("in")
PY_EFFECT("plain_of_buffers") Result<bool> contains(Bytes* bytes, Ref sub);
PY_OPERATOR("len")
PY_EFFECT("plain_of_buffers") inline SWord len(Bytes* a) {
  return SWord(a->size);
}
PY_OPERATOR("bool")
PY_EFFECT("plain_of_buffers") inline bool truth(Bytes* a) {
  return a->size != 0;
}
/// Where the index is none of the text: from the end, too large, or an error; and what is no byte.
namespace bytes_slow {
Result<SWord> get_item(Bytes* a, IntRef index);
Result<SWord> get_item(ByteArray* a, IntRef index);
Status set_item(ByteArray* a, IntRef index, Ref value);
} // namespace bytes_slow

PY_OPERATOR("getitem")
PY_EFFECT("plain_of_buffers") inline Result<SWord>
get_item(Bytes* a, IntRef index) {
  if (index.is_small_int() && Word(index.small_int()) < a->size) [[likely]]
    return SWord(a->data()[index.small_int()]);
  return bytes_slow::get_item(a, index);
}
PY_OPERATOR("getitem")
PY_EFFECT("plain_of_buffers") Result<Own<Bytes>> get_item(Bytes* a,
                                                                                                Slice* slice);
PY_OPERATOR("repr") Result<Own<Str>> to_repr(Bytes* a);
PY_OPERATOR("hash")
PY_EFFECT("plain_of_buffers") SWord hash(Bytes* a);
PY_OPERATOR("+")
PY_EFFECT("plain_of_buffers") Result<Own<ByteArray>> add(ByteArray* a, Ref b);
PY_OPERATOR("*")
PY_EFFECT("plain_of_buffers") Result<Own<ByteArray>> multiply(ByteArray* a,
                                                                                              IntRef count);
PY_OPERATOR("*")
PY_EFFECT("plain_of_buffers") Result<Own<ByteArray>> multiply(IntRef count,
                                                                                              ByteArray* a);
PY_OPERATOR("%") Result<Own<ByteArray>> modulo(ByteArray* format, Ref values);
PY_OPERATOR("in")
PY_EFFECT("plain_of_buffers") Result<bool> contains(ByteArray* bytes,
                                                                                     Ref sub);
PY_OPERATOR("len")
PY_EFFECT("plain_of_buffers") inline SWord len(ByteArray* a) {
  return SWord(a->size);
}
PY_OPERATOR("bool")
PY_EFFECT("plain_of_buffers") inline bool truth(ByteArray* a) {
  return a->size != 0;
}
PY_OPERATOR("getitem")
PY_EFFECT("plain_of_buffers") inline Result<SWord>
get_item(ByteArray* a, IntRef index) {
  if (index.is_small_int() && Word(index.small_int()) < a->size) [[likely]]
    return SWord(a->data_[index.small_int()]);
  return bytes_slow::get_item(a, index);
}
PY_OPERATOR("getitem")
PY_EFFECT("plain_of_buffers") Result<Own<ByteArray>>
get_item(ByteArray* a, Slice* slice);
PY_OPERATOR("repr") Result<Own<Str>> to_repr(ByteArray* a);
PY_OPERATOR("+=")
PY_EFFECT("plain_of_buffers") Result<Own<ByteArray>>
inplace_add(ByteArray* a, Ref b);
PY_OPERATOR("*=")
PY_EFFECT("plain_of_buffers") Result<Own<ByteArray>>
inplace_multiply(ByteArray* a, IntRef count);
PY_OPERATOR("setitem")
PY_EFFECT("plain_of_buffers") inline Status
set_item(ByteArray* a, IntRef index, Ref value) {
  if (index.is_small_int() && Word(index.small_int()) < a->size && value.is_small_int() &&
      Word(value.small_int()) <= 0xff) [[likely]] {
    a->data_[index.small_int()] = uint8_t(value.small_int());
    return {};
  }
  return bytes_slow::set_item(a, index, value);
}
PY_OPERATOR("setitem")
PY_EFFECT("plain_of_buffers") Status set_item(ByteArray* a,
                                                                                    Slice* slice, Ref value);
PY_OPERATOR("delitem")
PY_EFFECT("plain_of_buffers") Status del_item(ByteArray* a,
                                                                                    IntRef index);
PY_OPERATOR("delitem")
PY_EFFECT("plain_of_buffers") Status del_item(ByteArray* a,
                                                                                    Slice* slice);

/// Byte order of two buffers: negative, zero or positive. The dynamic comparisons of all bytes-like kinds use
/// it.
int compare_bytes(const Buffer& a, const Buffer& b);

Result<Own<Bytes>> make_bytes(const void* data, size_t size);
/// Room to be written by the caller at once.
Result<Own<Bytes>> make_bytes_space(size_t size);
Result<Own<ByteArray>> make_bytearray(const void* data, size_t size);
/// A byte from an int in range(256): "byte must be in range(0, 256)" (ValueError), TypeError for what is no
/// int.
Result<uint8_t> to_byte(Ref value);

/// A Bytes in flash: PY_BYTES("\x00\x01").
template <size_t size_>
struct StaticBytes {
  Bytes head;
  uint8_t data[size_ + 1];
  constexpr StaticBytes(const char* source) : head{{&types::bytes, immortal_refs}, uint32_t(size_)}, data{} {
    for (size_t i = 0; i < size_; ++i)
      data[i] = uint8_t(source[i]);
  }
  constexpr Bytes* bytes() const { return const_cast<Bytes*>(&head); }
};
template <FixedText text>
inline constexpr StaticBytes<sizeof(text.data) - 1> static_bytes{text.data};
#define PY_BYTES(literal) (::py::static_bytes<literal>.bytes())

} // namespace py
