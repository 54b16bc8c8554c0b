#include "targets/chips/rp2040/usb/descriptors.h"
#include "runtime/hal/cpu.h"
#include "targets/chips/rp2040/usb/controller.h"
#include "targets/cores/firmware/board_data.h"

namespace py::rp2040::usb {
namespace {

enum Kind : uint8_t {
  device = 1,
  configuration = 2,
  string = 3,
  interface = 4,
  endpoint = 5,
  class_specific = 0x24
};
enum Text : uint8_t { languages = 0, maker = 1, product = 2, serial = 3 };
constexpr uint8_t communications_class = 2, data_class = 10, abstract_control = 2;
constexpr uint8_t bulk = 2, interrupt = 3, in = 0x80;

constexpr uint8_t low(uint32_t value) {
  return static_cast<uint8_t>(value);
}
constexpr uint8_t high(uint32_t value) {
  return static_cast<uint8_t>(value >> 8);
}

/// The vendor's and the product's number are filled in when it is asked for.
uint8_t device_bytes[18] = {18,
                            device,
                            0x00,
                            0x02 /* USB 2.0 */,
                            communications_class,
                            0,
                            0,
                            packet_size,
                            0,
                            0,
                            0,
                            0,
                            0x00,
                            0x01 /* release 1.0 */,
                            maker,
                            product,
                            serial,
                            1};

constexpr uint8_t configuration_bytes[] = {
    9, configuration, 67, 0, 2 /* interfaces */, 1, 0, 0x80 /* powered by the bus */, 50 /* 100 mA */,
    // The serial port's control interface, and what it says of itself: no calls, line coding and state.
    9, interface, 0, 0, 1, communications_class, abstract_control, 0, 0, 5, class_specific, 0x00, 0x10, 0x01,
    5, class_specific, 0x01, 0x00, 1, 4, class_specific, 0x02, 0x02, 5, class_specific, 0x06, 0, 1, 7,
    endpoint, notify_point | in, interrupt, 8, 0, 16,
    // Its data.
    9, interface, 1, 0, 2, data_class, 0, 0, 0, 7, endpoint, data_point, bulk, packet_size, 0, 0, 7, endpoint,
    data_point | in, bulk, packet_size, 0, 0};
static_assert(sizeof configuration_bytes == 67 && configuration_bytes[2] == 67);

uint8_t string_bytes[packet_size];

void put_text(const char* text) {
  size_t size = 2;
  for (; *text != '\0' && size + 2 <= sizeof string_bytes; ++text) {
    string_bytes[size++] = static_cast<uint8_t>(*text); // names of boards are ASCII
    string_bytes[size++] = 0;
  }
  string_bytes[0] = static_cast<uint8_t>(size);
  string_bytes[1] = string;
}

void put_serial() {
  uint8_t id[8];
  char text[2 * sizeof id + 1] = {};
  const size_t size = hal::cpu_uid(id, sizeof id);
  for (size_t i = 0; i < size; ++i) {
    text[2 * i] = "0123456789ABCDEF"[id[i] >> 4];
    text[2 * i + 1] = "0123456789ABCDEF"[id[i] & 0xF];
  }
  put_text(text);
}

bool put_string(uint8_t index) {
  switch (index) {
  case languages:
    put_text("\x09");
    string_bytes[3] = 0x04; // English (United States)
    return true;
  case maker:
    put_text("pyasync2cpp");
    return true;
  case product:
    put_text(firmware::board_name());
    return true;
  case serial:
    put_serial();
    return true;
  default:
    return false;
  }
}

} // namespace

Descriptor find_descriptor(uint8_t kind, uint8_t index) {
  switch (kind) {
  case device: {
    const uint32_t vendor_id = firmware::usb_vendor(), product_id = firmware::usb_product();
    device_bytes[8] = low(vendor_id);
    device_bytes[9] = high(vendor_id);
    device_bytes[10] = low(product_id);
    device_bytes[11] = high(product_id);
    return {device_bytes, sizeof device_bytes};
  }
  case configuration:
    return {configuration_bytes, sizeof configuration_bytes};
  case string:
    if (put_string(index))
      return {string_bytes, string_bytes[0]};
    return {};
  default:
    return {};
  }
}

} // namespace py::rp2040::usb
