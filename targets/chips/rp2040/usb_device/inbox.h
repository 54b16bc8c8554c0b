// What has come from the host by one endpoint and the program has not read yet. While a whole packet has no
// room, it waits at the host.
#pragma once
#include "runtime/hal/clock.h"
#include "targets/chips/rp2040/usb_device/controller.h"
#include "targets/cores/firmware/console_rings.h"

namespace py::rp2040::usb {

template <uint32_t size>
struct Inbox {
  firmware::Ring<size> ring;

  /// Lets the host send on when a whole packet has room. Interrupts are off, or this is one.
  void make_room(Point point) {
    if (is_set_up() && !is_receiving(point) && ring.room() >= packet_size)
      receive(point);
  }
  /// Takes up to `most` bytes: how many there were. Not from an interrupt.
  size_t read(Point point, uint8_t* bytes, size_t most) {
    size_t got = 0;
    for (; got < most && ring.count() != 0; ++got)
      bytes[got] = static_cast<uint8_t>(ring.take());
    hal::disable_interrupts();
    make_room(point);
    hal::enable_interrupts();
    return got;
  }
};

} // namespace py::rp2040::usb
