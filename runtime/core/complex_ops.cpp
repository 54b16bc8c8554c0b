// The dynamic operations that have a complex operand, what the other is being seen at run time.
#include "runtime/core/complex.h"
#include "runtime/core/ops_builtin.h"

#if !defined(PY_NO_COMPLEX)
namespace py {

namespace {
bool is_number(Ref value) {
  return is_integral(value) || is_float(value) || is<Complex>(value);
}
Result<Object> as_object(Result<Own<Complex>>&& result) {
  if (result.failed())
    return Failed{};
  return Object(result.take());
}
} // namespace

Result<Object> complex_binary(ComplexOperation operation, Ref a, Ref b) {
  if (!is<Complex>(a) && !is<Complex>(b))
    return not_implemented();
  if (!is_number(a) || !is_number(b))
    return not_implemented();
  PY_TRY(x, to_complex(a));
  PY_TRY(y, to_complex(b));
  switch (operation) {
  case ComplexOperation::add:
    return as_object(add(x.get(), y.get()));
  case ComplexOperation::subtract:
    return as_object(subtract(x.get(), y.get()));
  case ComplexOperation::multiply:
    return as_object(multiply(x.get(), y.get()));
  case ComplexOperation::true_divide:
    return as_object(true_divide(x.get(), y.get()));
  case ComplexOperation::power:
    return as_object(power(x.get(), y.get()));
  }
}

Result<Object> complex_equality(Ref a, Ref b, bool wanted) {
  Complex* z = a.as<Complex>();
  if (is<Complex>(b))
    return Object(is_eq(z, b.as<Complex>()) == wanted);
  if (is_integral(b))
    return Object((z->im == 0 && is_eq(z->re, as_int(b))) == wanted);
  if (is_float(b))
    return Object((z->im == 0 && z->re == float_of(b)) == wanted);
  return not_implemented();
}

} // namespace py
#endif
