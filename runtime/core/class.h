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
//  1. One base, or several: the *layout base* is the base whose instances are laid out most richly, as
//  CPython chooses it
//     (the first base whose builtin layout derives from all the others' builtin layouts; TypeError `multiple
//     bases have instance lay-out conflict` when there is none), and among user classes of the same builtin
//     layout the first one that has slots. The C++ struct derives from the layout base's struct.
//     `layout_base()` computes it.
//  2. A user class that some class inherits from otherwise than through its layout base (or that layout
//  base's ancestors)
//     declares no slots: its attributes live in the overflow dictionary of whoever has them, reached by name.
//     (In `class D(B, C)` with B and C both deriving from A: B and A keep their slots, C has none.)
//  3. Deriving from a builtin of fixed size (list, dict, set, an exception, float, a native class): the
//  struct derives from
//     its struct, and has its own `py::Own<py::Dict> overflow` as its first member, then slots.
//  4. Deriving from tuple, str or bytes, whose data follows the header: no slots; the overflow dictionary
//  follows the
//     data (ClassInfo::overflow = overflow_after_data).
//  5. Deriving from int: the struct derives from py::IntInstance, which holds the value; an `int` operator
//  unwraps it.
//  6. An attribute that a class attribute, property or other descriptor of the same name shadows is still
//  found as Python
//     finds it: data descriptors first, then the instance, then the class.
//  7. A program that asks an instance for its `__dict__` (or `vars(x)`) gets classes without slots: the
//  dictionary of an
//     instance with slots is refused with NotImplementedError, since stores into it could not reach the
//     slots.
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
  Str* name; ///< interned
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
  uint16_t slot_count = 0;
  uint16_t size = 0;     ///< sizeof the struct
  uint16_t overflow = 0; ///< offset of the overflow dictionary, or one of the two above
};

/// `object()`.
struct PY_CLASS("object") PlainObject : Header {};
/// An instance of a user class that derives from int.
struct IntInstance : Instance {
  Int value;
};

struct Class : TypeInfo {
  enum Traits : uint32_t { // what its method resolution order defines, so that a miss costs nothing
    has_getattr = 1,
    has_getattribute = 2,
    has_setattr = 4,
    has_delattr = 8,
    has_del = 16,
    has_new = 32,
    has_init = 64,
    has_eq = 128,
    has_hash = 256,
    has_bool_or_len = 512,
    has_data_descriptor = 1024,
    sealed = 2048, ///< no overflow dictionary
  };
  const ClassInfo* layout = nullptr;
  Own<Str> owned_name;
  Own<Str> qualname;
  Own<Tuple> bases; ///< of types
  Own<Tuple> mro;   ///< itself first, `object` last
  Own<Dict> names;  ///< the namespace
  uint32_t traits = 0;
  Class* first_subclass = nullptr; ///< not owned; for recomputing traits
  Class* next_sibling = nullptr;
};

inline bool is_user_class(const TypeInfo* type) {
  return type->flags & TypeInfo::user_class;
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
/// bind, cannot raise. `name` is interned.
bool find_in_type(const TypeInfo* type, Str* name, TypeAttr& out);

/// `super().name` in a method of `owner` (the `__class__` cell) called on `self`; likewise `super(owner,
/// self).name`.
Result<Object> super_get_attr(Ref owner, Ref self, Str* name);
/// `super().name(...)`.
Result<Object> super_call_method(Ref owner, Ref self, Str* name, const Args& args);

} // namespace py
