// The chip's clocks: 125 MHz from the crystal for the processor and the peripherals, and the timer's
// microsecond.
#include "targets/chips/rp2040/rp2040.h"
#include "targets/cores/firmware/firmware.h"

// From the board's data, through the linker: how long its crystal takes to start, in multiples of a
// millisecond.
extern "C" const char py_crystal_milliseconds[];

namespace py::rp2040 {
namespace {

constexpr uint32_t ref_from_ring = 0, ref_from_crystal = 2, sys_from_ref = 0, sys_from_aux = 1;

/// The glitchless multiplexers show the chosen source as one bit.
void choose(Register control, Register selected, uint32_t source) {
  control.write(source);
  while ((selected.read() >> source & 1) == 0) {
  }
}

void start_crystal() {
  XOSC::CTRL.write(XOSC::CTRL_FREQ_RANGE.of(0xaa0)); // 1 to 15 MHz
  const auto milliseconds = static_cast<uint32_t>(reinterpret_cast<uintptr_t>(py_crystal_milliseconds));
  XOSC::STARTUP.write(milliseconds * (crystal_frequency / 1000) / 256 + 1);
  set(XOSC::CTRL, XOSC::CTRL_ENABLE.of(0xfab));
  while (XOSC::STATUS.get(XOSC::STATUS_STABLE) == 0) {
  }
}

/// 12 MHz * 125 / 6 / 2.
void start_pll() {
  start_peripheral(RESETS::RESET_PLL_SYS);
  PLL_SYS::CS.write(PLL_SYS::CS_REFDIV.of(1));
  PLL_SYS::FBDIV_INT.write(125);
  clear(PLL_SYS::PWR, PLL_SYS::PWR_PD.mask() | PLL_SYS::PWR_VCOPD.mask());
  while (PLL_SYS::CS.get(PLL_SYS::CS_LOCK) == 0) {
  }
  PLL_SYS::PRIM.write(PLL_SYS::PRIM_POSTDIV1.of(6) | PLL_SYS::PRIM_POSTDIV2.of(2));
  clear(PLL_SYS::PWR, PLL_SYS::PWR_POSTDIVPD.mask());
}

} // namespace
} // namespace py::rp2040

namespace py::firmware {

using namespace rp2040;

void start_chip() {
  // After a restart that left the clocks running, they are let go first. The flash's own pins are in use:
  // this code comes from there.
  choose(CLOCKS::CLK_SYS_CTRL, CLOCKS::CLK_SYS_SELECTED, sys_from_ref);
  choose(CLOCKS::CLK_REF_CTRL, CLOCKS::CLK_REF_SELECTED, ref_from_ring);
  constexpr uint32_t all = 0x01ffffff;
  constexpr uint32_t flash = RESETS::RESET_IO_QSPI.mask() | RESETS::RESET_PADS_QSPI.mask();
  set(RESETS::RESET, all & ~flash);
  start_crystal();
  choose(CLOCKS::CLK_REF_CTRL, CLOCKS::CLK_REF_SELECTED, ref_from_crystal);
  start_pll();
  choose(CLOCKS::CLK_SYS_CTRL, CLOCKS::CLK_SYS_SELECTED, sys_from_aux); // AUXSRC 0: the PLL
  CLOCKS::CLK_PERI_CTRL.write(CLOCKS::CLK_PERI_CTRL_ENABLE.mask());
  WATCHDOG::TICK.write(WATCHDOG::TICK_ENABLE.mask() | crystal_frequency / 1000000);
  start_peripheral(RESETS::RESET_IO_BANK0);
  start_peripheral(RESETS::RESET_PADS_BANK0);
  start_peripheral(RESETS::RESET_TIMER);
}

void release_pins() {
  constexpr unsigned pin_count = 30;
  cortex_m::disable_interrupt(IO_IRQ_BANK0); // nobody is left who would know what an edge means
  for (unsigned pin = console_pins; pin < pin_count; ++pin)
    use_pin(pin, Function::none, pad_output_disable);
}

} // namespace py::firmware
