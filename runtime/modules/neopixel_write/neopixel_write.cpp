#include "runtime/modules/neopixel_write/neopixel_write.h"
#include "runtime/core/buffer.h"
#include "runtime/modules/native_class.h"

namespace py::neopixel_write {

Status neopixel_write(digitalio::DigitalInOut* digitalinout, Ref value) {
  if (digitalinout->pin.is_free())
    return raise_deinited();
  Buffer buffer;
  PY_CHECK(get_buffer(value, buffer));
  // Whoever watches the run cannot know what the bytes mean: three of them are most likely a GRB pixel.
  hal::pixels_write(digitalinout->pin.number(), buffer.data, buffer.size,
                    buffer.size % 3 == 0   ? "GRB"
                    : buffer.size % 4 == 0 ? "GRBW"
                                           : "R");
  return {};
}

} // namespace py::neopixel_write
