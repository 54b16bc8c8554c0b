// The operations of the builtin kinds, without looking at what user classes redefine: what the dynamic
// operations come down to, and what `list.__add__` and `super().__getitem__` call. "Not implemented" comes
// out as Python's NotImplemented. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/class.h"
#include "runtime/core/ops.h"
#include "runtime/core/protocol.h"

namespace py {

constexpr bool is_not_implemented(const OwnedWord& value) {
  return value.word() == word::not_implemented;
}
constexpr Object not_implemented() {
  return Object::adopt(word::not_implemented);
}

#define X(name, symbol) Result<Object> builtin_##name(Ref a, Ref b);
PY_BINARY_OPS(X)
#undef X
/// `a op= b` where it is more than `a = a op b`.
#define PY_BUILTIN_INPLACE_OPS(X) X(add) X(multiply) X(subtract) X(bit_and) X(bit_or) X(bit_xor)
#define X(name) Result<Object> builtin_inplace_##name(Ref a, Ref b);
PY_BUILTIN_INPLACE_OPS(X)
#undef X
Result<Object> builtin_negative(Ref a);
Result<Object> builtin_positive(Ref a);
Result<Object> builtin_invert(Ref a);
Result<Object> builtin_absolute(Ref a);
Result<Object> builtin_divmod(Ref a, Ref b);
Result<Object> builtin_compare(Ref a, Ref b, Comparison op);
/// The TypeError of `a + b` where `a` is a sequence and `b` nothing that it can be joined with.
Failed raise_not_concatenated(Ref a, Ref b);

Result<Object> builtin_get_item(Ref object, Ref index);
Result<void> builtin_set_item(Ref object, Ref index, Ref value);
Result<void> builtin_del_item(Ref object, Ref index);
Result<bool> builtin_contains(Ref container, Ref value);
/// The length as a small int.
Result<Object> builtin_len(Ref object);
Result<bool> builtin_truth(Ref object);
Result<SWord> builtin_hash(Ref object);
Result<Object> builtin_make_iterator(Ref object);
Result<Object> builtin_advance(Ref iterator);
Result<Own<Str>> builtin_to_repr(Ref object);
Result<Own<Str>> builtin_to_str(Ref object);

// What these are for the kinds that a program without dynamic operations does not show, compare, hash or
// iterate over (runtime/without/dynamic): all but numbers, texts, None, lists, tuples, dicts and ranges.
Result<Own<Str>> rare_to_repr(Ref object);
Result<Own<Str>> rare_to_str(Ref object);
/// The same of instances of classes that are constants (runtime/generated/sealed_class.h).
bool is_of_sealed_class(Ref object);
Result<Own<Str>> sealed_to_repr(Ref object);
Result<Own<Str>> sealed_to_str(Ref object);
/// Likewise of what holds others, in a program that shows and compares numbers and texts alone.
Result<Own<Str>> container_to_repr(Ref object);
Result<Object> container_compare(Ref a, Ref b, Comparison op);
Result<Object> rare_compare(Ref a, Ref b, Comparison op);
Result<SWord> rare_hash(Ref object);
Result<Object> rare_len(Ref object);
Result<Object> rare_make_iterator(Ref object);
Result<Object> rare_advance(Ref iterator);
Result<Object> advance_generator(Ref iterator);

/// A value of a user class that derives from int, as the int it is; any other value as it is.
Ref plain(Ref value);

/// What a method of `int` gets as its receiver: the value of an instance of a class that derives from int.
/// Other methods get the object itself.
inline Ref receiver_of(const TypeAttr& attr, Ref self) {
  return attr.entry && attr.owner == &types::int_ ? plain(self) : self;
}

/// The special methods by name that a builtin kind has, beside those of its attribute table; null when it has
/// none of that name.
const AttrEntry* find_builtin_special(const TypeInfo* type, Str* name);
/// Whether it is one of those, and CPython has a wrapper of a slot there (`list.__len__`), not a method.
bool is_slot_wrapper(const TypeInfo* type, const AttrEntry* entry);
/// Their names, into a dict's keys.
Result<void> add_builtin_specials(const TypeInfo* type, Dict* names);
/// The names that `dir` shows, sorted, whatever `__dir__` says.
Result<Own<List>> default_dir(Ref object);

} // namespace py
