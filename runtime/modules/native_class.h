// What the classes of native modules have in common: their type objects, whose tables of attributes are
// generated from the annotations, and the life of objects that hold a part of the chip.
//
//   PY_NATIVE_TABLES(digitalio, DigitalInOut)              outside of namespaces, before
//   constinit const TypeInfo DigitalInOut::info =
//       native_type<DigitalInOut>(PY_STR("digitalio"), PY_STR("DigitalInOut"),
//       constructors::digitalio::DigitalInOut,
//                                 &attrs::digitalio::DigitalInOut);
#pragma once
#include "runtime/core/class.h"
#include "runtime/core/error.h"
#include "runtime/core/exceptions.h"
#include "runtime/core/memory.h"
#include "runtime/core/type_info.h"

// Weak, as in runtime/core/type_attrs.h: a program that asks no attribute by name does not link the tables.
#define PY_NATIVE_TABLES(module, Class)                                                                      \
  namespace py::attrs::module {                                                                              \
  [[gnu::weak]] extern const AttrTable Class;                                                                \
  }                                                                                                          \
  namespace py::constructors::module {                                                                       \
  [[gnu::weak]] Result<Object> Class(Ref cls, const Args& args);                                             \
  }

namespace py {

template <class T>
constexpr TypeInfo native_type(Str* module, Str* name, CallEntry construct, const AttrTable* attrs,
                               uint8_t flags = 0, const TypeInfo* base = &types::object) {
  return builtin_type({.name = name,
                       .base = base,
                       .size = sizeof(T),
                       .kind = Kind::native,
                       .flags = flags,
                       .drop = drop_object<T>,
                       .construct = construct,
                       .attrs = attrs,
                       .module = module});
}

/// An exception class of a module, without fields of its own.
constexpr TypeInfo native_exception(Str* module, Str* name, const TypeInfo& base) {
  return builtin_type({.name = name,
                       .base = &base,
                       .size = sizeof(Exception),
                       .kind = Kind::exception,
                       .drop = drop_object<Exception>,
                       .traverse = traverse_exception,
                       .construct = construct_exception,
                       .module = module});
}

/// A new object for the class that was called: T's own, or a user class that derives from it, whose instance
/// may be there already. All bytes zero must be a T that holds nothing: that is what one is before its
/// `__init__`.
template <class T>
Result<Own<T>> create_native(const TypeInfo* cls) {
  if (!is_user_class(cls))
    return create<T>();
  auto* type = static_cast<Class*>(const_cast<TypeInfo*>(cls));
  const bool is_there = native_target != nullptr && native_target->type == cls;
  Object instance;
  if (is_there) {
    instance = Object(Ref(native_target));
    static_cast<T*>(native_target)->~T();
    native_target = nullptr;
  } else {
    PY_TRY(made, allocate_instance(type));
    instance = static_cast<Object&&>(made);
  }
  Header* object = instance.ref().header();
  Header header = *object;
  new (PyPlacement{object}) T{};
  *object = header;
  if (!is_there)
    forget_slots(type, object); // the first may lie where T ends
  return Own<T>::adopt_word(instance.leak());
}

/// ValueError: what every method of an object says after deinit().
inline Failed raise_deinited() {
  return raise_value_error("Object has been deinitialized and can no longer be used. Create a new object.");
}

} // namespace py
