// Making exception objects, and their text. Called by error.cpp, classes and tracebacks.
#pragma once
#include "runtime/core/error.h"
#include "runtime/core/tuple.h"

namespace py {

/// An instance of an exception class (user classes that do not define __init__ too), with its arguments, its
/// fields set from them as its __init__ would; not raised.
Result<Own<BaseException>> make_exception(const TypeInfo& type, Span<const Ref> values);
/// The class that an errno stands for: OSError(2, ...) makes a FileNotFoundError.
const TypeInfo& os_error_class(SWord number);
/// The class of what a call of `type` with these arguments makes: such a one, or `type`.
const TypeInfo& exception_class(const TypeInfo& type, Span<const Ref> values);
/// Sets the fields of an OSError as its __init__ would; gives those of the arguments that are its `args`.
Span<const Ref> set_os_error(OSError& error, Span<const Ref> values);
/// make_exception for OSError and its subclasses, where it is known that it is one of these: the half of the
/// runtime that catches nothing leaves their fields to this.
Result<Own<BaseException>> make_os_error(const TypeInfo& type, Span<const Ref> values);
/// Whether it is OSError or a builtin subclass; known to the compiler when the type is.
[[gnu::always_inline]] inline bool is_os_error(const TypeInfo& type) {
#define PY_EXCEPTION(Name, snake_name, Base)                                                                 \
  if (__is_base_of(OSError, Name) && &type == &types::Name)                                                  \
    return true;
#include "runtime/core/exceptions.def"
  return false;
}
/// BaseException.__init__ and those of its subclasses: takes `values` as its arguments.
Status init_exception(BaseException* exception, Span<const Ref> values);
/// str(exception) and repr(exception) of the builtin classes.
Result<Own<Str>> exception_to_str(BaseException* exception);
Result<Own<Str>> exception_to_repr(BaseException* exception);
Result<Own<Str>> exception_group_to_str(BaseExceptionGroup* group);
Result<Own<Str>> unicode_error_to_str(BaseException* error);
bool is_exception_group(BaseException* exception);
/// `ExceptionGroup(message, exceptions)`, its arguments checked.
Status init_exception_group(BaseExceptionGroup* group, Span<const Ref> values);

// `except*` (PEP 654), in the order in which a statement calls them. MemoryError from each.
/// What the statement keeps for an exception that its body raised.
Result<Own<List>> except_star(Ref exception);
/// The group of what a block for `types`, a class or a tuple of classes, picks out of what is left; None when
/// that is nothing. TypeError for other types, groups' classes among them, and whatever `split` raises.
Result<Object> except_star_match(Ref kept, Ref types);
/// Notes what a block raised.
Status except_star_raised(Ref kept, Ref exception);
/// What goes on after the blocks: what they raised, with what no block has picked; None when that is nothing.
Result<Object> except_star_rest(Ref kept);
/// Lets a group or exception that the two gave go on: no context, no frame.
Failed except_star_raise(Ref exception);

/// What a TypeInfo of an exception class without fields of its own says for `traverse`.
void traverse_exception(Header* object, Visit see, void* state);

inline Span<const Ref> BaseException::arguments() const {
  if (given.is_null())
    return {};
  if (is_alone)
    return {reinterpret_cast<const Ref*>(&given), 1};
  auto* tuple = given.ref().as<Tuple>();
  return {reinterpret_cast<const Ref*>(tuple->items()), tuple->count};
}

} // namespace py
