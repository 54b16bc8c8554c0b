// Memory that is kept without power: the last sector of the flash, which the linker script leaves free.
#include "runtime/core/memory.h"
#include "runtime/hal/watchdog.h"
#include "targets/chips/rp2040/flash.h"

/// Its address is the number of bytes.
extern "C" const char py_flash_size[];

namespace py::hal {

using namespace rp2040::flash;

static size_t offset() {
  return static_cast<size_t>(reinterpret_cast<uintptr_t>(py_flash_size)) - sector_size;
}
static const uint8_t* place() {
  constexpr uintptr_t flash = 0x10000000;
  return reinterpret_cast<const uint8_t*>(flash + offset());
}

size_t nvm_size() {
  return sector_size;
}

void nvm_read(size_t at, uint8_t* bytes, size_t size) {
  const volatile uint8_t* from = place() + at;
  for (size_t i = 0; i < size; ++i)
    bytes[i] = from[i];
}

bool nvm_write(size_t at, const uint8_t* bytes, size_t size) {
  auto* sector = static_cast<uint8_t*>(allocate(sector_size));
  if (sector == nullptr)
    return false;
  nvm_read(0, sector, sector_size);
  for (size_t i = 0; i < size; ++i)
    sector[at + i] = bytes[i];
  write_sector(offset(), sector);
  free(sector);
  return true;
}

} // namespace py::hal
