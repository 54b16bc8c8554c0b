// The module `touchio`. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"
#include "runtime/modules/digitalio/digitalio.h"

namespace py::touchio {

/// A pad: touched while its raw value is above the threshold, which is at first 100 more than the value then.
struct PY_CLASS("TouchIn") PY_EFFECT("plain_of_items") TouchIn : Header {
  static const TypeInfo info;
  microcontroller::ClaimedPin pin;
  uint16_t limit = 0;

  PY_INIT
  static Result<Own<TouchIn>> construct(const TypeInfo* cls, microcontroller::Pin* pin,
                                        PY_DEFAULT("None") Optional<digitalio::Pull> pull);
  PY_METHOD("deinit") void deinit() { pin.release(); }
  PY_METHOD("__enter__")
  PY_OPERATOR("enter") Own<TouchIn> enter() {
    return Own<TouchIn>(this);
  }
  PY_METHOD("__exit__") PY_OPERATOR("exit") void exit(Ref, Ref, Ref) { deinit(); }
  PY_GET("value") Result<bool> get_value();
  PY_GET("raw_value") Result<SWord> get_raw_value();
  PY_GET("threshold") Result<SWord> get_threshold();
  /// 0 to 65535.
  PY_SET("threshold") Status set_threshold(SWord threshold);
};

} // namespace py::touchio
