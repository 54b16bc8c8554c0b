// What a chip gives the runtime of USB besides the console: input devices (HID), MIDI, a second serial port.
// Nothing here may be called from an interrupt.
#pragma once
#include <stddef.h>
#include <stdint.h>

namespace py::hal {

/// Sends one input report to the host. `device` names it for who watches the program ("KEYBOARD"). False when
/// no host takes it.
bool hid_send(const char* device, uint8_t report_id, const uint8_t* bytes, size_t size);
/// Takes the last output report that the host sent with this id since the last call (a keyboard's lights);
/// gives its length, 0 when there is none.
size_t hid_receive(uint8_t report_id, uint8_t* bytes, size_t room);

/// Sends bytes to the host's MIDI port; gives how many it took.
size_t midi_write(const uint8_t* bytes, size_t size);
/// Takes up to `size` bytes that the host has sent.
size_t midi_read(uint8_t* bytes, size_t size);

/// The second serial port (`usb_cdc.data`): gives how many bytes it took, had, or has.
size_t usb_data_write(const uint8_t* bytes, size_t size);
size_t usb_data_read(uint8_t* bytes, size_t size);
size_t usb_data_available();

} // namespace py::hal
