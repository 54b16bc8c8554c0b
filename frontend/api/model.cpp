#include "frontend/api/model.h"
#include <llvm/ADT/STLExtras.h>

namespace p2c::api {

bool Function::has_effect(llvm::StringRef effect) const {
  return llvm::is_contained(effects, effect);
}

std::string Class::dotted() const {
  return module == "builtins" ? name : module + "." + name;
}

static std::vector<const Function*> select(const std::vector<Function>& functions, Form form,
                                           llvm::StringRef name) {
  std::vector<const Function*> found;
  for (const Function& function : functions)
    if (function.form == form && function.name == name)
      found.push_back(&function);
  return found;
}

static const Constant* select(const std::vector<Constant>& constants, llvm::StringRef name) {
  for (const Constant& constant : constants)
    if (constant.name == name)
      return &constant;
  return nullptr;
}

std::vector<const Function*> Class::find(Form form, llvm::StringRef name) const {
  return select(functions, form, name);
}

const Constant* Class::find_constant(llvm::StringRef name) const {
  return select(constants, name);
}

const Class* Module::find_class(llvm::StringRef name) const {
  for (const std::unique_ptr<Class>& type : classes)
    if (type->name == name)
      return type.get();
  return nullptr;
}

std::vector<const Function*> Module::find(Form form, llvm::StringRef name) const {
  return select(functions, form, name);
}

const Constant* Module::find_constant(llvm::StringRef name) const {
  return select(constants, name);
}

const Module* Model::find_module(llvm::StringRef name) const {
  for (const std::unique_ptr<Module>& module : modules)
    if (module->name == name)
      return module.get();
  return nullptr;
}

Module& Model::add_module(llvm::StringRef name) {
  if (const Module* there = find_module(name))
    return const_cast<Module&>(*there);
  modules.push_back(std::make_unique<Module>());
  modules.back()->name = name.str();
  return *modules.back();
}

const Class* Model::find_class(llvm::StringRef dotted) const {
  const auto [module, name] = dotted.rsplit('.');
  const Module* home = name.empty() ? find_module("builtins") : find_module(module);
  return home ? home->find_class(name.empty() ? dotted : name) : nullptr;
}

Class* Model::find_class(llvm::StringRef dotted) {
  return const_cast<Class*>(static_cast<const Model*>(this)->find_class(dotted));
}

static constexpr llvm::StringLiteral shape_names[] = {
#define API_SHAPE(name, description) #name,
#include "frontend/api/shapes.def"
};
static constexpr llvm::StringLiteral form_names[] = {
#define API_FORM(name, annotation, arguments) #name,
#include "frontend/api/forms.def"
};

llvm::StringRef to_text(Shape shape) {
  return shape_names[static_cast<size_t>(shape)];
}

llvm::StringRef to_text(Form form) {
  return form_names[static_cast<size_t>(form)];
}

template <class Enum>
static std::optional<Enum> find_name(llvm::ArrayRef<llvm::StringLiteral> names, llvm::StringRef name) {
  for (size_t i = 0; i < names.size(); ++i)
    if (names[i] == name)
      return static_cast<Enum>(i);
  return std::nullopt;
}

std::optional<Shape> shape_of(llvm::StringRef name) {
  return find_name<Shape>(shape_names, name);
}

std::optional<Form> form_of(llvm::StringRef name) {
  return find_name<Form>(form_names, name);
}

} // namespace p2c::api
