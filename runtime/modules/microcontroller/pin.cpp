#include "runtime/modules/microcontroller/pin.h"
#include "runtime/core/text.h"
#include "runtime/modules/board/board.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(microcontroller, Pin)

namespace py::microcontroller {

constinit const TypeInfo Pin::info =
    native_type<Pin>(PY_STR("microcontroller"), PY_STR("Pin"), nullptr, &attrs::microcontroller::Pin,
                     TypeInfo::final | TypeInfo::abstract);

/// The simulator has as many pins as its boards have names for.
#if __STDC_HOSTED__
static constexpr size_t most_pins = 2048;
#else
static constexpr size_t most_pins = 512;
#endif
static uint32_t claimed[most_pins / 32];

static uint32_t bit_of(Pin* pin) {
  return 1u << (pin->number % 32);
}

bool is_claimed(Pin* pin) {
  return claimed[pin->number / 32] & bit_of(pin) || hal::pin_is_reserved(pin->number);
}

Status claim(Pin* pin) {
  if (is_claimed(pin)) {
    const char* name = board::name_of_pin(pin->number);
    return name == nullptr ? raise_value_error("%U in use", pin->name) : raise_value_error("%s in use", name);
  }
  claimed[pin->number / 32] |= bit_of(pin);
  return {};
}

void release(Pin* pin) {
  if (pin == nullptr || !is_claimed(pin) || hal::pin_is_reserved(pin->number))
    return;
  hal::pin_reset(pin->number);
  claimed[pin->number / 32] &= ~bit_of(pin);
}

Result<Own<Str>> Pin::repr() {
  TextBuilder text;
  const char* board_name = board::name_of_pin(number);
  text.append_c_string(board_name == nullptr ? "microcontroller.pin." : "board.");
  text.append_c_string(board_name == nullptr ? name->text() : board_name);
  return text.finish();
}

} // namespace py::microcontroller
