// The PIOs: eight small machines that move bits between pins and queues by programs of their own. Here: the
// instructions that our programs use, and a machine with a program. Not from an interrupt.
#pragma once
#include "targets/chips/rp2040/rp2040.h"

#include <stddef.h>

namespace py::rp2040::pio {

/// Places that instructions write to and read from.
enum Place : uint8_t {
  pins = 0,
  x = 1,
  y = 2,
  null = 3,
  pin_directions = 4,
  input_shift = 6,
  output_shift = 7
};

/// Each takes one tick and `delay` more.
constexpr uint16_t encode(unsigned operation, unsigned delay, unsigned first, unsigned second) {
  return static_cast<uint16_t>(operation << 13 | delay << 8 | first << 5 | second);
}
/// Moves the next bits of the output shift register.
constexpr uint16_t out(Place to, unsigned bits, unsigned delay = 0) {
  return encode(3, delay, to, bits & 31);
}
/// Moves bits into the input shift register.
constexpr uint16_t in(Place from, unsigned bits, unsigned delay = 0) {
  return encode(2, delay, from, bits & 31);
}
constexpr uint16_t mov(Place to, Place from, unsigned delay = 0) {
  return encode(5, delay, to, from);
}
constexpr uint16_t set(Place to, unsigned value, unsigned delay = 0) {
  return encode(7, delay, to, value);
}

class Machine {
public:
  /// Takes a free machine and room for its program; false when there is none. The program wraps around at its
  /// end.
  bool claim(const uint16_t* program, size_t size);
  bool is_claimed() const { return claimed_; }
  void release();

  /// The pins that `out`, `set` and `mov` write.
  void set_pins(unsigned first, unsigned count) const;
  void set_clock(uint32_t frequency) const;
  /// Each word put gives its highest eight bits, the highest first.
  void shift_out_bytes() const;
  /// Makes outputs of the first `count` of those pins, at a level.
  void drive(unsigned count, bool level) const;
  Function function() const { return block_ == 0 ? Function::pio0 : Function::pio1; }

  void start() const;
  void stop() const;
  /// Waits for room.
  void put(uint32_t word) const;
  /// Until the last word is on the pins.
  void wait_until_empty() const;

private:
  Register at(Register of_pio_0) const { return {of_pio_0.address + block_ * (PIO1::base - PIO0::base)}; }
  Register of_machine(Register of_machine_0) const {
    return at(of_machine_0)[number_ * registers_of_machine];
  }
  static constexpr unsigned registers_of_machine = 6;

  bool claimed_ = false;
  uint8_t block_ = 0, number_ = 0, offset_ = 0, size_ = 0;
};

} // namespace py::rp2040::pio
