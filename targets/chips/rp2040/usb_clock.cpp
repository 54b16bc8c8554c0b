#include "targets/chips/rp2040/usb_clock.h"
#include "targets/chips/rp2040/rp2040.h"

namespace py::rp2040 {

/// 12 MHz * 100 / 5 / 5.
void start_usb_clock() {
  static bool runs = false;
  if (runs)
    return;
  runs = true;
  start_peripheral(RESETS::RESET_PLL_USB);
  PLL_USB::CS.write(PLL_USB::CS_REFDIV.of(1));
  PLL_USB::FBDIV_INT.write(100);
  clear(PLL_USB::PWR, PLL_USB::PWR_PD.mask() | PLL_USB::PWR_VCOPD.mask());
  while (PLL_USB::CS.get(PLL_USB::CS_LOCK) == 0) {
  }
  PLL_USB::PRIM.write(PLL_USB::PRIM_POSTDIV1.of(5) | PLL_USB::PRIM_POSTDIV2.of(5));
  clear(PLL_USB::PWR, PLL_USB::PWR_POSTDIVPD.mask());
}

} // namespace py::rp2040
