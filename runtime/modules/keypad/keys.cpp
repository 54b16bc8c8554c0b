#include "runtime/modules/keypad/keypad.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(keypad, Keys)

namespace py::keypad {

constinit const TypeInfo Keys::info =
    native_type<Keys>(PY_STR("keypad"), PY_STR("Keys"), constructors::keypad::Keys, &attrs::keypad::Keys);

/// In the interrupt.
static void look(void* owner) {
  auto* keys = static_cast<Keys*>(owner);
  for (size_t i = 0; i < keys->pins.count(); ++i)
    keys->scanner.sample(i, hal::pin_peek(keys->pins[i]) == keys->value_when_pressed);
}

Result<Own<Keys>> Keys::construct(Ref pins, bool value_when_pressed, bool pull, Float interval,
                                  SWord max_events, SWord debounce_threshold) {
  PY_CHECK(Scanner::check(interval, max_events, debounce_threshold));
  PY_TRY(keys, create<Keys>());
  PY_CHECK(keys->pins.claim(pins, "pins"));
  PY_CHECK(keys->scanner.prepare(keys->pins.count(), max_events, debounce_threshold));
  keys->value_when_pressed = value_when_pressed;
  hal::PinPull with = !pull ? hal::PinPull::none : value_when_pressed ? hal::PinPull::down : hal::PinPull::up;
  for (size_t i = 0; i < keys->pins.count(); ++i)
    hal::pin_input(keys->pins[i], with);
  PY_CHECK(keys->scanner.rest_between_edges(keys->pins, false));
  keys->scanner.begin(interval, look, keys.get());
  return keys;
}

Result<Own<EventQueue>> Keys::events() {
  if (!scanner.is_running())
    return raise_deinited();
  return Own<EventQueue>(scanner.events());
}
Result<SWord> Keys::key_count() {
  if (!scanner.is_running())
    return raise_deinited();
  return SWord(scanner.key_count());
}
Status Keys::reset() {
  if (!scanner.is_running())
    return raise_deinited();
  scanner.reset();
  return {};
}
void Keys::deinit() {
  scanner.end();
  pins.release();
}

} // namespace py::keypad
