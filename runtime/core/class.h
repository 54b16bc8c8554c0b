// User classes and their instances.
//
// What codegen prints for a class statement `class Blinker(Base): ...`:
//
//   struct Blinker : Base {                       // py::Instance when there is no base or it is `object`
//     py::Object pin;                             // a slot: unset (null) until stored
//     py::Float interval;                         // unboxed slot, unset is `unset_float`
//     uint8_t on;                                 // bool slot: 0, 1, or `unset_bool`
//   };
//   constexpr py::SlotInfo Blinker_slots[] = {    // the base's slots first, then its own
//     {PY_STR("pin"), offsetof(Blinker, pin), py::Representation::word}, ...};
//   constexpr py::ClassInfo Blinker_info = {...};
//
// and, when the statement runs: fill a Dict with the body's names, then `make_class`.
//
// LAYOUT RULES
//  1. Layout base. A class is laid out from one of its bases: the C++ struct derives from that base's
//     struct. Each base has a "solid" class: the nearest in its own chain of layout bases, itself included,
//     that adds fields (a builtin whose struct is larger than its base's, a user class with slots of its
//     own), else `object`. The layout base is the first base whose solid class derives from those of all
//     others. There is none: TypeError `multiple bases have instance lay-out conflict`, as in CPython for
//     builtins; for user classes rule 2 sees to it that there is one. `layout_base()` computes it.
//  2. A user class that some class has among its bases without being laid out from it declares no slots
//     of its own: its attributes live in the overflow dictionary of whoever has them, reached by name.
//     (In `class D(B, C)`, with B and C deriving from A: A and B keep their slots, C has none.)
//  3. Deriving from a builtin of fixed size (list, dict, set, float, a native class): the struct derives
//     from its struct and has `py::Own<py::Dict> overflow;` as its first own member, then slots.
//     (py::Instance and exceptions have theirs.)
//  4. Deriving from tuple, str, bytes, whose data follows the struct: no slots, the overflow dictionary
//     follows the data (ClassInfo::overflow = overflow_after_data). No C++ struct is needed.
//  5. Deriving from int: the struct derives from py::IntInstance, which holds the value; it is no `int` to
//     C++ (IntRef), its operators unwrap it.
//  6. Attribute access is Python's: data descriptors of the class first, then the instance (slot, then
//     overflow), then the class. A slot whose name a class attribute has, too, is no exception.
//  7. A program that asks an instance for its `__dict__` (or `vars(x)`) gets classes without slots: the
//     dictionary of an instance that has some is refused with NotImplementedError, since stores into it
//     could not reach the slots.
//
// Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/class_instance.h"
#include "runtime/core/dict.h"
#include "runtime/core/function.h"
#include "runtime/core/tuple.h"

