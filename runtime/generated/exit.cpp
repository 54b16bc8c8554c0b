// How an exception ends the program.
#include "runtime/aio/unraisable.h"
#include "runtime/core/int.h"
#include "runtime/generated/program.h"
#include "runtime/hal/console.h"

namespace py {

int report_exit(Own<BaseException>&& exception) {
  if (!is_instance(exception, &types::SystemExit)) {
    print_traceback(exception);
    return 1;
  }
  Ref code = static_cast<SystemExit*>(exception.get())->code;
  if (code.is_null() || code.is_none())
    return 0;
  if (code.is_small_int())
    return int(code.small_int() & 0xFF);
  Result<Own<Str>> text = to_str(code);
  if (text.failed()) {
    clear_pending();
    return 1;
  }
  hal::console_write_error((*text)->text(), (*text)->size);
  hal::console_write_error("\n", 1);
  return 1;
}

} // namespace py
