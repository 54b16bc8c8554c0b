#include "runtime/core/enum_class.h"
#include "runtime/core/text.h"

namespace py {

constinit const TypeInfo EnumValue::info = builtin_type({.name = PY_STR("Enum"),
                                                         .base = &types::object,
                                                         .size = sizeof(EnumValue),
                                                         .kind = Kind::native,
                                                         .flags = TypeInfo::final | TypeInfo::abstract});

Result<Own<Str>> EnumValue::repr() {
  TextBuilder text;
  text.append(type->module);
  text.append(".");
  text.append(type->name);
  text.append(".");
  text.append(name);
  return text.finish();
}

} // namespace py
