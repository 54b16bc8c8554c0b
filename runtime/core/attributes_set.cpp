// Setting and deleting attributes of a value of any type: data descriptors of the type, then the instance.
#include "runtime/core/class_slots.h"
#include "runtime/core/descriptors.h"
#include "runtime/core/error.h"
#include "runtime/core/list.h"
#include "runtime/core/module.h"
#include "runtime/core/special.h"
#include "runtime/core/type_attributes.h"

namespace py {

bool takes_any_name(const Class* cls) {
  auto open = [](const TypeInfo* type) {
    if (!is_user_class(type))
      return false;
    Ref declared = static_cast<const Class*>(type)->names->find(PY_STR("__slots__"));
    if (declared.is_null())
      return true;
    Result<bool> dict = contains(declared, PY_STR("__dict__"));
    if (dict.failed())
      clear_pending();
    return !dict.failed() && *dict;
  };
  if (open(cls))
    return true;
  for (size_t i = 0; i < cls->mro->count; ++i)
    if (open((*cls->mro)[i].as<TypeInfo>()))
      return true;
  return cls->kind == Kind::exception;
}

namespace {

/// A data descriptor on the type takes the store (a null value deletes). False: there is none.
Result<bool> set_by_descriptor(Ref object, const TypeAttr& attr, Str* name, Ref value) {
  if (attr.entry) {
    if (attr.entry->is != AttrEntry::Is::property)
      return false;
    if (attr.entry->set == nullptr && (attr.owner == &types::slice || attr.owner == &types::range))
      return raise_attribute_error("readonly attribute");
    if (value.is_null() && attr.owner == &types::BaseException && attr.entry->set != nullptr)
      return raise_type_error("%U may not be deleted", name);
    if (value.is_null() || attr.entry->set == nullptr)
      return raise_attribute_error("attribute '%U' of '%N' objects is not writable", name, attr.owner);
    PY_CHECK(attr.entry->set(object, value));
    return true;
  }
  TypeAttr method;
  auto has_own = [&](Str* special) {
    return has_special_methods(attr.value) && find_special(attr.value, special, method);
  };
  if (is<Property>(attr.value) && !has_own(value.is_null() ? PY_STR("__delete__") : PY_STR("__set__"))) {
    PY_CHECK(set_property(attr.value.as<Property>(), object, value));
    return true;
  }
  if (!has_special_methods(attr.value))
    return false;
  Object kept(attr.value);
  if (!value.is_null() && find_special(attr.value, PY_STR("__set__"), method)) {
    PY_CHECK(call_type_attr(method, attr.value, object, value));
    return true;
  }
  if (value.is_null() && find_special(attr.value, PY_STR("__delete__"), method)) {
    PY_CHECK(call_type_attr(method, attr.value, object));
    return true;
  }
  if (find_special(attr.value, value.is_null() ? PY_STR("__set__") : PY_STR("__delete__"), method))
    return raise_attribute_error("%s", value.is_null() ? "__delete__" : "__set__");
  return false;
}

/// Whether what stands in `__slots__` names the attribute: `__x` in `class C` is `_C__x`.
bool is_slot_named(const Class* cls, Ref declared, Str* name) {
  if (!is<Str>(declared))
    return false;
  Str* own = declared.as<Str>();
  if (is_eq(own, name))
    return true;
  if (own->size < 3 || own->text()[0] != '_' || own->text()[1] != '_')
    return false;
  Result<Own<Str>> full = mangled(cls, own);
  if (full.failed()) {
    clear_pending();
    return false;
  }
  return is_eq(full->get(), name);
}

/// `__slots__` names that have no slot of their own live in the overflow dictionary: is this one?
bool is_declared_slot(const Class* cls, Str* name) {
  auto declares = [name](const Class* c) {
    Ref declared = c->names->find(PY_STR("__slots__"));
    if (is<Str>(declared))
      return is_slot_named(c, declared, name);
    Span<Object> names;
    if (is<Dict>(declared)) // whose values say what the slots are for
      return !declared.as<Dict>()->find(name).is_null();
    if (is<Tuple>(declared))
      names = {declared.as<Tuple>()->items(), declared.as<Tuple>()->count};
    else if (is<List>(declared))
      names = {declared.as<List>()->items, declared.as<List>()->count};
    for (Object& own : names)
      if (is_slot_named(c, own, name))
        return true;
    return false;
  };
  if (declares(cls))
    return true;
  for (size_t i = 0; i < cls->mro->count; ++i) {
    auto* type = (*cls->mro)[i].as<TypeInfo>();
    if (is_user_class(type) && declares(static_cast<Class*>(type)))
      return true;
  }
  return false;
}

Failed raise_cannot_set(Ref object, Str* name, bool on_type) {
  if (on_type)
    return raise_attribute_error("'%T' object attribute '%U' is read-only", object.word(), name);
  return raise_new(types::AttributeError, "'%T' object has no attribute '%U'", object.word(), name);
}

/// What `del` does not find; of a slot, CPython only says the name.
Failed raise_not_deleted(Ref object, Str* name) {
  const TypeInfo* type = type_of(object);
  if (is_user_class(type) && is_declared_slot(static_cast<const Class*>(type), name))
    return raise_new(types::AttributeError, "%U", name);
  return raise_new(types::AttributeError, "'%T' object has no attribute '%U'", object.word(), name);
}

Result<void> set_in_dictionary(Ref object, Own<Dict>* overflow, Str* name, Ref value) {
  if (value.is_null()) {
    if (overflow->is_null() || !(*overflow)->remove(name))
      return raise_not_deleted(object, name);
    return {};
  }
  if (overflow->is_null()) {
    PY_TRY(dict, make_dict());
    *overflow = dict;
  }
  return (*overflow)->set(name, value);
}

Result<void> set_plain(Ref object, Str* name, Ref value) {
  const TypeInfo* type = type_of(object);
  if (is_eq(name, PY_STR("__class__")))
    return raise_not_implemented_error("assigning to __class__");
  if (is_eq(name, PY_STR("__dict__")))
    return raise_not_implemented_error("replacing __dict__");
  TypeAttr attr;
  const bool on_type = find_in_type(type, name, attr);
  if (on_type) {
    PY_TRY(done, set_by_descriptor(object, attr, name, value));
    if (done)
      return {};
  }
  if (!object.is_heap())
    return raise_cannot_set(object, name, on_type);
  Header* header = object.header();
  const Class* cls = is_user_class(type) ? static_cast<const Class*>(type) : nullptr;
  if (cls)
    if (const SlotInfo* slot = find_slot(cls, name)) {
      if (value.is_null() && !slot_is_set(header, *slot))
        return raise_not_deleted(object, name);
      return write_slot(header, *slot, value);
    }
  PY_TRY(handled, set_function_attribute(object, name, value));
  if (handled)
    return {};
  Own<Dict>* overflow = dictionary_of(header);
  if (overflow == nullptr || (cls && !takes_any_name(cls) && !is_declared_slot(cls, name)))
    return raise_cannot_set(object, name, on_type);
  return set_in_dictionary(object, overflow, name, value);
}

Result<void> set_any(Ref object, Str* name, Ref value) {
  switch (kind_of(object)) {
  case Kind::type:
    return set_type_attr(object.as<TypeInfo>(), name, value);
  case Kind::module:
    return value.is_null() ? del_attr(object.as<Module>(), name) : set_attr(object.as<Module>(), name, value);
  default:
    break;
  }
  const TypeInfo* type = type_of(object);
  const uint32_t hook_trait = value.is_null() ? Class::has_delattr : Class::has_setattr;
  if (is_user_class(type) && static_cast<const Class*>(type)->traits & hook_trait) {
    TypeAttr hook;
    find_in_type(type, value.is_null() ? PY_STR("__delattr__") : PY_STR("__setattr__"), hook);
    Result<Object> done =
        value.is_null() ? call_type_attr(hook, object, name) : call_type_attr(hook, object, name, value);
    return done.failed() ? Result<void>(Failed{}) : Result<void>();
  }
  return set_plain(object, name, value);
}

} // namespace

Result<void> set_plain_attr(Ref object, Str* name, Ref value) {
  return set_plain(object, name, value);
}
PY_OPENING Result<void> set_attr(Ref object, Str* name, Ref value) {
  return set_any(object, name, value);
}
Result<void> del_attr(Ref object, Str* name) {
  return set_any(object, name, Ref());
}

} // namespace py
