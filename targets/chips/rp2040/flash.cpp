#include "targets/chips/rp2040/flash.h"
#include "runtime/hal/clock.h"
#include "runtime/hal/cpu.h"
#include "targets/chips/rp2040/rom.h"
#include "targets/chips/rp2040/rp2040.h"

/// In memory, not in the flash. Loops here must not become calls of the library's functions, which are in the
/// flash.
#define PY_IN_MEMORY [[gnu::section(".in_memory"), gnu::noinline]]

/// Code, so its lowest bit is set.
extern "C" const uint8_t py_boot2[];

namespace py::rp2040::flash {
namespace {

/// What the ROM has for this; found before the flash is out of reach.
struct Rom {
  void (*connect)();
  void (*leave_xip)();
  void (*erase)(uint32_t offset, size_t size, uint32_t block_size, uint8_t block_command);
  void (*program)(uint32_t offset, const uint8_t* bytes, size_t size);
  void (*flush)();
  uint32_t boot2[64]; ///< makes the flash readable again as it was

  Rom()
      : connect(rom::find<void()>(rom::code('I', 'F'))), leave_xip(rom::find<void()>(rom::code('E', 'X'))),
        erase(rom::find<void(uint32_t, size_t, uint32_t, uint8_t)>(rom::code('R', 'E'))),
        program(rom::find<void(uint32_t, const uint8_t*, size_t)>(rom::code('R', 'P'))),
        flush(rom::find<void()>(rom::code('F', 'C'))) {
    const auto* from =
        reinterpret_cast<const volatile uint32_t*>(reinterpret_cast<uintptr_t>(py_boot2) & ~uintptr_t(1));
    for (unsigned i = 0; i < 64; ++i)
      boot2[i] = from[i];
  }
};

/// Register's own functions may be in the flash, if the compiler does not unfold them.
[[gnu::always_inline]] inline volatile uint32_t& word(Register r) {
  return *reinterpret_cast<volatile uint32_t*>(r.address);
}

PY_IN_MEMORY void begin(const Rom& rom) {
  rom.connect();
  rom.leave_xip();
}
PY_IN_MEMORY void end(const Rom& rom) {
  rom.flush();
  reinterpret_cast<void (*)()>(reinterpret_cast<uintptr_t>(rom.boot2) | 1)();
}

PY_IN_MEMORY void write_in_memory(const Rom& rom, size_t offset, const uint8_t* bytes) {
  constexpr uint32_t block_size = 1 << 16;
  constexpr uint8_t block_erase = 0xd8;
  begin(rom);
  rom.erase(offset, sector_size, block_size, block_erase);
  rom.program(offset, bytes, sector_size);
  end(rom);
}

/// Command 4Bh, four bytes of nothing, then the number.
PY_IN_MEMORY void read_id_in_memory(const Rom& rom, uint8_t* out) {
  constexpr uint32_t low = 2, high = 3; // what the select line is forced to
  constexpr unsigned length = 1 + 4 + id_size;
  begin(rom);
  constexpr uint32_t force_low = IO_QSPI::GPIO_QSPI_SS_CTRL_OUTOVER.of(low),
                     force_high = IO_QSPI::GPIO_QSPI_SS_CTRL_OUTOVER.of(high);
  constexpr uint32_t has_room = SSI::SR_TFNF.mask(), has_byte = SSI::SR_RFNE.mask();
  word(IO_QSPI::GPIO_QSPI_SS_CTRL) = force_low;
  for (unsigned i = 0; i < length; ++i) {
    while ((word(SSI::SR) & has_room) == 0) {
    }
    word(SSI::DR0) = i == 0 ? 0x4b : 0;
    while ((word(SSI::SR) & has_byte) == 0) {
    }
    const uint32_t byte = word(SSI::DR0);
    if (i >= length - id_size)
      out[i - (length - id_size)] = static_cast<uint8_t>(byte);
  }
  word(IO_QSPI::GPIO_QSPI_SS_CTRL) = force_high;
  end(rom);
  word(IO_QSPI::GPIO_QSPI_SS_CTRL) = 0;
}

} // namespace

void write_sector(size_t offset, const uint8_t* bytes) {
  const Rom rom;
  hal::disable_interrupts();
  write_in_memory(rom, offset, bytes);
  hal::enable_interrupts();
}

void read_id(uint8_t* out) {
  const Rom rom;
  hal::disable_interrupts();
  read_id_in_memory(rom, out);
  hal::enable_interrupts();
}

} // namespace py::rp2040::flash

namespace py::hal {

size_t cpu_uid(uint8_t* out, size_t size) {
  using namespace rp2040::flash;
  static uint8_t id[id_size];
  static bool is_known = false;
  if (!is_known)
    read_id(id);
  is_known = true;
  const size_t count = size < id_size ? size : id_size;
  for (size_t i = 0; i < count; ++i)
    out[i] = id[i];
  return count;
}

} // namespace py::hal
