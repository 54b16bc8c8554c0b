// Attribute access in its parts: classes, functions, dictionaries of instances. For attributes.cpp and the
// builtin functions. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/descriptors.h"

namespace py {

/// `cls.name`.
Result<Object> get_type_attr(TypeInfo* type, Str* name);
/// `cls.name = value`; a null value deletes.
Result<void> set_type_attr(TypeInfo* type, Str* name, Ref value);

/// object.__getattribute__, object.__setattr__ (a null value deletes): without the hooks of user classes.
Result<Object> get_plain_attr(Ref object, Str* name);
Result<void> set_plain_attr(Ref object, Str* name, Ref value);

/// Where attributes without a slot live: the overflow dictionary of an instance, the attributes of a
/// function. Null when the object takes none.
Own<Dict>* dictionary_of(Header* object);
/// Whether names without a slot may be stored on instances: some class of the order has no `__slots__`.
bool takes_any_name(const Class* cls);
/// `object.__dict__`; None when it has none. NotImplementedError for an instance with slots (class.h, rule
/// 7).
Result<Object> instance_dict(Ref object);

/// `__name__`, `__defaults__`, ... of functions, methods and descriptors. False: no such attribute.
Result<bool> get_function_attribute(Ref function, Str* name, Object& out);
/// Likewise for setting; a null value deletes. False: an ordinary attribute.
Result<bool> set_function_attribute(Ref function, Str* name, Ref value);

/// `__new__` of a class as its builtin base has it (`list.__new__`), where no user class has one: found on
/// `object`, which must not make instances of others. False when the builtin base is `object` itself.
Result<bool> new_of_builtin(const TypeInfo* type, Object& out);

} // namespace py
