// What the classes of native modules have in common: their type objects, whose tables of attributes are
// generated from the annotations, and the life of objects that hold a part of the chip.
//
//   PY_NATIVE_TABLES(digitalio, DigitalInOut)              outside of namespaces, before
//   constinit const TypeInfo DigitalInOut::info =
//       native_type<DigitalInOut>(PY_STR("digitalio"), PY_STR("DigitalInOut"),
//       constructors::digitalio::DigitalInOut,
//                                 &attrs::digitalio::DigitalInOut);
#pragma once
#include "runtime/core/error.h"
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
                               uint8_t flags = 0) {
  return builtin_type({.name = name,
                       .base = &types::object,
                       .size = sizeof(T),
                       .kind = Kind::native,
                       .flags = flags,
                       .drop = drop_object<T>,
                       .construct = construct,
                       .attrs = attrs,
                       .module = module});
}

/// ValueError: what every method of an object says after deinit().
inline Failed raise_deinited() {
  return raise_value_error("Object has been deinitialized and can no longer be used. Create a new object.");
}

} // namespace py
