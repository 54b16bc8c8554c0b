// What a class statement says in `__slots__`.
#include "runtime/core/class_slots.h"
#include "runtime/core/error.h"
#include "runtime/core/list.h"
#include "runtime/core/text.h"

namespace py {

namespace {

/// The names as they stand there; TypeError for what is no iterable.
Result<Own<Tuple>> names_of(Ref declared) {
  if (is<Str>(declared))
    return tuple_of(declared);
  if (!is<Tuple>(declared) && !is<List>(declared) && !is<Dict>(declared)) {
    PY_TRY(ignored, Tuple::construct(declared));
    static_cast<void>(ignored);
    return raise_not_implemented_error("__slots__ of type '%T'", declared.word());
  }
  return Tuple::construct(declared);
}

bool is_of_variable_size(const TypeInfo* base) {
  while (base->flags & TypeInfo::user_class)
    base = base->base;
  return base->kind == Kind::int_ || base->kind == Kind::tuple || base->kind == Kind::bytes;
}

bool has_dictionary(const Class* cls) {
  for (size_t i = 0; i < cls->mro->count; ++i) {
    auto* type = (*cls->mro)[i].as<TypeInfo>();
    if (type->kind == Kind::exception)
      return true;
    if (is_user_class(type) && static_cast<Class*>(type)->names->find(PY_STR("__slots__")).is_null())
      return true;
  }
  return false;
}

} // namespace

Result<Own<Str>> mangled(const Class* cls, Str* name) {
  const char* text = name->text();
  const bool is_private = name->size > 2 && text[0] == '_' && text[1] == '_' &&
                          !(text[name->size - 1] == '_' && text[name->size - 2] == '_');
  const char* own = cls->name->text();
  while (*own == '_')
    ++own;
  if (!is_private || *own == 0)
    return Own<Str>(name);
  TextBuilder out;
  out.append("_");
  out.append_c_string(own);
  out.append(name);
  return out.finish();
}

Result<void> check_slots(Class* cls) {
  Ref declared = cls->names->find(PY_STR("__slots__"));
  if (declared.is_null())
    return {};
  PY_TRY(names, names_of(declared));
  if (names->count != 0 && is_of_variable_size(cls->base))
    return raise_type_error("nonempty __slots__ not supported for subtype of '%N'", cls->base);
  for (size_t i = 0; i < names->count; ++i) {
    Ref name = (*names)[i];
    if (!is<Str>(name))
      return raise_type_error("__slots__ items must be strings, not '%T'", name.word());
    if (!name.as<Str>()->isidentifier())
      return raise_type_error("__slots__ must be identifiers");
    if (is_eq(name.as<Str>(), PY_STR("__dict__")) && has_dictionary(cls))
      return raise_type_error("__dict__ slot disallowed: we already got one");
  }
  for (size_t i = 0; i < names->count; ++i) {
    PY_TRY(name, mangled(cls, (*names)[i].as<Str>()));
    if (!is_eq(name.get(), PY_STR("__dict__")) && !cls->names->find(name).is_null())
      return raise_value_error("%R in __slots__ conflicts with class variable", name.word());
  }
  return {};
}

} // namespace py
