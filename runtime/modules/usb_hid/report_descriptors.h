// What the standard devices say of their reports, in the words of the "Device Class Definition for HID 1.11"
// (section 6.2.2) and of the "HID Usage Tables". The host reads it; nobody here does.
#pragma once
#include <stddef.h>
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

namespace report_items {

/// Each is followed by a byte; those ending in 2, by two.
enum Item : uint8_t {
  usage_page = 0x05,
  usage = 0x09,
  logical_minimum = 0x15,
  logical_maximum = 0x25,
  logical_maximum2 = 0x26,
  usage_minimum = 0x19,
  usage_maximum = 0x29,
  usage_maximum2 = 0x2A,
  report_size = 0x75, // bits
  report_id = 0x85,
  report_count = 0x95,
  input = 0x81,
  output = 0x91,
  collection = 0xA1,
};
constexpr uint8_t end_collection = 0xC0;
enum CollectionKind : uint8_t { physical = 0, application = 1 };
/// Of inputs and outputs: which of many is on, each by itself, a change of it, nothing.
enum Form : uint8_t { array = 0, variable = 2, relative = 6, constant = 3 };

constexpr uint8_t all_devices[] = {
    usage_page, generic_desktop, usage, keyboard, collection, application, report_id, keyboard_id,
    // A bit for each of Control, Shift, Alt, GUI, left and right; a byte of nothing.
    usage_page, key_codes, usage_minimum, 0xE0, usage_maximum, 0xE7, logical_minimum, 0, logical_maximum, 1,
    report_size, 1, report_count, 8, input, variable, report_size, 8, report_count, 1, input, constant,
    // Five lights, and three bits of nothing.
    usage_page, lights, usage_minimum, 1, usage_maximum, 5, report_size, 1, report_count, 5, output, variable,
    report_size, 3, report_count, 1, output, constant,
    // Up to six other keys at a time.
    usage_page, key_codes, usage_minimum, 0, usage_maximum2, 0xFF, 0, logical_maximum2, 0xFF, 0, report_size,
    8, report_count, 6, input, array, end_collection,

    usage_page, generic_desktop, usage, mouse, collection, application, usage, pointer, collection, physical,
    report_id, mouse_id,
    // Five buttons, and three bits of nothing.
    usage_page, buttons, usage_minimum, 1, usage_maximum, 5, logical_minimum, 0, logical_maximum, 1,
    report_size, 1, report_count, 5, input, variable, report_size, 3, report_count, 1, input, constant,
    // How far it has moved, and its wheel: -127 to 127.
    usage_page, generic_desktop, usage, x, usage, y, usage, wheel, logical_minimum, 0x81, logical_maximum,
    0x7F, report_size, 8, report_count, 3, input, relative, end_collection, end_collection,

    usage_page, consumer, usage, consumer_control, collection, application, report_id, consumer_control_id,
    // One key of a remote control, by its number: 1 to 652.
    usage_minimum, 1, usage_maximum2, 0x8C, 0x02, logical_minimum, 1, logical_maximum2, 0x8C, 0x02,
    report_size, 16, report_count, 1, input, array, end_collection};

} // namespace report_items
} // namespace py::usb_hid
