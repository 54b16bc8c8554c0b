#include "runtime/hal/pins.h"

namespace py::hal {

[[gnu::weak]] bool pin_is_reserved(Pin) {
  return false;
}

} // namespace py::hal
