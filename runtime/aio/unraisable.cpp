#include "runtime/aio/unraisable.h"
#include "runtime/core/ops.h"
#include "runtime/core/text.h"
#include "runtime/hal/console.h"

namespace py {

PY_OPENING void print_traceback(BaseException* exception) {
  TextBuilder text;
  if (format_exception(text, exception).failed())
    clear_pending();
  hal::console_write_error(text.text(), text.size());
}

PY_OPENING void report_unraisable(Ref in) {
  Own<BaseException> exception = take_pending();
  TextBuilder text;
  text.append("Exception ignored in: ");
  Result<Own<Str>> shown = to_repr(in);
  if (shown.failed()) {
    clear_pending();
    text.append("<object repr() failed>");
  } else {
    text.append(*shown);
  }
  text.append("\n");
  hal::console_write_error(text.text(), text.size());
  print_traceback(exception);
}

} // namespace py
