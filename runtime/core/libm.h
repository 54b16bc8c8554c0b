// The C library's mathematics at the width of Float: libm on the host, picolibc's on a chip.
// Pure functions; an interrupt may call them.
#pragma once
#include "runtime/core/object.h"

extern "C" {
#define PY_LIBM_1(name)                                                                                      \
  double name(double);                                                                                       \
  float name##f(float);
#define PY_LIBM_2(name)                                                                                      \
  double name(double, double);                                                                               \
  float name##f(float, float);
// clang-format off
#define PY_LIBM_FUNCTIONS_1(X)                                                              \
  X(sqrt) X(cbrt) X(exp) X(expm1) X(log) X(log2) X(log10) X(log1p)                          \
  X(sin) X(cos) X(tan) X(asin) X(acos) X(atan) X(sinh) X(cosh) X(tanh) X(asinh) X(acosh)    \
  X(atanh) X(floor) X(ceil) X(trunc) X(erf) X(erfc) X(tgamma) X(lgamma) X(exp2)
#define PY_LIBM_FUNCTIONS_2(X) X(pow) X(fmod) X(atan2) X(hypot) X(remainder) X(nextafter)
// clang-format on
PY_LIBM_FUNCTIONS_1(PY_LIBM_1)
PY_LIBM_FUNCTIONS_2(PY_LIBM_2)
}

namespace py::libm {
// One name for both widths: libm::sin(Float).
#define PY_LIBM_FORWARD_1(name)                                                                              \
  inline Float name(Float x) {                                                                               \
    if constexpr (sizeof(Float) == 8)                                                                        \
      return Float(::name(x));                                                                               \
    else                                                                                                     \
      return Float(::name##f(x));                                                                            \
  }
#define PY_LIBM_FORWARD_2(name)                                                                              \
  inline Float name(Float x, Float y) {                                                                      \
    if constexpr (sizeof(Float) == 8)                                                                        \
      return Float(::name(x, y));                                                                            \
    else                                                                                                     \
      return Float(::name##f(x, y));                                                                         \
  }
PY_LIBM_FUNCTIONS_1(PY_LIBM_FORWARD_1)
PY_LIBM_FUNCTIONS_2(PY_LIBM_FORWARD_2)
#undef PY_LIBM_1
#undef PY_LIBM_2
#undef PY_LIBM_FORWARD_1
#undef PY_LIBM_FORWARD_2
#undef PY_LIBM_FUNCTIONS_1
#undef PY_LIBM_FUNCTIONS_2
} // namespace py::libm
