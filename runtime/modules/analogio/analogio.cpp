#include "runtime/modules/analogio/analogio.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(analogio, AnalogIn)
PY_NATIVE_TABLES(analogio, AnalogOut)

namespace py::analogio {

constinit const TypeInfo AnalogIn::info = native_type<AnalogIn>(
    PY_STR("analogio"), PY_STR("AnalogIn"), constructors::analogio::AnalogIn, &attrs::analogio::AnalogIn);
constinit const TypeInfo AnalogOut::info = native_type<AnalogOut>(
    PY_STR("analogio"), PY_STR("AnalogOut"), constructors::analogio::AnalogOut, &attrs::analogio::AnalogOut);

Result<Own<AnalogIn>> AnalogIn::construct(microcontroller::Pin* pin) {
  PY_TRY(object, create<AnalogIn>());
  PY_CHECK(object->pin.claim(pin));
  if (hal::analog_input(pin->number) != hal::Fault::none)
    return raise_value_error("Invalid pin");
  return object;
}

Result<SWord> AnalogIn::get_value() {
  if (pin.is_free())
    return raise_deinited();
  return SWord(hal::analog_read(pin.number()));
}

Result<Float> AnalogIn::reference_voltage() {
  if (pin.is_free())
    return raise_deinited();
  return Float(hal::analog_reference());
}

Result<Own<AnalogOut>> AnalogOut::construct(microcontroller::Pin* pin) {
  PY_TRY(object, create<AnalogOut>());
  PY_CHECK(object->pin.claim(pin));
  if (hal::analog_output(pin->number) != hal::Fault::none)
    return raise_value_error("Invalid pin");
  return object;
}

Status AnalogOut::set_value(SWord value) {
  if (pin.is_free())
    return raise_deinited();
  if (value < 0 || value > 65535)
    return raise_value_error("value must be 0-65535");
  hal::analog_write(pin.number(), uint16_t(value));
  return {};
}

} // namespace py::analogio
