#include "targets/chips/rp2040/usb_device/functions.h"

extern "C" {
/// The linker's.
extern const py::rp2040::usb::Function *const py_usb_functions[], *const py_usb_functions_end[];
}

namespace py::rp2040::usb {

extern const Function console_function __attribute__((weak)); // naming it here links no console

Functions all_functions() {
  return {&console_function, py_usb_functions, py_usb_functions_end};
}

} // namespace py::rp2040::usb
