// Functions in the chip's ROM, found by a code of two letters.
#pragma once
#include <stdint.h>

namespace py::rp2040::rom {

constexpr uint32_t code(char first, char second) {
  return static_cast<uint32_t>(second) << 8 | static_cast<uint32_t>(first);
}
/// The function of that code, to be called as the vendor's datasheet says.
template <typename Function>
inline Function* find(uint32_t code) {
  using Lookup = void*(const uint16_t* table, uint32_t code);
  constexpr uintptr_t functions = 0x14, lookup = 0x18; // the ROM holds both as addresses of 16 bits
  const auto at = [](uintptr_t address) {
    return static_cast<uintptr_t>(*reinterpret_cast<const volatile uint16_t*>(address));
  };
  auto* search = reinterpret_cast<Lookup*>(at(lookup));
  return reinterpret_cast<Function*>(search(reinterpret_cast<const uint16_t*>(at(functions)), code));
}

} // namespace py::rp2040::rom
