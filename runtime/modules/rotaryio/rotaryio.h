// The module `rotaryio`: turns of an encoder, counted by the interrupts of its two pins.
#pragma once
#include "runtime/core/bind.h"
#include "runtime/modules/microcontroller/pin.h"

namespace py::rotaryio {

struct IncrementalEncoder;

/// What the interrupt knows of one of the pins.
struct EncoderWatch : hal::EdgeWatch {
  IncrementalEncoder* encoder = nullptr;
};

/// Both pins are pulled up. Each step of the two signals is a quarter; `divisor` quarters one way make one
/// position.
struct PY_CLASS("IncrementalEncoder") PY_EFFECT("plain_of_items") IncrementalEncoder : Header {
  static const TypeInfo info;

  microcontroller::ClaimedPin pin_a, pin_b;
  EncoderWatch watch_a, watch_b;
  bool is_watching = false;
  // Changed by the interrupt.
  volatile SWord position = 0;
  volatile int8_t quarters = 0;
  volatile uint8_t state = 0; ///< a << 1 | b
  volatile int8_t divisor = 4;

  PY_INIT
  static Result<Own<IncrementalEncoder>> construct(const TypeInfo* cls, microcontroller::Pin* pin_a,
                                                   microcontroller::Pin* pin_b,
                                                   PY_DEFAULT("4") SWord divisor);
  ~IncrementalEncoder() { deinit(); }
  PY_METHOD("deinit") void deinit();
  PY_METHOD("__enter__")
  PY_OPERATOR("enter") Own<IncrementalEncoder> enter() {
    return Own<IncrementalEncoder>(this);
  }
  PY_METHOD("__exit__") PY_OPERATOR("exit") void exit(Ref, Ref, Ref) { deinit(); }
  PY_GET("position") Result<SWord> get_position();
  PY_SET("position") Status set_position(SWord position);
  /// 1, 2 or 4.
  PY_GET("divisor") Result<SWord> get_divisor();
  PY_SET("divisor") Status set_divisor(SWord divisor);
};

} // namespace py::rotaryio
