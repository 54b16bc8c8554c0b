// What waits to go to the host by one endpoint, packet by packet.
#pragma once
#include "targets/chips/rp2040/usb_device/controller.h"
#include "targets/cores/firmware/console_rings.h"

namespace py::rp2040::usb {

template <uint32_t size>
struct Outbox {
  firmware::Ring<size> ring;
  bool ended_full = false; ///< the last packet was a full one: an empty one must follow the last of them

  /// Sends the next packet if the controller can take it. Interrupts are off, or this is one.
  void pump(Point point) {
    if (!can_send(point))
      return;
    uint8_t packet[packet_size];
    size_t count = 0;
    while (count < packet_size && ring.count() != 0)
      packet[count++] = static_cast<uint8_t>(ring.take());
    if (count == 0 && !ended_full)
      return;
    ended_full = count == packet_size;
    send(point, packet, count);
  }
};

} // namespace py::rp2040::usb
