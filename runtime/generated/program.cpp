#include "runtime/generated/program.h"

#include "runtime/core/error.h"

namespace py {

Result<Object> import_from(Ref module, Str* name) {
  Result<Object> value = get_attr(module, name);
  if (!value.failed() || !pending_is(types::AttributeError))
    return value;
  clear_pending();
  return raise_import_error("cannot import name '%U' from '%U' (unknown location)", name,
                            module.as<Module>()->name);
}

Result<Object> globals_of(Module* module) {
  PY_TRY(names, make_dict(module->global_count));
  for (uint32_t i = 0; i < module->global_count; ++i) {
    const GlobalEntry& entry = module->globals[i];
    Object value = entry.get();
    if (!value.is_null())
      PY_CHECK(names->set(entry.name, value));
  }
  if (!module->extra.is_null())
    PY_CHECK(merge_mapping(names, module->extra));
  return Object(static_cast<Own<Dict>&&>(names));
}

Failed raise_unexpected_type(Ref value) {
  return raise_type_error("a value of an unexpected type: '%.200T'", value.word());
}

} // namespace py
