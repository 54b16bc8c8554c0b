// The class `bool`.
#include "runtime/core/int.h"
#include "runtime/core/ops.h"
#include "runtime/core/str.h"

namespace py {

Result<bool> BoolValue::construct(Ref x) {
  return x.is_null() ? Result<bool>(false) : truth(x);
}

Own<Str> bool_repr(bool a) {
  return Own<Str>(a ? PY_STR("True") : PY_STR("False"));
}
Own<Str> bool_str(bool a) {
  return bool_repr(a);
}

} // namespace py
