// The binary and unary operators on values of any type: the builtin kinds' operations and the special
// methods, in Python's order, and what is raised when neither side can.
#include "runtime/core/bytes.h"
#include "runtime/core/ops_builtin.h"
#include "runtime/core/special.h"

namespace py {

namespace {

struct BinaryOperator {
  const char* symbol;
  const char* inplace_symbol;
  Result<Object> (*builtin)(Ref a, Ref b);
  Str* method;
  Str* reflected;
  Str* inplace;
};

#define PY_OPERATOR_ROW(name, symbol, method)                                                                \
  constexpr BinaryOperator name##_operator{symbol,                                                           \
                                           symbol "=",                                                       \
                                           builtin_##name,                                                   \
                                           PY_STR("__" method "__"),                                         \
                                           PY_STR("__r" method "__"),                                        \
                                           PY_STR("__i" method "__")};
PY_OPERATOR_ROW(add, "+", "add")
PY_OPERATOR_ROW(subtract, "-", "sub")
PY_OPERATOR_ROW(multiply, "*", "mul")
PY_OPERATOR_ROW(true_divide, "/", "truediv")
PY_OPERATOR_ROW(floor_divide, "//", "floordiv")
PY_OPERATOR_ROW(modulo, "%", "mod")
PY_OPERATOR_ROW(shift_left, "<<", "lshift")
PY_OPERATOR_ROW(shift_right, ">>", "rshift")
PY_OPERATOR_ROW(bit_and, "&", "and")
PY_OPERATOR_ROW(bit_or, "|", "or")
PY_OPERATOR_ROW(bit_xor, "^", "xor")
PY_OPERATOR_ROW(matrix_multiply, "@", "matmul")
#undef PY_OPERATOR_ROW
constexpr BinaryOperator power_operator{
    "** or pow()", "**=", builtin_power, PY_STR("__pow__"), PY_STR("__rpow__"), PY_STR("__ipow__")};
constexpr BinaryOperator divmod_operator{
    "divmod()", "", builtin_divmod, PY_STR("__divmod__"), PY_STR("__rdivmod__"), PY_STR("")};

bool is_sequence(Ref value) {
  switch (kind_of(value)) {
  case Kind::str:
  case Kind::bytes:
  case Kind::bytearray:
  case Kind::list:
  case Kind::tuple:
    return true;
  default:
    return false;
  }
}
/// `+` and `*`, which of sequences are no operators of numbers.
bool is_joining(const BinaryOperator& op) {
  return op.builtin == builtin_add || op.builtin == builtin_multiply;
}

/// A sequence of a class of the program that says itself how it is repeated: nobody repeats it when that
/// declines.
bool has_own_repetition(Ref value) {
  return is_sequence(value) && (overrides(value, PY_STR("__mul__")) || overrides(value, PY_STR("__rmul__")));
}

/// The first half of the protocol on operands of which at least one has special methods: an object, or
/// NotImplemented.
Result<Object> with_special_methods(Ref a, Ref b, const BinaryOperator& op) {
  const TypeInfo *a_type = type_of(a), *b_type = type_of(b);
  Object result;
  bool tried_reflected = false;
  if (a_type != b_type && is_user_class(b_type) && is_subtype(b_type, a_type)) {
    TypeAttr theirs, ours;
    const bool redefined =
        find_special(b, op.reflected, theirs) &&
        !(find_special(a, op.reflected, ours) && ours.value == theirs.value && ours.entry == theirs.entry);
    if (redefined) {
      tried_reflected = true;
      PY_TRY(reflected, call_type_attr(theirs, b, a));
      if (!is_not_implemented(reflected))
        return reflected;
    }
  }
  bool called = false;
  if (has_special_methods(a)) {
    PY_TRY(found, try_special(a, op.method, result, b));
    called = found;
  }
  if (!called && is_joining(op) && (is_sequence(a) || is_sequence(b)) && a_type != b_type &&
      !tried_reflected && has_special_methods(b)) { // sequences come after everyone's __radd__ and __rmul__
    tried_reflected = true;
    PY_TRY(found, try_special(b, op.reflected, result, a));
    if (found && !is_not_implemented(result))
      return result;
  }
  if (!called && op.builtin == builtin_multiply && !is_sequence(a) && is_sequence(b) &&
      overrides(b, PY_STR("__rmul__")))
    return not_implemented();
  if (!called) {
    const bool is_formatting =
        op.builtin == builtin_modulo && (is<Str>(a) || is<Bytes>(a) || is<ByteArray>(a)); // shows b itself
    PY_TRY(builtin, op.builtin(plain(a), is_formatting ? b : plain(b)));
    result = static_cast<Object&&>(builtin);
  }
  if (!is_not_implemented(result))
    return result;
  if (a_type != b_type && !tried_reflected && has_special_methods(b)) {
    PY_TRY(found, try_special(b, op.reflected, result, a));
    if (found && !is_not_implemented(result))
      return result;
  }
  return not_implemented();
}

/// Nobody could: sequences have errors of their own for `+` and `*`.
Result<Object> give_up(Ref a, Ref b, const BinaryOperator& op, const char* symbol) {
  if (op.builtin == builtin_add && is_sequence(a))
    return raise_not_concatenated(a, b);
  if (op.builtin == builtin_multiply && (is_sequence(a) || is_sequence(b)) &&
      !has_own_repetition(is_sequence(a) ? a : b)) {
    const Ref sequence = is_sequence(a) ? a : b, count = is_sequence(a) ? b : a;
    if (!has_index(count))
      return raise_type_error("can't multiply sequence by non-int of type '%T'", count.word());
    PY_TRY(times, to_index(count));
    PY_CHECK(to_fitting_size(IntRef(times), count));
    return builtin_multiply(sequence, times);
  }
  return raise_type_error("unsupported operand type(s) for %s: '%T' and '%T'", symbol, a.word(), b.word());
}

Result<Object> binary(Ref a, Ref b, const BinaryOperator& op) {
  if (!has_special_methods(a) && !has_special_methods(b)) {
    PY_TRY(result, op.builtin(a, b));
    return is_not_implemented(result) ? give_up(a, b, op, op.symbol) : Result<Object>(result);
  }
  PY_CHECK(check_stack());
  PY_TRY(result, with_special_methods(a, b, op));
  return is_not_implemented(result) ? give_up(a, b, op, op.symbol) : Result<Object>(result);
}

/// `builtin_inplace` is null where `a op= b` of builtins is just `a = a op b`.
Result<Object> inplace(Ref a, Ref b, const BinaryOperator& op, Result<Object> (*builtin_inplace)(Ref, Ref)) {
  Object result;
  bool called = false;
  if (has_special_methods(a)) {
    PY_CHECK(check_stack());
    PY_TRY(found, try_special(a, op.inplace, result, b));
    if (found && !is_not_implemented(result))
      return result;
    called = found;
  }
  const bool in_place = builtin_inplace && !called;
  if (in_place && (is<List>(a) || is<ByteArray>(a))) { // sequences come after everyone's __add__ and __radd__
    if (has_special_methods(a)) {
      PY_TRY(found, try_special(a, op.method, result, b));
      if (found && !is_not_implemented(result))
        return result;
    }
    if (has_special_methods(b) && type_of(a) != type_of(b)) {
      PY_TRY(found, try_special(b, op.reflected, result, a));
      if (found && !is_not_implemented(result))
        return result;
    }
  }
  if (in_place) {
    PY_TRY(changed, builtin_inplace(a, plain(b)));
    if (!is_not_implemented(changed))
      return changed;
  }
  // CPython asks the left one's class for what repeats it, and looks no further when that is a class of the
  // program.
  if (op.builtin == builtin_multiply && is_sequence(b) && !is_sequence(a) && a.is_heap() &&
      is_user_class(type_of(a))) {
    PY_TRY(by_left, try_special(a, op.method, result, b));
    if (by_left && !is_not_implemented(result))
      return result;
    PY_TRY(by_right, has_special_methods(b) && type_of(a) != type_of(b)
                         ? try_special(b, op.reflected, result, a)
                         : Result<bool>(false));
    if (by_right && !is_not_implemented(result))
      return result;
    return raise_type_error("unsupported operand type(s) for *=: '%T' and '%T'", a.word(), b.word());
  }
  PY_TRY(combined, has_special_methods(a) || has_special_methods(b) ? with_special_methods(a, b, op)
                                                                    : op.builtin(a, b));
  return is_not_implemented(combined) ? give_up(a, b, op, op.inplace_symbol) : Result<Object>(combined);
}

Result<Object> unary(Ref a, Str* method, Result<Object> (*builtin)(Ref), const char* what) {
  if (has_special_methods(a)) {
    Object result;
    PY_TRY(called, try_special(a, method, result));
    if (called)
      return result;
  }
  PY_TRY(result, builtin(plain(a)));
  if (is_not_implemented(result))
    return raise_type_error("bad operand type for %s: '%T'", what, a.word());
  return result;
}

} // namespace

