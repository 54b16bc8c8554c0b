// The second serial port, `usb_cdc.data`: bytes as they are, in a ring each way. What comes in waits at the
// host while there is no room; what goes out does not wait for anybody while the port is not open: the newest
// bytes are kept for who opens it.
#include "runtime/hal/clock.h"
#include "runtime/hal/usb.h"
#include "targets/chips/rp2040/usb_device/inbox.h"
#include "targets/chips/rp2040/usb_device/outbox.h"
#include "targets/chips/rp2040/usb_device/serial_port.h"

namespace py {

namespace rp2040::usb {
namespace {

LineCoding line;
Outbox<256> out;
Inbox<256> received;
volatile bool is_active = false, is_open = false;

void pump() {
  if (is_active && is_open)
    out.pump(data_data);
}

void take_request(const Setup& setup) {
  if (setup.request != set_line_state)
    return take_line_request(setup, line);
  is_open = setup.value & terminal_ready;
  acknowledge();
  pump();
  hal::attention = true;
}

void take_request_data(const uint8_t* bytes, size_t size) {
  line.take(bytes, size);
}

void packet_sent() {
  pump();
  hal::attention = true; // somebody may wait for room
}

void packet_received(const volatile uint8_t* bytes, size_t size) {
  for (size_t i = 0; i < size; ++i)
    received.ring.put(static_cast<char>(bytes[i]));
  received.make_room(data_data);
  hal::attention = true;
}

void bus_changed(bool active, bool anew) {
  is_active = active;
  out.ended_full = false;
  if (anew) {
    is_open = false;
    received.ring.clear();
  }
  pump();
}

constexpr SerialPortDescriptors descriptors = describe_serial_port(data_notify, data_data, data_port);

} // namespace

static const Function data_function = {
    .descriptors = descriptors.bytes,
    .numbers = serial_port_numbers,
    .descriptors_size = sizeof descriptors,
    .notify = data_notify,
    .data = data_data,
    .take_request = take_request,
    .take_request_data = take_request_data,
    .packet_sent = packet_sent,
    .packet_received = packet_received,
    .bus_changed = bus_changed,
};

PY_USB_FUNCTION(data_function, 1)

} // namespace rp2040::usb

namespace hal {

using namespace rp2040::usb;

size_t usb_data_write(const uint8_t* bytes, size_t size) {
  PY_NEEDS_USB_FUNCTION(data_function);
  disable_interrupts();
  size_t taken = 0;
  for (; taken < size; ++taken) {
    if (out.ring.room() == 0) {
      pump();
      if (out.ring.room() == 0) {
        if (is_active && is_open)
          break;
        out.ring.drop();
      }
    }
    out.ring.put(static_cast<char>(bytes[taken]));
  }
  pump();
  enable_interrupts();
  return taken;
}

size_t usb_data_room() {
  return is_active && is_open ? out.ring.room() : packet_size;
}
size_t usb_data_unsent() {
  return out.ring.count();
}
void usb_data_forget_unsent() {
  disable_interrupts();
  out.ring.clear();
  enable_interrupts();
}

size_t usb_data_read(uint8_t* bytes, size_t size) {
  return received.read(data_data, bytes, size);
}
size_t usb_data_available() {
  PY_NEEDS_USB_FUNCTION(data_function);
  return received.ring.count();
}

bool usb_data_connected() {
  return is_active && is_open;
}

} // namespace hal
} // namespace py
