#include "targets/chips/rp2040/usb_device/functions.h"

extern "C" {
/// The linker's.
extern const py::rp2040::usb::Function *const py_usb_functions[], *const py_usb_functions_end[];
}

namespace py::rp2040::usb {

Functions all_functions() {
  return {py_usb_functions, static_cast<size_t>(py_usb_functions_end - py_usb_functions)};
}

} // namespace py::rp2040::usb
