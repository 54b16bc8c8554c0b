// Attributes of classes.
#include "runtime/core/type_attributes.h"
#include "runtime/core/construct.h"
#include "runtime/core/error.h"
#include "runtime/core/list.h"
#include "runtime/core/special.h"

namespace py {

namespace {

Result<Own<List>> subclasses_of(const TypeInfo* type) {
  PY_TRY(list, make_list());
  PY_CHECK(for_each_class([&](Class* cls) -> Result<void> {
    for (size_t i = 0; i < cls->bases->count; ++i)
      if ((*cls->bases)[i] == Ref(type))
        return list->append(cls);
    return {};
  }));
  return list;
}

Result<Object> subclasses_entry(Ref self, const Args& args) {
  if (args.count())
    return raise_type_error("type.__subclasses__() takes no arguments (%zd given)",
                            static_cast<SWord>(args.count()));
  PY_TRY(list, subclasses_of(self.as<TypeInfo>()));
  return Object(static_cast<Own<List>&&>(list));
}
Result<Object> mro_entry(Ref self, const Args& args) {
  if (args.count())
    return raise_type_error("type.mro() takes no arguments (%zd given)", static_cast<SWord>(args.count()));
  PY_TRY(order, mro_of(self.as<TypeInfo>()));
  PY_TRY(list, List::construct(order));
  return Object(static_cast<Own<List>&&>(list));
}
/// `int.__new__(cls, ...)` of a builtin type.
Result<Object> new_entry(Ref self, const Args& args) {
  auto* type = self.as<TypeInfo>();
  if (args.positional == 0)
    return raise_type_error("%N.__new__(): not enough arguments", type);
  if (!is<TypeInfo>(args.values[0]))
    return raise_type_error("%N.__new__(X): X is not a type object (%T)", type, args.values[0].word());
  auto* made = args.values[0].as<TypeInfo>();
  if (!is_subtype(made, type))
    return raise_type_error("%N.__new__(%N): %N is not a subtype of %N", type, made, made, type);
  const Args rest{args.values + 1, static_cast<uint16_t>(args.positional - 1), args.keywords,
                  args.keyword_names};
  if (is_user_class(made))
    return make_of_class(static_cast<Class*>(made), rest);
  if (made != type && made == &types::bool_)
    return raise_type_error("%N.__new__(%N) is not safe, use %N.__new__()", type, made, made);
  switch (made->kind) {
  case Kind::list:
  case Kind::dict:
  case Kind::set:
  case Kind::bytearray: // `__init__` fills them
    return call_type(made, Args{nullptr, 0, 0, nullptr});
  default:
    break;
  }
  return call_type(made, rest);
}
constexpr AttrEntry new_method = AttrEntry::method(PY_STR("__new__"), new_entry);
constexpr AttrEntry type_methods[] = {AttrEntry::method(PY_STR("__subclasses__"), subclasses_entry),
                                      AttrEntry::method(PY_STR("mro"), mro_entry)};

Failed raise_attribute_error_of_type(TypeInfo* type, Str* name) {
  return with_attribute(raise_attribute_error("type object '%N' has no attribute '%U'", type, name), type,
                        name);
}

/// The data descriptors of `type` itself.
Result<bool> get_of_metatype(TypeInfo* type, Str* name, Object& out) {
  if (name->size < 7 || name->text()[0] != '_' || name->text()[1] != '_')
    return false;
  const Class* cls = is_user_class(type) ? static_cast<const Class*>(type) : nullptr;
  auto give = [&out](Ref value) {
    out = Object(value);
    return true;
  };
  if (is_eq(name, PY_STR("__name__")))
    return give(type->name);
  if (is_eq(name, PY_STR("__qualname__")))
    return give(cls ? cls->qualname.get() : type->name);
  if (is_eq(name, PY_STR("__module__")) && cls == nullptr)
    return give(type->module ? type->module : PY_STR("builtins"));
  if (is_eq(name, PY_STR("__class__")))
    return give(&types::type);
  if (is_eq(name, PY_STR("__base__")))
    return give(type->base ? Ref(type->base) : Ref(none));
  if (is_eq(name, PY_STR("__bases__"))) {
    if (cls)
      return give(cls->bases);
    PY_TRY(bases, type->base ? tuple_of(type->base) : allocate_tuple(0));
    return give(bases);
  }
  if (is_eq(name, PY_STR("__mro__"))) {
    PY_TRY(order, mro_of(type));
    return give(order);
  }
  if (is_eq(name, PY_STR("__dict__"))) {
    if (cls)
      return give(cls->names);
    return raise_not_implemented_error("the __dict__ of a builtin type");
  }
  return false;
}

} // namespace

Result<bool> new_of_builtin(const TypeInfo* type, Object& out) {
  while (is_user_class(type))
    type = type->base;
  if (type == &types::object)
    return false;
  PY_TRY(method, make_builtin_function(&new_method, type, &types::type));
  out = Object(static_cast<Own<BuiltinFunction>&&>(method));
  return true;
}

Result<Object> get_type_attr(TypeInfo* type, Str* name) {
  Object value;
  PY_TRY(found, get_of_metatype(type, name, value));
  if (found)
    return value;
  TypeAttr attr;
  if (find_in_type(type, name, attr)) {
    Object kept(attr.value);
    if (attr.owner == &types::object && attr.entry && is_eq(name, PY_STR("__new__"))) {
      Object make;
      PY_TRY(is_there, new_of_builtin(type, make));
      if (is_there)
        return make;
    }
    return bind_attr(attr, Ref(), type);
  }
  for (const AttrEntry& entry : type_methods)
    if (is_eq(entry.name, name)) {
      if (type == &types::type) { // `type.mro(int)`: found in `type` itself
        PY_TRY(descriptor, make_method_descriptor(&entry, type));
        return Object(static_cast<Own<MethodDescriptor>&&>(descriptor));
      }
      PY_TRY(method, make_builtin_function(&entry, type, &types::type));
      return Object(static_cast<Own<BuiltinFunction>&&>(method));
    }
  if (find_in_type(&types::type, name, attr))
    return bind_attr(attr, type, &types::type);
  if (is_eq(name, PY_STR("__doc__")))
    return Object(none);
  return raise_attribute_error_of_type(type, name);
}

Result<void> set_type_attr(TypeInfo* type, Str* name, Ref value) {
  if (!is_user_class(type))
    return raise_type_error("cannot set '%U' attribute of immutable type '%N'", name, type);
  auto* cls = static_cast<Class*>(type);
  if (is_eq(name, PY_STR("__name__")) || is_eq(name, PY_STR("__qualname__"))) {
    if (value.is_null())
      return raise_type_error("cannot delete '%U' attribute of type '%N'", name, type);
    if (!is<Str>(value))
      return raise_type_error("can only assign string to %N.%U, not '%T'", type, name, value.word());
    if (is_eq(name, PY_STR("__name__"))) {
      cls->owned_name = Own<Str>(value.as<Str>());
      cls->name = cls->owned_name;
    } else {
      cls->qualname = Own<Str>(value.as<Str>());
    }
    return {};
  }
  if (is_eq(name, PY_STR("__bases__")) || is_eq(name, PY_STR("__mro__")) || is_eq(name, PY_STR("__dict__")))
    return raise_not_implemented_error("changing %U of a class", name);
  Object old(cls->names->find(name));
  if (value.is_null()) {
    if (!cls->names->remove(name))
      return raise_attribute_error("type object '%N' has no attribute '%U'", type, name);
  } else {
    PY_CHECK(cls->names->set(name, value));
  }
  const bool special = name->size > 4 && name->text()[0] == '_' && name->text()[1] == '_';
  const bool descriptor =
      is<Property>(value) || is<Property>(old) || has_special_methods(value) || has_special_methods(old);
  if (special || descriptor)
    update_traits(cls);
  return {};
}

} // namespace py
