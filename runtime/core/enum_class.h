// Classes of constants (`digitalio.Direction.INPUT`). In typed code a value is a C++ enum; as an object it is
// one of the class's immortal values.
//
//   enum class PY_CLASS("Direction") Direction : uint8_t { INPUT, OUTPUT };                       in the
//   module's namespace PY_ENUM_CLASS(digitalio, Direction, "Invalid direction") in the header, outside of it
//   PY_DEFINE_ENUM_CLASS(digitalio, Direction, PY_ENUM_VALUE(INPUT), PY_ENUM_VALUE(OUTPUT))       in the
//   module's source
//
// Nothing here may be called from an interrupt.
#pragma once
#include "runtime/api.h"
#include "runtime/core/type_info.h"

namespace py {

/// One value; `value` is the enumerator. The enumerators of a class are 0, 1, 2, ...
struct EnumValue : Header {
  static const TypeInfo info;

  Str* name;
  uint8_t value;

  Result<Own<Str>> repr();
};

/// What is known of the class of an enum E: `info`, `values`, `count`, and `invalid`, what a wrong value is
/// called.
template <class E>
struct EnumClass;

constexpr TypeInfo enum_type(Str* module, Str* name, const AttrTable* attrs) {
  return builtin_type({.name = name,
                       .base = &EnumValue::info,
                       .size = sizeof(EnumValue),
                       .kind = Kind::native,
                       .flags = TypeInfo::final | TypeInfo::abstract,
                       .attrs = attrs,
                       .module = module});
}

/// An enum as an object.
template <class E>
  requires(__is_enum(E))
Object box_result(E value) {
  return Object(Ref(&EnumClass<E>::values[size_t(value)]));
}
/// An object that is known to be of the class.
template <class E>
  requires(__is_enum(E))
E enum_of(Ref value) {
  return E(value.as<EnumValue>()->value);
}
template <class E>
  requires(__is_enum(E))
bool is_enum(Ref value) {
  return value.is_heap() && value.header()->type == &EnumClass<E>::info;
}

} // namespace py

#define PY_ENUM_CLASS(module_, Enum, invalid_)                                                               \
  namespace py::attrs::module_ {                                                                             \
  [[gnu::weak]] extern const AttrTable Enum;                                                                 \
  }                                                                                                          \
  template <>                                                                                                \
  struct py::EnumClass<py::module_::Enum> {                                                                  \
    using E = py::module_::Enum;                                                                             \
    static const TypeInfo info;                                                                              \
    static const EnumValue values[];                                                                         \
    static const size_t count;                                                                               \
    static constexpr const char* invalid = invalid_;                                                         \
  };

#define PY_ENUM_VALUE(name_) {{&info, immortal_refs}, PY_STR(#name_), uint8_t(E::name_)}
#define PY_DEFINE_ENUM_CLASS(module_, Enum, ...)                                                             \
  constinit const py::TypeInfo py::EnumClass<py::module_::Enum>::info =                                      \
      py::enum_type(PY_STR(#module_), PY_STR(#Enum), &py::attrs::module_::Enum);                             \
  constinit const py::EnumValue py::EnumClass<py::module_::Enum>::values[] = {__VA_ARGS__};                  \
  constinit const size_t py::EnumClass<py::module_::Enum>::count = sizeof values / sizeof *values;
