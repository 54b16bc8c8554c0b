#include "runtime/modules/_namespace/_namespace.h"

#include "runtime/core/error.h"
#include "runtime/core/iterators.h"
#include "runtime/core/ops.h"
#include "runtime/core/protocol.h"
#include "runtime/core/str.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(_namespace, module_namespace)

namespace py::_namespace {

constinit const TypeInfo Namespace::info =
    native_type<Namespace>(PY_STR("builtins"), PY_STR("module_namespace"), nullptr,
                           &attrs::_namespace::module_namespace, TypeInfo::final | TypeInfo::abstract);

/// The value of a name, or null. The module's `__getattr__` is not asked.
Object Namespace::find(Ref key) {
  if (!is<Str>(key))
    return {};
  Str* name = key.as<Str>();
  for (uint32_t i = 0; i < module->global_count; ++i)
    if (is_eq(module->globals[i].name, name)) {
      Object value = module->globals[i].get();
      if (!value.is_null())
        return value;
      break;
    }
  if (!module->extra.is_null())
    if (Ref value = module->extra->find(name); !value.is_null())
      return Object(value);
  if (module->attrs && module->attrs->find(name))
    if (Result<Object> value = get_attr(module, name); !value.failed())
      return value.take();
  return is_eq(name, PY_STR("__name__")) ? Object(Ref(module->name)) : Object();
}

Result<Own<Dict>> Namespace::copy() {
  PY_TRY(names, make_dict(module->global_count));
  for (uint32_t i = 0; i < module->global_count; ++i) {
    Object value = module->globals[i].get();
    if (!value.is_null())
      PY_CHECK(names->set(module->globals[i].name, value));
  }
  for (uint32_t i = 0; module->attrs && i < module->attrs->count; ++i) {
    PY_TRY(value, get_attr(module, module->attrs->entries[i].name));
    PY_CHECK(names->set(module->attrs->entries[i].name, value));
  }
  if (!module->extra.is_null())
    PY_CHECK(merge_mapping(names, module->extra));
  return names;
}

Result<Own<DictKeys>> Namespace::keys() {
  PY_TRY(names, copy());
  return names->keys();
}
Result<Own<DictValues>> Namespace::values() {
  PY_TRY(names, copy());
  return names->values();
}
Result<Own<DictItems>> Namespace::items() {
  PY_TRY(names, copy());
  return names->items();
}

Result<Object> Namespace::get(Ref key, Ref default_value) {
  PY_CHECK(hash(key));
  Object value = find(key);
  return value.is_null() ? Object(default_value) : static_cast<Object&&>(value);
}

Result<Object> Namespace::pop(Ref key, Ref default_value) {
  PY_CHECK(hash(key));
  Object value = find(key);
  if (value.is_null())
    return default_value.is_null() ? Result<Object>(raise_key_error(key)) : Object(default_value);
  PY_CHECK(del_attr(module, key.as<Str>()));
  return value;
}

Result<Object> Namespace::setdefault(Ref key, Ref default_value) {
  Object value = find(key);
  if (!value.is_null())
    return value;
  PY_CHECK(set_item(key, default_value));
  return Object(default_value);
}

Status Namespace::update(Ref entries, Dict* keywords) {
  PY_TRY(added, Dict::construct(entries, keywords));
  PY_TRY(items, added->items());
  return for_each(items, [&](Ref item) -> Status {
    auto* pair = item.as<Tuple>();
    return set_item(pair->items()[0], pair->items()[1]);
  });
}

Result<SWord> Namespace::length() {
  PY_TRY(names, copy());
  return SWord(names->used);
}

Result<Object> Namespace::iter() {
  PY_TRY(names, copy());
  PY_TRY(view, names->keys());
  return py::iter(view);
}

Result<bool> Namespace::contains(Ref key) {
  PY_CHECK(hash(key));
  return !find(key).is_null();
}

Result<Object> Namespace::get_item(Ref key) {
  PY_CHECK(hash(key));
  Object value = find(key);
  if (value.is_null())
    return raise_key_error(key);
  return value;
}

Status Namespace::set_item(Ref key, Ref value) {
  if (!is<Str>(key))
    return raise_type_error("the names of a module are str, not '%.100T'", key.word());
  return set_attr(module, key.as<Str>(), value);
}

Status Namespace::del_item(Ref key) {
  PY_CHECK(hash(key));
  if (find(key).is_null())
    return raise_key_error(key);
  return del_attr(module, key.as<Str>());
}

Result<bool> Namespace::equals(Ref other) {
  if (other == Ref(this))
    return true;
  PY_TRY(names, copy());
  return same_or_equal(names, other);
}

Result<Own<Str>> Namespace::repr() {
  PY_TRY(names, copy());
  return to_repr(static_cast<Dict*>(names));
}

} // namespace py::_namespace

namespace py {

Result<Object> names_of(Module* module) {
  PY_TRY(names, create<_namespace::Namespace>());
  names->module = module;
  return Object(static_cast<Own<_namespace::Namespace>&&>(names));
}

} // namespace py
