#include "runtime/modules/_ulab/_ulab.h"
#include "runtime/core/buffer.h"
#include "runtime/core/error.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(_ulab, Memory)

namespace py::_ulab {

static void lend_part(Header* object, Buffer& out, int pins) {
  auto* memory = static_cast<Memory*>(object);
  if (!memory->lends) {
    out.item_size = 0; // nothing
    return;
  }
  Header* items = memory->items.ref().header();
  items->type->buffer(items, out, pins);
  out.data += memory->start * out.item_size;
  out.size = memory->count * out.item_size;
}

constinit const TypeInfo Memory::info =
    builtin_type({.name = PY_STR("Memory"),
                  .base = &types::object,
                  .size = sizeof(Memory),
                  .kind = Kind::native,
                  .flags = TypeInfo::dotted | TypeInfo::subclassable,
                  .drop = drop_object<Memory>,
                  .construct = construct_as<Memory, constructors::_ulab::Memory>,
                  .buffer = lend_part,
                  .attrs = &attrs::_ulab::Memory,
                  .module = PY_STR("_ulab")});

Result<Own<Memory>> Memory::construct(Ref items, SWord start, SWord count) {
  Buffer whole;
  PY_CHECK(get_buffer(items, whole));
  const size_t length = whole.size / whole.item_size;
  if (start < 0 || size_t(start) > length || (count > 0 && size_t(count) > length - size_t(start)))
    return raise_value_error("index is out of bounds");
  PY_TRY(memory, create<Memory>());
  memory->items = Object(items);
  memory->start = size_t(start);
  memory->count = count < 0 ? 0 : size_t(count);
  memory->lends = count >= 0;
  return memory;
}

} // namespace py::_ulab
