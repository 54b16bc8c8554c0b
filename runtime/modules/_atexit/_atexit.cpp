#include "runtime/modules/_atexit/_atexit.h"
#include "runtime/core/function.h"
#include "runtime/generated/program.h"

namespace py {

[[clang::no_destroy]] static Object called_at_end;

void end_program() {
  if (call_with(called_at_end).failed())
    clear_pending();
  called_at_end = Object();
}

namespace _atexit {

void call_at_end(Ref function) {
  called_at_end = Object(function);
}

} // namespace _atexit

} // namespace py