#define PY_BINARY(name)                                                                                      \
  Result<Object> name(Ref a, Ref b) {                                                                        \
    return binary(a, b, name##_operator);                                                                    \
  }
#define PY_BINARY_OF_INTS(name)                                                                              \
  Result<Object> name(Ref a, Ref b) {                                                                        \
    if (Word result; int_quick::name(a.word(), b.word(), result)) [[likely]]                                 \
      return Object::adopt(result);                                                                          \
    return binary(a, b, name##_operator);                                                                    \
  }
PY_BINARY_OF_INTS(add)
PY_BINARY_OF_INTS(subtract)
PY_BINARY_OF_INTS(multiply)
PY_BINARY_OF_INTS(floor_divide)
PY_BINARY_OF_INTS(modulo)
PY_BINARY_OF_INTS(shift_left)
PY_BINARY_OF_INTS(shift_right)
PY_BINARY_OF_INTS(bit_and)
PY_BINARY_OF_INTS(bit_or)
PY_BINARY_OF_INTS(bit_xor)
#undef PY_BINARY_OF_INTS
PY_BINARY(true_divide)
PY_BINARY(power)
PY_BINARY(matrix_multiply)
#undef PY_BINARY
Result<Object> divmod(Ref a, Ref b) {
  return binary(a, b, divmod_operator);
}

#define PY_INPLACE(name, builtin)                                                                            \
  Result<Object> inplace_##name(Ref a, Ref b) {                                                              \
    if (Word result; int_quick::name(a.word(), b.word(), result)) [[likely]]                                 \
      return Object::adopt(result);                                                                          \
    return inplace(a, b, name##_operator, builtin);                                                          \
  }
PY_INPLACE(add, builtin_inplace_add)
PY_INPLACE(subtract, builtin_inplace_subtract)
PY_INPLACE(multiply, builtin_inplace_multiply)
PY_INPLACE(floor_divide, nullptr)
PY_INPLACE(modulo, nullptr)
PY_INPLACE(shift_left, nullptr)
PY_INPLACE(shift_right, nullptr)
PY_INPLACE(bit_and, builtin_inplace_bit_and)
PY_INPLACE(bit_or, builtin_inplace_bit_or)
PY_INPLACE(bit_xor, builtin_inplace_bit_xor)
#undef PY_INPLACE
Result<Object> inplace_true_divide(Ref a, Ref b) {
  return inplace(a, b, true_divide_operator, nullptr);
}
Result<Object> inplace_matrix_multiply(Ref a, Ref b) {
  return inplace(a, b, matrix_multiply_operator, nullptr);
}
Result<Object> inplace_power(Ref a, Ref b) {
  return inplace(a, b, power_operator, nullptr);
}

Result<Object> negative(Ref a) {
  return unary(a, PY_STR("__neg__"), builtin_negative, "unary -");
}
Result<Object> positive(Ref a) {
  return unary(a, PY_STR("__pos__"), builtin_positive, "unary +");
}
Result<Object> invert(Ref a) {
  return unary(a, PY_STR("__invert__"), builtin_invert, "unary ~");
}
Result<Object> absolute(Ref a) {
  return unary(a, PY_STR("__abs__"), builtin_absolute, "abs()");
}

Failed raise_not_concatenated(Ref a, Ref b) {
  if (is<Str>(a) || is<List>(a) || is<Tuple>(a)) {
    const TypeInfo* kind = is<Str>(a) ? &types::str : is<List>(a) ? &types::list : &types::tuple;
    return raise_type_error("can only concatenate %N (not \"%T\") to %N", kind, b.word(), kind);
  }
  return raise_type_error("can't concat %T to %T", b.word(), a.word());
}

} // namespace py
