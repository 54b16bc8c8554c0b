// The chip's USB controller as a device: packets and control transfers; what they mean is the affair of the
// functions (functions.h). Everything runs in the controller's interrupt, or with interrupts off.
#pragma once
#include "targets/chips/rp2040/rp2040.h"
#include "targets/chips/rp2040/usb_device/functions.h"

namespace py::rp2040::usb {

/// Connects to the bus; once, however often it is called. Not from an interrupt.
void start_controller();

/// Answers to a setup packet; exactly one of them. The bytes must stay until they are sent.
void reply(const void* bytes, size_t size);
void acknowledge();
void expect_data(); ///< as many bytes as the setup packet says, at most one packet: `take_request_data` gets
                    ///< them
void refuse();

/// The endpoints `data` of a function. `send` only when `can_send`; `receive` makes room for one packet.
bool can_send(Point point);
void send(Point point, const uint8_t* bytes, size_t size);
void receive(Point point);
bool is_receiving(Point point);

/// Whether the host has set the device up, and whether it has put it to sleep since.
bool is_set_up();
bool is_asleep();
/// Asks a host that sleeps to wake, if it has allowed that.
void wake_host();

/// Memory of the controller's that a reply can stand in, `scratch_size` bytes.
constexpr uint32_t scratch_size = 512;
uint8_t* scratch();

} // namespace py::rp2040::usb
