// Getting attributes of a value of any type, in Python's order: data descriptors of the type, the instance,
// the type,
// `__getattr__`.
#include "runtime/core/descriptors.h"
#include "runtime/core/error.h"
#include "runtime/core/module.h"
#include "runtime/core/ops_builtin.h"
#include "runtime/core/special.h"
#include "runtime/core/type_attributes.h"

namespace py {

// Binding what was found on the type.

Result<Object> bind_attr(const TypeAttr& attr, Ref self, const TypeInfo* type) {
  if (attr.entry) {
    const AttrEntry* entry = attr.entry;
    switch (entry->is) {
    case AttrEntry::Is::method:
      if (self.is_null()) {
        PY_TRY(descriptor, make_method_descriptor(entry, attr.owner));
        return Object(static_cast<Own<MethodDescriptor>&&>(descriptor));
      } else {
        PY_TRY(method, make_builtin_function(entry, receiver_of(attr, self), attr.owner));
        return Object(static_cast<Own<BuiltinFunction>&&>(method));
      }
    case AttrEntry::Is::class_method: {
      PY_TRY(method, make_builtin_function(entry, type, attr.owner));
      return Object(static_cast<Own<BuiltinFunction>&&>(method));
    }
    case AttrEntry::Is::static_method: {
      PY_TRY(function, make_builtin_function(entry, Ref(), attr.owner));
      return Object(static_cast<Own<BuiltinFunction>&&>(function));
    }
    case AttrEntry::Is::property:
      if (self.is_null()) {
        PY_TRY(descriptor, make_method_descriptor(entry, attr.owner));
        return Object(static_cast<Own<MethodDescriptor>&&>(descriptor));
      }
      if (entry->get == nullptr)
        return raise_attribute_error("unreadable attribute");
      return entry->get(receiver_of(attr, self));
    case AttrEntry::Is::class_value:
      return entry->get(Ref());
    case AttrEntry::Is::constant:
      return Object(entry->value.ref());
    }
  }
  const Ref value = attr.value;
  TypeAttr getter;
  if (has_special_methods(value) && find_special(value, PY_STR("__get__"), getter)) {
    Object kept(value);
    return call_type_attr(getter, value, self.is_null() ? Ref(none) : self, Ref(type));
  }
  return bind_builtin(value, self, type);
}

Result<Object> bind_builtin(Ref value, Ref self, const TypeInfo* type) {
  switch (kind_of(value)) {
  case Kind::function:
    if (self.is_null())
      return Object(value);
    break;
  case Kind::static_method:
    return value.as<StaticMethod>()->function;
  case Kind::class_method:
    return bind_class_method(value.as<ClassMethod>(), type);
  case Kind::property:
    return self.is_null() ? Object(value) : get_property(value.as<Property>(), self);
  case Kind::method_descriptor:
    if (self.is_null())
      return Object(value);
    return bind_attr(
        TypeAttr{Ref(), value.as<MethodDescriptor>()->entry, value.as<MethodDescriptor>()->owner}, self,
        type);
  default:
    return Object(value);
  }
  PY_TRY(method, make_bound_method(value, self));
  return Object(static_cast<Own<BoundMethod>&&>(method));
}

namespace {

/// A data descriptor that has a getter: one without leaves reading to the instance.
bool is_read_before_instance(const TypeAttr& attr) {
  if (attr.entry)
    return attr.entry->is == AttrEntry::Is::property;
  if (is<Property>(attr.value))
    return true;
  TypeAttr method;
  return has_special_methods(attr.value) && find_special(attr.value, PY_STR("__get__"), method) &&
         (find_special(attr.value, PY_STR("__set__"), method) ||
          find_special(attr.value, PY_STR("__delete__"), method));
}

/// Looks in the instance: slots, then the overflow dictionary. False: not there.
Result<bool> get_from_instance(Ref object, Str* name, Object& out) {
  if (!object.is_heap())
    return false;
  Header* header = object.header();
  if (is_user_class(header->type)) {
    auto* cls = static_cast<const Class*>(header->type);
    if (const SlotInfo* slot = find_slot(cls, name)) {
      if (!slot_is_set(header, *slot))
        return false;
      PY_TRY(value, read_slot(header, *slot));
      out = static_cast<Object&&>(value);
      return true;
    }
  }
  Own<Dict>* overflow = dictionary_of(header);
  if (overflow == nullptr || overflow->is_null())
    return false;
  Ref value = (*overflow)->find(name);
  if (value.is_null())
    return false;
  out = Object(value);
  return true;
}

/// What every object has, whatever its type says.
Result<bool> get_universal(Ref object, Str* name, Object& out) {
  if (name->size < 7 || name->text()[0] != '_' || name->text()[1] != '_')
    return false;
  if (is_eq(name, PY_STR("__class__"))) {
    out = Object(Ref(type_of(object)));
    return true;
  }
  if (is_eq(name, PY_STR("__dict__"))) {
    PY_TRY(dict, instance_dict(object));
    if (dict.ref().is_none())
      return false;
    out = static_cast<Object&&>(dict);
    return true;
  }
  if (is_eq(name, PY_STR("__doc__"))) {
    out = Object(none);
    return true;
  }
  if (is_eq(name, PY_STR("__module__"))) {
    const TypeInfo* type = type_of(object);
    out = Object(Ref(type->module ? type->module : PY_STR("builtins")));
    return !is_user_class(type) ? false : true;
  }
  return false;
}

/// object.__getattribute__ without the final AttributeError: false means that there is no such attribute.
Result<bool> get_plain(Ref object, Str* name, Object& out) {
  const TypeInfo* type = type_of(object);
  const bool user = is_user_class(type);
  // Where no class has data descriptors the instance can be asked first.
  const bool instance_first = user && type->kind == Kind::instance &&
                              !(static_cast<const Class*>(type)->traits & Class::has_data_descriptor);
  if (instance_first) {
    PY_TRY(found, get_from_instance(object, name, out));
    if (found)
      return true;
  }
  TypeAttr attr;
  const bool on_type = find_in_type(type, name, attr);
  if (!instance_first) {
    if (!on_type || !is_read_before_instance(attr)) {
      PY_TRY(found, get_from_instance(object, name, out));
      if (found)
        return true;
    }
  }
  if (on_type) {
    Object kept(attr.value); // a getter may change the class
    PY_TRY(value, bind_attr(attr, object, type));
    out = static_cast<Object&&>(value);
    return true;
  }
  if (Result<bool> special = get_function_attribute(object, name, out); special.failed() || *special)
    return special;
  return get_universal(object, name, out);
}

Result<Object> call_getattr_hook(Ref object, Str* name) {
  TypeAttr hook;
  find_in_type(type_of(object), PY_STR("__getattr__"), hook);
  return call_type_attr(hook, object, name);
}

/// __getattribute__ of user classes, then __getattr__; false when there is no such attribute and no hook.
Result<bool> get_any(Ref object, Str* name, Object& out) {
  const TypeInfo* type = type_of(object);
  const uint32_t traits = is_user_class(type) ? static_cast<const Class*>(type)->traits : 0;
  bool found;
  if (traits & Class::has_getattribute) [[unlikely]] {
    TypeAttr hook;
    find_in_type(type, PY_STR("__getattribute__"), hook);
    Result<Object> value = call_type_attr(hook, object, name);
    if (!value.failed()) {
      out = value.take();
      return true;
    }
    if (!pending_is(types::AttributeError) || !(traits & Class::has_getattr))
      return Failed{};
    clear_pending();
    found = false;
  } else {
    Result<bool> got = get_plain(object, name, out);
    if (got.failed()) {
      // An AttributeError out of a property's getter goes to __getattr__, too.
      if (!(traits & Class::has_getattr) || !pending_is(types::AttributeError))
        return Failed{};
      clear_pending();
      found = false;
    } else {
      found = *got;
    }
  }
  if (found || !(traits & Class::has_getattr))
    return found;
  PY_TRY(value, call_getattr_hook(object, name));
  out = static_cast<Object&&>(value);
  return true;
}

} // namespace

Result<Object> get_plain_attr(Ref object, Str* name) {
  Object value;
  PY_TRY(found, get_plain(object, name, value));
  return found ? Result<Object>(value) : Result<Object>(raise_attribute_error(object, name));
}

PY_OPENING Result<Object> get_attr(Ref object, Str* name) {
  switch (kind_of(object)) {
  case Kind::type:
    return get_type_attr(object.as<TypeInfo>(), name);
  case Kind::module:
    return get_attr(object.as<Module>(), name);
  case Kind::super:
    return get_attr(object.as<Super>(), name);
  default:
    break;
  }
  Object value;
  PY_TRY(found, get_any(object, name, value));
  return found ? Result<Object>(value) : Result<Object>(raise_attribute_error(object, name));
}

// Method calls.

Result<Object> call_method(Ref object, Str* name, const Args& args) {
  const Kind kind = kind_of(object);
  if (kind != Kind::type && kind != Kind::module && kind != Kind::super) {
    const TypeInfo* type = type_of(object);
    const uint32_t traits = is_user_class(type) ? static_cast<const Class*>(type)->traits : 0;
    if (!(traits & Class::has_getattribute)) {
      TypeAttr attr;
      const bool on_type = find_in_type(type, name, attr);
      const bool is_method =
          on_type && (attr.entry ? attr.entry->is == AttrEntry::Is::method : is<Function>(attr.value));
      if (is_method) {
        Object shadow;
        PY_TRY(shadowed, get_from_instance(object, name, shadow));
        if (shadowed)
          return call(shadow, args);
        if (attr.entry)
          PY_CHECK(check_stack());
        return call_type_attr(attr, receiver_of(attr, object), args);
      }
    }
  }
  PY_TRY(function, get_attr(object, name));
  return call(function, args);
}

} // namespace py
