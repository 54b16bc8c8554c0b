// `complex`: on the host and where a chip has the room; PY_NO_COMPLEX leaves it out (then a power that would
// be complex raises ValueError, as on such a CircuitPython board). Nothing here may be called from an
// interrupt.
#pragma once
#include "runtime/core/float.h"

namespace py {

#if !defined(PY_NO_COMPLEX)
struct PY_CLASS("complex") Complex : Header {
  Float re, im;

  /// complex(), complex(re, im), complex(text).
  PY_INIT static Result<Own<Complex>> construct(PY_NAME("real") PY_DEFAULT("0") Ref real,
                                                           PY_NAME("imag") PY_OPTIONAL Ref imag);
  PY_GET("real") Float get_real() { return re; }
  PY_GET("imag") Float get_imag() { return im; }
  PY_METHOD("conjugate") Result<Own<Complex>> conjugate();
};

Result<Own<Complex>> make_complex(Float re, Float im);

PY_OPERATOR("+") Result<Own<Complex>> add(Complex* a, Complex* b);
PY_OPERATOR("-") Result<Own<Complex>> subtract(Complex* a, Complex* b);
PY_OPERATOR("*") Result<Own<Complex>> multiply(Complex* a, Complex* b);
PY_OPERATOR("/") Result<Own<Complex>> true_divide(Complex* a, Complex* b);
PY_OPERATOR("**") Result<Own<Complex>> power(Complex* a, Complex* b);
PY_OPERATOR("neg") Result<Own<Complex>> negative(Complex* a);
PY_OPERATOR("pos") Result<Own<Complex>> positive(Complex* a);
PY_OPERATOR("==") inline bool is_eq(Complex* a, Complex* b) {
  return a->re == b->re && a->im == b->im;
}
PY_OPERATOR("bool") inline bool truth(Complex* a) {
  return a->re != 0 || a->im != 0;
}
PY_OPERATOR("hash") SWord hash(Complex* a);
PY_OPERATOR("repr") Result<Own<Str>> to_repr(Complex* a);
/// abs(a).
Result<Float> absolute(Complex* a);
/// An int, float or complex as a complex; TypeError otherwise. What the dynamic operators do with mixed
/// operands.
Result<Own<Complex>> to_complex(Ref value);

Result<Object> complex_power(Float a_re, Float a_im, Float b_re, Float b_im);
Result<Own<Str>> format_complex(Complex* value, Str* spec);
#endif

// For the dynamic operations: NotImplemented unless an operand is complex and the other a number.
enum class ComplexOperation : uint8_t { add, subtract, multiply, true_divide, power };
#if defined(PY_NO_COMPLEX)
inline bool is_complex(Ref) {
  return false;
}
inline Result<Object> complex_binary(ComplexOperation, Ref, Ref) {
  return Object::adopt(word::not_implemented);
}
inline Result<Object> complex_equality(Ref, Ref, bool) {
  return Object::adopt(word::not_implemented);
}
#else
inline bool is_complex(Ref value) {
  return is<Complex>(value);
}
Result<Object> complex_binary(ComplexOperation operation, Ref a, Ref b);
/// `a == b`, or `a != b` when `wanted` is false; `a` is complex.
Result<Object> complex_equality(Ref a, Ref b, bool wanted);
#endif

} // namespace py
