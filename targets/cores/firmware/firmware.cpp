#include "targets/cores/firmware/firmware.h"
#include "runtime/core/function.h"
#include "runtime/generated/program.h"
#include "runtime/hal/console.h"
#include "runtime/hal/cpu.h"

extern "C" {
extern char py_stack_bottom[];
/// The lowest part of the stack is also where a coroutine is put that there is no memory for: it lives only
/// as long as it takes to say so. RecursionError comes before the stack reaches it.
extern const size_t py_frame_reserve_size = 2048;
}

namespace py::firmware {

/// What may still be used below the address where RecursionError is raised: the above; one function of the
/// runtime, interrupts.
constexpr size_t stack_margin = 2048 + 2048;

void run() {
  start_console();
  set_stack_limit(py_stack_bottom + stack_margin);
  report_end(run_program().failed());
  if (end_program != nullptr)
    end_program();
  rest();
}

void rest() {
  release_pins();
  for (;;) {
    hal::attention = false; // nobody is left who would look
    hal::idle_until(hal::never);
    // Ctrl-D runs the program again, as CircuitPython does.
    while (hal::console_read() >= 0) {
    }
    if (hal::console_connected() && hal::console_at_end())
      hal::cpu_reset();
  }
}

} // namespace py::firmware

namespace py::hal {

/// Boards hold nothing back.
void console_flush() {}

} // namespace py::hal
