// Which builtin and native classes a program may derive from: what the generated struct of the class is laid
// out from. A native class that may be derived from says so beside its definition (outside of namespaces or
// in `py`), has TypeInfo::subclassable among its flags, and a constructor made by
// `construct_as`. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/class.h"
#include "runtime/core/memory.h"
#include "runtime/core/str.h"

namespace py {

/// The struct of a builtin's instances by Python name. The classes that are not listed refuse to be derived
/// from when the class statement runs.
template <FixedText name>
struct LayoutNamed {
  using Struct = Instance;
};
#define PY_SUBCLASSABLE(python_name, Struct_)                                                                \
  template <>                                                                                                \
  struct py::LayoutNamed<python_name> {                                                                      \
    using Struct = Struct_;                                                                                  \
  };

/// TypeInfo::construct of such a class, by its generated constructor: for a class that derives from it, moves
/// what that has made into an instance of it. Nothing may point to a new T yet, and a T of zeros must have
/// nothing to give back.
template <class T, CallEntry plain>
Result<Object> construct_as(Ref cls, const Args& args) {
  auto* type = reinterpret_cast<TypeInfo*>(cls.word());
  Result<Object> made = plain(cls, args);
  if (made.failed() || !is_user_class(type))
    return made;
  Object instance;
  if (native_target != nullptr && native_target->type == type) {
    instance = Object(Ref(native_target)); // `super().__init__(...)`: it is there already
    static_cast<T*>(native_target)->~T();
    native_target = nullptr;
  } else {
    PY_TRY(allocated, allocate_instance(static_cast<Class*>(type)));
    instance = static_cast<Object&&>(allocated);
  }
  auto* from = reinterpret_cast<char*>((*made).ref().header());
  auto* to = reinterpret_cast<char*>(instance.ref().header());
  constexpr size_t size = __datasizeof(T) - header_end; // behind it, there may be attributes already
  __builtin_memcpy(to + header_end, from + header_end, size);
  __builtin_memset(from + header_end, 0, size);
  return instance;
}

} // namespace py
