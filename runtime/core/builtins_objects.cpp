// Builtin functions on any object: attributes by name, types, identity, text.
#include "runtime/core/format.h"
#include "runtime/core/module.h"
#include "runtime/core/ops_builtin.h"
#include "runtime/core/repr.h"
#include "runtime/core/special.h"
#include "runtime/core/type_attributes.h"

namespace py {

bool is_callable(Ref value) {
  switch (kind_of(value)) {
  case Kind::function:
  case Kind::builtin_function:
  case Kind::method_descriptor:
  case Kind::bound_method:
  case Kind::type:
  case Kind::static_method:
    return true;
  default: {
    TypeAttr attr;
    return has_special_methods(value) && find_special(value, PY_STR("__call__"), attr);
  }
  }
}

Result<Own<Str>> builtin_repr(Ref value) {
  return to_repr(value);
}
Result<Own<Str>> ascii(Ref value) {
  PY_TRY(repr, to_repr(value));
  return ascii_of_repr(repr);
}
Result<Own<Str>> builtin_format(Ref value, Ref spec) {
  if (!spec.is_null() && !is<Str>(spec))
    return spec.is_none() ? raise_type_error("format() argument 2 must be str, not None")
                          : raise_type_error("format() argument 2 must be str, not %T", spec.word());
  return format_object(value, spec.is_null() ? empty_str() : spec.as<Str>());
}
Result<Int> id(Ref value) {
  return make_int_unsigned(value.word());
}

// Attributes.

namespace {
Result<Str*> name_of(Ref name) {
  if (!is<Str>(name))
    return raise_type_error("attribute name must be string, not '%T'", name.word());
  return name.as<Str>();
}
} // namespace

Result<Object> builtin_getattr(Ref object, Ref name, Ref default_value) {
  PY_TRY(text, name_of(name));
  Result<Object> value = get_attr(object, text);
  if (!value.failed() || default_value.is_null() || !pending_is(types::AttributeError))
    return value;
  clear_pending();
  return Object(default_value);
}
Result<void> builtin_setattr(Ref object, Ref name, Ref value) {
  PY_TRY(text, name_of(name));
  return set_attr(object, text, value);
}
Result<void> builtin_delattr(Ref object, Ref name) {
  PY_TRY(text, name_of(name));
  return del_attr(object, text);
}
Result<bool> builtin_hasattr(Ref object, Ref name) {
  PY_TRY(text, name_of(name));
  Result<Object> value = get_attr(object, text);
  if (!value.failed())
    return true;
  if (!pending_is(types::AttributeError))
    return Failed{};
  clear_pending();
  return false;
}

Result<Object> vars(Ref object) {
  Result<Object> dict = get_attr(object, PY_STR("__dict__"));
  if (dict.failed() && pending_is(types::AttributeError)) {
    clear_pending();
    return raise_type_error("vars() argument must have __dict__ attribute");
  }
  return dict;
}

namespace {

Result<void> add_names(Dict* names, Dict* dict) {
  for (uint32_t i = 0; i < dict->filled; ++i)
    if (!dict->entries[i].key.is_null())
      PY_CHECK(names->set(dict->entries[i].key, none));
  return {};
}

Result<void> add_names_of_type(Dict* names, const TypeInfo* type) {
  PY_TRY(order, mro_of(type));
  for (size_t i = 0; i < order->count; ++i) {
    auto* base = (*order)[i].as<TypeInfo>();
    if (is_user_class(base)) {
      PY_CHECK(add_names(names, static_cast<Class*>(base)->names));
      continue;
    }
    for (uint32_t k = 0; base->attrs && k < base->attrs->count; ++k)
      PY_CHECK(names->set(base->attrs->entries[k].name, none));
    PY_CHECK(add_builtin_specials(base, names));
  }
  return {};
}

Result<void> add_names_of_instance(Dict* names, Ref object) {
  if (!object.is_heap())
    return {};
  Header* header = object.header();
  if (is_user_class(header->type)) {
    auto* cls = static_cast<const Class*>(header->type);
    for (size_t i = 0; i < cls->slot_count; ++i)
      if (slot_is_set(header, cls->slots[i]))
        PY_CHECK(names->set(cls->slots[i].name, none));
  }
  Own<Dict>* overflow = dictionary_of(header);
  if (overflow && !overflow->is_null())
    PY_CHECK(add_names(names, *overflow));
  return {};
}

Result<void> add_names_of_module(Dict* names, Module* module) {
  PY_CHECK(names->set(PY_STR("__name__"), none));
  for (uint32_t i = 0; i < module->global_count; ++i) {
    Object value = module->globals[i].get();
    if (!value.is_null())
      PY_CHECK(names->set(module->globals[i].name, none));
  }
  for (uint32_t i = 0; module->attrs && i < module->attrs->count; ++i)
    PY_CHECK(names->set(module->attrs->entries[i].name, none));
  return module->extra.is_null() ? Result<void>() : add_names(names, module->extra);
}

} // namespace

Result<Own<List>> default_dir(Ref object) {
  PY_TRY(names, make_dict());
  if (is<Module>(object)) {
    PY_CHECK(add_names_of_module(names, object.as<Module>()));
  } else if (is<TypeInfo>(object)) {
    PY_CHECK(add_names_of_type(names, object.as<TypeInfo>()));
  } else {
    PY_CHECK(add_names_of_instance(names, object));
    PY_CHECK(add_names_of_type(names, type_of(object)));
    PY_CHECK(names->set(PY_STR("__class__"), none));
  }
  PY_TRY(list, List::construct(names));
  PY_CHECK(list->sort(none));
  return list;
}

Result<Own<List>> dir(Ref object) {
  TypeAttr attr;
  if (!has_special_methods(object) || !find_special(object, PY_STR("__dir__"), attr))
    return default_dir(object);
  PY_TRY(names, call_type_attr(attr, object));
  return sorted(names);
}

// Types.

namespace {

/// isinstance and issubclass of a class or a tuple of them; `message` when it is neither.
Result<bool> matches(const TypeInfo* type, Ref types, const char* message) {
  if (is<TypeInfo>(types))
    return is_subtype(type, types.as<TypeInfo>());
  if (!is<Tuple>(types))
    return raise_type_error("%s", message);
  PY_CHECK(check_stack());
  for (size_t i = 0; i < types.as<Tuple>()->count; ++i) {
    PY_TRY(found, matches(type, (*types.as<Tuple>())[i], message));
    if (found)
      return true;
  }
  return false;
}

} // namespace

Result<bool> isinstance(Ref object, Ref types) {
  return matches(type_of(object), types, "isinstance() arg 2 must be a type, a tuple of types, or a union");
}
Result<bool> issubclass(Ref type, Ref types) {
  if (!is<TypeInfo>(type))
    return raise_type_error("issubclass() arg 1 must be a class");
  return matches(type.as<TypeInfo>(), types,
                 "issubclass() arg 2 must be a class, a tuple of classes, or a union");
}

} // namespace py
