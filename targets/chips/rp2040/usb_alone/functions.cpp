// For a program that is linked without the dynamic half of the runtime and imports no module of USB: the
// device is a console or nothing.
#include "targets/chips/rp2040/usb_device/functions.h"

namespace py::rp2040::usb {

extern const Function console_function __attribute__((weak)); // with another console nobody asks

Functions all_functions() {
  static const Function* const console[] = {&console_function};
  return {console, 1};
}

} // namespace py::rp2040::usb
