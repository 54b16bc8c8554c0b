// What counts as an int where an int is wanted.
#include "runtime/core/class.h"
#include "runtime/core/int.h"
#include "runtime/core/ops_builtin.h"
#include "runtime/core/special.h"

namespace py {

Result<Int> to_index(Ref value) {
  if (is_integral(plain(value))) // an instance of a class that derives from int, too
    return Int(as_int(plain(value)));
  if (has_special_methods(value)) {
    Object out;
    PY_TRY(found, try_special(value, PY_STR("__index__"), out));
    if (found) {
      if (!is_integral(plain(out)))
        return raise_type_error("__index__ returned non-int (type %T)", out.word());
      return Int(as_int(plain(out)));
    }
  }
  return raise_type_error("'%T' object cannot be interpreted as an integer", value.word());
}

} // namespace py
