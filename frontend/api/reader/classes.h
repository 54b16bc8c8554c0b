// Annotated structs, enums, type objects and constants.
#pragma once
#include "frontend/api/reader/state.h"

namespace p2c::api::reader {

/// Adds the Python class that a struct or enum is, if it is one.
void declare_class(State& state, const clang::TagDecl& declaration);
/// Adds the Python class that a type object (a `const TypeInfo`) is: one whose instances are laid out as
/// those of other classes, as are most exceptions.
void declare_class(State& state, const clang::VarDecl& declaration);
/// `int`, `float`, `bool`, `object` and `NoneType`, where no struct is annotated with their names: they have
/// methods all the same.
void add_primitive_classes(State& state);
/// Adds its bases and its enumerators, when all classes are known by name.
void complete_class(State& state, const clang::TagDecl& declaration);
void complete_class(State& state, const clang::VarDecl& declaration);

/// Adds the constant that a variable is, if it is one.
void add_constant(State& state, const clang::VarDecl& declaration);

} // namespace p2c::api::reader
