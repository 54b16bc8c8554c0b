// The module `digitalio`. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"
#include "runtime/modules/microcontroller/pin.h"

namespace py::digitalio {

enum class PY_CLASS("Direction") Direction : uint8_t { INPUT, OUTPUT };
enum class PY_CLASS("Pull") Pull : uint8_t { UP, DOWN };
enum class PY_CLASS("DriveMode") DriveMode : uint8_t { PUSH_PULL, OPEN_DRAIN };

} // namespace py::digitalio
PY_ENUM_CLASS(digitalio, Direction, "Invalid direction")
PY_ENUM_CLASS(digitalio, Pull, "Invalid pull")
PY_ENUM_CLASS(digitalio, DriveMode, "Invalid drive_mode")

namespace py::digitalio {

/// A pin as an input or output; begins as an input without pull. The pin is given back by deinit() and when
/// the object dies.
struct PY_CLASS("DigitalInOut") DigitalInOut : Header {
  static const TypeInfo info;

  microcontroller::ClaimedPin pin;
  Direction direction = Direction::INPUT;
  DriveMode drive_mode = DriveMode::PUSH_PULL;
  Optional<Pull> pull;

  /// ValueError "LED in use".
  PY_INIT PY_EFFECT("plain") static Result<Own<DigitalInOut>>
  construct(const TypeInfo* cls, microcontroller::Pin* pin);
  PY_METHOD("deinit") PY_EFFECT("plain") void deinit() { pin.release(); }
  PY_METHOD("__enter__")
  PY_OPERATOR("enter") PY_EFFECT("plain") Own<DigitalInOut>
  enter() {
    return Own<DigitalInOut>(this);
  }
  PY_METHOD("__exit__")
  PY_OPERATOR("exit") PY_EFFECT("plain") void exit(Ref, Ref,
                                                                                                Ref) {
    deinit();
  }

  PY_METHOD("switch_to_output") PY_EFFECT("plain")
  Status switch_to_output(PY_DEFAULT("False") bool value,
                          PY_DEFAULT("DriveMode.PUSH_PULL") DriveMode drive_mode);
  PY_METHOD("switch_to_input")
  PY_EFFECT("plain") Status
  switch_to_input(PY_DEFAULT("None") Optional<Pull> pull);

  PY_GET("direction")
  PY_EFFECT("plain") Result<Direction> get_direction();
  /// To OUTPUT: value False, push-pull; to INPUT: no pull.
  PY_SET("direction") PY_EFFECT("plain") Status set_direction(Direction direction);
  /// The level at the pin, of an output too.
  PY_GET("value") PY_EFFECT("plain") Result<bool> get_value();
  /// AttributeError "Cannot set value when direction is input."
  PY_SET("value") PY_EFFECT("plain") Status set_value(bool value);
  /// AttributeError "Drive mode not used when direction is input."
  PY_GET("drive_mode") PY_EFFECT("plain") Result<DriveMode> get_drive_mode();
  PY_SET("drive_mode")
  PY_EFFECT("plain") Status set_drive_mode(DriveMode drive_mode);
  /// AttributeError "Pull not used when direction is output."
  PY_GET("pull") PY_EFFECT("plain") Result<Optional<Pull>> get_pull();
  PY_SET("pull")
  PY_EFFECT("plain") Status set_pull(Optional<Pull> pull);
};

/// How a Pull, or None, is said to a chip.
hal::PinPull hal_pull(Optional<Pull> pull);

} // namespace py::digitalio
