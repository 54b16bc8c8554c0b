// The class `bool`.
#include "runtime/core/int.h"
#include "runtime/core/ops.h"

namespace py {

Result<bool> BoolValue::construct(Ref x) {
  return x.is_null() ? Result<bool>(false) : truth(x);
}

} // namespace py
