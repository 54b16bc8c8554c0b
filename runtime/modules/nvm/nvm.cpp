#include "runtime/modules/nvm/nvm.h"
#include "runtime/core/buffer.h"
#include "runtime/core/protocol.h"
#include "runtime/core/slice.h"
#include "runtime/hal/watchdog.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(nvm, ByteArray)

namespace py::nvm {

constinit const TypeInfo ByteArray::info =
    native_type<ByteArray>(PY_STR("nvm"), PY_STR("ByteArray"), nullptr, &attrs::nvm::ByteArray,
                           TypeInfo::final | TypeInfo::abstract);
constinit ByteArray the_bytes({&ByteArray::info, immortal_refs});

SWord ByteArray::length() {
  return SWord(hal::nvm_size());
}

static Result<size_t> to_place(Ref index) {
  PY_TRY(number, to_index(index));
  PY_TRY(given, to_item_index(number));
  SWord size = SWord(hal::nvm_size()), at = given < 0 ? given + size : given;
  if (at < 0 || at >= size)
    return raise_index_error("bytearray index out of range");
  return size_t(at);
}

Result<Object> ByteArray::get_item(Ref index) {
  uint8_t byte;
  if (!is<Slice>(index)) {
    PY_TRY(at, to_place(index));
    hal::nvm_read(at, &byte, 1);
    return Object(Int::small(byte));
  }
  PY_TRY(bounds, resolve_slice(index.as<Slice>(), hal::nvm_size()));
  PY_TRY(bytes, make_bytearray(nullptr, 0));
  PY_CHECK(bytes->resize(bounds.count));
  for (size_t i = 0; i < bounds.count; ++i)
    hal::nvm_read(size_t(bounds.start + SWord(i) * bounds.step), bytes->data() + i, 1);
  return Object(static_cast<Own<py::ByteArray>&&>(bytes));
}

static Status write(size_t at, const uint8_t* bytes, size_t size) {
  if (size != 0 && !hal::nvm_write(at, bytes, size))
    return raise_runtime_error("Unable to write to nvm.");
  return {};
}

Status ByteArray::set_item(Ref index, Ref value) {
  if (!is<Slice>(index)) {
    PY_TRY(at, to_place(index));
    PY_TRY(byte, to_byte(value));
    return write(at, &byte, 1);
  }
  PY_TRY(bounds, resolve_slice(index.as<Slice>(), hal::nvm_size()));
  if (bounds.step != 1)
    return raise_not_implemented_error("only slices with step=1 (aka None) are supported");
  PinnedBuffer buffer;
  PY_CHECK(buffer.acquire(value));
  if (buffer->size != bounds.count)
    return raise_value_error("Slice and value different lengths.");
  return write(size_t(bounds.start), buffer->data, buffer->size);
}

} // namespace py::nvm
