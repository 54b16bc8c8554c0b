// The report of a program that can never go on.
#include "runtime/aio/scheduler.h"
#include "runtime/core/text.h"
#include "runtime/hal/console.h"

namespace py {

static void write_line(const char* text, size_t size) {
  hal::console_write_error(text, size);
}

PY_OPENING void report_deadlock() {
  TextBuilder text;
  text.append("deadlock: nothing can wake any task\n");
  scheduler.each_task([&](Task& task) {
    if (task.is_finished() || task.hidden)
      return;
    text.append("  task ");
    text.append_decimal(task.number);
    text.append(" (");
    text.append_c_string(short_name(*task.root().code));
    text.append(")");
    const char* before = " waits at ";
    task.each_frame([&](Frame& frame) {
      if (frame.line == 0) // the runtime's own
        return;
      text.append_c_string(before);
      text.append_c_string(frame.code->file);
      text.append(":");
      text.append_decimal(frame.line);
      text.append(" in ");
      text.append_c_string(short_name(*frame.code));
      before = ", ";
    });
    text.append("\n");
  });
  write_line(text.text(), text.size());
  hal::stop_program(1);
}

} // namespace py
