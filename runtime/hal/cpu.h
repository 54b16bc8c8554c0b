// What a chip says of itself.
#pragma once
#include "runtime/hal/clock.h"

namespace py::hal {

uint32_t cpu_frequency();
/// False when the chip cannot run at it.
bool cpu_set_frequency(uint32_t hertz);
/// Degrees Celsius; not a number when the chip cannot tell.
float cpu_temperature();
/// Volts; not a number when the chip cannot tell.
float cpu_voltage();
/// A number that no other chip has. `size` is how much room there is; gives its length.
size_t cpu_uid(uint8_t* out, size_t size);
[[noreturn]] void cpu_reset();
/// Why the program has begun.
enum class ResetCause : uint8_t {
  power, ///< it came, or came back
  pin,   ///< the reset pin
  debugger,
  software, ///< the program asked for it
  watchdog, ///< the program did not feed it
};
ResetCause cpu_reset_cause();
/// A random number for seeding.
uint32_t cpu_entropy();

} // namespace py::hal
