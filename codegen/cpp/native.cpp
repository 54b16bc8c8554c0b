#include "codegen/cpp/native.h"

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
