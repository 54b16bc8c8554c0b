// What the device tells of itself, from the board's data.
#pragma once
#include <stddef.h>
#include <stdint.h>

namespace py::rp2040::usb {

struct Descriptor {
  const void* bytes = nullptr;
  size_t size = 0;
};

/// By its kind and index, as in GET_DESCRIPTOR; without bytes when there is none. Valid until the next call.
Descriptor find_descriptor(uint8_t kind, uint8_t index);

} // namespace py::rp2040::usb
