// The module `math`, as CPython 3.11 has it (CircuitPython's is a part of that). The answers are libm's at
// the width of `float`; `gamma` and `lgamma` are too, where CPython has a series of its own, so that their
// last digits may differ from CPython's.
//
// Errors, all with CPython's words: ValueError "math domain error" for an argument outside of a function's
// domain, OverflowError "math range error" for a result that no float holds, TypeError "must be real number,
// not X". Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"

namespace py::math {

PY_CONST("pi") inline constexpr Float pi = Float(3.14159265358979323846);
PY_CONST("e") inline constexpr Float e = Float(2.71828182845904523536);
PY_CONST("tau") inline constexpr Float tau = Float(6.28318530717958647692);
PY_CONST("inf") inline constexpr Float inf = Float(__builtin_inff());
PY_CONST("nan") inline constexpr Float nan = Float(__builtin_nanf(""));

// Powers and logarithms.

/// ValueError for a negative number.
PY_FUNCTION("sqrt") PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> float") Result<Float>
sqrt(PY_POSITIONAL_ONLY Float x);
PY_FUNCTION("cbrt")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> float") Result<Float>
cbrt(PY_POSITIONAL_ONLY Float x);
PY_FUNCTION("exp")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> float") Result<Float>
exp(PY_POSITIONAL_ONLY Float x);
PY_FUNCTION("exp2")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> float") Result<Float>
exp2(PY_POSITIONAL_ONLY Float x);
PY_FUNCTION("expm1")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> float") Result<Float>
expm1(PY_POSITIONAL_ONLY Float x);
/// To base e, or `base`; of an int of any size. ValueError unless `x` is positive, ZeroDivisionError for the
/// base 1.
PY_FUNCTION("log") PY_EFFECT("plain_of_values")
PY_SIGNATURE("(x: float, /) -> float")
PY_SIGNATURE("(x: float, base: float, /) -> float")
Result<Float> log(const Args& args);
PY_FUNCTION("log2")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> float") Result<Float>
log2(PY_POSITIONAL_ONLY Ref x);
PY_FUNCTION("log10")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> float") Result<Float>
log10(PY_POSITIONAL_ONLY Ref x);
PY_FUNCTION("log1p")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> float") Result<Float>
log1p(PY_POSITIONAL_ONLY Float x);
PY_FUNCTION("pow") PY_EFFECT("plain_of_values")
PY_SIGNATURE("(x: float, y: float) -> float")
Result<Float> pow(Float x, PY_POSITIONAL_ONLY Float y);

// Angles.

PY_FUNCTION("sin") PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> float") Result<Float>
sin(PY_POSITIONAL_ONLY Float x);
PY_FUNCTION("cos")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> float") Result<Float>
cos(PY_POSITIONAL_ONLY Float x);
PY_FUNCTION("tan")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> float") Result<Float>
tan(PY_POSITIONAL_ONLY Float x);
PY_FUNCTION("asin")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> float") Result<Float>
asin(PY_POSITIONAL_ONLY Float x);
PY_FUNCTION("acos")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> float") Result<Float>
acos(PY_POSITIONAL_ONLY Float x);
PY_FUNCTION("atan")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> float") Result<Float>
atan(PY_POSITIONAL_ONLY Float x);
PY_FUNCTION("atan2")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(y: float, x: float) -> float") Float
atan2(Float y, PY_POSITIONAL_ONLY Float x);
PY_FUNCTION("degrees")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> float") Float
degrees(PY_POSITIONAL_ONLY Float x);
PY_FUNCTION("radians")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> float") Float
radians(PY_POSITIONAL_ONLY Float x);
PY_FUNCTION("sinh")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> float") Result<Float>
sinh(PY_POSITIONAL_ONLY Float x);
PY_FUNCTION("cosh")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> float") Result<Float>
cosh(PY_POSITIONAL_ONLY Float x);
PY_FUNCTION("tanh")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> float") Result<Float>
tanh(PY_POSITIONAL_ONLY Float x);
PY_FUNCTION("asinh")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> float") Result<Float>
asinh(PY_POSITIONAL_ONLY Float x);
PY_FUNCTION("acosh")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> float") Result<Float>
acosh(PY_POSITIONAL_ONLY Float x);
PY_FUNCTION("atanh")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> float") Result<Float>
atanh(PY_POSITIONAL_ONLY Float x);

// Special functions.

PY_FUNCTION("erf") PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> float") Result<Float>
erf(PY_POSITIONAL_ONLY Float x);
PY_FUNCTION("erfc")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> float") Result<Float>
erfc(PY_POSITIONAL_ONLY Float x);
PY_FUNCTION("gamma")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> float") Result<Float>
gamma(PY_POSITIONAL_ONLY Float x);
PY_FUNCTION("lgamma")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> float") Result<Float>
lgamma(PY_POSITIONAL_ONLY Float x);

// Parts of a number, and its neighbours.

/// An int; of other objects what `__ceil__`, `__floor__`, `__trunc__` say.
PY_FUNCTION("ceil") PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> int")
    PY_SIGNATURE("(x: object) -> object") Result<Object>
ceil(PY_POSITIONAL_ONLY Ref x);
PY_FUNCTION("floor")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> int")
    PY_SIGNATURE("(x: object) -> object") Result<Object>
floor(PY_POSITIONAL_ONLY Ref x);
PY_FUNCTION("trunc")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> int")
    PY_SIGNATURE("(x: object) -> object") Result<Object>
trunc(PY_POSITIONAL_ONLY Ref x);
PY_FUNCTION("fabs")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> float") Float
fabs(PY_POSITIONAL_ONLY Float x);
PY_FUNCTION("copysign")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float, y: float) -> float") Float
copysign(Float x, PY_POSITIONAL_ONLY Float y);
/// The remainder with the sign of `x`.
PY_FUNCTION("fmod") PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float, y: float) -> float") Result<Float>
fmod(Float x, PY_POSITIONAL_ONLY Float y);
/// The difference of `x` and the nearest multiple of `y`.
PY_FUNCTION("remainder") PY_EFFECT("plain_of_values")
    PY_SIGNATURE("(x: float, y: float) -> float") Result<Float>
