// What a heap value's header points to: its type object. A TypeInfo is itself a Python value (`type(x)`,
// `int`, a user's class), so that there is one description of each type. Those of builtins and native modules
// are constants in flash; user classes are py::Class objects (class.h), which derive from TypeInfo.
//
//   types::str                  the type object of a builtin kind; types::ValueError of a builtin exception
//   TypeOf<Str>::info, ::kind   the same by C++ type; a native class T declares `static const TypeInfo info`
//   type_of(ref)                the type object of any value, immediates included
//   is<Str>(ref), exactly<Str>  isinstance and exact type, for heap kinds;   is_int(ref) etc. below for
//   unboxed ones
//
// Nothing here may be called from an interrupt.
#pragma once
#include "runtime/api.h"
#include "runtime/core/call.h"

namespace py {

enum class Kind : uint8_t {
#define PY_KIND(name, python_name, Struct) name,
#define PY_UNTYPED_KIND(name) name,
#include "runtime/core/kinds.def"
};

/// A value known when the program is linked, as it stands in a constant table in flash: converts to the Ref
/// it is.
union ConstWord {
  Word word;
  const Header* object;
  constexpr ConstWord() : word(0) {}
  constexpr ConstWord(None) : word(word::none) {}
  constexpr ConstWord(Ref r) : word(r.word()) {}
  constexpr ConstWord(const Header* o) : object(o) {}
  static constexpr ConstWord small_int(SWord v) { return ConstWord(Ref(word::from_small_int(v))); }
  static constexpr ConstWord boolean(bool v) { return ConstWord(Ref(v)); }
  Ref ref() const { return Ref(word); }
};

/// One attribute of a type, as found by name.
struct AttrEntry {
  enum class Is : uint8_t {
    method,        ///< call: self is the receiver, of this type or a subtype (checked before the entry runs)
    static_method, ///< call: self is null
    class_method,  ///< call: self is the class
    property,      ///< get/set; a null set is a read-only attribute, a null get a write-only one
    class_value,   ///< get: a constant of the class that is no constant word; self is null
    constant,      ///< value
  };
  using Getter = Result<Object> (*)(Ref self);
  using Setter = Status (*)(Ref self, Ref value);

  Str* name; ///< a constant (PY_STR)
  union {
    CallEntry call;
    Getter get;
    ConstWord value;
  };
  Setter set = nullptr;
  Is is;

  static constexpr AttrEntry method(Str* n, CallEntry c) { return {n, c, Is::method}; }
  static constexpr AttrEntry static_method(Str* n, CallEntry c) { return {n, c, Is::static_method}; }
  static constexpr AttrEntry class_method(Str* n, CallEntry c) { return {n, c, Is::class_method}; }
  static constexpr AttrEntry property(Str* n, Getter g, Setter s = nullptr) { return {n, g, s}; }
  static constexpr AttrEntry class_value(Str* n, Getter g) { return {n, g, nullptr, Is::class_value}; }
  static constexpr AttrEntry constant(Str* n, ConstWord v) { return {n, v}; }

private:
  constexpr AttrEntry(Str* n, CallEntry c, Is i) : name(n), call(c), is(i) {}
  constexpr AttrEntry(Str* n, Getter g, Setter s, Is i = Is::property) : name(n), get(g), set(s), is(i) {}
  constexpr AttrEntry(Str* n, ConstWord v) : name(n), value(v), is(Is::constant) {}
};

/// A type's own attributes by name (not its bases'), in any order.
struct AttrTable {
  const AttrEntry* entries = nullptr;
  uint32_t count = 0;

