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

Failed raise_unexpected_type(Ref value) {
  return raise_type_error("a value of an unexpected type: '%.200T'", value.word());
}

} // namespace py
