// The module `analogio`. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"
#include "runtime/modules/microcontroller/pin.h"

namespace py::analogio {

struct PY_CLASS("AnalogIn") PY_EFFECT("plain_of_items") AnalogIn : Header {
  static const TypeInfo info;

  microcontroller::ClaimedPin pin;

  /// ValueError when the pin has no converter, or is in use.
  PY_INIT static Result<Own<AnalogIn>> construct(microcontroller::Pin* pin);
  PY_METHOD("deinit") void deinit() { pin.release(); }
  PY_METHOD("__enter__")
  PY_OPERATOR("enter") Own<AnalogIn> enter() {
    return Own<AnalogIn>(this);
  }
  PY_METHOD("__exit__") PY_OPERATOR("exit") void exit(Ref, Ref, Ref) { deinit(); }
  /// 0 to 65535 of the reference voltage.
  PY_GET("value") Result<SWord> get_value();
  PY_GET("reference_voltage") Result<Float> reference_voltage();
};

struct PY_CLASS("AnalogOut") PY_EFFECT("plain_of_items") AnalogOut : Header {
  static const TypeInfo info;

  microcontroller::ClaimedPin pin;

  PY_INIT static Result<Own<AnalogOut>> construct(microcontroller::Pin* pin);
  PY_METHOD("deinit") void deinit() { pin.release(); }
  PY_METHOD("__enter__")
  PY_OPERATOR("enter") Own<AnalogOut> enter() {
    return Own<AnalogOut>(this);
  }
  PY_METHOD("__exit__") PY_OPERATOR("exit") void exit(Ref, Ref, Ref) { deinit(); }
  /// 0 to 65535; write-only.
  PY_SET("value") Status set_value(SWord value);
};

} // namespace py::analogio
