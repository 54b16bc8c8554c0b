// Types in general: the type of an immediate, subtypes, attributes by name; and the types of the singletons.
#include "runtime/core/class.h"
#include "runtime/core/error.h"

namespace py {

namespace {
/// type(None)() and its like.
template <Word w>
Result<Object> construct_singleton(Ref cls, const Args& args) {
  if (args.count() != 0)
    return raise_type_error("%U takes no arguments", cls.as<TypeInfo>()->name);
  return Object::adopt(w);
}
} // namespace

constinit const TypeInfo types::none = builtin_type({.name = PY_STR("NoneType"),
                                                     .base = &types::object,
                                                     .kind = Kind::none,
                                                     .flags = TypeInfo::final,
                                                     .construct = construct_singleton<word::none>});
constinit const TypeInfo types::ellipsis = builtin_type({.name = PY_STR("ellipsis"),
                                                         .base = &types::object,
                                                         .kind = Kind::ellipsis,
                                                         .flags = TypeInfo::final,
                                                         .construct = construct_singleton<word::ellipsis>});
constinit const TypeInfo types::not_implemented =
    builtin_type({.name = PY_STR("NotImplementedType"),
                  .base = &types::object,
                  .kind = Kind::not_implemented,
                  .flags = TypeInfo::final,
                  .construct = construct_singleton<word::not_implemented>});

PY_OPENING const TypeInfo* type_of_immediate(Ref value) {
  if (value.is_small_int())
    return &types::int_;
  if (value.is_bool())
    return &types::bool_;
  if (value.word() == word::none)
    return &types::none;
  if (value.word() == word::ellipsis)
    return &types::ellipsis;
  if (value.word() == word::not_implemented)
    return &types::not_implemented;
  return &types::object;
}

namespace asyncio {
[[gnu::weak]] extern const TypeInfo timeout_error; // runtime/aio/loop.h; a program without asyncio has none
}

PY_OPENING [[gnu::noinline]] bool is_subtype(const TypeInfo* type, const TypeInfo* base) {
  if (type == base || base == &types::object)
    return true;
  if (is_user_class(type)) {
    Tuple* order = static_cast<const Class*>(type)->mro;
    for (size_t i = 0; i < order->count; ++i)
      if ((*order)[i] == Ref(base))
        return true;
    return false;
  }
  for (; type != nullptr; type = type->base)
    if (type == base || (base == &types::ValueError && (type->flags & TypeInfo::also_value_error)) ||
        (base == &types::Exception && (type->flags & TypeInfo::also_exception)) ||
        (base == &asyncio::timeout_error && (type->flags & TypeInfo::also_asyncio_timeout)))
      return true;
  return false;
}

const AttrEntry* AttrTable::find(Str* name) const {
  for (uint32_t i = 0; i < count; ++i)
    if (entries[i].name == name)
      return &entries[i];
  uint32_t hash = name->hash();
  for (uint32_t i = 0; i < count; ++i) {
    Str* own = entries[i].name;
    if (own->hash_ == hash && own->equals(name->text(), name->size))
      return &entries[i];
  }
  return nullptr;
}

} // namespace py
