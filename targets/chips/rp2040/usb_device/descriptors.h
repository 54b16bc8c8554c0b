// What the device tells of itself, from the board's data and its functions.
#pragma once
#include "targets/chips/rp2040/usb_device/functions.h"

namespace py::rp2040::usb {

struct Descriptor {
  const void* bytes = nullptr;
  size_t size = 0;
};

/// By its kind and index, as in GET_DESCRIPTOR; without bytes when there is none. Valid until the next call.
Descriptor find_descriptor(uint8_t kind, uint8_t index);

/// Whose interface has this number; null: nobody's.
const Function* function_of(unsigned interface);

} // namespace py::rp2040::usb
