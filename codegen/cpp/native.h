// How what the API declares is written in C++: the only place of this room that knows the API's model.
#pragma once

#include "codegen/cpp/representation.h"

#include <set>

namespace p2c::api {
struct Class;
struct Constant;
struct Function;
struct Parameter;
} // namespace p2c::api

namespace p2c::cpp {

/// The struct (pointer) or enum of a native class.
Representation native_representation(const api::Class& cls);

/// A call: `py::digitalio::...(a, b)`, `a->method(b)`, `T::make(a)`. `arguments` are C++ expressions,
/// receiver first.
std::string native_call(const api::Function& function, llvm::ArrayRef<std::string> arguments);
/// What stands for an argument that is left out: the parameter's default, or null for one that has none.
std::string native_default(const api::Parameter& parameter);
/// Whether its C++ function returns a Result, plain void, or a plain value.
enum class NativeResult { result, nothing, value };
NativeResult native_result(const api::Function& function);

/// The headers, beside runtime/py.h, of the native modules that the program imports.
std::set<std::string> native_headers(const ir::Program& program);

} // namespace p2c::cpp
