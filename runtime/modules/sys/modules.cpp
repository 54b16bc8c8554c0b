// `sys.modules`.
#include "runtime/core/error.h"
#include "runtime/core/module.h"
#include "runtime/core/ops.h"
#include "runtime/core/protocol.h"
#include "runtime/generated/program.h"
#include "runtime/generated/tables.h"
#include "runtime/modules/native_class.h"
#include "runtime/modules/sys/sys.h"

PY_NATIVE_TABLES(sys, _Modules)

namespace py::sys {

constinit const TypeInfo Modules::info = native_type<Modules>(
    PY_STR("sys"), PY_STR("_Modules"), nullptr, &attrs::sys::_Modules, TypeInfo::final | TypeInfo::abstract);
constinit Modules the_modules{{&Modules::info, immortal_refs}};

static Failed raise_fixed() {
  return raise_not_implemented_error("changing sys.modules");
}

Result<Own<Dict>> Modules::copy() {
  PY_TRY(found, make_dict());
  for (const NativeModule* native = native_modules; native->name != nullptr; ++native) {
    PY_TRY(module, import_native(native->name));
    PY_CHECK(found->set(native->name, module));
  }
  if (&program_modules != nullptr)
    for (const ProgramModule* each = program_modules; each->module != nullptr; ++each)
      if (*each->begun)
        PY_CHECK(found->set(each->module->name, Ref(each->module)));
  return found;
}

Result<Own<DictKeys>> Modules::keys() {
  PY_TRY(found, copy());
  return found->keys();
}
Result<Own<DictValues>> Modules::values() {
  PY_TRY(found, copy());
  return found->values();
}
Result<Own<DictItems>> Modules::items() {
  PY_TRY(found, copy());
  return found->items();
}
Result<Object> Modules::get(Ref key, Ref default_value) {
  PY_TRY(found, copy());
  Object value;
  PY_TRY(is_there, found->lookup(key, value));
  return is_there ? value : Object(default_value);
}
Result<Object> Modules::pop(Ref key, Ref default_value) {
  PY_TRY(is_there, contains(key));
  if (is_there)
    return raise_fixed();
  return default_value.is_null() ? Result<Object>(raise_key_error(key)) : Object(default_value);
}
Result<SWord> Modules::length() {
  PY_TRY(found, copy());
  return SWord(found->used);
}
Result<Object> Modules::iter() {
  PY_TRY(view, keys());
  return py::iter(view);
}
Result<bool> Modules::contains(Ref key) {
  PY_TRY(found, copy());
  Object value;
  return found->lookup(key, value);
}
Result<Object> Modules::get_item(Ref key) {
  PY_TRY(found, copy());
  Object value;
  PY_TRY(is_there, found->lookup(key, value));
  return is_there ? Result<Object>(value) : Result<Object>(raise_key_error(key));
}
Status Modules::set_item(Ref, Ref) {
  return raise_fixed();
}
Status Modules::del_item(Ref key) {
  PY_TRY(is_there, contains(key));
  return is_there ? Status(raise_fixed()) : Status(raise_key_error(key));
}
Result<Own<Str>> Modules::repr() {
  PY_TRY(found, copy());
  return to_repr(static_cast<Dict*>(found));
}

} // namespace py::sys
