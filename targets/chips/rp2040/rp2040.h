// What the RP2040's drivers share: its registers, its pins' functions, starting a peripheral. Registers and
// pads may be touched from an interrupt; `set` and `clear` are one write, so they need no lock.
#pragma once
#include "targets/cores/cortex_m/core.h"
#include "targets/cores/registers.h"

namespace py::rp2040 {

#define PY_PERIPHERAL(name, address)                                                                         \
  namespace name {                                                                                           \
  constexpr uint32_t base = address;                                                                         \
  }
#define PY_REGISTER(peripheral, name, offset)                                                                \
  namespace peripheral {                                                                                     \
  constexpr Register name{base + offset};                                                                    \
  }
#define PY_FIELD(peripheral, name, field, lowest, width)                                                     \
  namespace peripheral {                                                                                     \
  constexpr Field name##_##field{lowest, width};                                                             \
  }
#define PY_INTERRUPT(name, number) constexpr unsigned name = number;
#include "targets/chips/rp2040/registers.def"

constexpr uint32_t crystal_frequency = 12000000, system_frequency = 125000000;
constexpr unsigned pin_count = 30;

/// Most registers have aliases that set or clear the bits written to them. Not those of SIO.
inline void set(Register r, uint32_t bits) {
  Register{r.address + 0x2000}.write(bits);
}
inline void clear(Register r, uint32_t bits) {
  Register{r.address + 0x3000}.write(bits);
}

/// Ends the reset of a peripheral and waits until it is there.
inline void start_peripheral(Field which) {
  clear(RESETS::RESET, which.mask());
  while (RESETS::RESET_DONE.get(which) == 0) {
  }
}

/// What a pin is connected to.
enum class Function : uint8_t { spi = 1, uart = 2, i2c = 3, pwm = 4, sio = 5, pio0 = 6, pio1 = 7, none = 31 };

constexpr uint32_t pad_input_enable = PADS_BANK0::GPIO0_IE.mask(),
                   pad_output_disable = PADS_BANK0::GPIO0_OD.mask(),
                   pad_pull_up = PADS_BANK0::GPIO0_PUE.mask(), pad_pull_down = PADS_BANK0::GPIO0_PDE.mask(),
                   pad_12_mA = PADS_BANK0::GPIO0_DRIVE.of(3), pad_schmitt = PADS_BANK0::GPIO0_SCHMITT.mask();

inline Register pad_of(unsigned pin) {
  return PADS_BANK0::GPIO0[pin];
}
inline Register control_of(unsigned pin) {
  return IO_BANK0::GPIO0_CTRL[2 * pin];
}
/// Connects a pin: its pad first, so that it never drives what it should not.
inline void use_pin(unsigned pin, Function function, uint32_t pad) {
  pad_of(pin).write(pad | pad_schmitt);
  control_of(pin).write(static_cast<uint32_t>(function));
}

} // namespace py::rp2040
