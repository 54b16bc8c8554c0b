// Exceptions that are known by their class: what codegen makes, raises and compares without asking.
#pragma once

#include "frontend/api/model.h"
#include "lowering/ir/ir.h"

namespace p2c::ir {

/// The builtin exception class that a value is, `ValueError` as a name; null for all others.
const api::Class* builtin_exception(const Value* value);
/// The same, if calling it keeps what it is called with, and no more: `re.error` has a constructor of its
/// own.
const api::Class* plainly_made_exception(const Value* value);
/// The class of the runtime that a class of the program derives from, if that is one of exceptions that have
/// nothing but their arguments; else null.
const api::Class* exception_root(const Class& klass);
/// Whether the type is a class of exceptions of the runtime.
bool is_exception_type(const types::Type* type);
/// Whether the value is an instance of an exception class, held as a pointer.
bool is_exception(const Value* value);

} // namespace p2c::ir
