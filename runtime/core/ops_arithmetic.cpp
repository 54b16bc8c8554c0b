// Arithmetic of the builtin kinds: which typed form two operands call for.
#include "runtime/core/bind.h"
#include "runtime/core/complex.h"
#include "runtime/core/dict_views.h"
#include "runtime/core/ops_builtin.h"
#include "runtime/core/set.h"

namespace py {

namespace {

bool is_number(Ref value) {
  return is_integral(value) || is_float(value);
}

/// Calls the typed form for two numbers.
template <class F>
Result<Object> with_numbers(Ref a, Ref b, F&& operation) {
  if (is_float(a))
    return is_float(b) ? box_result(operation(float_of(a), float_of(b)))
                       : box_result(operation(float_of(a), as_int(b)));
  return is_float(b) ? box_result(operation(as_int(a), float_of(b)))
                     : box_result(operation(as_int(a), as_int(b)));
}

/// The same for two ints; two bools stay bools under `&`, `|` and `^`.
template <class F>
Result<Object> with_ints(Ref a, Ref b, F&& operation) {
  return box_result(operation(as_int(a), as_int(b)));
}
bool both_integral(Ref a, Ref b) {
  return is_integral(a) && is_integral(b);
}

bool is_set_view(Ref value) {
  return is<DictKeys>(value) || is<DictItems>(value);
}

/// sequence * count, either way round.
template <class T>
Result<Object> repeat(Ref sequence, Ref count) {
  return box_result(multiply(sequence.as<T>(), as_int(count)));
}
Result<Object> repeat_any(Ref sequence, Ref count) {
  switch (kind_of(sequence)) {
  case Kind::list:
    return repeat<List>(sequence, count);
  case Kind::tuple:
    return repeat<Tuple>(sequence, count);
  case Kind::str:
    return repeat<Str>(sequence, count);
  case Kind::bytes:
    return repeat<Bytes>(sequence, count);
  case Kind::bytearray:
    return repeat<ByteArray>(sequence, count);
  default:
    return not_implemented();
  }
}

bool lends_buffer(Ref value) {
  Buffer buffer;
  return peek_buffer(value, buffer);
}

} // namespace

Result<Object> builtin_add(Ref a, Ref b) {
  if (is_number(a) && is_number(b))
    return with_numbers(a, b, [](auto x, auto y) { return add(x, y); });
  switch (kind_of(a)) {
  case Kind::str:
    return is<Str>(b) ? box_result(add(a.as<Str>(), b.as<Str>())) : not_implemented();
  case Kind::list:
    return is<List>(b) ? box_result(add(a.as<List>(), b.as<List>())) : not_implemented();
  case Kind::tuple:
    return is<Tuple>(b) ? box_result(add(a.as<Tuple>(), b.as<Tuple>())) : not_implemented();
  case Kind::bytes:
    return lends_buffer(b) ? box_result(add(a.as<Bytes>(), b)) : not_implemented();
  case Kind::bytearray:
    return lends_buffer(b) ? box_result(add(a.as<ByteArray>(), b)) : not_implemented();
  default:
    return complex_binary(ComplexOperation::add, a, b);
  }
}
Result<Object> builtin_inplace_add(Ref a, Ref b) {
  if (is<List>(a))
    return box_result(inplace_add(a.as<List>(), b));
  if (is<ByteArray>(a) && lends_buffer(b))
    return box_result(inplace_add(a.as<ByteArray>(), b));
  return not_implemented();
}

Result<Object> builtin_subtract(Ref a, Ref b) {
  if (is_number(a) && is_number(b))
    return with_numbers(a, b, [](auto x, auto y) { return subtract(x, y); });
  if (is_any_set(a) && is_any_set(b))
    return box_result(subtract(a.as<AnySet>(), b.as<AnySet>()));
  if (is_set_view(a) || is_set_view(b))
    return box_result(view_subtract(a, b));
  return complex_binary(ComplexOperation::subtract, a, b);
}
Result<Object> builtin_inplace_subtract(Ref a, Ref b) {
  if (is<Set>(a) && is_any_set(b))
    return box_result(inplace_subtract(a.as<Set>(), b.as<AnySet>()));
  return not_implemented();
}

Result<Object> builtin_multiply(Ref a, Ref b) {
  if (is_number(a) && is_number(b))
    return with_numbers(a, b, [](auto x, auto y) { return multiply(x, y); });
  if (is_complex(a) || is_complex(b))
    return complex_binary(ComplexOperation::multiply, a, b);
  if (is_integral(b))
    return repeat_any(a, b);
  if (is_integral(a))
    return repeat_any(b, a);
  return not_implemented();
}
Result<Object> builtin_inplace_multiply(Ref a, Ref b) {
  if (!is_integral(b))
    return not_implemented();
  if (is<List>(a))
    return box_result(inplace_multiply(a.as<List>(), as_int(b)));
  if (is<ByteArray>(a))
    return box_result(inplace_multiply(a.as<ByteArray>(), as_int(b)));
  return not_implemented();
}

Result<Object> builtin_true_divide(Ref a, Ref b) {
  if (is_number(a) && is_number(b))
    return with_numbers(a, b, [](auto x, auto y) { return true_divide(x, y); });
  return complex_binary(ComplexOperation::true_divide, a, b);
}
Result<Object> builtin_floor_divide(Ref a, Ref b) {
  if (is_number(a) && is_number(b))
    return with_numbers(a, b, [](auto x, auto y) { return floor_divide(x, y); });
  return not_implemented();
}
Result<Object> builtin_modulo(Ref a, Ref b) {
  if (is_number(a) && is_number(b))
    return with_numbers(a, b, [](auto x, auto y) { return modulo(x, y); });
  switch (kind_of(a)) {
  case Kind::str:
    return box_result(modulo(a.as<Str>(), b));
  case Kind::bytes:
    return box_result(modulo(a.as<Bytes>(), b));
  case Kind::bytearray:
    return box_result(modulo(a.as<ByteArray>(), b));
  default:
    return not_implemented();
  }
}
Result<Object> builtin_power(Ref a, Ref b) {
  if (is_number(a) && is_number(b))
    return with_numbers(a, b, [](auto x, auto y) { return power(x, y); });
  return complex_binary(ComplexOperation::power, a, b);
}
Result<Object> builtin_divmod(Ref a, Ref b) {
  if (!is_number(a) || !is_number(b))
    return not_implemented();
  PY_TRY(result, allocate_tuple(2));
  if (both_integral(a, b)) {
    IntDivision division;
    PY_CHECK(divide(as_int(a), as_int(b), division));
    result->items()[0] = Object(static_cast<Int&&>(division.quotient));
    result->items()[1] = Object(static_cast<Int&&>(division.remainder));
  } else {
    PY_TRY(x, to_float(a));
    PY_TRY(y, to_float(b));
    FloatDivision division;
    PY_CHECK(divide(x, y, division));
    PY_TRY(quotient, box(division.quotient));
    PY_TRY(remainder, box(division.remainder));
    result->items()[0] = quotient;
    result->items()[1] = remainder;
  }
  return Object(static_cast<Own<Tuple>&&>(result));
}

Result<Object> builtin_shift_left(Ref a, Ref b) {
  return both_integral(a, b) ? with_ints(a, b, [](auto x, auto y) { return shift_left(x, y); })
                             : not_implemented();
}
Result<Object> builtin_shift_right(Ref a, Ref b) {
  return both_integral(a, b) ? with_ints(a, b, [](auto x, auto y) { return shift_right(x, y); })
                             : not_implemented();
}

Result<Object> builtin_bit_and(Ref a, Ref b) {
  if (a.is_bool() && b.is_bool())
    return Object(a.is_true() && b.is_true());
  if (both_integral(a, b))
    return with_ints(a, b, [](auto x, auto y) { return bit_and(x, y); });
  if (is_any_set(a) && is_any_set(b))
    return box_result(bit_and(a.as<AnySet>(), b.as<AnySet>()));
  if (is_set_view(a) || is_set_view(b))
    return box_result(view_and(a, b));
  return not_implemented();
}
Result<Object> builtin_bit_or(Ref a, Ref b) {
  if (a.is_bool() && b.is_bool())
    return Object(a.is_true() || b.is_true());
  if (both_integral(a, b))
    return with_ints(a, b, [](auto x, auto y) { return bit_or(x, y); });
  if (is_any_set(a) && is_any_set(b))
    return box_result(bit_or(a.as<AnySet>(), b.as<AnySet>()));
  if (is<Dict>(a) && is<Dict>(b))
    return box_result(bit_or(a.as<Dict>(), b.as<Dict>()));
  if (is_set_view(a) || is_set_view(b))
    return box_result(view_or(a, b));
  return not_implemented();
}
Result<Object> builtin_bit_xor(Ref a, Ref b) {
  if (a.is_bool() && b.is_bool())
    return Object(a.is_true() != b.is_true());
  if (both_integral(a, b))
    return with_ints(a, b, [](auto x, auto y) { return bit_xor(x, y); });
  if (is_any_set(a) && is_any_set(b))
    return box_result(bit_xor(a.as<AnySet>(), b.as<AnySet>()));
  if (is_set_view(a) || is_set_view(b))
    return box_result(view_xor(a, b));
  return not_implemented();
}
Result<Object> builtin_inplace_bit_and(Ref a, Ref b) {
  if (is<Set>(a) && is_any_set(b))
    return box_result(inplace_bit_and(a.as<Set>(), b.as<AnySet>()));
  return not_implemented();
}
Result<Object> builtin_inplace_bit_or(Ref a, Ref b) {
  if (is<Set>(a) && is_any_set(b))
    return box_result(inplace_bit_or(a.as<Set>(), b.as<AnySet>()));
  if (is<Dict>(a))
    return box_result(inplace_bit_or(a.as<Dict>(), b));
  return not_implemented();
}
Result<Object> builtin_inplace_bit_xor(Ref a, Ref b) {
  if (is<Set>(a) && is_any_set(b))
    return box_result(inplace_bit_xor(a.as<Set>(), b.as<AnySet>()));
  return not_implemented();
}

Result<Object> builtin_matrix_multiply(Ref, Ref) {
  return not_implemented();
}

Result<Object> builtin_negative(Ref a) {
  if (is_integral(a))
    return box_result(negative(as_int(a)));
#if !defined(PY_NO_COMPLEX)
  if (is_complex(a))
    return box_result(negative(a.as<Complex>()));
#endif
  return is_float(a) ? box_result(negative(float_of(a))) : not_implemented();
}
Result<Object> builtin_positive(Ref a) {
  if (is_integral(a))
    return box_result(positive(as_int(a)));
#if !defined(PY_NO_COMPLEX)
  if (is_complex(a))
    return box_result(positive(a.as<Complex>()));
#endif
  return is_float(a) ? box_result(positive(float_of(a))) : not_implemented();
}
Result<Object> builtin_invert(Ref a) {
  return is_integral(a) ? box_result(invert(as_int(a))) : not_implemented();
}
Result<Object> builtin_absolute(Ref a) {
  if (is_integral(a))
    return box_result(absolute(as_int(a)));
#if !defined(PY_NO_COMPLEX)
  if (is_complex(a))
    return box_result(absolute(a.as<Complex>()));
#endif
  return is_float(a) ? box_result(absolute(float_of(a))) : not_implemented();
}

} // namespace py
