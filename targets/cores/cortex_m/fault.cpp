// What happens when the processor cannot go on: an address that does not exist (the end of the stack too,
// which stands at the lowest address of the memory), a word at an odd address. It is never the script's
// fault. The place is said on the console, then the chip restarts.
#include "runtime/hal/clock.h"
#include "targets/cores/cortex_m/core.h"
#include "targets/cores/firmware/firmware.h"

namespace py::cortex_m {

/// What the core pushed when the exception came.
struct Frame {
  uint32_t r0, r1, r2, r3, r12, lr, pc, psr;
};

extern "C" {
extern uint32_t py_ram_start[], py_stack_top[];

[[noreturn, gnu::used]] void py_report_fault(const Frame* frame) {
  // A stack that ran over its end has overwritten nothing, but there is no room below it to work in.
  const bool has_frame =
      frame >= reinterpret_cast<Frame*>(py_ram_start) && frame + 1 <= reinterpret_cast<Frame*>(py_stack_top);
  firmware::say_fault(has_frame ? frame->pc : 0, has_frame ? frame->lr : 0);
  restart();
}

[[gnu::naked]] void py_fault() {
  asm volatile("mrs r0, msp\n"
               "ldr r1, =py_stack_top\n"
               "mov sp, r1\n"
               "ldr r1, =py_report_fault\n"
               "bx r1\n"
               ".ltorg");
}
}

} // namespace py::cortex_m
