// A class statement: the namespace its body fills, and the class made of it. Nothing here may be called from
// an interrupt.
#pragma once
#include "runtime/core/error.h"
#include "runtime/core/float.h"
#include "runtime/core/list.h"
#include "runtime/core/set.h"
#include "runtime/core/subclassable.h"
#include "runtime/generated/calling.h"

namespace py {} // namespace py
PY_SUBCLASSABLE("list", py::List)
PY_SUBCLASSABLE("dict", py::Dict)
PY_SUBCLASSABLE("set", py::Set)
PY_SUBCLASSABLE("frozenset", py::FrozenSet)
PY_SUBCLASSABLE("float", py::FloatBox)
PY_SUBCLASSABLE("object", py::Instance)
PY_SUBCLASSABLE("int", py::IntInstance)
PY_SUBCLASSABLE("str", py::Str)
PY_SUBCLASSABLE("bytes", py::Bytes)
PY_SUBCLASSABLE("tuple", py::Tuple)
#define PY_EXCEPTION(Name, snake_name, Base) PY_SUBCLASSABLE(#Name, py::Name)
#include "runtime/core/exceptions.def"
namespace py {

namespace generated {
template <class T>
constexpr bool has_data_behind = __is_same(T, Str) || __is_same(T, Bytes) || __is_same(T, Tuple);
template <class Base, bool has_overflow>
struct Layout : Base {};
template <class Base>
struct Layout<Base, false> : Base {
  Own<Dict> overflow;
};
} // namespace generated

/// What the struct of `class C(list)` derives from: the builtin's own struct and, unless it has one or its
/// data stands behind it, the overflow dictionary.
template <FixedText name>
using InstanceOf = generated::Layout<typename LayoutNamed<name>::Struct,
                                     __is_base_of(Instance, typename LayoutNamed<name>::Struct) ||
                                         generated::has_data_behind<typename LayoutNamed<name>::Struct>>;

/// The same for a class of a native module, by its struct.
template <class Struct>
using InstanceOfNative = generated::Layout<Struct, __is_base_of(Instance, Struct)>;

#define PY_OFFSET(Struct, member)                                                                            \
  (_Pragma("clang diagnostic push")                                                                          \
       _Pragma("clang diagnostic ignored \"-Winvalid-offsetof\"") __builtin_offsetof(Struct, member)         \
           _Pragma("clang diagnostic pop"))

namespace generated {
template <class T>
constexpr uint16_t offset_of_overflow() {
  if constexpr (__is_base_of(Str, T) || __is_base_of(Bytes, T) || __is_base_of(Tuple, T))
    return overflow_after_data;
  else
    return PY_OFFSET(T, overflow);
}
} // namespace generated
template <class T>
inline constexpr uint16_t overflow_offset = generated::offset_of_overflow<T>();

/// A namespace for the body of a class: a dict, or what a metaclass's `__prepare__` would give (there are
/// none).
Result<Own<Dict>> make_class_namespace(const ClassInfo& info);
template <class... T>
Result<Own<Dict>> make_namespace(const ClassInfo& info, const T&...) {
  return make_class_namespace(info);
}
/// A name in a class body: the namespace, else `fallback` (a global or captured variable, null while unset),
/// else the builtin of that name, else NameError.
Result<Object> load_name(Ref names, Str* name, Ref fallback);
Result<void> store_name(Ref names, Str* name, Ref value);
Result<void> delete_name(Ref names, Str* name);

/// Ends a class statement.
template <class... T>
Result<Own<Class>> define_class(const ClassInfo& info, Own<Dict>&& names, Dict* keywords, const T&... bases) {
  const generated::Values<sizeof...(T)> all{{Ref(bases)...}};
  return make_class(info, all.values, sizeof...(T), static_cast<Own<Dict>&&>(names), keywords);
}

/// `__enter__` and the like, looked up on the type and bound; TypeError in CPython's words.
Result<Object> get_special(Ref object, Str* name);

} // namespace py
