// User classes of a program that looks nothing up by name (lowering/passes/seal_classes.cpp): constants that
// say how instances are laid out. What codegen prints for one:
//
//   struct Blinker : py::Instance {
//     py::Float interval = py::unset_float;
//     static const py::SealedClass class_object;
//   };
//   constexpr py::SlotInfo Blinker_slots[] = {...};
//   constinit const py::SealedClass Blinker::class_object = py::sealed_class(...);
//
// Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/class.h"
#include "runtime/core/memory.h"
#include "runtime/core/str.h"

namespace py {

struct SealedClass : TypeInfo {
  const SlotInfo* slots = nullptr; ///< with those of the base, which come first
  uint32_t slot_count = 0;
};

void drop_sealed(Header* object);
void traverse_sealed(Header* object, Visit visit, void* state);

constexpr SealedClass sealed_class(const ClassInfo& info, const TypeInfo* base = &types::object) {
  return {builtin_type({.name = info.name,
                        .base = base,
                        .size = info.size,
                        .kind = Kind::instance,
                        .drop = drop_sealed,
                        .traverse = traverse_sealed,
                        .module = info.module}),
          info.slots, info.slot_count};
}

/// An instance with every slot unset, `__init__` not yet run. MemoryError.
template <class T>
Result<Own<T>> new_instance(const SealedClass& type) {
  return create<T>(type);
}

} // namespace py
