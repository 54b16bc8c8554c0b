// What a register is to C++: its address, and the places of its fields. A chip lists the registers that its
// drivers use in a registers.def, by the vendor's names:
//
//   PY_PERIPHERAL(XOSC, 0x40024000)          PY_REGISTER(XOSC, CTRL, 0x0)        its offset
//   PY_FIELD(XOSC, CTRL, ENABLE, 12, 12)     the lowest bit and the width
//   PY_RESET(XOSC, CTRL, 0x0)                what it holds after reset, where a driver relies on it
//   PY_INTERRUPT(TIMER_IRQ_0, 0)             test/targets/registers.py compares all of these with the
//   vendor's description
//
// In C++: `XOSC::CTRL.write(XOSC::CTRL_ENABLE.of(0xfab))`.
#pragma once
#include <stdint.h>

namespace py {

struct Field {
  uint8_t lowest, width;
  constexpr uint32_t mask() const { return (width == 32 ? ~0u : (1u << width) - 1) << lowest; }
  /// The field holding `value`, the others 0.
  constexpr uint32_t of(uint32_t value) const { return value << lowest; }
  constexpr uint32_t get(uint32_t whole) const { return (whole & mask()) >> lowest; }
};

/// One register of 32 bits. What follows it in steps of 4 bytes is `[n]`.
struct Register {
  uint32_t address;
  volatile uint32_t& at() const { return *reinterpret_cast<volatile uint32_t*>(address); }
  uint32_t read() const { return at(); }
  void write(uint32_t value) const { at() = value; }
  uint32_t get(Field field) const { return field.get(read()); }
  constexpr Register operator[](uint32_t n) const { return {address + 4 * n}; }
};

} // namespace py
