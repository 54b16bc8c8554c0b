// Input devices: one interface for all of them, their reports told apart by ids. What they are, the module
// usb_hid says.
#include "runtime/hal/clock.h"
#include "runtime/hal/usb.h"
#include "targets/chips/rp2040/usb_device/controller.h"

namespace py {

namespace rp2040::usb {
namespace {

enum Request : uint8_t { get_report = 1, get_descriptor = 6, set_report = 9, set_idle = 10 };
enum HidKind : uint8_t { hid = 0x21, report = 0x22 };
enum ReportKind : uint8_t { input = 1, output = 2 };
constexpr uint8_t hid_class = 3, interval = 8 /* ms */;
enum { interface_at = 2, hid_at = 9 };

constexpr uint8_t descriptors[] = {
    // No boot protocol; HID 1.11.
    9, interface, 0, 0, 2, hid_class, 0, 0, 0, 9, hid, 0x11, 0x01, 0, 1, report,
    static_cast<uint8_t>(hal::hid_descriptor_size), hal::hid_descriptor_size >> 8,
    // To the host, and from it.
    7, endpoint, hid_point | in, interrupt, packet_size, 0, interval, 7, endpoint, hid_point, interrupt,
    packet_size, 0, interval};
constexpr uint8_t numbers[] = {interface_at, 0};

/// The last report to the host and the last one from it, each after its id.
uint8_t sent[packet_size], received[packet_size];
size_t sent_size = 0, received_size = 0; // 0: none, or the program has it already

/// The report that the host asks for instead of waiting for it: the last one, or one with nothing pressed.
void reply_report(const Setup& setup) {
  const uint8_t id = static_cast<uint8_t>(setup.value);
  if (setup.value >> 8 != input || setup.length > packet_size)
    return refuse();
  if (sent_size != 0 && sent[0] == id)
    return reply(sent, sent_size);
  uint8_t* bytes = scratch();
  bytes[0] = id;
  for (size_t i = 1; i < setup.length; ++i)
    bytes[i] = 0;
  reply(bytes, setup.length);
}

void take_request(const Setup& setup) {
  switch (setup.request) {
  case get_descriptor:
    if (setup.value >> 8 == report)
      return reply(hal::hid_descriptor, hal::hid_descriptor_size);
    return setup.value >> 8 == hid ? reply(descriptors + hid_at, descriptors[hid_at]) : refuse();
  case get_report:
    return reply_report(setup);
  case set_report:
    return setup.value >> 8 == output && setup.length != 0 && setup.length <= packet_size ? expect_data()
                                                                                          : refuse();
  case set_idle: // reports come when they change, whatever it says
    return acknowledge();
  default:
    return refuse();
  }
}

void keep(const volatile uint8_t* bytes, size_t size) {
  for (size_t i = 0; i < size; ++i)
    received[i] = bytes[i];
  received_size = size;
}

void take_request_data(const uint8_t* bytes, size_t size) {
  keep(bytes, size);
}

void packet_sent() {}

void packet_received(const volatile uint8_t* bytes, size_t size) {
  keep(bytes, size);
  receive(hid_point);
}

void bus_changed(bool, bool) {}

} // namespace

static const Function hid_function = {
    .descriptors = descriptors,
    .numbers = numbers,
    .descriptors_size = sizeof descriptors,
    .interfaces = 1,
    .can_wake = true,
    .data = hid_point,
    .transfer = interrupt,
    .take_request = take_request,
    .take_request_data = take_request_data,
    .packet_sent = packet_sent,
    .packet_received = packet_received,
    .bus_changed = bus_changed,
};

PY_USB_FUNCTION(hid_function, 2)

} // namespace rp2040::usb

namespace hal {

using namespace rp2040::usb;

bool hid_send(const char*, uint8_t report_id, const uint8_t* bytes, size_t size) {
  PY_NEEDS_USB_FUNCTION(hid_function);
  if (size >= packet_size)
    return false;
  disable_interrupts();
  wake_host();
  const bool can = can_send(hid_point);
  if (can) {
    sent[0] = report_id;
    for (size_t i = 0; i < size; ++i)
      sent[1 + i] = bytes[i];
    sent_size = 1 + size;
    send(hid_point, sent, sent_size);
  }
  enable_interrupts();
  return can;
}

size_t hid_receive(uint8_t report_id, uint8_t* bytes, size_t room) {
  PY_NEEDS_USB_FUNCTION(hid_function);
  disable_interrupts();
  size_t size = 0;
  if (received_size != 0 && received[0] == report_id) {
    for (; size + 1 < received_size && size < room; ++size)
      bytes[size] = received[1 + size];
    received_size = 0;
  }
  enable_interrupts();
  return size;
}

bool usb_asleep() {
  return is_set_up() && is_asleep();
}

} // namespace hal
} // namespace py
