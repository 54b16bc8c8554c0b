// The chip's USB controller as a device with one bulk endpoint in each direction: packets and control
// transfers; what they mean is the class's affair (console.cpp). Everything runs in the controller's
// interrupt, or with interrupts off.
#pragma once
#include "targets/chips/rp2040/rp2040.h"

#include <stddef.h>

namespace py::rp2040::usb {

/// Endpoint numbers; the descriptors say the same.
constexpr unsigned notify_point = 1, data_point = 2;
constexpr uint32_t packet_size = 64;

struct Setup {
  uint8_t type, request;
  uint16_t value, index, length;
};

/// Connects to the bus.
void start_controller();

/// Answers to a setup packet; exactly one of them. The bytes must stay until they are sent.
void reply(const void* bytes, size_t size);
void acknowledge();
void expect_data(); ///< as many bytes as the setup packet says, at most one packet: `take_request_data` gets
                    ///< them
void refuse();

/// The bulk endpoints. `send` only when `can_send`.
bool can_send();
void send(const char* bytes, size_t size);

// --- What the class defines

/// A request that the controller does not know. Answers it by one of the above.
void take_request(const Setup& setup);
void take_request_data(const Setup& setup, const uint8_t* bytes, size_t size);
/// A packet was taken by the host.
void packet_sent();
void packet_received(const volatile uint8_t* bytes, size_t size);
/// Whether the host has set the device up, and has not put it to sleep.
void bus_changed(bool is_active);
/// A host begins with the device: nobody has opened anything.
void bus_was_reset();

} // namespace py::rp2040::usb
