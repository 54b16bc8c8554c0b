// The flash chip, when it is to be written or asked for its number: while that goes on it cannot be read, so
// the code runs from memory and interrupts are off. Not from an interrupt.
#pragma once
#include <stddef.h>
#include <stdint.h>

namespace py::rp2040::flash {

constexpr size_t sector_size = 4096, page_size = 256, id_size = 8;

/// Makes a sector hold these bytes; `offset` from the flash's beginning, a multiple of the sector's size.
void write_sector(size_t offset, const uint8_t* bytes);
/// The number that the flash chip has from its maker.
void read_id(uint8_t* out);

} // namespace py::rp2040::flash
