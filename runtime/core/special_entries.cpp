// The special methods of the builtin kinds by name: `list.__add__`, `super().__getitem__(k)`, `int.__eq__`.
// One entry serves every kind that has the operation: it calls the builtin operation on what it is given.
#include "runtime/aio/generator.h"
#include "runtime/core/bind.h"
#include "runtime/core/complex.h"
#include "runtime/core/construct.h"
#include "runtime/core/descriptors.h"
#include "runtime/core/format.h"
#include "runtime/core/iterators.h"
#include "runtime/core/libm.h"
#include "runtime/core/ops_builtin.h"
#include "runtime/core/set.h"
#include "runtime/core/special.h"
#include "runtime/core/type_attributes.h"

namespace py {

namespace {

/// What a kind can do; a method is there for the kinds that have one of its groups.
enum Group : uint32_t {
  every = 1,          // any object of a builtin kind
  of_object = 524288, // `object` alone
  arithmetic = 2,     // numbers
  bits = 4,           // ints
  concatenated = 8,
  formatted = 16, // `%`
  sized = 32,
  subscripted = 64,
  assigned = 128,
  deleted = 256,
  iterated = 512,
  iterator = 1024,
  set_like = 2048,
  merged = 4096, // dict: `|`
  changed_in_place = 8192,
  set_in_place = 16384,
  merged_in_place = 32768,
  called = 65536,
  reversed_too = 131072,
  contained = 262144,
  truthful = 16777216,
  real = 1048576, // numbers but complex
  descriptor = 2097152,
  data_descriptor = 4194304,
  unhashable = 8388608,
  of_int = 16777216, // `int`, not `bool`
};

uint32_t groups_of(const TypeInfo* type) {
  uint32_t groups = type == &types::object ? every | of_object : type->kind == Kind::native ? 0 : every;
  switch (type->kind) {
  case Kind::int_:
    return groups | arithmetic | real | bits | of_int;
  case Kind::bool_:
    return groups | arithmetic | real | bits;
  case Kind::float_:
    return groups | arithmetic | real;
  case Kind::complex:
    return groups | arithmetic;
  case Kind::str:
  case Kind::bytes:
    return groups | concatenated | formatted | sized | subscripted | iterated | contained;
  case Kind::bytearray:
    return groups | unhashable | concatenated | formatted | sized | subscripted | assigned | deleted |
           iterated | contained | changed_in_place;
  case Kind::memoryview:
    return groups | sized | subscripted | assigned | iterated;
  case Kind::list:
    return groups | unhashable | concatenated | sized | subscripted | assigned | deleted | iterated |
           contained | changed_in_place | reversed_too;
  case Kind::tuple:
    return groups | concatenated | sized | subscripted | iterated | contained;
  case Kind::range:
    return groups | truthful | sized | subscripted | iterated | contained | reversed_too;
  case Kind::dict:
    return groups | unhashable | sized | subscripted | assigned | deleted | iterated | contained | merged |
           merged_in_place | reversed_too;
  case Kind::slice:
    return groups | unhashable;
  case Kind::set:
    return groups | unhashable | sized | iterated | contained | set_like | set_in_place;
  case Kind::frozenset:
    return groups | sized | iterated | contained | set_like;
  case Kind::dict_keys:
  case Kind::dict_items:
    return groups | unhashable | sized | iterated | contained | set_like | reversed_too;
  case Kind::dict_values:
    return groups | sized | iterated | reversed_too;
  case Kind::function:
  case Kind::method_descriptor:
  case Kind::bound_method:
  case Kind::static_method:
    return groups | called | descriptor;
  case Kind::builtin_function:
  case Kind::type:
    return groups | called;
  case Kind::class_method:
    return groups | descriptor;
  case Kind::property:
    return groups | descriptor | data_descriptor;
  default:
    return is_iterator_kind(type->kind) ? groups | iterated | iterator : groups;
  }
}

Result<void> expect(const Args& args, size_t count) {
  if (args.keywords)
    return raise_type_error("wrapper takes no keyword arguments");
  if (args.positional != count)
    return raise_type_error("expected %zd argument%s, got %zd", static_cast<SWord>(count),
                            count == 1 ? "" : "s", static_cast<SWord>(args.positional));
  return {};
}

/// The same where CPython has a method, not a slot, of the class that `self` is made of.
Result<void> expect_of_method(Ref self, const char* name, const Args& args, size_t count) {
  if (args.keywords == 0 && args.positional == count)
    return {};
  const TypeInfo* type = type_of(self);
  while (is_user_class(type))
    type = type->base;
  if (args.keywords)
    return raise_type_error("%N.%s() takes no keyword arguments", type, name);
  return raise_type_error("%N.%s() takes %s (%zd given)", type, name,
                          count == 0 ? "no arguments" : "exactly one argument",
                          static_cast<SWord>(args.positional));
}
/// The same of a slot that CPython unpacks the arguments of: its name, which is none, stands before.
Result<void> expect_unpacked(const Args& args, size_t count) {
  if (args.keywords == 0 && args.positional != count)
    return raise_type_error(" expected %zd argument%s, got %zd", static_cast<SWord>(count),
                            count == 1 ? "" : "s", static_cast<SWord>(args.positional));
  return expect(args, count);
}

template <auto builtin>
Result<Object> nullary(Ref self, const Args& args) {
  PY_CHECK(expect(args, 0));
  return box_result(builtin(plain(self)));
}
/// Whether the operations of a number or a set look at the operand at all: an int's know ints only, a float's
/// also floats, a set's sets, a dict's dicts. (The operators, which ask both sides, do not come here.)
bool looks_at(Ref self, Ref operand) {
  if (is_integral(self))
    return is_integral(operand);
  if (is_any_set(self))
    return is_any_set(operand);
  if (is<Dict>(self))
    return is<Dict>(operand);
  if (is_float(self))
    return is_integral(operand) || is_float(operand);
  return !is_complex(self) || is_integral(operand) || is_float(operand) || is_complex(operand);
}
template <auto builtin>
Result<Object> unary(Ref self, const Args& args) {
  PY_CHECK(expect(args, 1));
  return box_result(builtin(plain(self), plain(args.values[0])));
}
template <auto builtin>
Result<Object> operation(Ref self, const Args& args) {
  PY_CHECK(expect(args, 1));
  Ref a = plain(self), b = plain(args.values[0]);
  return looks_at(a, b) ? box_result(builtin(a, b)) : not_implemented();
}
template <auto builtin>
Result<Object> reflected(Ref self, const Args& args) {
  PY_CHECK(expect(args, 1));
  Ref a = plain(self), b = plain(args.values[0]);
  return looks_at(a, b) ? box_result(builtin(b, a)) : not_implemented();
}
/// `x.__pow__(y)` and `x.__pow__(y, modulus)`.
Result<Object> power_entry(Ref self, const Args& args) {
  if (args.positional != 2 || args.keywords)
    return operation<builtin_power>(self, args);
  const Ref a = plain(self), b = plain(args.values[0]), modulus = plain(args.values[1]);
  if (is_float(a) && !modulus.is_none())
    return raise_type_error("pow() 3rd argument not allowed unless all arguments are integers");
  if (!looks_at(a, b) || (is_integral(a) && !modulus.is_none() && !is_integral(modulus)))
    return not_implemented();
  return builtin_pow(a, b, modulus);
}
/// Sequences do not decline: they raise.
Result<Object> concatenated_entry(Ref self, const Args& args) {
  PY_TRY(result, unary<builtin_add>(self, args));
  if (is_not_implemented(result))
    return raise_not_concatenated(self, args.values[0]);
  return result;
}
Result<Object> concatenated_in_place_entry(Ref self, const Args& args) {
  PY_TRY(result, unary<builtin_inplace_add>(self, args));
  if (is_not_implemented(result))
    return raise_not_concatenated(self, args.values[0]);
  return result;
}
template <auto builtin>
Result<Object> repeated(Ref self, const Args& args) {
  PY_CHECK(expect_unpacked(args, 1));
  PY_TRY(times, to_index(args.values[0]));
  PY_CHECK(to_fitting_size(IntRef(times), args.values[0]));
  return box_result(builtin(plain(self), times));
}
template <Comparison op>
Result<Object> compared(Ref self, const Args& args) {
  PY_CHECK(expect(args, 1));
  Ref a = plain(self), b = plain(args.values[0]);
  const bool looks =
      is<Bytes>(a) ? is<Bytes>(b) : looks_at(a, b); // bytes leave a bytearray to the other side
  PY_TRY(result, looks ? builtin_compare(a, b, op) : not_implemented());
  if (!is_not_implemented(result) || (op != Comparison::eq && op != Comparison::ne))
    return result;
  if (op == Comparison::eq)
    return self == args.values[0] ? Object(true) : not_implemented();
  return self == args.values[0] ? Object(false) : not_implemented();
}

Result<Object> get_item_entry(Ref self, const Args& args) {
  PY_CHECK(is<List>(self) || is<Dict>(self) ? expect_of_method(self, "__getitem__", args, 1)
                                            : expect(args, 1));
  return box_result(builtin_get_item(plain(self), plain(args.values[0])));
}
Result<Object> contains_entry(Ref self, const Args& args) {
  PY_CHECK(is<Dict>(self) || is_any_set(self) ? expect_of_method(self, "__contains__", args, 1)
                                              : expect(args, 1));
  return box_result(builtin_contains(plain(self), plain(args.values[0])));
}
Result<Object> set_item_entry(Ref self, const Args& args) {
  PY_CHECK(expect_unpacked(args, 2));
  return box_result(builtin_set_item(self, args.values[0], args.values[1]));
}
Result<Object> del_item_entry(Ref self, const Args& args) {
  PY_CHECK(expect(args, 1));
  return box_result(builtin_del_item(self, args.values[0]));
}
Result<Object> next_entry(Ref self, const Args& args) {
  PY_CHECK(expect(args, 0));
  PY_TRY(value, builtin_advance(self));
  if (!is_stop(value))
    return value;
  return raise_stop_iteration(is<GeneratorObject>(self) ? self.as<GeneratorObject>()->take_result()
                                                        : Object());
}
Result<Object> reversed_entry(Ref self, const Args& args) {
  PY_CHECK(expect_of_method(self, "__reversed__", args, 0));
  return builtin_reversed(self);
}
Result<Object> call_entry(Ref self, const Args& args) {
  return call(self, args);
}
/// `format(value, spec)` of the builtin kinds; other objects take the empty specification only.
Result<Own<Str>> builtin_format_value(Ref value, Str* spec) {
  if (value.is_bool())
    return format_bool(value.is_true(), spec);
  if (is_int(value))
    return format_int(as_int(value), spec);
  if (is_float(value))
    return format_float(float_of(value), spec);
  if (is<Str>(value))
    return format_str(value.as<Str>(), spec);
#if !defined(PY_NO_COMPLEX)
  if (is_complex(value))
    return format_complex(value.as<Complex>(), spec);
#endif
  if (spec->size)
    return raise_type_error("unsupported format string passed to %T.__format__", value.word());
  return to_str(value);
}
/// As expect_of_method: those that have it of `object` are worded so.
Result<void> expect_specification(Ref self, const Args& args) {
  if (args.keywords == 0 && args.positional == 1)
    return {};
  const Ref value = plain(self);
  const char* name = is_integral(value)  ? "int"
                     : is_float(value)   ? "float"
                     : is_complex(value) ? "complex"
                     : is<Str>(value)    ? "str"
                                         : "object";
  if (args.keywords)
    return raise_type_error("%s.__format__() takes no keyword arguments", name);
  return raise_type_error("%s.__format__() takes exactly one argument (%zd given)", name,
                          static_cast<SWord>(args.positional));
}
Result<Object> format_entry(Ref self, const Args& args) {
  PY_CHECK(expect_specification(self, args));
  if (args.values[0].is_none())
    return raise_type_error("__format__() argument must be str, not None");
  if (!is<Str>(args.values[0]))
    return raise_type_error("__format__() argument must be str, not %T", args.values[0].word());
  return box_result(builtin_format_value(plain(self), args.values[0].as<Str>()));
}
Result<Object> to_int_entry(Ref self, const Args& args) {
  PY_CHECK(expect(args, 0));
  const Ref value = plain(self);
  if (is_float(value))
    return box_result(int_from_float(float_of(value)));
  return Object(as_int(value));
}
template <auto rounding>
Result<Object> to_rounded_entry(Ref self, const Args& args) {
  PY_CHECK(expect(args, 0));
  const Ref value = plain(self);
  if (is_float(value))
    return box_result(int_from_float(rounding(float_of(value))));
  return Object(as_int(value));
}
Result<Object> to_float_entry(Ref self, const Args& args) {
  PY_CHECK(expect(args, 0));
  return box_result(to_float(plain(self)));
}
Result<Object> round_entry(Ref self, const Args& args) {
  if (args.positional > 1)
    return raise_type_error("round() takes at most 1 argument (%zd given)",
                            static_cast<SWord>(args.positional));
  return builtin_round(plain(self), args.positional ? args.values[0] : Ref(none));
}

/// The name in `object.__getattribute__(x, "name")`.
Result<Str*> attribute_name(Ref value) {
  if (!is<Str>(value))
    return raise_type_error("attribute name must be string, not '%T'", value.word());
  return value.as<Str>();
}
Result<Object> getattribute_entry(Ref self, const Args& args) {
  PY_CHECK(expect(args, 1));
  PY_TRY(name, attribute_name(args.values[0]));
  return get_plain_attr(self, name);
}
Result<Object> setattr_entry(Ref self, const Args& args) {
  PY_CHECK(expect(args, 2));
  PY_TRY(name, attribute_name(args.values[0]));
  return box_result(set_plain_attr(self, name, args.values[1]));
}
Result<Object> delattr_entry(Ref self, const Args& args) {
  PY_CHECK(expect(args, 1));
  PY_TRY(name, attribute_name(args.values[0]));
  return box_result(set_plain_attr(self, name, Ref()));
}
/// `descriptor.__get__(object, owner)`.
Result<Object> get_entry(Ref self, const Args& args) {
  if (args.keywords)
    return raise_type_error("wrapper __get__() takes no keyword arguments");
  if (args.positional == 0 || args.positional > 2)
    return raise_type_error(" expected at %s argument%s, got %zd", args.positional ? "most 2" : "least 1",
                            args.positional ? "s" : "", static_cast<SWord>(args.positional));
  const Ref object = args.values[0];
  const Ref owner = args.positional > 1 ? args.values[1] : Ref(none);
  if (object.is_none() && owner.is_none())
    return raise_type_error("__get__(None, None) is invalid");
  const TypeInfo* type = is<TypeInfo>(owner) ? owner.as<TypeInfo>() : type_of(object);
  return bind_builtin(self, object.is_none() ? Ref() : object, type);
}
Result<Object> set_entry(Ref self, const Args& args) {
  PY_CHECK(expect(args, 2));
  PY_CHECK(set_property(self.as<Property>(), args.values[0], args.values[1]));
  return Object(none);
}
Result<Object> delete_entry(Ref self, const Args& args) {
  PY_CHECK(expect(args, 1));
  PY_CHECK(set_property(self.as<Property>(), args.values[0], Ref()));
  return Object(none);
}
/// `object.__repr__`: classes that show themselves otherwise have one of their own, but those of native
/// modules.
Result<Object> object_repr_entry(Ref self, const Args& args) {
  PY_CHECK(expect(args, 0));
  return kind_of(self) == Kind::native ? builtin_to_repr(self) : box_result(default_repr(self));
}
/// `int.__repr__(True)` is "1".
Result<Object> int_repr_entry(Ref self, const Args& args) {
  PY_CHECK(expect(args, 0));
  const IntRef number = as_int(plain(self));
  return box_result(builtin_to_repr(Ref(number)));
}
/// Whether `object`'s own way differs from that of its class: of the builtin kinds.
bool is_of_builtin_kind(Ref self) {
  const Kind kind = kind_of(self);
  return plain(self) != self || (kind != Kind::instance && kind != Kind::native);
}
/// `object.__eq__` knows the very object alone, and `object.__lt__` nothing.
template <Comparison op>
Result<Object> object_compared(Ref self, const Args& args) {
  if (!is_of_builtin_kind(self))
    return compared<op>(self, args);
  PY_CHECK(expect(args, 1));
  return op == Comparison::eq && self == args.values[0] ? Object(true) : not_implemented();
}
/// `object.__str__` shows what repr shows.
Result<Object> object_str_entry(Ref self, const Args& args) {
  PY_CHECK(expect(args, 0));
  return box_result(is_of_builtin_kind(self) ? to_repr(self) : builtin_to_str(plain(self)));
}
/// `object.__format__` takes the empty specification only.
Result<Object> object_format_entry(Ref self, const Args& args) {
  if (!is_of_builtin_kind(self) || args.positional != 1 || !is<Str>(args.values[0]))
    return format_entry(self, args);
  if (args.values[0].as<Str>()->size != 0)
    return raise_type_error("unsupported format string passed to %T.__format__", self.word());
  return box_result(to_str(self));
}
Result<Object> dir_entry(Ref self, const Args& args) {
  PY_CHECK(expect(args, 0));
  return box_result(default_dir(self));
}

struct SpecialMethod {
  uint32_t groups;
  AttrEntry entry;
};

#define PY_SPECIAL(groups, name, call) {groups, AttrEntry::method(PY_STR("__" name "__"), call)}
#define PY_SPECIAL_BINARY(groups, name, builtin)                                                             \
  PY_SPECIAL(groups, name, operation<builtin>), PY_SPECIAL(groups, "r" name, reflected<builtin>)
constexpr SpecialMethod special_methods[] = {
    PY_SPECIAL(of_object, "eq", object_compared<Comparison::eq>),
    PY_SPECIAL(of_object, "lt", object_compared<Comparison::lt>),
    PY_SPECIAL(of_object, "le", object_compared<Comparison::le>),
    PY_SPECIAL(of_object, "gt", object_compared<Comparison::gt>),
    PY_SPECIAL(of_object, "ge", object_compared<Comparison::ge>),
    PY_SPECIAL(of_object, "str", object_str_entry),
    PY_SPECIAL(of_object, "format", object_format_entry),
    PY_SPECIAL(every, "eq", compared<Comparison::eq>),
    PY_SPECIAL(every, "ne", compared<Comparison::ne>),
    PY_SPECIAL(every, "lt", compared<Comparison::lt>),
    PY_SPECIAL(every, "le", compared<Comparison::le>),
    PY_SPECIAL(every, "gt", compared<Comparison::gt>),
    PY_SPECIAL(every, "ge", compared<Comparison::ge>),
    {unhashable, AttrEntry::constant(PY_STR("__hash__"), none)},
    PY_SPECIAL(every, "hash", nullary<builtin_hash>),
    PY_SPECIAL(of_object, "repr", object_repr_entry),
    PY_SPECIAL(of_int, "repr", int_repr_entry),
    PY_SPECIAL(every, "repr", nullary<builtin_to_repr>),
    PY_SPECIAL(every, "str", nullary<builtin_to_str>),
    PY_SPECIAL(every, "format", format_entry),
    {of_object, AttrEntry::static_method(PY_STR("__new__"), object_new)},
    PY_SPECIAL(of_object, "init", object_init),
    {of_object, AttrEntry::class_method(PY_STR("__init_subclass__"), object_init_subclass)},
    PY_SPECIAL(of_object, "getattribute", getattribute_entry),
    PY_SPECIAL(of_object, "setattr", setattr_entry),
    PY_SPECIAL(of_object, "delattr", delattr_entry),
    PY_SPECIAL(of_object, "dir", dir_entry),
    PY_SPECIAL_BINARY(arithmetic, "add", builtin_add),
    PY_SPECIAL_BINARY(arithmetic | set_like, "sub", builtin_subtract),
    PY_SPECIAL_BINARY(arithmetic, "mul", builtin_multiply),
    PY_SPECIAL_BINARY(arithmetic, "truediv", builtin_true_divide),
    PY_SPECIAL_BINARY(real, "floordiv", builtin_floor_divide),
    PY_SPECIAL_BINARY(real | formatted, "mod", builtin_modulo),
    PY_SPECIAL(arithmetic, "pow", power_entry),
    PY_SPECIAL(arithmetic, "rpow", reflected<builtin_power>),
    PY_SPECIAL_BINARY(real, "divmod", builtin_divmod),
    PY_SPECIAL_BINARY(bits, "lshift", builtin_shift_left),
    PY_SPECIAL_BINARY(bits, "rshift", builtin_shift_right),
    PY_SPECIAL_BINARY(bits | set_like, "and", builtin_bit_and),
    PY_SPECIAL_BINARY(bits | set_like | merged, "or", builtin_bit_or),
    PY_SPECIAL_BINARY(bits | set_like, "xor", builtin_bit_xor),
    PY_SPECIAL(concatenated, "add", concatenated_entry),
    PY_SPECIAL(concatenated, "mul", repeated<builtin_multiply>),
    PY_SPECIAL(concatenated, "rmul", repeated<builtin_multiply>),
    PY_SPECIAL(changed_in_place, "iadd", concatenated_in_place_entry),
    PY_SPECIAL(changed_in_place, "imul", repeated<builtin_inplace_multiply>),
    PY_SPECIAL(set_in_place, "isub", operation<builtin_inplace_subtract>),
    PY_SPECIAL(set_in_place, "iand", operation<builtin_inplace_bit_and>),
    PY_SPECIAL(set_in_place, "ixor", operation<builtin_inplace_bit_xor>),
    PY_SPECIAL(set_in_place, "ior", operation<builtin_inplace_bit_or>),
    PY_SPECIAL(merged_in_place, "ior", unary<builtin_inplace_bit_or>),
    PY_SPECIAL(arithmetic, "neg", nullary<builtin_negative>),
    PY_SPECIAL(arithmetic, "pos", nullary<builtin_positive>),
    PY_SPECIAL(arithmetic, "abs", nullary<builtin_absolute>),
    PY_SPECIAL(bits, "invert", nullary<builtin_invert>),
    PY_SPECIAL(arithmetic | truthful, "bool", nullary<builtin_truth>),
    PY_SPECIAL(real, "int", to_int_entry),
    PY_SPECIAL(real, "trunc", to_int_entry),
    PY_SPECIAL(real, "ceil", to_rounded_entry<libm::ceil>),
    PY_SPECIAL(real, "floor", to_rounded_entry<libm::floor>),
    PY_SPECIAL(real, "float", to_float_entry),
    PY_SPECIAL(real, "round", round_entry),
    PY_SPECIAL(bits, "index", to_int_entry),
    PY_SPECIAL(sized, "len", nullary<builtin_len>),
    PY_SPECIAL(subscripted, "getitem", get_item_entry),
    PY_SPECIAL(assigned, "setitem", set_item_entry),
    PY_SPECIAL(deleted, "delitem", del_item_entry),
    PY_SPECIAL(contained, "contains", contains_entry),
    PY_SPECIAL(iterated, "iter", nullary<builtin_make_iterator>),
    PY_SPECIAL(iterator, "next", next_entry),
    PY_SPECIAL(reversed_too, "reversed", reversed_entry),
    PY_SPECIAL(called, "call", call_entry),
    PY_SPECIAL(descriptor, "get", get_entry),
    PY_SPECIAL(data_descriptor, "set", set_entry),
    PY_SPECIAL(data_descriptor, "delete", delete_entry),
};
#undef PY_SPECIAL_BINARY
#undef PY_SPECIAL

/// Whether CPython has a method of the class there, not a slot's wrapper, whose errors are worded otherwise.
bool is_method_in_cpython(const TypeInfo* type, CallEntry call) {
  const bool is_set_or_dict =
      type->kind == Kind::set || type->kind == Kind::frozenset || type->kind == Kind::dict;
  return call == reversed_entry || call == format_entry || call == object_format_entry ||
         (call == contains_entry && is_set_or_dict) ||
         (call == get_item_entry && (type->kind == Kind::list || type->kind == Kind::dict));
}

} // namespace

bool is_slot_wrapper(const TypeInfo* type, const AttrEntry* entry) {
  return find_builtin_special(type, entry->name) == entry && !is_method_in_cpython(type, entry->call);
}

Result<void> add_builtin_specials(const TypeInfo* type, Dict* names) {
  const uint32_t groups = groups_of(type);
  for (const SpecialMethod& method : special_methods)
    if (method.groups & groups)
      PY_CHECK(names->set(method.entry.name, none));
  return {};
}

const AttrEntry* find_builtin_special(const TypeInfo* type, Str* name) {
  const uint32_t groups = groups_of(type);
  if (groups == 0)
    return nullptr;
  for (const SpecialMethod& method : special_methods)
    if (method.groups & groups && (method.entry.name == name || is_eq(method.entry.name, name)))
      return &method.entry;
  return nullptr;
}

} // namespace py
