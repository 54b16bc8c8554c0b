#include "targets/chips/rp2040/usb_device/functions.h"

namespace py::rp2040::usb {

// Weak: naming them here links none of them.
extern const Function console_function __attribute__((weak));
extern const Function hid_function __attribute__((weak));

const Function* const functions[] = {&console_function, &hid_function};
const size_t function_count = sizeof functions / sizeof functions[0];

} // namespace py::rp2040::usb
