// How instances of user classes are laid out: choosing the layout base, making and unmaking instances, slots
// by name.
#include "runtime/aio/unraisable.h"
#include "runtime/core/bytes.h"
#include "runtime/core/class.h"
#include "runtime/core/error.h"
#include "runtime/core/float.h"
#include "runtime/core/list.h"
#include "runtime/core/set.h"
#include "runtime/core/special.h"

namespace py {

namespace {

/// The nearest builtin that a type derives from.
const TypeInfo* builtin_base(const TypeInfo* type) {
  while (is_user_class(type))
    type = type->base;
  return type;
}

bool adds_fields(const TypeInfo* type) {
  if (!is_user_class(type))
    return type->size != type->base->size || type->kind != type->base->kind;
  auto* cls = static_cast<const Class*>(type);
  const size_t inherited = is_user_class(cls->base) ? static_cast<const Class*>(cls->base)->slot_count : 0;
  if (cls->slot_count > inherited)
    return true;
  // `__slots__` counts as in CPython, even where its names live in the overflow dictionary.
  Ref names = cls->names->find(PY_STR("__slots__"));
  return !names.is_null() && !(is<Tuple>(names) && names.as<Tuple>()->count == 0) &&
         !(is<List>(names) && names.as<List>()->count == 0);
}

/// Rule 1: the class that a type's fields come from.
const TypeInfo* solid(const TypeInfo* type) {
  while (type->base != nullptr && !adds_fields(type))
    type = type->base;
  return type;
}

/// How many bytes of data follow the struct of an instance of a variable size.
size_t trailing_bytes(Header* object) {
  switch (object->type->kind) {
  case Kind::tuple:
    return static_cast<Tuple*>(object)->count * sizeof(Object);
  case Kind::str: // with its NUL, up to a word's boundary
    return (static_cast<Str*>(object)->size + sizeof(Word)) & ~(sizeof(Word) - 1);
  case Kind::bytes:
    return (static_cast<Bytes*>(object)->size + sizeof(Word)) & ~(sizeof(Word) - 1);
  default:
    return 0;
  }
}

template <class T>
T& field(Header* object, uint16_t offset) {
  return *reinterpret_cast<T*>(reinterpret_cast<char*>(object) + offset);
}

/// Whether the overflow dictionary is the instance's own affair: an exception's is known to its builtin part.
bool owns_overflow(const Class* cls, const TypeInfo* builtin) {
  return cls->overflow != no_overflow && builtin->kind != Kind::exception;
}

void traverse_instance(Header* object, Visit visit, void* state) {
  auto* cls = static_cast<const Class*>(object->type);
  for (size_t i = 0; i < cls->slot_count; ++i)
    if (cls->slots[i].representation == Representation::word)
      visit(field<Object>(object, cls->slots[i].offset).word(), state);
  const TypeInfo* builtin = builtin_base(cls);
  if (owns_overflow(cls, builtin))
    visit(overflow_of(object)->word(), state);
  if (builtin->traverse)
    builtin->traverse(object, visit, state);
  visit(Ref(cls).word(), state);
}

void call_del(Header* object) {
  Own<BaseException> passing; // the object may be going because an exception passes
  if (is_pending())
    passing = take_pending();
  TypeAttr method;
  if (find_in_type(object->type, PY_STR("__del__"), method) && call_type_attr(method, object).failed())
    report_unraisable(method.value);
  if (!passing.is_null())
    static_cast<void>(resume(static_cast<Own<BaseException>&&>(passing)));
}

/// `__del__`, once the last reference has gone. True: it made a new one, the object lives on.
bool finalize(Header* object) {
  if (was_finalized(object))
    return false;
  object->refs = 1;
  call_del(object);
  return --object->refs != 0;
}

void drop_instance(Header* object) {
  auto* cls = static_cast<Class*>(const_cast<TypeInfo*>(object->type));
  const bool has_finalizer = cls->flags & TypeInfo::frees_itself;
  if (has_finalizer && !memory::is_over && finalize(object))
    return;
  for (size_t i = 0; i < cls->slot_count; ++i)
    if (cls->slots[i].representation == Representation::word)
      field<Object>(object, cls->slots[i].offset).clear();
  const TypeInfo* builtin = builtin_base(cls);
  if (owns_overflow(cls, builtin))
    overflow_of(object)->clear();
  if (is_subtype(cls, &types::int_))
    static_cast<IntInstance*>(object)->value.clear();
  if (builtin->drop)
    builtin->drop(object);
  release(cls);
  if (has_finalizer)
    free(object);
}

} // namespace

Result<const TypeInfo*> layout_base(const Ref* bases, size_t count) {
  const TypeInfo* winner = &types::object;
  const TypeInfo* base = nullptr;
  for (size_t i = 0; i < count; ++i) {
    auto* candidate_base = bases[i].as<TypeInfo>();
    const TypeInfo* candidate = solid(candidate_base);
    if (base == nullptr || (candidate != winner && is_subtype(candidate, winner))) {
      winner = candidate;
      base = candidate_base;
    } else if (!is_subtype(winner, candidate)) {
      return raise_type_error("multiple bases have instance lay-out conflict");
    }
  }
  return base ? base : &types::object;
}

namespace {

/// Where Instance has its overflow dictionary: right behind the header.
constexpr uint16_t instance_overflow = sizeof(Header);

/// The layout of a class whose base the compiler did not know: that of the base, with room for the overflow
/// dictionary where the base has none.
void lay_out_as_base(Class* cls) {
  const TypeInfo* base = cls->base;
  cls->slots = nullptr;
  cls->slot_count = 0;
  cls->size = base->size;
  if (is_user_class(base)) {
    auto* parent = static_cast<const Class*>(base);
    cls->slots = parent->slots;
    cls->slot_count = parent->slot_count;
    cls->overflow = parent->overflow;
    return;
  }
  switch (base->kind) {
  case Kind::str:
  case Kind::bytes:
  case Kind::tuple:
    cls->overflow = overflow_after_data;
    return;
  case Kind::object:
    cls->size = sizeof(Instance);
    cls->overflow = instance_overflow;
    return;
  case Kind::int_:
    cls->size = sizeof(IntInstance);
    cls->overflow = instance_overflow;
    return;
  case Kind::exception:
    cls->overflow = instance_overflow;
    return;
  default:
    cls->overflow = static_cast<uint16_t>(base->size);
    cls->size = base->size + sizeof(Own<Dict>);
  }
}

} // namespace

// The cycle collector's definition keeps account of it.
[[gnu::weak]] bool was_finalized(Header*) {
  return false;
}

void run_finalizer(Header* object) {
  if (!was_finalized(object))
    call_del(object);
}

void lay_out(Class* cls, const ClassInfo& info) {
  const TypeInfo* base = cls->base;
  cls->kind = base->kind == Kind::object || base->kind == Kind::int_ ? Kind::instance : base->kind;
  if (info.size == 0) {
    lay_out_as_base(cls);
  } else {
    cls->size = info.size;
    cls->slots = info.slots;
    cls->slot_count = info.slot_count;
    cls->overflow = info.overflow;
  }
  cls->drop = drop_instance;
  cls->traverse = traverse_instance;
  cls->buffer = base->buffer;
}

PY_OPENING void forget_slots(Class* cls, Header* object) {
  for (size_t i = 0; i < cls->slot_count; ++i) {
    const SlotInfo& slot = cls->slots[i];
    switch (slot.representation) {
    case Representation::word:
      break; // all zero
    case Representation::float_:
      field<Float>(object, slot.offset) = unset_float;
      break;
    case Representation::bool_:
      field<uint8_t>(object, slot.offset) = unset_bool;
      break;
    }
  }
}

Result<Object> allocate_instance_with(Class* cls, size_t data_bytes) {
  size_t size = cls->size + data_bytes;
  if (cls->overflow == overflow_after_data)
    size += sizeof(Object);
  if (memory::garbage_waits) [[unlikely]]
    memory::collector(true);
  void* block = allocate_object(size, *cls);
  if (block == nullptr)
    return raise_memory_error();
  __builtin_memset(block, 0, size);
  auto* object = static_cast<Header*>(block);
  object->type = cls;
  object->refs = 1;
  retain(cls);
  if (cls->kind == Kind::set || cls->kind == Kind::frozenset)
    static_cast<AnySet*>(object)->mask = 7;
  if (cls->kind == Kind::frozenset)
    static_cast<FrozenSet*>(object)->cached_hash = -1;
  forget_slots(cls, object);
  return Object::adopt(Ref(object).word());
}

PY_OPENING Result<Object> allocate_instance(Class* cls) {
  return allocate_instance_with(cls, 0);
}

Own<Dict>* overflow_of(Header* object) {
  const TypeInfo* type = object->type;
  if (!is_user_class(type))
    return type->kind == Kind::exception ? &static_cast<Instance*>(object)->overflow : nullptr;
  auto* cls = static_cast<const Class*>(type);
  if (cls->overflow == no_overflow)
    return nullptr;
  if (cls->overflow != overflow_after_data)
    return &field<Own<Dict>>(object, cls->overflow);
  return reinterpret_cast<Own<Dict>*>(reinterpret_cast<char*>(object) + builtin_base(cls)->size +
                                      trailing_bytes(object));
}

const SlotInfo* find_slot(const Class* cls, Str* name) {
  for (size_t i = 0; i < cls->slot_count; ++i)
    if (cls->slots[i].name == name)
      return &cls->slots[i];
  for (size_t i = 0; i < cls->slot_count; ++i)
    if (cls->slots[i].name->hash() == name->hash() && is_eq(cls->slots[i].name, name))
      return &cls->slots[i];
  return nullptr;
}

Result<Object> read_slot(Header* object, const SlotInfo& slot) {
  switch (slot.representation) {
  case Representation::word:
    break;
  case Representation::float_: {
    const Float value = field<Float>(object, slot.offset);
    return box(value);
  }
  case Representation::bool_:
    return Object(field<uint8_t>(object, slot.offset) == 1);
  }
  return field<Object>(object, slot.offset);
}

bool slot_is_set(Header* object, const SlotInfo& slot) {
  switch (slot.representation) {
  case Representation::word:
    break;
  case Representation::float_:
    return !is_unset(field<Float>(object, slot.offset));
  case Representation::bool_:
    return field<uint8_t>(object, slot.offset) != unset_bool;
  }
  return !field<Object>(object, slot.offset).is_null();
}

Result<void> write_slot(Header* object, const SlotInfo& slot, Ref value) {
  switch (slot.representation) {
  case Representation::word:
    break;
  case Representation::float_:
    if (!value.is_null() && !is_float(value))
      return raise_type_error("attribute '%U' was compiled to hold a float, not %T", slot.name, value.word());
    field<Float>(object, slot.offset) = value.is_null() ? unset_float : float_of(value);
    return {};
  case Representation::bool_:
    if (!value.is_null() && !value.is_bool())
      return raise_type_error("attribute '%U' was compiled to hold a bool, not %T", slot.name, value.word());
    field<uint8_t>(object, slot.offset) = value.is_null() ? unset_bool : value.is_true();
    return {};
  }
  field<Object>(object, slot.offset) = value.is_null() ? Object() : Object(value);
  return {};
}

} // namespace py
