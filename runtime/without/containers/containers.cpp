// For a program without dynamic operations that shows and compares no lists, tuples, dicts and ranges by what
// they turn out to be. (Beside without/dynamic, never without it.)
#include "runtime/core/ops_builtin.h"
#include "runtime/core/str.h"

namespace py {

Result<Own<Str>> container_to_repr(Ref object) {
  return rare_to_repr(object);
}
Result<Object> container_compare(Ref a, Ref b, Comparison op) {
  return rare_compare(a, b, op);
}

} // namespace py
