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
#include "runtime/core/exceptions.h"
#include "runtime/core/list.h"
#include "runtime/core/memory.h"
#include "runtime/core/str.h"
#include "runtime/generated/calling.h"

namespace py {

struct SealedClass : TypeInfo {
  using Shows = Result<Object> (*)(Ref self);
  const SlotInfo* slots = nullptr; ///< with those of the base, which come first
  uint32_t slot_count = 0;
  const TypeInfo* native = nullptr; ///< of an exception: the class of the runtime that it derives from
  Shows repr = nullptr;             ///< `__repr__`, that of a base included
  Shows str = nullptr;              ///< `__str__` likewise
};

void drop_sealed(Header* object);
void traverse_sealed(Header* object, Visit visit, void* state);
void drop_sealed_exception(Header* object);
void traverse_sealed_exception(Header* object, Visit visit, void* state);

constexpr SealedClass sealed_class(const ClassInfo& info, const TypeInfo* base = &types::object,
                                   SealedClass::Shows repr = nullptr, SealedClass::Shows str = nullptr) {
  return {builtin_type({.name = info.name,
                        .base = base,
                        .size = info.size,
                        .kind = Kind::instance,
                        .drop = drop_sealed,
                        .traverse = traverse_sealed,
                        .module = info.module}),
          info.slots,
          info.slot_count,
          nullptr,
          repr,
          str};
}

constexpr SealedClass sealed_exception(const ClassInfo& info, const TypeInfo* base, const TypeInfo* native) {
  return {builtin_type({.name = info.name,
                        .base = base,
                        .size = info.size,
                        .kind = Kind::exception,
                        .drop = drop_sealed_exception,
                        .traverse = traverse_sealed_exception,
                        .module = info.module}),
          info.slots, info.slot_count, native};
}

/// Other arguments for an exception that has no fields beside them. MemoryError.
template <class... T>
Status set_arguments(BaseException* exception, const T&... values) {
  const generated::Values<sizeof...(T)> all{{Ref(values)...}};
  return exception->set_arguments({all.values, sizeof...(T)});
}
/// An exception of a class of the program, with its arguments; no `__init__` has run. MemoryError.
template <class E, class... T>
Result<Own<E>> new_exception_of(const SealedClass& type, const T&... values) {
  PY_TRY(made, create<E>(type));
  PY_CHECK(set_arguments(made.get(), values...));
  return made;
}
template <class E, class... T>
Result<Own<E>> new_exception_of(const Object& type, const T&... values) {
  const generated::Values<sizeof...(T)> all{{Ref(values)...}};
  PY_TRY(made, make_exception(*type.ref().as<TypeInfo>(), {all.values, sizeof...(T)}));
  return Own<E>::adopt_word(made.leak());
}

/// The elements of what is passed as `*values`; they stay where they are.
inline Span<const Ref> elements_of(List* list) {
  return {reinterpret_cast<const Ref*>(list->items), list->count};
}
inline Span<const Ref> elements_of(Tuple* tuple) {
  return {reinterpret_cast<const Ref*>(tuple->items()), tuple->count};
}

/// An instance with every slot unset, `__init__` not yet run. MemoryError.
template <class T>
Result<Own<T>> new_instance(const SealedClass& type) {
  return create<T>(type);
}

} // namespace py
