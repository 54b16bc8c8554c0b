// The module `pulseio`: the lengths of pulses, in microseconds up to 65535, received and sent.
#pragma once
#include "runtime/core/bind.h"
#include "runtime/core/buffer.h"
#include "runtime/modules/microcontroller/pin.h"

namespace py::pulseio {

struct PulseIn;

/// What the interrupt knows of a PulseIn.
struct PulseWatch : hal::EdgeWatch {
  uint16_t* ring = nullptr;
  size_t room = 0;
  volatile size_t first = 0, count = 0;
  hal::Micros last = 0;             ///< when the last edge was
  volatile bool is_started = false; ///< the pin has left its idle state since
  volatile bool is_paused = false;
  bool idle_state = false;
};

/// The pulses of a pin, beginning when it leaves its idle state. When `maxlen` of them wait, the oldest goes.
struct PY_CLASS("PulseIn") PulseIn : Header {
  static const TypeInfo info;
  microcontroller::ClaimedPin pin;
  PulseWatch watch;
  bool is_watching = false;

  PY_INIT
  PY_SIGNATURE("(pin: microcontroller.Pin, maxlen: int = 2, *, idle_state: bool = False) -> PulseIn")
  static Result<Own<PulseIn>> construct(const TypeInfo* cls, microcontroller::Pin* pin,
                                        PY_DEFAULT("2") SWord maxlen,
                                        PY_KEYWORD_ONLY PY_DEFAULT("False") bool idle_state);
  ~PulseIn() { deinit(); }
  PY_METHOD("deinit") void deinit();
  PY_METHOD("__enter__")
  PY_OPERATOR("enter") Own<PulseIn> enter() {
    return Own<PulseIn>(this);
  }
  PY_METHOD("__exit__") PY_OPERATOR("exit") void exit(Ref, Ref, Ref) { deinit(); }
  PY_METHOD("pause") Status pause();
  /// First sends a pulse of that many microseconds away from the idle state, if it is more than 0.
  PY_METHOD("resume") Status resume(PY_DEFAULT("0") SWord trigger_duration);
  PY_METHOD("clear") Status clear();
  /// The oldest; IndexError "pop from empty PulseIn".
  PY_METHOD("popleft") Result<SWord> popleft();
  PY_GET("maxlen") Result<SWord> get_maxlen();
  PY_GET("paused") Result<bool> get_paused();
  PY_METHOD("__len__")
  PY_OPERATOR("len") Result<SWord> length();
  PY_METHOD("__bool__")
  PY_OPERATOR("bool") Result<bool> truth();
  /// IndexError.
  PY_METHOD("__getitem__") PY_OPERATOR("getitem") Result<SWord> get_item(SWord index);
};

/// Sends pulses of a carrier.
struct PY_CLASS("PulseOut") PulseOut : Header {
  static const TypeInfo info;
  microcontroller::ClaimedPin pin;
  uint32_t frequency = 38000;
  uint16_t duty_cycle = 1 << 15;

  PY_INIT
  PY_SIGNATURE("(pin: microcontroller.Pin, *, frequency: int = 38000, duty_cycle: int = 32768) -> PulseOut")
  static Result<Own<PulseOut>> construct(const TypeInfo* cls, microcontroller::Pin* pin,
                                         PY_KEYWORD_ONLY PY_DEFAULT("38000") SWord frequency,
                                         PY_DEFAULT("32768") SWord duty_cycle);
  ~PulseOut() { deinit(); }
  PY_METHOD("deinit") void deinit();
  PY_METHOD("__enter__")
  PY_OPERATOR("enter") Own<PulseOut> enter() {
    return Own<PulseOut>(this);
  }
  PY_METHOD("__exit__") PY_OPERATOR("exit") void exit(Ref, Ref, Ref) { deinit(); }
  /// Microseconds on, off, on, ...; blocks until all are sent. The array's typecode is H.
  PY_METHOD("send") PY_SIGNATURE("(self, pulses: ReadableBuffer) -> None") PY_EFFECT("blocking")
  Status send(PY_POSITIONAL_ONLY Ref pulses);
};

} // namespace py::pulseio
