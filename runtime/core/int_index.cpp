// What counts as an int where an int is wanted, and the class `bool`.
#include "runtime/core/class.h"
#include "runtime/core/int.h"
#include "runtime/core/protocol.h"
#include "runtime/core/special.h"

namespace py {

Result<Int> to_index(Ref value) {
  if (is_integral(value))
    return Int(as_int(value));
  if (value.is_heap() &&
      value.header()->type->kind == Kind::int_) // an instance of a class that derives from int
    return static_cast<IntInstance*>(value.header())->value;
  if (has_special_methods(value)) {
    Object out;
    PY_TRY(found, try_special(value, PY_STR("__index__"), out));
    if (found) {
      if (out.ref().is_heap() && kind_of(out) == Kind::int_ && !is_int(out.ref()))
        return static_cast<IntInstance*>(out.ref().header())->value;
      if (!is_integral(out.ref()))
        return raise_type_error("__index__ returned non-int (type %T)", out.word());
      return Int(as_int(out.ref()));
    }
  }
  return raise_type_error("'%T' object cannot be interpreted as an integer", value.word());
}

Result<bool> BoolValue::construct(Ref x) {
  return x.is_null() ? Result<bool>(false) : truth(x);
}

} // namespace py