namespace py {

/// How a slot keeps its value.
enum class Representation : uint8_t {
  word,   ///< Object; unset: null
  float_, ///< Float; unset: the bits of `unset_float`
  bool_,  ///< uint8_t: 0, 1; unset: unset_bool
};
constexpr uint8_t unset_bool = 2;
/// A NaN that no arithmetic gives.
#if defined(PY_FLOAT32)
constexpr uint32_t unset_float_bits = 0x7FC5A5A5u;
#else
constexpr uint64_t unset_float_bits = 0x7FF8A5A5'5A5AA5A5ull;
#endif
constexpr Float unset_float = __builtin_bit_cast(Float, unset_float_bits);
constexpr bool is_unset(Float value) {
  return __builtin_bit_cast(decltype(unset_float_bits + 0), value) == unset_float_bits;
}

struct SlotInfo {
  Str* name; ///< a constant
  uint16_t offset;
  Representation representation;
};

constexpr uint16_t no_overflow = 0;              ///< `__slots__` all the way: other names cannot be stored
constexpr uint16_t overflow_after_data = 0xFFFF; ///< rule 4

/// What is constant of a class.
struct ClassInfo {
  Str* name;
  Str* qualname;
  Str* module = nullptr; ///< `__main__` when null
  const SlotInfo* slots = nullptr;
  uint16_t slot_count = 0; ///< with those of the layout base, which come first
  uint16_t size = 0;       ///< sizeof the struct
  uint16_t overflow = 0;   ///< offset of the overflow dictionary, or one of the two above
};

/// `object()`.
struct PY_CLASS("object") PlainObject : Header {};
/// An instance of a user class that derives from int.
struct IntInstance : Instance {
  Int value;
};

struct Class : TypeInfo {
  /// What the user classes of its method resolution order define, so that a miss costs nothing.
  enum Traits : uint32_t {
    has_getattr = 1,
    has_getattribute = 2,
    has_setattr = 4,
    has_delattr = 8,
    has_del = 16,
    has_new = 32,
    has_data_descriptor = 64, ///< a property, or a descriptor with __set__ or __delete__
  };
  const ClassInfo* info =
      nullptr; ///< its class statement: compared, never looked into (`type(...)` has none)
  const SlotInfo* slots = nullptr;
  uint16_t slot_count = 0;
  uint16_t overflow = 0; ///< as ClassInfo::overflow
  uint32_t traits = 0;
  Own<Str> owned_name;
  Own<Str> qualname;
  Own<Tuple> bases;            ///< of types
  Own<Tuple> mro;              ///< the method resolution order after the class itself, `object` last
  Own<Dict> names;             ///< the namespace
  Class* next_class = nullptr; ///< in the list of all
};

inline bool is_user_class(const TypeInfo* type) {
  return type->flags & TypeInfo::user_class;
}
/// Whether a value is an instance of a class that this class statement made, whichever time it ran.
bool is_made_by(Ref value, const ClassInfo& info);
/// Whether an instance of a user class is one of just the class that the statement made.
inline bool is_made_exactly_by(Ref instance, const ClassInfo& info) {
  return static_cast<const Class*>(type_of(instance))->info == &info;
}
/// The class of an instance, or null when its type is a builtin.
inline Class* class_of(Ref value) {
  const TypeInfo* type = type_of(value);
  return is_user_class(type) ? static_cast<Class*>(const_cast<TypeInfo*>(type)) : nullptr;
}

/// Runs at the end of a class statement: method resolution order, `__set_name__`, `__init_subclass__` (with
/// `keywords`, may be null). `names` is taken over. TypeError as CPython words it (no consistent order, a
/// base that is final or no class).
Result<Own<Class>> make_class(const ClassInfo& info, const Ref* bases, size_t base_count, Own<Dict>&& names,
                              Dict* keywords = nullptr);
/// `type.__mro__`: the class itself first; of a builtin, the chain of its bases.
Result<Own<Tuple>> mro_of(const TypeInfo* type);
inline Str* type_qualname(const TypeInfo* type) {
  return is_user_class(type) ? static_cast<const Class*>(type)->qualname.get() : type->name;
}
/// Rule 1: which of the bases the struct derives from.
Result<const TypeInfo*> layout_base(const Ref* bases, size_t count);

/// An instance with every slot unset, `__init__` not yet run: what `object.__new__` gives. MemoryError.
Result<Object> allocate_instance(Class* type);
/// For codegen that knows the class and calls `__init__` itself.
template <class T>
Result<Own<T>> new_instance(Ref type) {
  Result<Object> result = allocate_instance(type.as<Class>());
  if (result.failed())
    return Failed{};
  return Own<T>::adopt_word(result.take().leak());
}

/// A name found on a type: a value in a class's namespace, or an entry of a builtin's table.
struct TypeAttr {
  Ref value;
  const AttrEntry* entry = nullptr;
  const TypeInfo* owner = nullptr;
};
/// Looks a name up along the type's method resolution order, user or builtin; false when absent. Does not
/// bind, cannot raise.
bool find_in_type(const TypeInfo* type, Str* name, TypeAttr& out);

/// `super().name` in a method of `owner` (the `__class__` cell) called on `self`; likewise `super(owner,
/// self).name`.
Result<Object> super_get_attr(Ref owner, Ref self, Str* name);
/// `super().name(...)`.
Result<Object> super_call_method(Ref owner, Ref self, Str* name, const Args& args);

// The parts of an instance by name; for attribute access (attributes.cpp).

/// The place of an instance's overflow dictionary; null when its class has none.
Own<Dict>* overflow_of(Header* object);
/// The slot called `name`; null when there is none.
const SlotInfo* find_slot(const Class* type, Str* name);
bool slot_is_set(Header* object, const SlotInfo& slot);
/// The value of a slot that is set.
Result<Object> read_slot(Header* object, const SlotInfo& slot);
/// While `super().__init__()` of a class that derives from a native one runs: the instance whose native part
/// is being made (create_native, runtime/modules/native_class.h).
extern Header* native_target;
/// Unsets all slots of an instance whose memory is zero.
void forget_slots(Class* cls, Header* object);
/// Stores, or unsets when `value` is null. TypeError when the value does not fit the slot's representation.
Result<void> write_slot(Header* object, const SlotInfo& slot, Ref value);

// For the making of classes and instances only (class.cpp, construct.cpp).

extern Class* all_classes;

/// Calls `__del__` of an instance that has one, unless it was called before. For the cycle collector.
void run_finalizer(Header* object);
/// Notes that `__del__` of an instance is called, and tells whether it was before.
bool was_finalized(Header* object);
/// Fills in what depends on the layout base, `cls->base`.
void lay_out(Class* cls, const ClassInfo& info);
/// allocate_instance for a class that derives from tuple, str or bytes.
Result<Object> allocate_instance_with(Class* type, size_t data_bytes);
/// Calls `f(Class*)` -> Status for every user class.
template <class F>
Result<void> for_each_class(F&& f) {
  for (Class* cls = all_classes; cls; cls = cls->next_class)
    PY_CHECK(f(cls));
  return {};
}
/// Finds out anew what a class and its subclasses define, after a name in its namespace was set.
void update_traits(Class* cls);

class TextBuilder;
/// A type's name as `repr` shows it, with its module unless that is builtins.
void append_type_name(TextBuilder& text, const TypeInfo* type);
/// `<class '__main__.C'>`.
Result<Own<Str>> to_repr(const TypeInfo* type);
/// `<__main__.C object at 0x...>`.
Result<Own<Str>> default_repr(Ref object);

} // namespace py
