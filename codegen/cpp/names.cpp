#include "codegen/cpp/names.h"

#include "llvm/ADT/StringExtras.h"

namespace p2c::cpp {
namespace {

/// `Station.sample` -> `Station_sample`, `make.<locals>.inner` -> `make_inner`.
std::string flatten(llvm::StringRef qualified_name) {
  llvm::SmallVector<llvm::StringRef> parts;
  qualified_name.split(parts, '.');
  std::string out;
  for (llvm::StringRef part : parts) {
    if (part == "<locals>")
      continue;
    part = part.ltrim('<').rtrim('>');
    if (!out.empty())
      out += '_';
    out += part;
  }
  return out;
}

} // namespace

ProgramNames::ProgramNames(const ir::Program& program) {
  Scope namespaces;
  llvm::DenseMap<const ir::Module*, Scope> scopes;
  for (const std::unique_ptr<ir::Module>& module : program.modules) {
    modules_[module.get()] =
        module.get() == program.main ? "app" : "modules::" + namespaces.claim(module->name);
    Scope& scope = scopes[module.get()];
    // What the printer defines in every module.
    for (const char* name : {"modules", "app", "import_module", "run_module", "module_object",
                             "namespace_object", "global_table"})
      scope.reserve(name);
  }
  // Functions and classes get the plain names; a global of the same Python name is what holds them as a
  // value.
  for (const std::unique_ptr<ir::Class>& cls : program.classes) {
    Scope& scope = scopes[cls->module];
    std::string claimed = scope.claim(flatten(cls->qualified_name));
    classes_[cls.get()] = claimed;
    for (const char* suffix : {"_info", "_slots"})
      scope.reserve(claimed + suffix);
    if (cls->info)
      by_info_[cls->info] = cls.get();
  }
  for (const std::unique_ptr<ir::Function>& function : program.functions) {
    std::string name =
        function->kind == ir::FunctionKind::module_init ? "run_module" : flatten(function->qualified_name);
    Scope& scope = scopes[function->module];
    std::string claimed = function->kind == ir::FunctionKind::module_init ? "run_module" : scope.claim(name);
    functions_[function.get()] = claimed;
    // What describes it: see function.cpp.
    for (const char* suffix : {"_code", "_info", "_call", "_shows", "_signature", "_parameters"})
      scope.reserve(claimed + suffix);
  }
  for (const std::unique_ptr<ir::Module>& module : program.modules)
    for (const std::unique_ptr<ir::Variable>& global : module->variables) {
      Scope& scope = scopes[module.get()];
      std::string plain = identifier(global->name.ltrim('.'));
      // `blink` the function, `blink_value` the variable that holds it.
      globals_[global.get()] = scope.is_taken(plain) ? scope.claim(plain + "_value") : scope.claim(plain);
    }
}

std::string ProgramNames::qualify(llvm::StringRef name, const ir::Module* owner,
                                  const ir::Module* from) const {
  if (owner == from)
    return name.str();
  return ("::" + module_namespace(owner) + "::" + name).str();
}
std::string ProgramNames::function(const ir::Function* function, const ir::Module* from) const {
  return qualify(local(function), function->module, from);
}
std::string ProgramNames::cls(const ir::Class* cls, const ir::Module* from) const {
  return qualify(local(cls), cls->module, from);
}
std::string ProgramNames::global(const ir::Variable* global, const ir::Module* from) const {
  return qualify(local(global), global->module, from);
}
std::string ProgramNames::struct_of(const types::ClassInfo* info) const {
  const ir::Class* found = class_of(info);
  assert(found && "a class type without a class");
  return cls(found, nullptr);
}

} // namespace p2c::cpp
