// The module `pwmio`. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"
#include "runtime/modules/microcontroller/pin.h"

namespace py::pwmio {

struct PY_CLASS("PWMOut") PY_EFFECT("plain_of_items") PWMOut : Header {
  static const TypeInfo info;

  microcontroller::ClaimedPin pin;
  uint16_t duty = 0;
  uint32_t hertz = 0;
  bool variable_frequency = false;

  /// RuntimeError when the chip's timer is taken.
  PY_INIT static Result<Own<PWMOut>>
  construct(const TypeInfo* cls, microcontroller::Pin* pin, PY_KEYWORD_ONLY PY_DEFAULT("0") SWord duty_cycle,
            PY_DEFAULT("500") SWord frequency, PY_DEFAULT("False") bool variable_frequency);
  PY_METHOD("deinit") void deinit();
  PY_METHOD("__enter__") PY_OPERATOR("enter") Own<PWMOut> enter() { return Own<PWMOut>(this); }
  PY_METHOD("__exit__") PY_OPERATOR("exit") void exit(Ref, Ref, Ref) { deinit(); }
  /// 0 is always low, 65535 always high.
  PY_GET("duty_cycle") Result<SWord> get_duty_cycle();
  PY_SET("duty_cycle") Status set_duty_cycle(SWord duty_cycle);
  /// In hertz. AttributeError "Invalid variable_frequency" unless it was made to vary.
  PY_GET("frequency") Result<SWord> get_frequency();
  PY_SET("frequency") Status set_frequency(SWord frequency);

  ~PWMOut() { deinit(); }
};

} // namespace py::pwmio
