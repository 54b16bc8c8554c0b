// --console=usb: a serial port over USB. What is written goes into a ring that the controller's interrupt
// empties.
//
// When nobody listens (no cable, the port is not open, the computer sleeps), the ring keeps the newest
// kilobyte, for whoever opens the port next, and writing takes no time. When somebody listens but does not
// read, a full ring waits up to `patience` for room, once; from then on, until a packet is taken again, it
// drops the oldest bytes too.
#include "runtime/hal/console.h"
#include "targets/chips/rp2040/usb_device/outbox.h"
#include "targets/chips/rp2040/usb_device/serial_port.h"
#include "targets/cores/firmware/console_rings.h"
#include "targets/cores/firmware/firmware.h"

namespace py {

namespace rp2040::usb {
namespace {

constexpr hal::Micros patience = 50000;
/// Opening the port at this speed and closing it asks for the UF2 loader.
constexpr uint32_t loader_baud = 1200;

LineCoding line;
Outbox<1024> out;
firmware::TypedInput typed;
volatile bool is_active = false, is_open = false;
volatile bool is_stuck = false; // somebody listens, but does not read

/// Sends the next packet if it can. Interrupts are off, or this is one.
void pump() {
  if (is_active && is_open)
    out.pump(console_data);
}

void pump_now() {
  hal::disable_interrupts();
  pump();
  hal::enable_interrupts();
}

void make_room() {
  const hal::Micros deadline = hal::now() + patience;
  while (out.ring.is_full() && is_active && is_open && !is_stuck) {
    pump_now();
    if (hal::now() >= deadline)
      is_stuck = true;
  }
  hal::disable_interrupts();
  if (out.ring.is_full())
    out.ring.drop();
  hal::enable_interrupts();
}

void write(char byte) {
  if (out.ring.is_full())
    make_room();
  out.ring.put(byte);
}

void take_request(const Setup& setup) {
  if (setup.request != set_line_state)
    return take_line_request(setup, line);
  is_open = setup.value & terminal_ready;
  is_stuck = false;
  acknowledge();
  if (!is_open && line.baud() == loader_baud)
    firmware::enter_loader();
  pump();
}

void take_request_data(const uint8_t* bytes, size_t size) {
  line.take(bytes, size);
}

void packet_sent() {
  is_stuck = false;
  pump();
}

void packet_received(const volatile uint8_t* bytes, size_t size) {
  for (size_t i = 0; i < size; ++i)
    typed.receive(static_cast<char>(bytes[i]));
  receive(console_data);
}

void bus_changed(bool active, bool anew) {
  is_active = active;
  if (anew)
    is_open = false; // a port that is open stays so while the computer sleeps
  is_stuck = out.ended_full = false;
  pump();
}

constexpr SerialPortDescriptors descriptors = describe_serial_port(console_notify, console_data, no_text);

} // namespace

extern const Function console_function = {
    .descriptors = descriptors.bytes,
    .numbers = serial_port_numbers,
    .descriptors_size = sizeof descriptors,
    .notify = console_notify,
    .data = console_data,
    .take_request = take_request,
    .take_request_data = take_request_data,
    .packet_sent = packet_sent,
    .packet_received = packet_received,
    .bus_changed = bus_changed,
};

PY_USB_FUNCTION(console_function, 0)

} // namespace rp2040::usb

namespace firmware {

const unsigned console_pins = 0;

void start_console() {
  using namespace rp2040::usb;
  PY_NEEDS_USB_FUNCTION(console_function);
}

} // namespace firmware

namespace hal {

using namespace rp2040::usb;

void console_write(const char* text, size_t size) {
  for (size_t i = 0; i < size; ++i) {
    if (text[i] == '\n')
      write('\r');
    write(text[i]);
  }
  pump_now();
}
void console_write_error(const char* text, size_t size) {
  console_write(text, size);
}

int console_read() {
  return typed.read();
}
size_t console_available() {
  return typed.available();
}
bool console_at_end() {
  return typed.take_end();
}
bool console_interrupted() {
  return typed.take_interrupt();
}
bool console_has_interrupt() {
  return typed.has_interrupt();
}
bool console_connected() {
  return is_active && is_open;
}

} // namespace hal
} // namespace py
