// The class statement: checking the bases, the method resolution order, the namespace, the hooks.
#include "runtime/core/class.h"
#include "runtime/core/class_slots.h"
#include "runtime/core/construct.h"
#include "runtime/core/descriptors.h"
#include "runtime/core/error.h"
#include "runtime/core/list.h"
#include "runtime/core/protocol.h"
#include "runtime/core/special.h"
#include "runtime/core/text.h"
#include "runtime/core/type_attrs.h"
#include "runtime/core/type_members.h"

namespace py {

Class* all_classes = nullptr;

namespace {

// Bases.

/// CPython calls the class of the base that is no class, which seldom takes what a class is made of.
Failed raise_no_class_of(const Ref* bases, size_t count, size_t at) {
  const TypeInfo* maker = type_of(bases[at]);
  for (size_t i = 0; i < count; ++i)
    if (!is_subtype(maker, type_of(bases[i])))
      return raise_type_error("metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                              "subclass of the metaclasses of all its bases");
  PY_TRY(all, make_tuple(bases, count));
  PY_TRY(names, make_dict());
  const Ref values[] = {PY_STR("C"), all, names};
  PY_TRY(made, call_type(const_cast<TypeInfo*>(maker), Args{values, 3, 0, nullptr}));
  return raise_not_implemented_error("a class statement that makes a '%T'", made.word());
}

Result<void> check_bases(const Ref* bases, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    if (!is<TypeInfo>(bases[i]))
      return raise_no_class_of(bases, count, i);
    auto* base = bases[i].as<TypeInfo>();
    if (base->flags & TypeInfo::final || base == &types::type)
      return raise_type_error("type '%N' is not an acceptable base type", base);
    for (size_t j = 0; j < i; ++j)
      if (bases[i] == bases[j])
        return raise_type_error("duplicate base class %N", base);
  }
  return {};
}

// Method resolution order (C3): the class, then the merge of its bases' orders and the list of the bases.

Failed raise_no_order(const Ref* bases, size_t count) {
  TextBuilder text;
  for (size_t i = 0; i < count; ++i) {
    if (i)
      text.append(", ");
    text.append(bases[i].as<TypeInfo>()->name);
  }
  PY_TRY(names, text.finish());
  return raise_type_error("Cannot create a consistent method resolution\norder (MRO) for bases %U",
                          names.get());
}

Result<Own<Tuple>> linearize(Class* cls, const Ref* bases, size_t count) {
  PY_TRY(sequences, make_list(count + 1)); // of tuples, what is left to merge: from `heads` on
  for (size_t i = 0; i < count; ++i) {
    PY_TRY(order, mro_of(bases[i].as<TypeInfo>()));
    PY_CHECK(sequences->push(static_cast<Own<Tuple>&&>(order)));
  }
  PY_TRY(direct, make_tuple(bases, count));
  PY_CHECK(sequences->push(static_cast<Own<Tuple>&&>(direct)));
  PY_TRY(order, make_list());
  PY_CHECK(order->append(cls));
  auto sequence = [&](size_t i) { return (*sequences)[i].as<Tuple>(); };
  auto placed = [&](Ref type) {
    for (size_t i = 0; i < order->count; ++i)
      if ((*order)[i] == type)
        return true;
    return false;
  };
  // The head of a sequence is its first type that is not yet placed.
  auto head = [&](size_t i) -> size_t {
    size_t at = 0;
    while (at < sequence(i)->count && placed((*sequence(i))[at]))
      ++at;
    return at;
  };
  for (;;) {
    bool done = true;
    Ref next;
    for (size_t i = 0; i <= count && next.is_null(); ++i) {
      const size_t at = head(i);
      if (at == sequence(i)->count)
        continue;
      done = false;
      const Ref candidate = (*sequence(i))[at];
      bool good = true; // it is in no other's tail
      for (size_t j = 0; j <= count && good; ++j)
        for (size_t k = head(j) + 1; k < sequence(j)->count && good; ++k)
          good = (*sequence(j))[k] != candidate;
      if (good)
        next = candidate;
    }
    if (done)
      break;
    if (next.is_null())
      return raise_no_order(bases, count);
    PY_CHECK(order->append(next));
  }
  return make_tuple_moving(order->items + 1, order->count - 1); // a class that owned itself would never go
}

// What the namespace says.

bool is_data_descriptor(Ref value) {
  if (is<Property>(value))
    return true;
  if (!has_special_methods(value))
    return false;
  TypeAttr attr;
  return find_in_type(type_of(value), PY_STR("__set__"), attr) ||
         find_in_type(type_of(value), PY_STR("__delete__"), attr);
}

uint32_t own_traits(Class* cls) {
  struct Row {
    Str* name;
    uint32_t trait;
  };
  const Row rows[] = {
      {PY_STR("__getattr__"), Class::has_getattr}, {PY_STR("__getattribute__"), Class::has_getattribute},
      {PY_STR("__setattr__"), Class::has_setattr}, {PY_STR("__delattr__"), Class::has_delattr},
      {PY_STR("__del__"), Class::has_del},         {PY_STR("__new__"), Class::has_new}};
  uint32_t traits = 0;
  for (const Row& row : rows)
    if (!cls->names->find(row.name).is_null())
      traits |= row.trait;
  for (uint32_t i = 0; i < cls->names->filled; ++i)
    if (!cls->names->entries[i].key.is_null() && is_data_descriptor(cls->names->entries[i].value))
      traits |= Class::has_data_descriptor;
  return traits;
}

void compute_traits(Class* cls) {
  cls->traits = own_traits(cls);
  for (size_t i = 0; i < cls->mro->count; ++i) {
    auto* type = (*cls->mro)[i].as<TypeInfo>();
    if (is_user_class(type))
      cls->traits |= own_traits(static_cast<Class*>(type));
  }
  if (cls->traits & Class::has_del)
    cls->flags |= TypeInfo::frees_itself;
}

/// Functions that are static or class methods by their name alone; `__hash__` where `__eq__` is defined.
Result<void> complete_names(Class* cls, const ClassInfo& info) {
  Dict* names = cls->names;
  Ref function = names->find(PY_STR("__new__"));
  if (is<Function>(function)) {
    PY_TRY(wrapped, StaticMethod::construct(function));
    PY_CHECK(names->set(PY_STR("__new__"), wrapped));
  }
  Str* const class_methods[] = {PY_STR("__init_subclass__"), PY_STR("__class_getitem__")};
  for (Str* name : class_methods) {
    function = names->find(name);
    if (is<Function>(function)) {
      PY_TRY(wrapped, ClassMethod::construct(function));
      PY_CHECK(names->set(name, wrapped));
    }
  }
  if (!names->find(PY_STR("__eq__")).is_null() && names->find(PY_STR("__hash__")).is_null())
    PY_CHECK(names->set(PY_STR("__hash__"), none));
  if (names->find(PY_STR("__module__")).is_null())
    PY_CHECK(names->set(PY_STR("__module__"), info.module ? info.module : PY_STR("__main__")));
  if (names->find(PY_STR("__doc__")).is_null())
    PY_CHECK(names->set(PY_STR("__doc__"), none));
  names->remove(PY_STR("__qualname__"));
  return {};
}

Result<void> call_set_name(Class* cls) {
  PY_TRY(names, cls->names->copy()); // a hook may change the namespace
  for (uint32_t i = 0; i < names->filled; ++i) {
    Ref value = names->entries[i].value, name = names->entries[i].key;
    if (is<Property>(value))
      value.as<Property>()->name = Object(name);
    TypeAttr attr;
    if (!has_special_methods(value) || !find_special(value, PY_STR("__set_name__"), attr))
      continue;
    Result<Object> done = call_type_attr(attr, value, cls, name);
    if (done.failed()) {
      Handling handling;
      Failed failed = raise_runtime_error("Error calling __set_name__ on '%T' instance %R in '%N'",
                                          value.word(), name.word(), cls);
      if (is_pending()) {
        pending()->cause = Own<BaseException>(handling.exception());
        pending()->suppress_context = true;
      }
      return failed;
    }
  }
  return {};
}

Result<void> call_init_subclass(Class* cls, Dict* keywords) {
  for (size_t i = 0; i < cls->mro->count; ++i) {
    auto* type = (*cls->mro)[i].as<TypeInfo>();
    if (!is_user_class(type))
      continue;
    Ref hook = static_cast<Class*>(type)->names->find(PY_STR("__init_subclass__"));
    if (hook.is_null())
      continue;
    if (is<ClassMethod>(hook))
      hook = hook.as<ClassMethod>()->function;
    PY_TRY(method, make_bound_method(hook, cls));
    Result<Object> done = call_unpacked(method, empty_tuple(), keywords ? Ref(keywords) : Ref(none));
    return done.failed() ? Result<void>(Failed{}) : Result<void>();
  }
  if (keywords && keywords->used)
    return raise_type_error("%U.__init_subclass__() takes no keyword arguments", cls->qualname.get());
  return {};
}

void drop_class(Header* object) {
  auto* cls = static_cast<Class*>(object);
  for (Class** link = &all_classes; *link; link = &(*link)->next_class)
    if (*link == cls) {
      *link = cls->next_class;
      break;
    }
  const TypeInfo* base = cls->base;
  cls->~Class();
  if (base)
    release(const_cast<TypeInfo*>(base));
}
void traverse_class(Header* object, Visit visit, void* state) {
  auto* type = static_cast<TypeInfo*>(object);
  if (!is_user_class(type))
    return;
  auto* cls = static_cast<Class*>(type);
  visit(cls->bases.word(), state);
  visit(cls->mro.word(), state);
  visit(cls->names.word(), state);
  visit(Ref(cls->base).word(), state);
}

} // namespace

Result<Own<Tuple>> mro_of(const TypeInfo* type) {
  PY_TRY(order, make_list());
  PY_CHECK(order->append(type));
  if (is_user_class(type)) {
    PY_CHECK(order->extend(static_cast<const Class*>(type)->mro));
  } else {
    while ((type = type->base) != nullptr)
      PY_CHECK(order->append(type));
  }
  return make_tuple_moving(order->items, order->count);
}

void update_traits(Class* cls) {
  for (Class* other = all_classes; other; other = other->next_class)
    if (is_subtype(other, cls))
      compute_traits(other);
}

bool is_made_by(Ref value, const ClassInfo& info) {
  const Class* cls = class_of(value);
  if (cls == nullptr)
    return false;
  if (cls->info == &info) [[likely]]
    return true;
  for (size_t i = 0; i < cls->mro->count; ++i) {
    auto* base = (*cls->mro)[i].as<TypeInfo>();
    if (is_user_class(base) && static_cast<const Class*>(base)->info == &info)
      return true;
  }
  return false;
}

Result<Own<Class>> make_class(const ClassInfo& info, const Ref* bases, size_t base_count, Own<Dict>&& names,
                              Dict* keywords) {
  const Ref object_base(&types::object);
  if (base_count == 0) {
    bases = &object_base;
    base_count = 1;
  }
  PY_CHECK(check_bases(bases, base_count));
  PY_TRY(base, layout_base(bases, base_count));
  PY_TRY(cls, create<Class>(types::type));
  cls->flags = TypeInfo::user_class;
  cls->info = &info; // of a call of `type` it does not live on
  cls->owned_name = Own<Str>(info.name);
  cls->name = info.name;
  cls->qualname = Own<Str>(info.qualname);
  Ref qualname = names->find(PY_STR("__qualname__"));
  if (!qualname.is_null() && is<Str>(qualname))
    cls->qualname = Own<Str>(qualname.as<Str>());
  cls->names = static_cast<Own<Dict>&&>(names);
  cls->base = base;
  retain(const_cast<TypeInfo*>(base));
  lay_out(cls, info);
  PY_TRY(base_tuple, make_tuple(bases, base_count));
  cls->bases = base_tuple;
  PY_TRY(order, linearize(cls, bases, base_count));
  cls->mro = order;
  PY_CHECK(check_slots(cls));
  PY_CHECK(complete_names(cls, info));
  Ref module = cls->names->find(PY_STR("__module__"));
  cls->module = is<Str>(module) ? module.as<Str>() : nullptr;
  Class** link = &all_classes; // at the end: `__subclasses__` tells them in the order they were made
  while (*link)
    link = &(*link)->next_class;
  *link = cls;
  compute_traits(cls);
  PY_CHECK(call_set_name(cls));
  PY_CHECK(call_init_subclass(cls, keywords));
  return cls;
}

PY_OPENING constinit const TypeInfo types::type = builtin_type({.name = PY_STR("type"),
                                                                .base = &types::object,
                                                                .size = sizeof(Class),
                                                                .kind = Kind::type,
                                                                .drop = drop_class,
                                                                .traverse = traverse_class,
                                                                .construct = construct_type,
                                                                .attrs = &attrs::type});

} // namespace py
