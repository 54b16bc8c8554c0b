#include "runtime/generated/patterns.h"

#include "runtime/core/builtins.h"
#include "runtime/core/error.h"

namespace py {

bool is_sequence(Ref value) {
  switch (kind_of(value)) {
  case Kind::list:
  case Kind::tuple:
  case Kind::range:
  case Kind::memoryview:
    return true;
  case Kind::native: // deque and array, and what derives from them
    for (const TypeInfo* type = type_of(value); type != nullptr; type = type->base)
      if (type->flags & TypeInfo::sequence)
        return true;
    return false;
  default: // a class of the program is no Sequence unless it registers as one, which nothing here can do
    return false;
  }
}

bool is_mapping(Ref value) {
  return kind_of(value) == Kind::dict;
}

Result<Object> match_key_list(Ref mapping, const Ref* keys, size_t count) {
  PY_TRY(values, allocate_tuple(count));
  PY_TRY(seen, make_set(nullptr, 0));
  for (size_t i = 0; i < count; ++i) {
    PY_TRY(repeated, contains(seen.get(), keys[i]));
    if (repeated)
      return raise_value_error("mapping pattern checks duplicate key (%R)", keys[i].word());
    PY_CHECK(seen->add(keys[i]));
    if (is_user_class(type_of(mapping))) { // its `get` is asked, with a default that nobody else has
      PY_TRY(lacking, make_list());
      PY_TRY(value, call_method_with(mapping, PY_STR("get"), keys[i], lacking));
      if (value.ref() == Ref(lacking))
        return Object(none);
      values->items()[i] = static_cast<Object&&>(value);
      continue;
    }
    PY_TRY(there, contains(mapping, keys[i]));
    if (!there)
      return Object(none);
    PY_TRY(value, get_item(mapping, keys[i]));
    values->items()[i] = static_cast<Object&&>(value);
  }
  return Object(static_cast<Own<Tuple>&&>(values));
}

Result<Object> match_rest_of(Ref mapping, const Ref* keys, size_t count) {
  PY_TRY(rest, make_dict());
  PY_CHECK(merge_mapping(rest, mapping));
  for (size_t i = 0; i < count; ++i)
    PY_CHECK(del_item(rest.get(), keys[i]));
  return Object(static_cast<Own<Dict>&&>(rest));
}

namespace {

/// The builtins whose one positional pattern is the subject itself: `case int(n)`.
bool matches_itself(Ref cls) {
  const TypeInfo* type = cls.as<TypeInfo>();
  static const TypeInfo* const selves[] = {&types::bool_,  &types::bytearray, &types::bytes, &types::dict,
                                           &types::float_, &types::frozenset, &types::int_,  &types::list,
                                           &types::set,    &types::str,       &types::tuple};
  for (const TypeInfo* self : selves)
    if (is_subtype(type, self))
      return true;
  return false;
}

/// One attribute; false when the subject lacks it.
Result<bool> attribute(Ref subject, Str* name, Object& out) {
  Result<Object> value = get_attr(subject, name);
  if (value.failed()) {
    if (!pending_is(types::AttributeError))
      return Failed{};
    clear_pending();
    return false;
  }
  out = value.take();
  return true;
}

Failed raise_repeated(Ref cls, Str* name) {
  return raise_type_error("%N() got multiple sub-patterns for attribute '%U'", cls.as<TypeInfo>(), name);
}

} // namespace

Result<Object> match_attributes(Ref subject, Ref cls, size_t positional, Str* const* names, size_t count) {
  if (kind_of(cls) != Kind::type)
    return raise_type_error("called match pattern must be a type");
  PY_TRY(matches, isinstance(subject, cls));
  if (!matches)
    return Object(none);
  PY_TRY(found, make_list(positional + count));
  auto take = [&](Str* name, bool& lacks) -> Status {
    Object value;
    PY_TRY(present, attribute(subject, name, value));
    lacks = !present;
    if (lacks)
      return {};
    return found->push(static_cast<Object&&>(value));
  };
  bool lacks = false;
  if (positional > 0) {
    PY_TRY(has_names, builtin_hasattr(cls, PY_STR("__match_args__")));
    if (!has_names && matches_itself(cls)) {
      if (positional > 1)
        return raise_type_error("%N() accepts 1 positional sub-pattern (%u given)", cls.as<TypeInfo>(),
                                unsigned(positional));
      PY_CHECK(found->append(subject));
    } else {
      Object match_args;
      if (has_names) {
        PY_TRY(value, get_attr(cls, PY_STR("__match_args__")));
        match_args = static_cast<Object&&>(value);
        if (!is<Tuple>(match_args))
          return raise_type_error("%N.__match_args__ must be a tuple (got %T)", cls.as<TypeInfo>(),
                                  match_args.word());
      }
      size_t allowed = has_names ? match_args.ref().as<Tuple>()->count : 0;
      if (allowed < positional)
        return raise_type_error("%N() accepts %u positional sub-pattern%s (%u given)", cls.as<TypeInfo>(),
                                unsigned(allowed), allowed == 1 ? "" : "s", unsigned(positional));
      for (size_t i = 0; i < positional; ++i) {
        Ref name = (*match_args.ref().as<Tuple>())[i];
        if (!is<Str>(name))
          return raise_type_error("__match_args__ elements must be strings (got %T)", name.word());
        for (size_t k = 0; k < i; ++k)
          if (is_eq((*match_args.ref().as<Tuple>())[k].as<Str>(), name.as<Str>()))
            return raise_repeated(cls, name.as<Str>());
        PY_CHECK(take(name.as<Str>(), lacks));
        if (lacks)
          return Object(none);
        for (size_t k = 0; k < count; ++k)
          if (is_eq(names[k], name.as<Str>()))
            return raise_repeated(cls, name.as<Str>());
      }
    }
  }
  for (size_t i = 0; i < count; ++i) {
    PY_CHECK(take(names[i], lacks));
    if (lacks)
      return Object(none);
  }
  PY_TRY(tuple, list_to_tuple(found));
  return Object(static_cast<Own<Tuple>&&>(tuple));
}

} // namespace py
