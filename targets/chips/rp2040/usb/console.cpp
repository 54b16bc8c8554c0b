// --console=usb: a serial port over USB. What is written goes into a ring that the controller's interrupt
// empties.
//
// When nobody listens (no cable, the port is not open, the computer sleeps), the ring keeps the newest
// kilobyte, for whoever opens the port next, and writing takes no time. When somebody listens but does not
// read, a full ring waits up to `patience` for room, once; from then on, until a packet is taken again, it
// drops the oldest bytes too.
#include "runtime/hal/console.h"
#include "targets/chips/rp2040/usb/controller.h"
#include "targets/cores/firmware/console_rings.h"
#include "targets/cores/firmware/firmware.h"

namespace py {

namespace rp2040::usb {
namespace {

constexpr hal::Micros patience = 50000;
/// Opening the port at this speed and closing it asks for the UF2 loader.
constexpr uint32_t loader_baud = 1200;

enum ClassRequest : uint8_t {
  set_line_coding = 0x20,
  get_line_coding = 0x21,
  set_line_state = 0x22,
  send_break = 0x23
};
constexpr uint16_t terminal_ready = 1;

struct LineCoding {
  uint8_t bytes[7];
  uint32_t baud() const {
    return bytes[0] | bytes[1] << 8 | bytes[2] << 16 | static_cast<uint32_t>(bytes[3]) << 24;
  }
};
LineCoding line = {{0x00, 0xC2, 0x01, 0x00 /* 115200 */, 0, 0, 8}};

firmware::Ring<1024> out;
firmware::TypedInput typed;
volatile bool is_active = false, is_open = false;
volatile bool is_stuck = false; // somebody listens, but does not read
bool ended_full = false;        // the last packet was a full one: an empty one must follow the last of them

/// Sends the next packet if the controller can take it. Interrupts are off, or this is one.
void pump() {
  if (!is_active || !is_open || !can_send())
    return;
  char packet[packet_size];
  size_t size = 0;
  while (size < packet_size && out.count() != 0)
    packet[size++] = out.take();
  if (size == 0 && !ended_full)
    return;
  ended_full = size == packet_size;
  send(packet, size);
}

void pump_now() {
  hal::disable_interrupts();
  pump();
  hal::enable_interrupts();
}

void make_room() {
  const hal::Micros deadline = hal::now() + patience;
  while (out.is_full() && is_active && is_open && !is_stuck) {
    pump_now();
    if (hal::now() >= deadline)
      is_stuck = true;
  }
  hal::disable_interrupts();
  if (out.is_full())
    out.drop();
  hal::enable_interrupts();
}

void write(char byte) {
  if (out.is_full())
    make_room();
  out.put(byte);
}

} // namespace

void take_request(const Setup& setup) {
  switch (setup.request) {
  case set_line_coding:
    return setup.length == sizeof line ? expect_data() : refuse();
  case get_line_coding:
    return reply(&line, sizeof line);
  case set_line_state:
    is_open = setup.value & terminal_ready;
    is_stuck = false;
    acknowledge();
    if (!is_open && line.baud() == loader_baud)
      firmware::enter_loader();
    return pump();
  case send_break:
    return acknowledge();
  default:
    return refuse();
  }
}

void take_request_data(const Setup&, const uint8_t* bytes, size_t size) {
  for (size_t i = 0; i < size && i < sizeof line; ++i)
    line.bytes[i] = bytes[i];
}

void packet_sent() {
  is_stuck = false;
  pump();
}

void packet_received(const volatile uint8_t* bytes, size_t size) {
  for (size_t i = 0; i < size; ++i)
    typed.receive(static_cast<char>(bytes[i]));
}

void bus_was_reset() {
  is_open = false;
}

void bus_changed(bool active) {
  is_active = active; // a port that is open stays so while the computer sleeps
  is_stuck = ended_full = false;
  pump();
}

} // namespace rp2040::usb

namespace firmware {

void start_console() {
  rp2040::usb::start_controller();
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
