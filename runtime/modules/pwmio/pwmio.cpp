#include "runtime/modules/pwmio/pwmio.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(pwmio, PWMOut)

namespace py::pwmio {

constinit const TypeInfo PWMOut::info = native_type<PWMOut>(
    PY_STR("pwmio"), PY_STR("PWMOut"), constructors::pwmio::PWMOut, &attrs::pwmio::PWMOut);

static Failed raise_fault(hal::Fault fault) {
  if (fault == hal::Fault::in_use)
    return raise_runtime_error("Conflicting settings for shared resource");
  if (fault == hal::Fault::out_of_range)
    return raise_value_error("Invalid frequency");
  return raise_value_error("Invalid pin");
}

static Status check_duty(SWord duty_cycle) {
  if (duty_cycle < 0 || duty_cycle > 65535)
    return raise_value_error("duty_cycle must be 0-65535");
  return {};
}
static Status check_frequency(SWord frequency) {
  if (frequency <= 0 || frequency > 125000000)
    return raise_value_error("Invalid frequency");
  return {};
}

Result<Own<PWMOut>> PWMOut::construct(const TypeInfo* cls, microcontroller::Pin* pin, SWord duty_cycle,
                                      SWord frequency, bool variable_frequency) {
  PY_CHECK(check_duty(duty_cycle));
  PY_CHECK(check_frequency(frequency));
  PY_TRY(object, create_native<PWMOut>(cls));
  PY_CHECK(object->pin.claim(pin));
  object->duty = uint16_t(duty_cycle);
  object->hertz = uint32_t(frequency);
  object->variable_frequency = variable_frequency;
  hal::Fault fault = hal::pwm_start(pin->number, object->hertz, object->duty, variable_frequency);
  if (fault != hal::Fault::none) {
    object->pin.release();
    return raise_fault(fault);
  }
  return object;
}

void PWMOut::deinit() {
  if (pin.is_free())
    return;
  hal::pwm_stop(pin.number());
  pin.release();
}

Result<SWord> PWMOut::get_duty_cycle() {
  if (pin.is_free())
    return raise_deinited();
  return SWord(duty);
}
Status PWMOut::set_duty_cycle(SWord duty_cycle) {
  if (pin.is_free())
    return raise_deinited();
  PY_CHECK(check_duty(duty_cycle));
  duty = uint16_t(duty_cycle);
  hal::pwm_set_duty(pin.number(), duty);
  return {};
}

Result<SWord> PWMOut::get_frequency() {
  if (pin.is_free())
    return raise_deinited();
  return SWord(hertz);
}
Status PWMOut::set_frequency(SWord frequency) {
  if (pin.is_free())
    return raise_deinited();
  if (!variable_frequency)
    return raise_new(types::AttributeError, "Invalid variable_frequency");
  PY_CHECK(check_frequency(frequency));
  uint32_t reached = uint32_t(frequency);
  hal::Fault fault = hal::pwm_set_frequency(pin.number(), reached);
  if (fault != hal::Fault::none)
    return raise_fault(fault);
  hertz = reached;
  return {};
}

} // namespace py::pwmio
