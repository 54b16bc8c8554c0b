// What the standard devices say of their reports, in the words of the "Device Class Definition for HID 1.11"
// (section 6.2.2). The host reads it; nobody here does.
#include "runtime/modules/usb_hid/report_descriptors.h"
#include "runtime/hal/usb.h"

namespace py {

namespace usb_hid::report_items {

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

} // namespace usb_hid::report_items

namespace hal {

using namespace usb_hid;
using namespace usb_hid::report_items;

constinit const uint8_t hid_descriptor[] = {
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
static_assert(sizeof hid_descriptor == hid_descriptor_size);

} // namespace hal
} // namespace py