  constexpr AttrTable() = default;
  template <size_t N>
  constexpr AttrTable(const AttrEntry (&e)[N]) : entries(e), count(N) {}
  /// The entry called `name`, or null. Compares by identity first, then by hash and text.
  const AttrEntry* find(Str* name) const;
};

struct Buffer;
/// Lends an object's memory: 0 looks, 1 pins it (it must not be resized), -1 gives the pin back.
using LendBuffer = void (*)(Header* object, Buffer& out, int pins);

/// Called by `traverse` for each reference that an object owns.
using Visit = void (*)(Word child, void* state);

struct PY_CLASS("type") TypeInfo : Header {
  enum Flags : uint16_t {
    user_class = 1,    ///< this is a py::Class: attributes are looked up along its method resolution order
    final = 2,         ///< cannot be subclassed: "type 'bool' is not an acceptable base type"
    abstract = 4,      ///< cannot be instantiated by a call: "cannot create 'generator' instances"
    immutable = 8,     ///< its attributes cannot be set: every builtin
    dotted = 32,       ///< messages name it with its module, as CPython does for classes written in C
    frees_itself = 16, ///< `drop` gives the block back too, or keeps the object alive
    also_value_error = 64, ///< an exception class with ValueError as its second base
    subclassable = 128,    ///< of a native class: a program may derive from it (subclassable.h)
    also_exception = 256,  ///< an exception class with Exception as its second base: ExceptionGroup
    sequence = 1024,       ///< of a native class: `case [a, b]` matches its values
    in_frame = 2048, ///< instances are in frames of coroutines: two words of their blocks stand before them
    also_asyncio_timeout = 512, ///< TimeoutError with asyncio.TimeoutError as its second base
  };
  Str* name = nullptr;
  Str* module = nullptr;          ///< null means "builtins"
  const TypeInfo* base = nullptr; ///< null for `object` only
  uint32_t size = 0;              ///< of an instance, without what follows it (the text of a Str)
  Kind kind = Kind::object;
  uint16_t flags = 0;
  /// Drops what an instance owns; py::destroy then frees the block (see frees_itself). Null when it owns
  /// nothing.
  void (*drop)(Header* object) = nullptr;
  /// Reports each owned reference. Null when an instance cannot take part in a cycle.
  void (*traverse)(Header* object, Visit visit, void* state) = nullptr;
  /// Calling the class. `self` is the class called: this one or a subtype whose instances are laid out from
  /// its size.
  CallEntry construct = nullptr;
  /// The buffer protocol (buffer.h). Null when instances have no memory to lend.
  LendBuffer buffer = nullptr;
  /// By-name attributes; a pointer so that a program that never asks by name does not link them.
  const AttrTable* attrs = nullptr;
};

/// A TypeInfo in flash: `constinit const TypeInfo types::list = builtin_type({.name = PY_STR("list"), ...});`
struct TypeParts {
  Str* name;
  const TypeInfo* base; ///< `&types::object` unless said otherwise
  uint32_t size = 0;
  Kind kind;
  uint16_t flags = 0; ///< `immutable` is added
  void (*drop)(Header*) = nullptr;
  void (*traverse)(Header*, Visit, void*) = nullptr;
  CallEntry construct = nullptr;
  LendBuffer buffer = nullptr;
  const AttrTable* attrs = nullptr;
  Str* module = nullptr;
};

namespace types {
#define PY_KIND(name, python_name, Struct) extern const TypeInfo name;
#include "runtime/core/kinds.def"
#define PY_EXCEPTION(Name, snake_name, Base) extern const TypeInfo Name;
#include "runtime/core/exceptions.def"
} // namespace types

constexpr TypeInfo builtin_type(const TypeParts& p) {
  return {{&types::type, immortal_refs},           p.name, p.module,   p.base,      p.size,   p.kind,
          uint16_t(p.flags | TypeInfo::immutable), p.drop, p.traverse, p.construct, p.buffer, p.attrs};
}

#define PY_KIND(name, python_name, Struct) struct Struct;
#include "runtime/core/kinds.def"
#define PY_EXCEPTION(Name, snake_name, Base) struct Name;
#include "runtime/core/exceptions.def"
struct Instance;

/// The type object of a C++ struct. Unless it is a builtin kind, the struct has `static const TypeInfo info`.
template <class T>
struct TypeOf {
  static constexpr Kind kind = Kind::native;
  static constexpr const TypeInfo& info = T::info;
};
#define PY_KIND(name, python_name, Struct)                                                                   \
  template <>                                                                                                \
  struct TypeOf<Struct> {                                                                                    \
    static constexpr Kind kind = Kind::name;                                                                 \
    static constexpr const TypeInfo& info = types::name;                                                     \
  };
#include "runtime/core/kinds.def"
#define PY_EXCEPTION(Name, snake_name, Base)                                                                 \
  template <>                                                                                                \
  struct TypeOf<Name> {                                                                                      \
    static constexpr Kind kind = Kind::exception;                                                            \
    static constexpr const TypeInfo& info = types::Name;                                                     \
  };
#include "runtime/core/exceptions.def"

/// The type of an immediate, a small int or null (`object`, for what should never be asked).
const TypeInfo* type_of_immediate(Ref value);
inline const TypeInfo* type_of(Ref value) {
  return value.is_heap() ? value.header()->type : type_of_immediate(value);
}
inline Kind kind_of(Ref value) {
  return type_of(value)->kind;
}

/// issubclass for two classes, user classes included.
bool is_subtype(const TypeInfo* type, const TypeInfo* base);
inline bool is_instance(Ref value, const TypeInfo* type) {
  const TypeInfo* own = type_of(value);
  return own == type || is_subtype(own, type);
}

/// Whether a value may be used as a T*: its type is T's or a subtype.
template <class T>
bool is(Ref value) {
  constexpr Kind kind = TypeOf<T>::kind;
  if constexpr (kind == Kind::native || (kind == Kind::exception && !__is_same(T, BaseException)))
    return value.is_heap() && is_instance(value, &TypeOf<T>::info);
  else
    return value.is_heap() && value.header()->type->kind == kind;
}
template <class T>
bool exactly(Ref value) {
  return value.is_heap() && value.header()->type == &TypeOf<T>::info;
}
/// The value as a T*, or null when it is something else.
template <class T>
T* try_as(Ref value) {
  return is<T>(value) ? value.as<T>() : nullptr;
}

/// `int` itself, any size: not bool, and not an instance of a class deriving from int, which is laid out
/// otherwise (IntInstance; `plain` and to_index give its value).
inline bool is_int(Ref value) {
  return value.is_small_int() || exactly<BigInt>(value);
}
/// `int` or bool: what Python's operators on int take.
inline bool is_integral(Ref value) {
  return value.is_small_int() || value.is_bool() || exactly<BigInt>(value);
}
inline bool is_float(Ref value) {
  return is<FloatBox>(value);
}
/// The int that an integral value is (True is 1).
inline IntRef as_int(Ref value) {
  return value.is_bool() ? IntRef::small(value.is_true()) : IntRef(value.word());
}

} // namespace py
