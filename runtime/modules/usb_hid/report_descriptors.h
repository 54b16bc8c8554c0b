// The standard devices in the words of the "HID Usage Tables", and their reports.
#pragma once
#include <stdint.h>

namespace py::usb_hid {

/// The ids of the reports, and their lengths in bytes without it.
enum ReportId : uint8_t { keyboard_id = 1, mouse_id = 2, consumer_control_id = 3 };
constexpr uint8_t keyboard_length = 8, lights_length = 1, mouse_length = 4, consumer_control_length = 2;

enum UsagePage : uint8_t {
  generic_desktop = 0x01,
  key_codes = 0x07,
  lights = 0x08,
  buttons = 0x09,
  consumer = 0x0C
};
enum DesktopUsage : uint8_t {
  pointer = 0x01,
  mouse = 0x02,
  keyboard = 0x06,
  x = 0x30,
  y = 0x31,
  wheel = 0x38
};
constexpr uint8_t consumer_control = 0x01; ///< of the page `consumer`

} // namespace py::usb_hid
