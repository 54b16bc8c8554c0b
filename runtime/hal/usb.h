// What a chip gives the runtime of USB besides the console: input devices (HID), MIDI, a second serial port.
// Nothing here may be called from an interrupt.
#pragma once
#include <stddef.h>
#include <stdint.h>

namespace py::hal {

/// Whether a host has set the device up, and is awake.
bool usb_connected();

/// What the program's input devices say of themselves to the host: their report descriptors, one after the
/// other. Defined by the module usb_hid.
constexpr size_t hid_descriptor_size = 144;
extern const uint8_t hid_descriptor[];

/// Sends one input report to the host. `device` names it for who watches the program ("KEYBOARD"). False when
/// no host takes it, or not yet: it has not taken the one before. A host that sleeps is asked to wake.
bool hid_send(const char* device, uint8_t report_id, const uint8_t* bytes, size_t size);
/// Takes the last output report that the host sent with this id since the last call (a keyboard's lights);
/// gives its length, 0 when there is none.
size_t hid_receive(uint8_t report_id, uint8_t* bytes, size_t room);
/// Whether there is a host, and it has put the device to sleep.
bool usb_asleep();

/// Sends bytes to the host's MIDI port; gives how many it took.
size_t midi_write(const uint8_t* bytes, size_t size);
/// Takes up to `size` bytes that the host has sent.
size_t midi_read(uint8_t* bytes, size_t size);

/// The second serial port (`usb_cdc.data`): gives how many bytes it took, had, or has. While nobody has the
/// port open, it takes all, and keeps the newest.
size_t usb_data_write(const uint8_t* bytes, size_t size);
size_t usb_data_read(uint8_t* bytes, size_t size);
size_t usb_data_available();
/// How many bytes it would take now; how many it took that have not gone yet, and forgetting those.
size_t usb_data_room();
size_t usb_data_unsent();
void usb_data_forget_unsent();
/// Whether somebody has the port open.
bool usb_data_connected();

} // namespace py::hal
