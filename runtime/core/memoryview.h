// `memoryview`: a window on another object's memory, which it keeps pinned. One dimension.
// Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bytes.h"

namespace py {

struct Tuple;

struct PY_CLASS("memoryview") MemoryView : Header {
  Object owner; ///< the object that lends the memory; null once released
  uint8_t* data;
  size_t count; ///< in items
  SWord stride; ///< in bytes; negative after [::-1]
  char format;
  uint8_t item_size;
  bool is_readonly;
  uint32_t pins; ///< buffers that this view has lent on

  PY_INIT static Result<Own<MemoryView>> construct(PY_NAME("object") Ref object);
  PY_METHOD("release") Result<None> release();
  PY_METHOD("tobytes") Result<Own<Bytes>> tobytes(PY_DEFAULT("'C'") Optional<Str*> order);
  PY_METHOD("tolist")
  PY_SIGNATURE("(self) -> list[int] | list[float]") Result<Own<List>>
  tolist();
  PY_METHOD("hex") Result<Own<Str>> hex(PY_OPTIONAL Ref sep, PY_DEFAULT("1") IntRef bytes_per_sep);
  /// NotImplementedError for a shape of more than one dimension.
  PY_METHOD("cast")
  PY_SIGNATURE("(self, format: str, shape: object = None) -> memoryview")
  Result<Own<MemoryView>> cast(Str* format, PY_DEFAULT("None") Ref shape);
  PY_METHOD("toreadonly") Result<Own<MemoryView>> toreadonly();
  PY_METHOD("__enter__") Result<Own<MemoryView>> enter();
  PY_METHOD("__exit__") Result<None> exit(PY_VARARGS Span<const Ref> exception);
  PY_GET("nbytes") Result<SWord> get_nbytes();
  PY_GET("itemsize") Result<SWord> get_itemsize();
  PY_GET("format") Result<Own<Str>> get_format();
  PY_GET("readonly") Result<bool> get_readonly();
  PY_GET("obj") Result<Object> get_obj();
  PY_GET("contiguous") Result<bool> get_contiguous();
  PY_GET("c_contiguous") Result<bool> get_c_contiguous() { return get_contiguous(); }
  PY_GET("f_contiguous") Result<bool> get_f_contiguous() { return get_contiguous(); }
  PY_GET("ndim") Result<SWord> get_ndim();
  PY_GET("shape")
  PY_SIGNATURE("(self) -> tuple[int]") Result<Own<Tuple>> get_shape();
  PY_GET("strides")
  PY_SIGNATURE("(self) -> tuple[int]") Result<Own<Tuple>> get_strides();
  PY_GET("suboffsets")
  PY_SIGNATURE("(self) -> tuple[int, ...]") Result<Own<Tuple>>
  get_suboffsets();
};
PY_OPERATOR("len") Result<SWord> len(MemoryView* a);
PY_OPERATOR("getitem")
PY_SIGNATURE("(a: memoryview, index: int) -> int | float") Result<Object>
get_item(MemoryView* a, IntRef index);
PY_OPERATOR("getitem") Result<Own<MemoryView>> get_item(MemoryView* a, Slice* slice);
PY_OPERATOR("setitem") Status set_item(MemoryView* a, IntRef index, Ref value);
PY_OPERATOR("setitem") Status set_item(MemoryView* a, Slice* slice, Ref value);
PY_OPERATOR("==") Result<bool> is_eq(MemoryView* a, Ref b);
PY_OPERATOR("repr") Result<Own<Str>> to_repr(MemoryView* a);
PY_OPERATOR("hash") Result<SWord> hash(MemoryView* a);

} // namespace py
