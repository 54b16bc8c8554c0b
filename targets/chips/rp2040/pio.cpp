#include "targets/chips/rp2040/pio.h"

namespace py::rp2040::pio {

namespace {

constexpr unsigned block_count = 2, machine_count = 4, memory_size = 32;
uint8_t machines_taken[block_count]; // as bits
uint32_t memory_taken[block_count];

/// The lowest place for a program, or memory_size.
unsigned find_room(uint32_t taken, size_t size) {
  const uint32_t mask = (1u << size) - 1;
  for (unsigned offset = 0; offset + size <= memory_size; ++offset)
    if ((taken & mask << offset) == 0)
      return offset;
  return memory_size;
}

} // namespace

bool Machine::claim(const uint16_t* program, size_t size) {
  for (unsigned block = 0; block < block_count; ++block) {
    const unsigned offset = find_room(memory_taken[block], size);
    const unsigned free_machines = ~machines_taken[block] & ((1u << machine_count) - 1);
    if (offset == memory_size || free_machines == 0)
      continue;
    claimed_ = true;
    block_ = static_cast<uint8_t>(block);
    number_ = static_cast<uint8_t>(__builtin_ctz(free_machines));
    offset_ = static_cast<uint8_t>(offset);
    size_ = static_cast<uint8_t>(size);
    machines_taken[block] |= static_cast<uint8_t>(1u << number_);
    memory_taken[block] |= ((1u << size) - 1) << offset;
    start_peripheral(block == 0 ? RESETS::RESET_PIO0 : RESETS::RESET_PIO1);
    for (size_t i = 0; i < size; ++i)
      at(PIO0::INSTR_MEM0)[static_cast<uint32_t>(offset + i)].write(program[i]);
    of_machine(PIO0::SM0_EXECCTRL)
        .write(PIO0::SM0_EXECCTRL_WRAP_BOTTOM.of(offset) |
               PIO0::SM0_EXECCTRL_WRAP_TOP.of(static_cast<uint32_t>(offset + size - 1)));
    return true;
  }
  return false;
}

void Machine::release() {
  if (!claimed_)
    return;
  stop();
  machines_taken[block_] &= static_cast<uint8_t>(~(1u << number_));
  memory_taken[block_] &= ~(((1u << size_) - 1) << offset_);
  claimed_ = false;
}

void Machine::set_pins(unsigned first, unsigned count) const {
  of_machine(PIO0::SM0_PINCTRL)
      .write(PIO0::SM0_PINCTRL_OUT_BASE.of(first) | PIO0::SM0_PINCTRL_OUT_COUNT.of(count) |
             PIO0::SM0_PINCTRL_SET_BASE.of(first) | PIO0::SM0_PINCTRL_SET_COUNT.of(count));
}

void Machine::set_clock(uint32_t frequency) const {
  // The divisor in 256ths; it stands 8 bits up in its register.
  const uint32_t divisor =
      static_cast<uint32_t>((uint64_t(system_frequency) * 256 + frequency / 2) / frequency);
  of_machine(PIO0::SM0_CLKDIV).write(divisor << 8);
}

void Machine::shift_out_bytes() const {
  // The two queues are one for what goes out; the shift register fills itself after eight bits, from the
  // highest down.
  of_machine(PIO0::SM0_SHIFTCTRL)
      .write(PIO0::SM0_SHIFTCTRL_FJOIN_TX.mask() | PIO0::SM0_SHIFTCTRL_AUTOPULL.mask() |
             PIO0::SM0_SHIFTCTRL_PULL_THRESH.of(8));
}

void Machine::drive(unsigned count, bool level) const {
  const unsigned all = (1u << count) - 1;
  of_machine(PIO0::SM0_INSTR).write(set(pins, level ? all : 0));
  of_machine(PIO0::SM0_INSTR).write(set(pin_directions, all));
}

void Machine::start() const {
  rp2040::set(at(PIO0::CTRL),
              PIO0::CTRL_SM_RESTART.of(1u << number_) | PIO0::CTRL_CLKDIV_RESTART.of(1u << number_));
  of_machine(PIO0::SM0_INSTR).write(offset_); // a jump to the program's beginning
  rp2040::set(at(PIO0::CTRL), PIO0::CTRL_SM_ENABLE.of(1u << number_));
}

void Machine::stop() const {
  clear(at(PIO0::CTRL), PIO0::CTRL_SM_ENABLE.of(1u << number_));
}

void Machine::put(uint32_t word) const {
  while (at(PIO0::FSTAT).read() & PIO0::FSTAT_TXFULL.of(1u << number_)) {
  }
  at(PIO0::TXF0)[number_].write(word);
}

void Machine::wait_until_empty() const {
  // It has stalled for want of words since the flag was last cleared.
  const uint32_t stalled = PIO0::FDEBUG_TXSTALL.of(1u << number_);
  at(PIO0::FDEBUG).write(stalled);
  while ((at(PIO0::FDEBUG).read() & stalled) == 0) {
  }
}

} // namespace py::rp2040::pio
