// `property`, `staticmethod`, `classmethod`, `super`: values that change what attribute access gives.
// Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/class.h"

namespace py {

struct PY_CLASS("property") Property : Header {
  Object getter; // null or None: not there
  Object setter;
  Object deleter;
  Object doc;
  Object name; // set by the class statement; for messages

  PY_GET("__doc__")
  Object get_doc();
  PY_GET("fget")
  Object get_fget();
  PY_GET("fset")
  Object get_fset();
  PY_GET("fdel")
  Object get_fdel();
  /// `@x.setter`: a copy with another function.
  PY_METHOD("getter")
  Result<Own<Property>> with_getter(PY_POSITIONAL_ONLY Ref function);
  PY_METHOD("setter")
  Result<Own<Property>> with_setter(PY_POSITIONAL_ONLY Ref function);
  PY_METHOD("deleter")
  Result<Own<Property>> with_deleter(PY_POSITIONAL_ONLY Ref function);
  PY_INIT PY_SIGNATURE("(fget: object = None, fset: object = None, fdel: object = None, doc: object = None) "
                       "-> property")
  static Result<Own<Property>> construct(PY_NAME("fget") PY_DEFAULT("None") Ref getter,
                                         PY_NAME("fset") PY_DEFAULT("None") Ref setter = none,
                                         PY_NAME("fdel") PY_DEFAULT("None") Ref deleter = none,
                                         PY_DEFAULT("None") Ref doc = none);
};

struct PY_CLASS("staticmethod") StaticMethod : Header {
  Object function;
  PY_GET("__func__")
  Object get_function() {
    return function;
  }
  PY_INIT PY_WORDED("counted") static Result<Own<StaticMethod>> construct(
      PY_POSITIONAL_ONLY Ref function);
};

struct PY_CLASS("classmethod") ClassMethod : Header {
  Object function;
  PY_GET("__func__")
  Object get_function() {
    return function;
  }
  PY_INIT PY_WORDED("counted") static Result<Own<ClassMethod>> construct(
      PY_POSITIONAL_ONLY Ref function);
};

/// `super(owner, self)` as a value.
struct PY_CLASS("super") Super : Header {
  Object owner; // the class whose successors in the order are asked
  Object self;  // an instance, or a class in a class method
  PY_INIT
  static Result<Own<Super>> construct(Ref owner, PY_POSITIONAL_ONLY PY_OPTIONAL Ref self);
};

// What attribute access does with them.

Result<Object> get_property(Property* property, Ref self);
/// Sets; deletes when `value` is null.
Result<void> set_property(Property* property, Ref self, Ref value);
Result<Object> bind_class_method(ClassMethod* method, const TypeInfo* type);
Result<Object> get_attr(Super* super, Str* name);
Result<Own<Str>> to_repr(Super* super);

} // namespace py
