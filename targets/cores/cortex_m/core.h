// What the chips with an ARM Cortex-M core share: interrupts and sleep. Everything here may be called from an
// interrupt.
#pragma once
#include "targets/cores/registers.h"

namespace py::cortex_m {

namespace PPB {
#define PY_PERIPHERAL(name, address) constexpr uint32_t base = address;
#define PY_REGISTER(peripheral, name, offset) constexpr Register name{base + offset};
#define PY_FIELD(peripheral, name, field, lowest, width) constexpr Field name##_##field{lowest, width};
#include "targets/cores/cortex_m/registers.def"
#undef PY_PERIPHERAL
#undef PY_REGISTER
#undef PY_FIELD
} // namespace PPB

/// Lets an interrupt of the chip come. One that was pending from before does not.
inline void enable_interrupt(unsigned number) {
  PPB::NVIC_ICPR[number / 32].write(1u << number % 32);
  PPB::NVIC_ISER[number / 32].write(1u << number % 32);
}
inline void disable_interrupt(unsigned number) {
  PPB::NVIC_ICER[number / 32].write(1u << number % 32);
}

/// Rests until an interrupt has come; at once when one came since the last time. Never with interrupts
/// disabled.
inline void wait_for_event() {
  asm volatile("wfe" ::: "memory");
}
/// The core's own restart; what else of the chip restarts is the chip's affair.
[[noreturn]] inline void restart() {
  asm volatile("dsb" ::: "memory");
  PPB::AIRCR.write(PPB::AIRCR_VECTKEY.of(0x05fa) | PPB::AIRCR_SYSRESETREQ.of(1));
  for (;;)
    asm volatile("" ::: "memory");
}

} // namespace py::cortex_m

/// A handler in the vector table. The table holds `py_unused_interrupt` for those that no linked driver
/// defines.
#define PY_INTERRUPT_HANDLER(name) extern "C" void name##_handler()
