// Making instances of classes in its parts; for construct.cpp, class.cpp and the special methods of `object`.
// Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/class.h"

namespace py {

/// What the builtin base's `__new__` gives for a user class: its part of the instance, from the arguments
/// where the value is immutable (int, str, tuple, ...), else still to be initialised.
Result<Object> new_builtin_part(Class* cls, const Args& args);
/// Whether a type's values are made with all they hold: int, float, str, bytes, tuple, frozenset.
bool has_immutable_value(const TypeInfo* type);
/// object.__init__: TypeError for arguments that nobody takes.
Result<void> init_object(Ref self, const Args& args, bool is_called_by_name);
/// The layout of a class with this layout base and no slots of its own.
ClassInfo layout_without_slots(const TypeInfo* base, Str* name);
/// What calling `type` and `object` does.
Result<Object> construct_type(Ref type, const Args& args);
Result<Object> construct_object(Ref type, const Args& args);

/// What `__new__` of the class's builtin base does for it: object.__new__ without the look at who calls.
Result<Object> make_of_class(Class* cls, const Args& rest);

/// `object.__new__` (static), `object.__init__`, `object.__init_subclass__` (class method).
Result<Object> object_new(Ref, const Args& args);
Result<Object> object_init(Ref self, const Args& args);
Result<Object> object_init_subclass(Ref cls, const Args& args);

} // namespace py
