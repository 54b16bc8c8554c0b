// What a chip says of itself.
#pragma once
#include "runtime/hal/clock.h"

namespace py::hal {

uint32_t cpu_frequency();
/// Degrees Celsius; not a number when the chip cannot tell.
float cpu_temperature();
/// Volts; not a number when the chip cannot tell.
float cpu_voltage();
/// A number that no other chip has. `size` is how much room there is; gives its length.
size_t cpu_uid(uint8_t* out, size_t size);
/// Bytes that were there before the last reset: gives the length of the area, 0 when there is none.
[[noreturn]] void cpu_reset();
/// A random number for seeding.
uint32_t cpu_entropy();

} // namespace py::hal
