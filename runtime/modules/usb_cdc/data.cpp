// The second port apart from the first: a program that does not name it has a device without it.
#include "runtime/core/memory.h"
#include "runtime/hal/usb.h"
#include "runtime/modules/usb_cdc/usb_cdc.h"

namespace py::usb_cdc {

static constexpr Port data_port = {.available = hal::usb_data_available,
                                   .take = hal::usb_data_read,
                                   .put = hal::usb_data_write,
                                   .room = hal::usb_data_room,
                                   .unsent = hal::usb_data_unsent,
                                   .forget_unsent = hal::usb_data_forget_unsent,
                                   .connected = hal::usb_data_connected};

constinit Serial the_data({&Serial::info, immortal_refs}, &data_port);

} // namespace py::usb_cdc
