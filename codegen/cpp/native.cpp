#include "codegen/cpp/native.h"

#include "codegen/cpp/identifiers.h"
#include "frontend/api/model.h"
#include "frontend/modules/module.h"

namespace p2c::cpp {

Representation native_representation(const api::Class& cls) {
  return {cls.enumeration ? Shape::enumeration : Shape::pointer, cls.cpp_name};
}

std::string native_call(const api::Function& function, llvm::ArrayRef<std::string> arguments) {
  std::string out;
  if (function.member) {
    llvm::StringRef name = llvm::StringRef(function.cpp_name).rsplit("::").second;
    out = arguments[0] + "->" + name.str();
    arguments = arguments.drop_front();
  } else {
    out = function.cpp_name;
  }
  out += "(";
  for (size_t i = 0; i < arguments.size(); ++i)
    out += (i ? ", " : "") + arguments[i];
  return out + ")";
}

/// A default as an expression of the C++ type; `text` is Python.
static std::string default_of(const api::CppType& type, llvm::StringRef text) {
  using api::Shape;
  bool is_quoted = text.ends_with("'") || text.ends_with("\"");
  if (type.shape == Shape::enumeration)
    return type.text + "::" + text.rsplit('.').second.str();
  if (type.shape == Shape::boolean)
    return text == "True" ? "true" : "false";
  if (text == "None")
    return type.shape == Shape::any ? "py::Ref(py::none)" : "py::none";
  if (text == "True" || text == "False")
    return text == "True" ? "py::Ref(true)" : "py::Ref(false)";
  if (text == "()")
    return "py::Ref(py::empty_tuple())";
  if (text == "sys.maxsize")
    return "INTPTR_MAX";
  if (is_quoted) {
    bool is_bytes = text.consume_front("b");
    std::string literal = string_literal(text.drop_front().drop_back());
    std::string constant = (is_bytes ? "PY_BYTES(" : "PY_STR(") + literal + ")";
    return type.shape == Shape::any ? "py::Ref(" + constant + ")" : constant;
  }
  if (type.shape == Shape::floating)
    return "py::Float(" + text.str() + ")";
  if (text.contains('.'))
    return "PY_FLOAT(" + text.str() + ")";
  if (type.shape == Shape::word)
    return "py::SWord(" + text.str() + ")";
  return (type.shape == Shape::any ? "py::Ref(py::IntRef::small(" + text.str() + "))"
                                   : "py::IntRef::small(" + text.str() + ")");
}

std::string native_default(const api::Parameter& parameter) {
  const api::CppType& type = parameter.cpp;
  if (parameter.default_text && !parameter.optional)
    return default_of(
        type.shape == api::Shape::optional && *parameter.default_text != "None" ? type.inner.front() : type,
        *parameter.default_text);
  switch (type.shape) {
  case api::Shape::any:
    return "py::Ref()";
  case api::Shape::heap:
    return "static_cast<" + type.text + ">(nullptr)";
  default: // not a table's enum: no other parameter can be left out
    return "{}";
  }
}

NativeResult native_result(const api::Function& function) {
  if (function.may_raise || function.always_raises)
    return NativeResult::result;
  return function.cpp_result.shape == api::Shape::none ? NativeResult::nothing : NativeResult::value;
}

std::set<std::string> native_headers(const ir::Program& program) {
  std::set<std::string> headers;
  auto add = [&](llvm::StringRef location) {
    llvm::StringRef header = location.rsplit(':').first;
    if (header.starts_with("runtime/modules/"))
      headers.insert(header.str());
  };
  for (const std::unique_ptr<ir::Module>& module : program.modules) {
    const api::Module* native = module->source ? module->source->native : nullptr;
    if (!native)
      continue;
    for (const std::unique_ptr<api::Class>& cls : native->classes)
      add(cls->location);
    for (const api::Function& function : native->functions)
      add(function.location);
    for (const api::Constant& constant : native->constants)
      add(constant.location);
  }
  return headers;
}

} // namespace p2c::cpp
