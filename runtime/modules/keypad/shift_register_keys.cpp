#include "runtime/core/iterate.h"
#include "runtime/modules/keypad/keypad.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(keypad, ShiftRegisterKeys)

namespace py::keypad {

constinit const TypeInfo ShiftRegisterKeys::info = native_type<ShiftRegisterKeys>(
    PY_STR("keypad"), PY_STR("ShiftRegisterKeys"), constructors::keypad::ShiftRegisterKeys,
    &attrs::keypad::ShiftRegisterKeys);

/// In the interrupt: latches, then clocks all registers at once; a register that has given all its keys is
/// passed over.
static void look(void* owner) {
  auto* keys = static_cast<ShiftRegisterKeys*>(owner);
  hal::pin_write(keys->latch[0], keys->value_to_latch);
  size_t registers = keys->data.count();
  bool left = true;
  for (size_t place = 0; left; ++place) {
    left = false;
    hal::pin_write(keys->clock[0], false);
    for (size_t i = 0, first = 0; i < registers; first = keys->ends[i++]) {
      if (first + place >= keys->ends[i])
        continue;
      keys->scanner.sample(first + place, hal::pin_peek(keys->data[i]) == keys->value_when_pressed);
      left |= first + place + 1 < keys->ends[i];
    }
    hal::pin_write(keys->clock[0], true);
  }
  hal::pin_write(keys->latch[0], !keys->value_to_latch);
}

/// Reads `key_count`: a number for one register, a sequence of as many for several.
static Status read_counts(ShiftRegisterKeys& keys, Ref key_count, size_t& total) {
  size_t registers = keys.data.count();
  keys.ends = static_cast<size_t*>(allocate((registers == 0 ? 1 : registers) * sizeof(size_t)));
  if (keys.ends == nullptr)
    return raise_memory_error();
  total = 0;
  size_t read = 0;
  auto add = [&](Ref value) -> Status {
    PY_TRY(number, to_index(value));
    PY_TRY(count, to_sword(number));
    if (count < 1)
      return raise_value_error("key_count must be >= 1");
    if (read < registers)
      keys.ends[read] = total += size_t(count);
    ++read;
    return {};
  };
  if (is_integral(key_count)) {
    PY_CHECK(add(key_count));
  } else {
    PY_TRY(cursor, iterate(key_count));
    for (;;) {
      PY_TRY(value, cursor.next());
      if (is_stop(value))
        break;
      PY_CHECK(add(value));
    }
  }
  if (read != registers)
    return raise_value_error("Number of data and key_count must match");
  return {};
}

Result<Own<ShiftRegisterKeys>> ShiftRegisterKeys::construct(microcontroller::Pin* clock, Ref data,
                                                            microcontroller::Pin* latch, Ref key_count,
                                                            bool value_when_pressed, bool value_to_latch,
                                                            Float interval, SWord max_events,
                                                            SWord debounce_threshold) {
  PY_CHECK(Scanner::check(interval, max_events, debounce_threshold));
  PY_TRY(keys, create<ShiftRegisterKeys>());
  PY_CHECK(keys->clock.claim_one_or_more(clock, "clock"));
  PY_CHECK(keys->data.claim_one_or_more(data, "data"));
  PY_CHECK(keys->latch.claim_one_or_more(latch, "latch"));
  size_t total;
  PY_CHECK(read_counts(*keys, key_count, total));
  PY_CHECK(keys->scanner.prepare(total, max_events, debounce_threshold));
  keys->value_to_latch = value_to_latch;
  keys->value_when_pressed = value_when_pressed;
  hal::pin_keep_quiet(keys->clock[0]);
  hal::pin_keep_quiet(keys->latch[0]);
  hal::pin_output(keys->clock[0], false, hal::PinDrive::push_pull);
  hal::pin_output(keys->latch[0], !value_to_latch, hal::PinDrive::push_pull);
  for (size_t i = 0; i < keys->data.count(); ++i)
    hal::pin_input(keys->data[i], hal::PinPull::none);
  keys->scanner.begin(interval, look, keys.get());
  return keys;
}

Result<Own<EventQueue>> ShiftRegisterKeys::events() {
  if (!scanner.is_running())
    return raise_deinited();
  return Own<EventQueue>(scanner.events());
}
Result<SWord> ShiftRegisterKeys::key_count() {
  if (!scanner.is_running())
    return raise_deinited();
  return SWord(scanner.key_count());
}
Status ShiftRegisterKeys::reset() {
  if (!scanner.is_running())
    return raise_deinited();
  scanner.reset();
  return {};
}
void ShiftRegisterKeys::deinit() {
  scanner.end();
  clock.release();
  data.release();
  latch.release();
}

} // namespace py::keypad
