#include "runtime/modules/touchio/touchio.h"
#include "runtime/hal/touch.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(touchio, TouchIn)

namespace py::touchio {

constinit const TypeInfo TouchIn::info = native_type<TouchIn>(
    PY_STR("touchio"), PY_STR("TouchIn"), constructors::touchio::TouchIn, &attrs::touchio::TouchIn);

Result<Own<TouchIn>> TouchIn::construct(const TypeInfo* cls, microcontroller::Pin* pin,
                                        Optional<digitalio::Pull> pull) {
  PY_TRY(pad, create_native<TouchIn>(cls));
  PY_CHECK(pad->pin.claim(pin));
  hal::PinPull way = pull.is_none() ? hal::PinPull::down : digitalio::hal_pull(pull);
  if (hal::touch_start(pin->number, way) != hal::Fault::none)
    return raise_value_error("Invalid pin");
  unsigned limit = hal::touch_read(pin->number) + 100u;
  pad->limit = uint16_t(limit > 65535 ? 65535 : limit);
  return pad;
}

Result<SWord> TouchIn::get_raw_value() {
  if (pin.is_free())
    return raise_deinited();
  return SWord(hal::touch_read(pin.number()));
}
Result<bool> TouchIn::get_value() {
  PY_TRY(raw, get_raw_value());
  return raw > limit;
}
Result<SWord> TouchIn::get_threshold() {
  if (pin.is_free())
    return raise_deinited();
  return SWord(limit);
}
Status TouchIn::set_threshold(SWord threshold) {
  if (pin.is_free())
    return raise_deinited();
  if (threshold < 0 || threshold > 65535)
    return raise_value_error("threshold must be 0-65535");
  limit = uint16_t(threshold);
  return {};
}

} // namespace py::touchio
