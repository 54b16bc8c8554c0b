// What a value is in C++: the rows of the table in docs/architecture.md ("Values"). Decided here once, for
// lowering, the passes and codegen.
#pragma once

#include "lowering/ir/ir.h"

namespace p2c::ir {

enum class Representation : uint8_t {
  object,      ///< py::Object / py::Ref: `object`, unions, functions, classes, modules
  none,        ///< py::None
  boolean,     ///< bool
  integer,     ///< py::Int / py::IntRef
  word,        ///< py::SWord
  floating,    ///< py::Float
  pointer,     ///< py::Own<T> / T*: a heap type that is known
  enumeration, ///< the C++ enum of a native class
};

Representation representation(const types::Type* type, Form form = Form::natural);
inline Representation representation(const Value& value) {
  return representation(value.type, value.form);
}
inline Representation representation(const Variable& variable) {
  return representation(variable.type, variable.form);
}

/// Whether it converts to a py::Ref without any work: what an operand of type `any` must do.
bool is_reference(Representation representation);

/// Whether a value may go where the other is wanted without a Convert: the same representation, and for
/// pointers the same C++ type.
bool same_representation(const types::Type* a, Form a_form, const types::Type* b, Form b_form);

} // namespace p2c::ir
