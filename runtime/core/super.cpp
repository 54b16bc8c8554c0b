// super: attributes of what follows a class in the method resolution order of an object's type.
#include "runtime/core/descriptors.h"
#include "runtime/core/error.h"
#include "runtime/core/ops_builtin.h"
#include "runtime/core/special.h"
#include "runtime/core/type_attributes.h"
#include "runtime/core/type_attrs.h"
#include "runtime/core/type_members.h"

namespace py {

namespace {

/// The type whose order is gone along: that of the object, or the class itself in a class method. Null with
/// an exception.
Result<const TypeInfo*> starting_type(Ref owner, Ref self) {
  if (!is<TypeInfo>(owner))
    return raise_type_error("super() argument 1 must be a type, not %T", owner.word());
  auto* after = owner.as<TypeInfo>();
  if (is<TypeInfo>(self) && is_subtype(self.as<TypeInfo>(), after))
    return self.as<TypeInfo>();
  if (is_instance(self, after))
    return type_of(self);
  return raise_type_error("super(type, obj): obj must be an instance or subtype of type");
}

bool find_from(const TypeInfo* start, const TypeInfo* after, Str* name, TypeAttr& out) {
  if (!is_user_class(start))
    return after->base && find_in_type(after->base, name, out);
  Tuple* order = static_cast<const Class*>(start)->mro;
  size_t first = 0; // what follows `start` itself
  if (start != after) {
    while (first < order->count && (*order)[first] != Ref(after))
      ++first;
    ++first;
  }
  return find_after(order, first, name, out);
}

/// What super() gives: found along the order, else an attribute of the super object itself.
Result<bool> find_for_super(Ref owner, Ref self, Str* name, TypeAttr& out, const TypeInfo*& start) {
  PY_TRY(type, starting_type(owner, self));
  start = type;
  return find_from(type, owner.as<TypeInfo>(), name, out);
}

Failed raise_no_super_attribute(Str* name) {
  return with_attribute(raise_attribute_error("'super' object has no attribute '%U'", name), none, name);
}

/// No user class has a `__new__`: what follows is that of the builtin which a user class comes from. After a
/// builtin type itself (`super(type, cls)`) it is that of object.
const TypeInfo* maker(const TypeInfo* start) {
  return is_user_class(start) ? start : &types::object;
}

bool is_new_of_object(const TypeAttr& attr, Str* name) {
  return attr.owner == &types::object && attr.entry && is_eq(name, PY_STR("__new__"));
}

} // namespace

Result<Object> super_get_attr(Ref owner, Ref self, Str* name) {
  TypeAttr attr;
  const TypeInfo* start = nullptr;
  if (is_eq(name, PY_STR("__class__")))
    return Object(Ref(&types::super));
  PY_TRY(found, find_for_super(owner, self, name, attr, start));
  if (!found)
    return raise_no_super_attribute(name);
  if (is_new_of_object(attr, name)) {
    Object make;
    PY_TRY(is_there, new_of_builtin(maker(start), make));
    if (is_there)
      return make;
  }
  Object kept(attr.value);
  // In a class method `self` is the class: functions come unbound, class methods bound to it.
  const bool of_class = is<TypeInfo>(self) && Ref(start) == self;
  return bind_attr(attr, of_class ? Ref() : self, start);
}

Result<Object> super_call_method(Ref owner, Ref self, Str* name, const Args& args) {
  TypeAttr attr;
  const TypeInfo* start = nullptr;
  PY_TRY(found, find_for_super(owner, self, name, attr, start));
  if (!found)
    return raise_no_super_attribute(name);
  if (is_new_of_object(attr, name)) {
    Object make;
    PY_TRY(is_there, new_of_builtin(maker(start), make));
    if (is_there)
      return call(make, args);
  }
  const bool of_class = is<TypeInfo>(self) && Ref(start) == self;
  const bool is_method = attr.entry ? attr.entry->is == AttrEntry::Is::method : is<Function>(attr.value);
  if (is_method && !of_class)
    return call_type_attr(attr, receiver_of(attr, self), args);
  Object kept(attr.value);
  PY_TRY(bound, bind_attr(attr, of_class ? Ref() : self, start));
  return call(bound, args);
}

Result<Object> get_attr(Super* super, Str* name) {
  if (super->self.is_null())
    return raise_no_super_attribute(name);
  return super_get_attr(super->owner, super->self, name);
}

Result<Own<Super>> Super::construct(Ref owner, Ref self) {
  if (!is<TypeInfo>(owner))
    return raise_type_error("super() argument 1 must be a type, not %T", owner.word());
  PY_TRY(super, create<Super>());
  super->owner = Object(owner);
  if (!self.is_null() && !self.is_none()) {
    PY_TRY(start, starting_type(owner, self));
    static_cast<void>(start);
    super->self = Object(self);
  }
  return super;
}

constinit const TypeInfo types::super =
    builtin_type({.name = PY_STR("super"),
                  .base = &types::object,
                  .size = sizeof(Super),
                  .kind = Kind::super,
                  .drop = drop_object<Super>,
                  .traverse = traverse_members<Super, &Super::owner, &Super::self>,
                  .construct = constructors::super,
                  .attrs = &attrs::super});

} // namespace py
