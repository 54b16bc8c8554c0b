// What a serial port is to the host, by the class of communication devices: an interface for control, with
// an endpoint on which it never notifies anybody, and one for data.
#pragma once
#include "targets/chips/rp2040/usb_device/controller.h"

namespace py::rp2040::usb {

constexpr uint8_t serial_port_size = 66;
struct SerialPortDescriptors {
  uint8_t bytes[serial_port_size];
};

constexpr SerialPortDescriptors describe_serial_port(Point notify, Point data, Text name) {
  constexpr uint8_t communications_class = 2, data_class = 10, abstract_control = 2;
  return {{// Both interfaces belong together.
           8, association, 0, 2, communications_class, abstract_control, 0, 0,
           // Control, and what it says of itself: no calls; line coding and state.
           9, interface, 0, 0, 1, communications_class, abstract_control, 0, name, 5, class_specific, 0x00,
           0x10, 0x01, 5, class_specific, 0x01, 0x00, 1, 4, class_specific, 0x02, 0x02, 5, class_specific,
           0x06, 0, 1, 7, endpoint, static_cast<uint8_t>(notify | in), interrupt, 8, 0, 16,
           // Data.
           9, interface, 1, 0, 2, data_class, 0, 0, 0, 7, endpoint, data, bulk, packet_size, 0, 0, 7,
           endpoint, static_cast<uint8_t>(data | in), bulk, packet_size, 0, 0}};
}
/// Where the numbers of interfaces stand in it.
inline constexpr uint8_t serial_port_numbers[] = {2, 10, 26, 34, 35, 45, 0};

enum SerialPortRequest : uint8_t {
  set_line_coding = 0x20,
  get_line_coding = 0x21,
  set_line_state = 0x22,
  send_break = 0x23
};
/// In the value of `set_line_state`: somebody has the port open.
constexpr uint16_t terminal_ready = 1;

struct LineCoding {
  uint8_t bytes[7] = {0x00, 0xC2, 0x01, 0x00 /* 115200 */, 0, 0, 8};
  uint32_t baud() const {
    return bytes[0] | bytes[1] << 8 | bytes[2] << 16 | static_cast<uint32_t>(bytes[3]) << 24;
  }
  /// From the data of `set_line_coding`.
  void take(const uint8_t* from, size_t size) {
    for (size_t i = 0; i < size && i < sizeof bytes; ++i)
      bytes[i] = from[i];
  }
};

/// Answers what is asked of a port besides `set_line_state`.
inline void take_line_request(const Setup& setup, const LineCoding& line) {
  switch (setup.request) {
  case set_line_coding:
    return setup.length == sizeof line ? expect_data() : refuse();
  case get_line_coding:
    return reply(&line, sizeof line);
  case send_break:
    return acknowledge();
  default:
    return refuse();
  }
}

} // namespace py::rp2040::usb
