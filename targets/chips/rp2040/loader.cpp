// The UF2 loader, which the chip has in its ROM.
#include "targets/chips/rp2040/rom.h"
#include "targets/cores/firmware/firmware.h"

namespace py::firmware {

void enter_loader() {
  using namespace rp2040;
  // No light for its activity, both of its interfaces.
  rom::find<void(uint32_t, uint32_t)>(rom::code('U', 'B'))(0, 0);
  for (;;)
    asm volatile("");
}

} // namespace py::firmware
