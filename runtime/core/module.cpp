#include "runtime/core/module.h"
#include "runtime/core/error.h"
#include "runtime/core/function.h"
#include "runtime/core/special.h"
#include "runtime/core/type_attrs.h"
#include "runtime/core/type_members.h"

namespace py {

namespace {

const GlobalEntry* find_global(Module* module, Str* name) {
  for (uint32_t i = 0; i < module->global_count; ++i)
    if (module->globals[i].name == name || is_eq(module->globals[i].name, name))
      return &module->globals[i];
  return nullptr;
}

/// What was set under the name, or null.
Ref find_extra(Module* module, Str* name) {
  return module->extra.is_null() ? Ref() : module->extra->find(name);
}

Failed raise_no_attribute(Module* module, Str* name) {
  return with_attribute(raise_attribute_error("module '%U' has no attribute '%U'", module->name, name),
                        module, name);
}

} // namespace

bool is_replaceable_builtin(Str* name) {
  if (&replaceable_builtins == nullptr)
    return false;
  for (Str* const* one = replaceable_builtins; *one != nullptr; ++one)
    if (*one == name || is_eq(*one, name))
      return true;
  return false;
}

Result<Object> get_attr(Module* module, Str* name) {
  if (const GlobalEntry* global = find_global(module, name)) {
    Object value = global->get();
    if (!value.is_null())
      return value;
  } else if (Ref value = find_extra(module, name); !value.is_null()) {
    return Object(value);
  } else if (const AttrEntry* entry = module->attrs ? module->attrs->find(name) : nullptr) {
    return bind_attr(TypeAttr{Ref(), entry, nullptr}, module, &types::module);
  }
  if (Ref value = find_extra(module, name); !value.is_null())
    return Object(value);
  if (is_eq(name, PY_STR("__name__")))
    return Object(Ref(module->name));
  if (is_eq(name, PY_STR("__class__")))
    return Object(Ref(&types::module));
  if (is_eq(name, PY_STR("__doc__")))
    return Object(none);
  if (is_eq(name, PY_STR("__dict__")))
    return names_of(module);
  // The module's own function for names that it has not.
  if (const GlobalEntry* global = find_global(module, PY_STR("__getattr__"))) {
    Object function = global->get();
    if (!function.is_null())
      return call_with(function, name);
  }
  return raise_no_attribute(module, name);
}

Result<void> set_attr(Module* module, Str* name, Ref value) {
  if (const GlobalEntry* global = find_global(module, name)) {
    if (global->set == nullptr)
      return raise_attribute_error("attribute '%U' of module '%U' is compiled in and cannot be set", name,
                                   module->name);
    return global->set(value);
  }
  const bool is_builtins = module->attrs && is_eq(module->name, PY_STR("builtins"));
  if (is_builtins && !is_replaceable_builtin(name))
    return raise_not_implemented_error("setting a builtin");
  if (!is_builtins && module->attrs && module->attrs->find(name))
    return raise_attribute_error("attribute '%U' of module '%U' is compiled in and cannot be set", name,
                                 module->name);
  if (module->extra.is_null()) {
    PY_TRY(dict, make_dict());
    module->extra = dict;
  }
  return module->extra->set(name, value);
}

Result<void> del_attr(Module* module, Str* name) {
  if (const GlobalEntry* global = find_global(module, name)) {
    Object value = global->get();
    if (value.is_null() || global->set == nullptr)
      return raise_attribute_error("%U", name);
    return global->set(Ref());
  }
  if (module->attrs && module->attrs->find(name) && is_eq(module->name, PY_STR("builtins")))
    return raise_not_implemented_error("deleting a builtin");
  if (module->extra.is_null() || !module->extra->remove(name))
    return raise_attribute_error("%U", name);
  return {};
}

constinit const TypeInfo types::module = builtin_type({.name = PY_STR("module"),
                                                       .base = &types::object,
                                                       .size = sizeof(Module),
                                                       .kind = Kind::module,
                                                       .flags = TypeInfo::abstract,
                                                       .drop = drop_object<Module>,
                                                       .traverse = traverse_members<Module, &Module::extra>,
                                                       .attrs = &attrs::module});

} // namespace py
