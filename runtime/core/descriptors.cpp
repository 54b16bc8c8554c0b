// property, staticmethod, classmethod.
#include "runtime/core/descriptors.h"
#include "runtime/core/bind.h"
#include "runtime/core/error.h"
#include "runtime/core/special.h"
#include "runtime/core/type_attrs.h"
#include "runtime/core/type_members.h"

namespace py {

namespace {

Object or_none(const Object& value) {
  return value.is_null() ? Object(none) : value;
}
bool is_given(const Object& value) {
  return !value.is_null() && !value.ref().is_none();
}

/// `@x.setter`: a copy that differs in one function. A class that derives from `property` makes it.
Result<Own<Property>> copy_with(Property* property, Object Property::* member, Ref function) {
  if (is_user_class(property->type)) {
    auto part = [&](Object Property::* other) {
      return other == member ? function : or_none(property->*other).ref();
    };
    PY_TRY(made, call_with(Ref(property->type), part(&Property::getter), part(&Property::setter),
                           part(&Property::deleter), property->get_doc()));
    if (!is<Property>(made))
      return raise_type_error("a property was expected, not '%T'", made.word());
    return Own<Property>::adopt_word(made.leak());
  }
  PY_TRY(copy, create<Property>());
  copy->getter = property->getter;
  copy->setter = property->setter;
  copy->deleter = property->deleter;
  copy->doc = property->doc;
  copy->name = property->name;
  copy.get()->*member = Object(function);
  return copy;
}

Failed raise_missing(Property* property, Ref object, const char* what) {
  if (is_given(property->name))
    return raise_attribute_error("property %R of '%U' object has no %s", property->name.word(),
                                 type_qualname(type_of(object)), what);
  return raise_attribute_error("property of '%U' object has no %s", type_qualname(type_of(object)), what);
}

} // namespace

Result<Own<Property>> Property::construct(Ref getter, Ref setter, Ref deleter, Ref doc) {
  PY_TRY(property, create<Property>());
  auto given = [](Ref value) { return value.is_null() ? Object(none) : Object(value); };
  property->getter = given(getter);
  property->setter = given(setter);
  property->deleter = given(deleter);
  property->doc = given(doc);
  if (property->doc.ref().is_none() && is_given(property->getter)) {
    Result<Object> text = get_attr(property->getter, PY_STR("__doc__"));
    if (text.failed())
      clear_pending();
    else
      property->doc = text.take();
  }
  return property;
}

Object Property::get_fget() {
  return or_none(getter);
}
Object Property::get_fset() {
  return or_none(setter);
}
Object Property::get_fdel() {
  return or_none(deleter);
}
Object Property::get_doc() {
  return or_none(doc);
}
Result<Own<Property>> Property::with_getter(Ref function) {
  return copy_with(this, &Property::getter, function);
}
Result<Own<Property>> Property::with_setter(Ref function) {
  return copy_with(this, &Property::setter, function);
}
Result<Own<Property>> Property::with_deleter(Ref function) {
  return copy_with(this, &Property::deleter, function);
}

Result<Object> get_property(Property* property, Ref self) {
  if (!is_given(property->getter))
    return raise_missing(property, self, "getter");
  Object getter = property->getter;
  return call_with(getter, self);
}
Result<void> set_property(Property* property, Ref self, Ref value) {
  Object function = value.is_null() ? property->deleter : property->setter;
  if (!is_given(function))
    return raise_missing(property, self, value.is_null() ? "deleter" : "setter");
  Result<Object> done = value.is_null() ? call_with(function, self) : call_with(function, self, value);
  return done.failed() ? Result<void>(Failed{}) : Result<void>();
}

Result<Own<StaticMethod>> StaticMethod::construct(Ref function) {
  PY_TRY(method, create<StaticMethod>());
  method->function = Object(function);
  return method;
}
Result<Own<ClassMethod>> ClassMethod::construct(Ref function) {
  PY_TRY(method, create<ClassMethod>());
  method->function = Object(function);
  return method;
}

Result<Object> bind_class_method(ClassMethod* method, const TypeInfo* type) {
  const Ref function = method->function;
  if (!is<Function>(function) && !is<BuiltinFunction>(function)) {
    TypeAttr getter; // a property or other descriptor below: what it gives for the class
    if (has_special_methods(function) && find_special(function, PY_STR("__get__"), getter))
      return call_type_attr(getter, function, Ref(type), Ref(&types::type));
    if (is<Property>(function))
      return get_property(function.as<Property>(), Ref(type));
  }
  PY_TRY(bound, make_bound_method(function, Ref(type)));
  return Object(static_cast<Own<BoundMethod>&&>(bound));
}

constinit const TypeInfo types::property =
    builtin_type({.name = PY_STR("property"),
                  .base = &types::object,
                  .size = sizeof(Property),
                  .kind = Kind::property,
                  .drop = drop_object<Property>,
                  .traverse = traverse_members<Property, &Property::getter, &Property::setter,
                                               &Property::deleter, &Property::doc, &Property::name>,
                  .construct = constructors::property,
                  .attrs = &attrs::property});
constinit const TypeInfo types::static_method =
    builtin_type({.name = PY_STR("staticmethod"),
                  .base = &types::object,
                  .size = sizeof(StaticMethod),
                  .kind = Kind::static_method,
                  .drop = drop_object<StaticMethod>,
                  .traverse = traverse_members<StaticMethod, &StaticMethod::function>,
                  .construct = constructors::static_method,
                  .attrs = &attrs::static_method});
constinit const TypeInfo types::class_method =
    builtin_type({.name = PY_STR("classmethod"),
                  .base = &types::object,
                  .size = sizeof(ClassMethod),
                  .kind = Kind::class_method,
                  .drop = drop_object<ClassMethod>,
                  .traverse = traverse_members<ClassMethod, &ClassMethod::function>,
                  .construct = constructors::class_method,
                  .attrs = &attrs::class_method});

} // namespace py
