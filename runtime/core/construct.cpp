// Calling a class: making the instance (`__new__`) and starting it (`__init__`).
#include "runtime/core/construct.h"
#include "runtime/core/bytes.h"
#include "runtime/core/error.h"
#include "runtime/core/exceptions.h"
#include "runtime/core/float.h"
#include "runtime/core/set_table.h"
#include "runtime/core/special.h"
#include "runtime/core/text.h"
#include "runtime/core/type_attrs.h"

namespace py {

namespace {

const TypeInfo* builtin_base(const TypeInfo* type) {
  while (is_user_class(type))
    type = type->base;
  return type;
}

Args without_keywords(const Args& args) {
  return Args{args.values, args.positional, 0, nullptr};
}

/// Copies what an immutable builtin value holds into a new instance of a class that derives from its type.
Result<Object> copy_value(Class* cls, Ref value) {
  if (is_subtype(cls, &types::int_)) {
    PY_TRY(instance, allocate_instance(cls));
    instance.ref().as<IntInstance>()->value = Int(as_int(value));
    return instance;
  }
  switch (cls->kind) {
  case Kind::float_: {
    PY_TRY(instance, allocate_instance(cls));
    instance.ref().as<FloatBox>()->value = float_of(value);
    return instance;
  }
  case Kind::str: {
    auto* source = value.as<Str>();
    const size_t size = (source->size + sizeof(Word)) & ~(sizeof(Word) - 1);
    PY_TRY(instance, allocate_instance_with(cls, size));
    auto* text = instance.ref().as<Str>();
    text->size = source->size;
    text->length = source->length;
    text->hash_ = source->hash_;
    __builtin_memcpy(text->writable_text(), source->text(), source->size);
    return instance;
  }
  case Kind::bytes: {
    auto* source = value.as<Bytes>();
    const size_t size = (source->size + sizeof(Word)) & ~(sizeof(Word) - 1);
    PY_TRY(instance, allocate_instance_with(cls, size));
    instance.ref().as<Bytes>()->size = source->size;
    __builtin_memcpy(instance.ref().as<Bytes>()->writable_data(), source->data(), source->size);
    return instance;
  }
  case Kind::tuple: {
    auto* source = value.as<Tuple>();
    PY_TRY(instance, allocate_instance_with(cls, source->count * sizeof(Object)));
    auto* tuple = instance.ref().as<Tuple>();
    tuple->count = source->count;
    for (size_t i = 0; i < source->count; ++i)
      tuple->items()[i] = source->items()[i];
    return instance;
  }
  case Kind::frozenset: {
    PY_TRY(instance, allocate_instance(cls));
    PY_CHECK(set_table::update(instance.ref().as<AnySet>(), value));
    return instance;
  }
  default:
    return raise_not_implemented_error("instances of '%N'", cls);
  }
}

} // namespace

bool has_immutable_value(const TypeInfo* type) {
  switch (type->kind) {
  case Kind::float_:
  case Kind::str:
  case Kind::bytes:
  case Kind::tuple:
  case Kind::frozenset:
    return true;
  default:
    return is_subtype(type, &types::int_);
  }
}

Result<Object> new_builtin_part(Class* cls, const Args& args) {
  const TypeInfo* builtin = builtin_base(cls);
  if (has_immutable_value(cls)) {
    // A class with an __init__ of its own may take other arguments there; the value is made from all
    // positional ones.
    PY_TRY(value, builtin->construct(builtin, args));
    return copy_value(cls, value);
  }
  if (cls->kind == Kind::exception) {
    PY_TRY(instance, allocate_instance(cls));
    PY_CHECK(instance.ref().as<BaseException>()->set_arguments({args.values, args.positional}));
    return instance;
  }
  if (cls->kind == Kind::native) {
    if (builtin->construct == nullptr)
      return raise_type_error("cannot create '%N' instances", cls);
    // A class with an __init__ of its own says there, by `super().__init__(...)`, what its native part is
    // made from.
    TypeAttr init;
    const bool own_init = find_in_type(cls, PY_STR("__init__"), init) && init.entry == nullptr;
    if (own_init && builtin->module != nullptr && is_eq(builtin->module, PY_STR("asyncio"))) {
      // Where nobody says it, a lock is free and a queue empty: tasks must not wait for nothing.
      Result<Object> instance = builtin->construct(cls, Args{});
      if (!instance.failed())
        return instance;
      clear_pending();
    }
    if (own_init)
      return allocate_instance(cls);
    PY_TRY(instance, builtin->construct(cls, args));
    if (type_of(instance) != cls)
      return raise_not_implemented_error("classes that derive from '%N'", builtin);
    return instance;
  }
  return allocate_instance(cls);
}

Header* native_target = nullptr;

/// `super().__init__(...)` in a class that derives from a native one: makes the native part of `self`.
static Result<void> init_native_part(Ref self, const Args& args) {
  const TypeInfo* builtin = builtin_base(type_of(self));
  native_target = self.header();
  Result<Object> made = builtin->construct(type_of(self), args);
  native_target = nullptr;
  if (made.failed())
    return Failed{};
  if (!(made->ref() == self))
    return raise_not_implemented_error("classes that derive from '%N'", builtin);
  return {};
}

namespace {

/// Whether instances of a class that derives from the builtin are filled by making one of the builtin and
/// taking over what it holds: those whose making and initialising are one.
bool is_filled_at_once(const TypeInfo* builtin) {
  switch (builtin->kind) {
  case Kind::object:
  case Kind::instance:
  case Kind::list:
  case Kind::dict:
  case Kind::set:
  case Kind::exception:
  case Kind::native:
    return false;
  default:
    return builtin->construct != nullptr && !has_immutable_value(builtin);
  }
}

Result<void> fill_instance(Header* instance, const TypeInfo* builtin, const Args& args) {
  PY_TRY(source, builtin->construct(builtin, args));
  if (type_of(source) != builtin || source.ref().header()->refs != 1)
    return raise_not_implemented_error("classes that derive from '%N'", builtin);
  if (builtin->drop)
    builtin->drop(instance);
  Header* from = source.ref().header();
  __builtin_memcpy(reinterpret_cast<char*>(instance) + header_end, reinterpret_cast<char*>(from) + header_end,
                   builtin->size - header_end);
  static_cast<void>(source.leak());
  free(from);
  return {};
}

} // namespace

Result<void> init_object(Ref self, const Args& args, bool is_called_by_name) {
  const TypeInfo* type = type_of(self);
  if (is_user_class(type) && is_filled_at_once(builtin_base(type)))
    return fill_instance(self.header(), builtin_base(type), args);
  if (args.count() == 0)
    return {};
  TypeAttr init, make;
  const bool own_init = find_in_type(type, PY_STR("__init__"), init) && init.owner != &types::object;
  const bool own_new = find_in_type(type, PY_STR("__new__"), make) && make.entry == nullptr;
  if (own_init || (is_called_by_name && type == &types::object))
    return raise_type_error("object.__init__() takes exactly one argument (the instance to initialize)");
  if (!own_new && builtin_base(type) == &types::object)
    return is_called_by_name
               ? raise_type_error("%N.__init__() takes exactly one argument (the instance to initialize)",
                                  type)
               : raise_type_error("%N() takes no arguments", type);
  return {};
}

namespace {

/// The immutable builtins that do not look at keywords when the class has an `__init__` of its own.
bool ignores_keywords(const TypeInfo* cls) {
  return cls->kind == Kind::float_ || cls->kind == Kind::tuple || cls->kind == Kind::frozenset;
}

Result<void> init_builtin_part(Ref instance, const TypeAttr& init, const Args& args) {
  if (has_immutable_value(type_of(instance)) || kind_of(instance) == Kind::native)
    return {}; // all was done when it was made
  if (init.owner == &types::object)
    return init_object(instance, args, false);
  PY_TRY(done, init.entry->call(instance, args));
  static_cast<void>(done);
  return {};
}

Result<Object> instantiate(Class* cls, const Args& args) {
  Object instance;
  if (cls->traits & Class::has_new) {
    TypeAttr make;
    find_in_type(cls, PY_STR("__new__"), make);
    PY_TRY(function, bind_attr(make, Ref(), cls));
    PY_TRY(made, call_with_first(function, cls, args));
    if (!is_instance(made, cls))
      return made;
    instance = static_cast<Object&&>(made);
  } else {
    TypeAttr init;
    const bool own_init = find_in_type(cls, PY_STR("__init__"), init) && init.entry == nullptr;
    // int, str, ... are made from the arguments; of these, some leave keywords to __init__.
    // What a native class's constructor takes is given to it by the `super().__init__(...)` of an own
    // __init__.
    const Args& given = !own_init                   ? args
                        : ignores_keywords(cls)     ? without_keywords(args)
                        : cls->kind == Kind::native ? Args{}
                                                    : args;
    PY_TRY(made, new_builtin_part(cls, given));
    instance = static_cast<Object&&>(made);
  }
  TypeAttr init;
  if (!find_in_type(type_of(instance), PY_STR("__init__"), init))
    return instance;
  if (init.entry) {
    PY_CHECK(init_builtin_part(instance, init, args));
    return instance;
  }
  PY_TRY(result, call_type_attr(init, instance, args));
  if (!result.ref().is_none())
    return raise_type_error("__init__() should return None, not '%T'", result.word());
  return instance;
}

/// type(name, bases, dict): a class made at run time, without slots of its own.
Result<Object> make_dynamic_class(const Args& args) {
  if (!is<Str>(args.values[0]))
    return raise_type_error("type.__new__() argument 1 must be str, not %T", args.values[0].word());
  if (!is<Tuple>(args.values[1]))
    return raise_type_error("type.__new__() argument 2 must be tuple, not %T", args.values[1].word());
  if (!is<Dict>(args.values[2]))
    return raise_type_error("type.__new__() argument 3 must be dict, not %T", args.values[2].word());
  auto* bases = args.values[1].as<Tuple>();
  PY_TRY(names, args.values[2].as<Dict>()->copy());
  PY_TRY(keywords, make_dict());
  for (size_t i = 0; i < args.keywords; ++i)
    PY_CHECK(keywords->set(args.keyword_names[i], args.values[args.positional + i]));
  auto* name = args.values[0].as<Str>();
  for (size_t i = 0; i < bases->count; ++i)
    if (!is<TypeInfo>((*bases)[i]) && type_of((*bases)[i]) != &types::object)
      return raise_type_error("metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                              "subclass of the metaclasses of all its bases");
  for (size_t i = 0; i < bases->count; ++i)
    if (!is<TypeInfo>((*bases)[i]))
      return raise_type_error("bases must be types");
  PY_TRY(base, layout_base(reinterpret_cast<const Ref*>(bases->items()), bases->count));
  const ClassInfo info = layout_without_slots(base, name);
  PY_TRY(cls, make_class(info, reinterpret_cast<const Ref*>(bases->items()), bases->count,
                         static_cast<Own<Dict>&&>(names), keywords));
  return Object(static_cast<Own<Class>&&>(cls));
}

} // namespace

ClassInfo layout_without_slots(const TypeInfo* base, Str* name) {
  ClassInfo info;
  info.name = info.qualname = name;
  if (is_user_class(base)) {
    auto* cls = static_cast<const Class*>(base);
    info.slots = cls->slots;
    info.slot_count = cls->slot_count;
    info.size = static_cast<uint16_t>(cls->size);
    info.overflow = cls->overflow;
    return info;
  }
  constexpr uint16_t in_instance = sizeof(Header);
  static_assert(sizeof(Instance) == sizeof(Header) + sizeof(Object));
  if (base == &types::int_) {
    info.size = sizeof(IntInstance);
    info.overflow = in_instance;
  } else if (base->kind == Kind::exception) {
    info.size = static_cast<uint16_t>(base->size);
    info.overflow = in_instance;
  } else if (base->kind == Kind::tuple || base->kind == Kind::str || base->kind == Kind::bytes) {
    info.size = static_cast<uint16_t>(base->size);
    info.overflow = overflow_after_data;
  } else {
    const size_t at = (base->size + sizeof(Object) - 1) & ~(sizeof(Object) - 1);
    info.overflow = static_cast<uint16_t>(at);
    info.size = static_cast<uint16_t>(at + sizeof(Object));
  }
  return info;
}

Result<Object> call_type(TypeInfo* type, const Args& args) {
  if (is_user_class(type))
    return instantiate(static_cast<Class*>(type), args);
  if (type == &types::type) {
    if (args.positional == 1 && args.keywords == 0)
      return Object(Ref(type_of(args.values[0])));
    if (args.positional != 3)
      return raise_type_error("type() takes 1 or 3 arguments");
    return make_dynamic_class(args);
  }
  if (type->construct == nullptr)
    return raise_type_error("cannot create '%N' instances", type);
  return type->construct(type, args);
}

PY_OPENING Result<Object> construct_type(Ref, const Args& args) {
  return call_type(const_cast<TypeInfo*>(&types::type), args);
}

PY_OPENING Result<Object> construct_object(Ref, const Args& args) {
  if (args.count())
    return raise_type_error("object() takes no arguments");
  PY_TRY(object, create<PlainObject>());
  return Object(static_cast<Own<PlainObject>&&>(object));
}

PY_OPENING constinit const TypeInfo types::object = builtin_type({.name = PY_STR("object"),
                                                                  .base = nullptr,
                                                                  .size = sizeof(PlainObject),
                                                                  .kind = Kind::object,
                                                                  .construct = construct_object,
                                                                  .attrs = &attrs::object});

// The methods of `object`.

Result<Object> object_new(Ref, const Args& args) {
  if (args.positional == 0)
    return raise_type_error("object.__new__(): not enough arguments");
  if (!is<TypeInfo>(args.values[0]))
    return raise_type_error("object.__new__(X): X is not a type object (%T)", args.values[0].word());
  auto* type = args.values[0].as<TypeInfo>();
  const Args rest{args.values + 1, static_cast<uint16_t>(args.positional - 1), args.keywords,
                  args.keyword_names};
  if (!is_user_class(type) && type != &types::object)
    return raise_type_error("object.__new__(%N) is not safe, use %N.__new__()", type, type);
  if (!is_user_class(type))
    return call_type(type, rest);
  auto* cls = static_cast<Class*>(type);
  if (const TypeInfo* builtin = builtin_base(cls); builtin != &types::object) {
    const TypeInfo* user = cls; // the one that has the `__new__` which must not be passed over
    while (is_user_class(user) && static_cast<const Class*>(user)->traits & Class::has_new)
      user = user->base;
    return raise_type_error("object.__new__(%N) is not safe, use %N.__new__()", type, user);
  }
  return make_of_class(cls, rest);
}

Result<Object> make_of_class(Class* cls, const Args& rest) {
  if (cls->kind == Kind::instance && !has_immutable_value(cls) && rest.count()) {
    // As object.__init__: whoever redefines one of the two may take arguments in it.
    if (cls->traits & Class::has_new)
      return raise_type_error("object.__new__() takes exactly one argument (the type to instantiate)");
    TypeAttr init;
    if (!find_in_type(cls, PY_STR("__init__"), init) || init.entry)
      return raise_type_error("%N() takes no arguments", cls);
  }
  return new_builtin_part(cls, rest);
}

Result<Object> object_init(Ref self, const Args& args) {
  const bool is_native = kind_of(self) == Kind::native && is_user_class(type_of(self));
  PY_CHECK(is_native ? init_native_part(self, args) : init_object(self, args, true));
  return Object(none);
}

Result<Object> object_init_subclass(Ref cls, const Args& args) {
  if (args.count())
    return raise_type_error("%U.__init_subclass__() takes no keyword arguments",
                            type_qualname(cls.as<TypeInfo>()));
  return Object(none);
}

} // namespace py
