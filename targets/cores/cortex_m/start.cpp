// From the reset vector to the program: memory, the chip, the program. Not from an interrupt.
#include "runtime/hal/clock.h"
#include "targets/cores/cortex_m/core.h"
#include "targets/cores/firmware/firmware.h"

namespace py {

using Initialiser = void (*)();

// From the linker script.
extern "C" {
extern uint32_t py_data_start[], py_data_end[], py_data_load[], py_bss_start[], py_bss_end[];
extern const Initialiser py_initialisers_start[], py_initialisers_end[];

/// The first code of ours that runs: no variable has its value yet.
[[noreturn]] void py_reset() {
  const uint32_t* from = py_data_load;
  for (uint32_t* to = py_data_start; to < py_data_end;)
    *to++ = *from++;
  for (uint32_t* to = py_bss_start; to < py_bss_end;)
    *to++ = 0;
  firmware::start_chip();
  for (const Initialiser* each = py_initialisers_start; each < py_initialisers_end; ++each)
    (*each)();
  firmware::run();
}
}

namespace hal {

static unsigned disabled = 0;

void disable_interrupts() {
  asm volatile("cpsid i" ::: "memory");
  ++disabled;
}
void enable_interrupts() {
  if (--disabled == 0)
    asm volatile("cpsie i" ::: "memory");
}

void stop_program(int) {
  firmware::rest();
}

} // namespace hal
} // namespace py
