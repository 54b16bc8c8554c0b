// Special methods: looking `__len__` and the like up on an object's type (never on the instance) and calling
// them. For the dispatch in ops*.cpp and the builtin functions. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/class.h"

namespace py {

/// Calls what find_in_type found as a method of `self`, without making a bound method.
Result<Object> call_type_attr(const TypeAttr& attr, Ref self, const Args& args);
Result<Object> call_type_attr(const TypeAttr& attr, Ref self, const Ref* values, size_t count);
template <class... T>
Result<Object> call_type_attr(const TypeAttr& attr, Ref self, const T&... values) {
  const Ref refs[sizeof...(T) + 1] = {Ref(values)..., Ref()};
  return call_type_attr(attr, self, refs, sizeof...(T));
}

/// Looks a name up in the types of a method resolution order, from number `start` on.
bool find_after(Tuple* order, size_t start, Str* name, TypeAttr& out);
/// What `object.name` gives for an attribute found on the object's type: a bound method, a property's value,
/// what a descriptor's `__get__` says. `self` is null when the attribute is got from the class `type` itself.
Result<Object> bind_attr(const TypeAttr& attr, Ref self, const TypeInfo* type);
/// The same for a value that has no `__get__` of its own: what functions, properties and the like do.
Result<Object> bind_builtin(Ref value, Ref self, const TypeInfo* type);
/// callee(first, *args).
Result<Object> call_with_first(Ref callee, Ref first, const Args& args);
/// Calling a class: `C(...)`.
Result<Object> call_type(TypeInfo* type, const Args& args);
/// How messages about a call show what is called: `__main__.f()`.
Result<Own<Str>> callee_text(Ref callee);

/// Whether the operators of a value may be special methods of a user class or native class: then dispatch
/// looks them up.
inline bool has_special_methods(Ref value) {
  if (!value.is_heap())
    return false;
  const TypeInfo* type = value.header()->type;
  return is_user_class(type) || type->kind == Kind::native || type->kind == Kind::instance;
}

/// The special method `name` of a value whose type is a user or native class; false when it has none, or
/// inherits it from a builtin kind (whose operation the dispatch does itself).
bool find_special(Ref value, Str* name, TypeAttr& out);

/// Calls it if there is one. False: there is none.
template <class... T>
Result<bool> try_special(Ref value, Str* name, Object& out, const T&... values) {
  TypeAttr attr;
  if (!find_special(value, name, attr))
    return false;
  Result<Object> result = call_type_attr(attr, value, values...);
  if (result.failed())
    return Failed{};
  out = result.take();
  return true;
}

/// Whether a user class redefines what it inherits from a builtin.
inline bool overrides(Ref value, Str* name) {
  TypeAttr attr;
  return value.is_heap() && is_user_class(value.header()->type) && find_special(value, name, attr);
}

} // namespace py
