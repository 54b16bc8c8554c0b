#include "runtime/core/enum_class.h"
#include "runtime/core/text.h"

namespace py {

static Result<Object> show(Ref self, const Args&) {
  PY_TRY(text, self.as<EnumValue>()->repr());
  return Object(static_cast<Own<Str>&&>(text));
}
static constexpr AttrEntry entries[] = {AttrEntry::method(PY_STR("__repr__"), show)};
static constexpr AttrTable table = entries;

constinit const TypeInfo EnumValue::info = builtin_type({.name = PY_STR("Enum"),
                                                         .base = &types::object,
                                                         .size = sizeof(EnumValue),
                                                         .kind = Kind::native,
                                                         .flags = TypeInfo::final | TypeInfo::abstract,
                                                         .attrs = &table});

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
