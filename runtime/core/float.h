// `float`: a Float (64 bits on the host, 32 on chips without a double FPU; --float chooses), unboxed wherever
// its type is known, a FloatBox inside `object`. Arithmetic is IEEE's, as Python's, with ZeroDivisionError
// and OverflowError where Python raises them. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/int.h"

namespace py {

struct PY_CLASS("float") PY_EFFECT("plain_of_values") FloatBox : Header {
  Float value;

  /// float(), float(number), float(text).
  PY_INIT static Result<Float> construct(PY_POSITIONAL_ONLY PY_DEFAULT("0.0") Ref x);
  PY_CLASS_METHOD("fromhex") static Result<Float> fromhex(PY_POSITIONAL_ONLY PY_NAME("string") Str* text);
};
PY_METHOD("is_integer")
PY_EFFECT("plain_of_values") bool is_integer(Float a);
PY_METHOD("as_integer_ratio")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(self) -> tuple[int, int]") Result<Own<Tuple>>
as_integer_ratio(Float a);
PY_METHOD("hex")
PY_EFFECT("plain_of_values") Result<Own<Str>> float_hex(Float a);
PY_METHOD("conjugate")
PY_EFFECT("plain_of_values") inline Float conjugate(Float a) {
  return a;
}
PY_GET("real")
PY_EFFECT("plain_of_values") inline Float real(Float a) {
  return a;
}
PY_GET("imag")
PY_EFFECT("plain_of_values") inline Float imag(Float) {
  return 0;
}

/// A float as a value of any type.
Result<Object> box(Float v);
/// The float of an int, a float or an object with __float__ or __index__; else TypeError "must be real
/// number, not X".
Result<Float> to_float(Ref value);
inline Float float_of(Ref value) {
  return value.as<FloatBox>()->value;
}

PY_OPERATOR("+") inline Float add(Float a, Float b) {
  return a + b;
}
PY_OPERATOR("-") inline Float subtract(Float a, Float b) {
  return a - b;
}
PY_OPERATOR("*") inline Float multiply(Float a, Float b) {
  return a * b;
}
Failed raise_float_division_by_zero(); ///< "float division by zero"
PY_OPERATOR("/") inline Result<Float> true_divide(Float a, Float b) {
  if (b == 0) [[unlikely]]
    return raise_float_division_by_zero();
  return a / b;
}
PY_OPERATOR("//") Result<Float> floor_divide(Float a, Float b);
PY_OPERATOR("%") Result<Float> modulo(Float a, Float b);
/// A float; a complex (on the host) when a negative base has a fractional exponent.
PY_OPERATOR("**") PY_SIGNATURE("(a: float, b: float) -> float | complex") Result<Object>
power(Float a, Float b);
struct FloatDivision {
  Float quotient, remainder;
};
Status divide(Float a, Float b, FloatDivision& out);
PY_OPERATOR("neg") inline Float negative(Float a) {
  return -a;
}
PY_OPERATOR("pos") inline Float positive(Float a) {
  return a;
}
inline Float absolute(Float a) {
  return sizeof(Float) == 8 ? Float(__builtin_fabs(double(a))) : Float(__builtin_fabsf(float(a)));
}

// int with float: the int becomes a float first (OverflowError when it is too large).
#define PY_MIXED(name, symbol, Out)                                                                          \
  PY_OPERATOR(symbol) inline Result<Out> name(IntRef a, Float b) {                                           \
    if (a.is_small_int()) [[likely]]                                                                         \
      return name(Float(a.small_int()), b);                                                                  \
    PY_TRY(x, to_float(a));                                                                                  \
    return name(x, b);                                                                                       \
  }                                                                                                          \
  PY_OPERATOR(symbol) inline Result<Out> name(Float a, IntRef b) {                                           \
    if (b.is_small_int()) [[likely]]                                                                         \
      return name(a, Float(b.small_int()));                                                                  \
    PY_TRY(x, to_float(b));                                                                                  \
    return name(a, x);                                                                                       \
  }
PY_MIXED(add, "+", Float)
PY_MIXED(subtract, "-", Float)
PY_MIXED(multiply, "*", Float)
PY_MIXED(true_divide, "/", Float)
PY_MIXED(floor_divide, "//", Float)
PY_MIXED(modulo, "%", Float)
PY_MIXED(power, "**", Object)
#undef PY_MIXED

namespace float_slow {
/// Exact comparison of an int with a float that is not NaN: negative, zero or positive.
int compare(IntRef a, Float b);
} // namespace float_slow
#define PY_FLOAT_COMPARISON(name, symbol)                                                                    \
  PY_OPERATOR(#symbol) inline bool is_##name(Float a, Float b) {                                             \
    return a symbol b;                                                                                       \
  }                                                                                                          \
  PY_OPERATOR(#symbol) inline bool is_##name(IntRef a, Float b) {                                            \
    return b == b && float_slow::compare(a, b) symbol 0;                                                     \
  }                                                                                                          \
  PY_OPERATOR(#symbol) inline bool is_##name(Float a, IntRef b) {                                            \
    return a == a && 0 symbol float_slow::compare(b, a);                                                     \
  }
PY_FLOAT_COMPARISON(eq, ==)
PY_FLOAT_COMPARISON(lt, <)
PY_FLOAT_COMPARISON(le, <=)
PY_FLOAT_COMPARISON(gt, >)
PY_FLOAT_COMPARISON(ge, >=)
#undef PY_FLOAT_COMPARISON
PY_OPERATOR("!=") inline bool is_ne(Float a, Float b) {
  return a != b;
}
PY_OPERATOR("!=") inline bool is_ne(IntRef a, Float b) {
  return !is_eq(a, b);
}
PY_OPERATOR("!=") inline bool is_ne(Float a, IntRef b) {
  return !is_eq(a, b);
}
PY_OPERATOR("bool") inline bool truth(Float a) {
  return a != 0;
}
PY_OPERATOR("hash") SWord hash(Float a);
/// The shortest text that reads back as the same Float, as Python lays it out.
PY_OPERATOR("repr") Result<Own<Str>> to_repr(Float a);
PY_OPERATOR("str") inline Result<Own<Str>> to_str(Float a) {
  return to_repr(a);
}

/// A FloatBox in flash, PY_FLOAT(0.5): what a default value or a constant tuple holds.
template <Float v>
inline constexpr FloatBox static_float{{&types::float_, immortal_refs}, v};
#define PY_FLOAT(v) (::py::Ref(const_cast<::py::FloatBox*>(&::py::static_float<::py::Float(v)>)))

} // namespace py
