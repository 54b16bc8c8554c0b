// Finding a name on a type.
#include "runtime/core/ops_builtin.h"
#include "runtime/core/special.h"

namespace py {

struct NativeModule;
extern const NativeModule native_modules[];

namespace {

/// The tables of the builtin types are weak (type_attrs.h): who finds names in them brings them in, by naming
/// what stands beside them.
[[gnu::used]] const NativeModule* const linked_tables = native_modules;

/// In a builtin's table, or among the special methods that its kind has.
bool find_in_builtin(const TypeInfo* type, Str* name, TypeAttr& out) {
  // The special methods of a kind come first: they take any operand, as its typed forms in the table do not.
  const bool may_be_special = name->size > 4 && name->text()[0] == '_' && name->text()[1] == '_';
  const AttrEntry* entry = may_be_special ? find_builtin_special(type, name) : nullptr;
  if (entry == nullptr && type->attrs)
    entry = type->attrs->find(name);
  if (entry == nullptr)
    return false;
  out.value = Ref();
  out.entry = entry;
  out.owner = type;
  return true;
}

bool find_in_user_class(const Class* cls, Str* name, TypeAttr& out) {
  Ref value = cls->names->find(name);
  if (value.is_null())
    return false;
  out.value = value;
  out.entry = nullptr;
  out.owner = cls;
  return true;
}

} // namespace

PY_OPENING bool find_in_type(const TypeInfo* type, Str* name, TypeAttr& out) {
  if (is_user_class(type)) {
    auto* cls = static_cast<const Class*>(type);
    return find_in_user_class(cls, name, out) || find_after(cls->mro, 0, name, out);
  }
  for (; type; type = type->base)
    if (find_in_builtin(type, name, out))
      return true;
  return false;
}

bool find_after(Tuple* order, size_t start, Str* name, TypeAttr& out) {
  for (size_t i = start; i < order->count; ++i) {
    auto* type = (*order)[i].as<TypeInfo>();
    if (is_user_class(type) ? find_in_user_class(static_cast<Class*>(type), name, out)
                            : find_in_builtin(type, name, out))
      return true;
  }
  return false;
}

bool find_special(Ref value, Str* name, TypeAttr& out) {
  const TypeInfo* type = type_of(value);
  if (!find_in_type(type, name, out))
    return false;
  // What a builtin kind does itself is no special method; a native class's are all it has.
  return out.entry == nullptr || out.owner->kind == Kind::native;
}

} // namespace py
