#include "runtime/modules/digitalio/digitalio.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(digitalio, DigitalInOut)

PY_DEFINE_ENUM_CLASS(digitalio, Direction, PY_ENUM_VALUE(INPUT), PY_ENUM_VALUE(OUTPUT))
PY_DEFINE_ENUM_CLASS(digitalio, Pull, PY_ENUM_VALUE(UP), PY_ENUM_VALUE(DOWN))
PY_DEFINE_ENUM_CLASS(digitalio, DriveMode, PY_ENUM_VALUE(PUSH_PULL), PY_ENUM_VALUE(OPEN_DRAIN))

namespace py::digitalio {

constinit const TypeInfo DigitalInOut::info =
    native_type<DigitalInOut>(PY_STR("digitalio"), PY_STR("DigitalInOut"),
                              constructors::digitalio::DigitalInOut, &attrs::digitalio::DigitalInOut);

hal::PinPull hal_pull(Optional<Pull> pull) {
  if (pull.is_none())
    return hal::PinPull::none;
  return *pull == Pull::UP ? hal::PinPull::up : hal::PinPull::down;
}
static hal::PinDrive hal_drive(DriveMode mode) {
  return mode == DriveMode::PUSH_PULL ? hal::PinDrive::push_pull : hal::PinDrive::open_drain;
}

#define PY_CHECK_INITED                                                                                      \
  if (pin.is_free())                                                                                         \
  return raise_deinited()

Result<Own<DigitalInOut>> DigitalInOut::construct(const TypeInfo* cls, microcontroller::Pin* pin) {
  PY_TRY(object, create_native<DigitalInOut>(cls));
  PY_CHECK(object->pin.claim(pin));
  hal::pin_input(pin->number, hal::PinPull::none);
  return object;
}

Status DigitalInOut::switch_to_output(bool value, DriveMode mode) {
  PY_CHECK_INITED;
  direction = Direction::OUTPUT;
  drive_mode = mode;
  hal::pin_output(pin.number(), value, hal_drive(mode));
  return {};
}

Status DigitalInOut::switch_to_input(Optional<Pull> new_pull) {
  PY_CHECK_INITED;
  direction = Direction::INPUT;
  pull = new_pull;
  hal::pin_input(pin.number(), hal_pull(pull));
  return {};
}

Result<Direction> DigitalInOut::get_direction() {
  PY_CHECK_INITED;
  return direction;
}
Status DigitalInOut::set_direction(Direction new_direction) {
  if (new_direction == Direction::INPUT)
    return switch_to_input(none);
  return switch_to_output(false, DriveMode::PUSH_PULL);
}

Result<bool> DigitalInOut::get_value() {
  PY_CHECK_INITED;
  return hal::pin_read(pin.number());
}
Status DigitalInOut::set_value(bool value) {
  PY_CHECK_INITED;
  if (direction == Direction::INPUT)
    return raise_attribute_error("Cannot set value when direction is input.");
  hal::pin_write(pin.number(), value);
  return {};
}

Result<DriveMode> DigitalInOut::get_drive_mode() {
  PY_CHECK_INITED;
  if (direction == Direction::INPUT)
    return raise_attribute_error("Drive mode not used when direction is input.");
  return drive_mode;
}
Status DigitalInOut::set_drive_mode(DriveMode mode) {
  PY_CHECK_INITED;
  if (direction == Direction::INPUT)
    return raise_attribute_error("Drive mode not used when direction is input.");
  drive_mode = mode;
  hal::pin_set_drive(pin.number(), hal_drive(mode));
  return {};
}

Result<Optional<Pull>> DigitalInOut::get_pull() {
  PY_CHECK_INITED;
  if (direction == Direction::OUTPUT)
    return raise_attribute_error("Pull not used when direction is output.");
  return pull;
}
Status DigitalInOut::set_pull(Optional<Pull> new_pull) {
  PY_CHECK_INITED;
  if (direction == Direction::OUTPUT)
    return raise_attribute_error("Pull not used when direction is output.");
  pull = new_pull;
  hal::pin_input(pin.number(), hal_pull(pull));
  return {};
}

} // namespace py::digitalio