remainder(Float x, PY_POSITIONAL_ONLY Float y);
/// (fraction, exponent) with x == fraction * 2 ** exponent.
PY_FUNCTION("frexp") PY_EFFECT("plain_of_values")
    PY_SIGNATURE("(x: float) -> tuple[float, int]") Result<Own<Tuple>>
frexp(PY_POSITIONAL_ONLY Float x);
/// x * 2 ** i; TypeError "Expected an int as second argument to ldexp."
PY_FUNCTION("ldexp") PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float, i: int) -> float") Result<Float>
ldexp(Float x, PY_POSITIONAL_ONLY Ref i);
/// (fraction, whole), both with the sign of `x`.
PY_FUNCTION("modf") PY_EFFECT("plain_of_values")
    PY_SIGNATURE("(x: float) -> tuple[float, float]") Result<Own<Tuple>>
modf(PY_POSITIONAL_ONLY Float x);
PY_FUNCTION("nextafter")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float, y: float) -> float") Float
nextafter(Float x, PY_POSITIONAL_ONLY Float y);
PY_FUNCTION("ulp")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> float") Float
ulp(PY_POSITIONAL_ONLY Float x);

// Questions.

PY_FUNCTION("isfinite") PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> bool") bool
isfinite(PY_POSITIONAL_ONLY Float x);
PY_FUNCTION("isinf")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> bool") bool
isinf(PY_POSITIONAL_ONLY Float x);
PY_FUNCTION("isnan")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(x: float) -> bool") bool
isnan(PY_POSITIONAL_ONLY Float x);
/// ValueError "tolerances must be non-negative".
PY_FUNCTION("isclose") PY_EFFECT("plain_of_values")
PY_SIGNATURE("(a: float, b: float, *, rel_tol: float = 1e-09, abs_tol: float = 0.0) -> bool")
Result<bool> isclose(Float a, Float b, PY_KEYWORD_ONLY PY_DEFAULT("1e-09") Float rel_tol,
                     PY_DEFAULT("0.0") Float abs_tol);

// Of many numbers.

/// The length of a vector.
PY_FUNCTION("hypot") PY_EFFECT("plain_of_values")
PY_SIGNATURE("(*coordinates: float) -> float")
Result<Float> hypot(PY_VARARGS Span<const Ref> coordinates);
/// The distance of two points; ValueError "both points must have the same number of dimensions".
PY_FUNCTION("dist") PY_EFFECT("plain_of_values")
PY_SIGNATURE("(p: Iterable[float], q: Iterable[float]) -> float")
Result<Float> dist(Ref p, PY_POSITIONAL_ONLY Ref q);
/// The sum, rounded once. OverflowError, ValueError as CPython.
PY_FUNCTION("fsum") PY_EFFECT("plain_of_values") PY_SIGNATURE("(seq: Iterable[float]) -> float") Result<Float>
fsum(PY_POSITIONAL_ONLY Ref seq);
PY_FUNCTION("prod") PY_EFFECT("plain_of_values")
PY_SIGNATURE("(iterable: Iterable[object], /, *, start: object = 1) -> object")
Result<Object> prod(PY_POSITIONAL_ONLY Ref iterable, PY_KEYWORD_ONLY PY_DEFAULT("1") Ref start);

// Whole numbers, of any size. ValueErrors for negative ones.

PY_FUNCTION("gcd") PY_EFFECT("plain_of_values") PY_SIGNATURE("(*integers: int) -> int") Result<Int>
gcd(PY_VARARGS Span<const Ref> integers);
PY_FUNCTION("lcm")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(*integers: int) -> int") Result<Int>
lcm(PY_VARARGS Span<const Ref> integers);
PY_FUNCTION("factorial")
PY_EFFECT("plain_of_values") Result<Int>
factorial(PY_POSITIONAL_ONLY Ref x);
PY_FUNCTION("isqrt")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(n: int) -> int") Result<Int>
isqrt(PY_POSITIONAL_ONLY IntRef n);
PY_FUNCTION("comb")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(n: int, k: int) -> int") Result<Int>
comb(IntRef n, PY_POSITIONAL_ONLY IntRef k);
PY_FUNCTION("perm") PY_EFFECT("plain_of_values")
PY_SIGNATURE("(n: int, k: int | None = None) -> int")
Result<Int> perm(IntRef n, PY_POSITIONAL_ONLY PY_DEFAULT("None") Ref k);

} // namespace py::math
