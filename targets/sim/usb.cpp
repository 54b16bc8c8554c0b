// The simulated host: the run shows what it is sent, and the stimulus says what it sends.
#include "runtime/hal/usb.h"
#include "runtime/hal/console.h"
#include "targets/sim/machine.h"

namespace py::hal {

bool usb_connected() {
  return console_connected();
}

bool hid_send(const char* device, uint8_t, const uint8_t* bytes, size_t size) {
  sim::trace_bytes(device, bytes, size);
  return true;
}

/// The stimulus sends pairs of a report's id and its only byte (a keyboard's lights).
size_t hid_receive(uint8_t report_id, uint8_t* bytes, size_t room) {
  observe();
  static uint8_t last[256];
  static bool is_new[256];
  uint8_t pair[2];
  while (sim::take(sim::Stream::hid, pair, 2) == 2) {
    last[pair[0]] = pair[1];
    is_new[pair[0]] = true;
  }
  if (!is_new[report_id] || room == 0)
    return 0;
  is_new[report_id] = false;
  bytes[0] = last[report_id];
  return 1;
}

bool usb_asleep() {
  return false;
}

size_t midi_write(const uint8_t* bytes, size_t size) {
  sim::trace_bytes("MIDI", bytes, size);
  return size;
}
size_t midi_read(uint8_t* bytes, size_t size) {
  observe();
  return sim::take(sim::Stream::midi, bytes, size);
}

size_t usb_data_write(const uint8_t* bytes, size_t size) {
  sim::trace_quoted("USB_DATA", reinterpret_cast<const char*>(bytes), size);
  return size;
}
size_t usb_data_read(uint8_t* bytes, size_t size) {
  return sim::take(sim::Stream::usb_data, bytes, size);
}
size_t usb_data_room() {
  return 64;
}
size_t usb_data_unsent() {
  return 0;
}
void usb_data_forget_unsent() {}
bool usb_data_connected() {
  observe();
  return true;
}
size_t usb_data_available() {
  observe();
  return sim::waiting(sim::Stream::usb_data);
}

} // namespace py::hal
