// What a chip gives the runtime of a watchdog, and of memory that survives a reset. Nothing here may be
// called from an interrupt.
#pragma once
#include "runtime/hal/clock.h"

namespace py::hal {

/// Resets the chip unless it is fed again within that time. A chip that cannot wait so long: false.
bool watchdog_start(Micros timeout);
void watchdog_feed();
/// False: this chip cannot stop it.
bool watchdog_stop();

/// Bytes that are kept without power; 0: there are none.
size_t nvm_size();
void nvm_read(size_t at, uint8_t* bytes, size_t size);
/// False when they could not be written.
bool nvm_write(size_t at, const uint8_t* bytes, size_t size);

} // namespace py::hal
