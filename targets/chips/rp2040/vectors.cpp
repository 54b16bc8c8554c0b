// The vector table. A driver that is linked in defines its interrupt's handler; all others are faults.
#include "targets/cores/cortex_m/core.h"

extern "C" {
[[noreturn]] void py_reset();
void py_fault();
extern char py_stack_top[];

/// An interrupt that nobody asked for.
void py_unused_interrupt() {
  py_fault();
}
#define PY_INTERRUPT(name, number) [[gnu::weak, gnu::alias("py_unused_interrupt")]] void name##_handler();
#include "targets/chips/rp2040/registers.def"
}

namespace py::rp2040 {

using Handler = void (*)();
constexpr unsigned interrupts[] = {
#define PY_INTERRUPT(name, number) number,
#include "targets/chips/rp2040/registers.def"
};
constexpr unsigned interrupt_count = sizeof interrupts / sizeof *interrupts;
constexpr bool are_in_order() {
  for (unsigned i = 0; i < interrupt_count; ++i)
    if (interrupts[i] != i)
      return false;
  return true;
}
static_assert(are_in_order(), "registers.def lists every interrupt in the order of the table");

struct Vectors {
  void* stack;
  Handler core[15];
  Handler chip[interrupt_count];
};

extern "C" [[gnu::used, gnu::section(".vectors")]] const Vectors py_vectors = {
    py_stack_top,
    {py_reset, py_fault, py_fault, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, py_fault,
     nullptr, nullptr, py_fault, py_fault},
    {
#define PY_INTERRUPT(name, number) name##_handler,
#include "targets/chips/rp2040/registers.def"
    }};

} // namespace py::rp2040
