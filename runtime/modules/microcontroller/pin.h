// microcontroller.Pin, and who uses which pin. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/error.h"
#include "runtime/hal/pins.h"

namespace py::microcontroller {

/// A pin of the chip: an immortal constant, one for each pin that a program's board names.
struct PY_CLASS("Pin") Pin : Header {
  static const TypeInfo info;

  hal::Pin number;
  Str* name; ///< the chip's, as in `microcontroller.pin.GPIO25`

  /// "board.LED", or "microcontroller.pin.GPIO25" when the board has no name for it.
  PY_OPERATOR("repr") Result<Own<Str>> repr();
};
constexpr Pin make_pin(hal::Pin number, Str* name) {
  return Pin{{&Pin::info, immortal_refs}, number, name};
}

/// A constant pin as a value: nobody writes to it.
constexpr Pin* constant(const Pin& pin) {
  return const_cast<Pin*>(&pin);
}

/// Takes a pin for one user. ValueError "LED in use".
Status claim(Pin* pin);
/// Gives it back, reset. Null and pins that are free are left alone.
void release(Pin* pin);
bool is_claimed(Pin* pin);

/// A pin in use, as an object holds it: given back when the object dies.
class ClaimedPin {
public:
  ClaimedPin() = default;
  ClaimedPin(const ClaimedPin&) = delete;
  ClaimedPin& operator=(const ClaimedPin&) = delete;
  ~ClaimedPin() { release(); }
  Status claim(Pin* pin) {
    PY_CHECK(microcontroller::claim(pin));
    pin_ = pin;
    return {};
  }
  void release() {
    microcontroller::release(pin_);
    pin_ = nullptr;
  }
  bool is_free() const { return pin_ == nullptr; }
  hal::Pin number() const { return pin_->number; }
  Pin* get() const { return pin_; }

private:
  Pin* pin_ = nullptr;
};

} // namespace py::microcontroller
