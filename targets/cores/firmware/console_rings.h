// What the consoles of all chips keep: bytes that wait to be sent, and what was typed. One side of each ring
// is an interrupt, the other the program.
#pragma once
#include "runtime/hal/clock.h"

namespace py::firmware {

/// One writes, one reads; the size is a power of two.
template <uint32_t size>
class Ring {
public:
  uint32_t count() const { return written_ - taken_; }
  bool is_full() const { return count() == size; }
  uint32_t room() const { return size - count(); }
  void put(char byte) {
    bytes_[written_ % size] = byte;
    written_ = written_ + 1;
  }
  char take() {
    const char byte = bytes_[taken_ % size];
    taken_ = taken_ + 1;
    return byte;
  }
  /// The oldest byte, which stays. Not of an empty ring.
  char next() const { return bytes_[taken_ % size]; }
  /// Forgets the oldest byte. Interrupts are off, or the reader calls it.
  void drop() { taken_ = taken_ + 1; }
  /// Forgets all. Likewise.
  void clear() { taken_ = written_; }

private:
  volatile uint32_t written_ = 0, taken_ = 0;
  char bytes_[size] = {};
};

/// What is typed. Ctrl-C is no input; the return key of a terminal is a newline. What the ring cannot hold is
/// lost.
class TypedInput {
public:
  /// From the interrupt.
  void receive(char byte) {
    if (byte == ctrl_c)
      interrupted_ = true;
    else if (!(byte == '\n' && after_return_) && !ring_.is_full())
      ring_.put(byte == '\r' ? '\n' : byte);
    after_return_ = byte == '\r';
    hal::attention = true;
  }
  int read() {
    return ring_.count() == 0 || ring_.next() == ctrl_d ? -1 : static_cast<unsigned char>(ring_.take());
  }
  /// Whether Ctrl-D comes next: takes it.
  bool take_end() {
    const bool ends = ring_.count() != 0 && ring_.next() == ctrl_d;
    if (ends)
      ring_.drop();
    return ends;
  }
  size_t available() const { return ring_.count(); }
  bool has_interrupt() const { return interrupted_; }
  bool take_interrupt() {
    const bool was = interrupted_;
    interrupted_ = false;
    return was;
  }

private:
  static constexpr char ctrl_c = 3, ctrl_d = 4;
  Ring<256> ring_;
  volatile bool interrupted_ = false;
  bool after_return_ = false;
};

} // namespace py::firmware
