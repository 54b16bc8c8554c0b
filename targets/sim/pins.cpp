// The simulated pins.
#include "targets/sim/machine.h"

#include "runtime/modules/board/board.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

namespace py {

namespace sim {

SimPin pins[pin_count];

static hal::EdgeWatch* watches;

bool level_of(const SimPin& pin) {
  bool from_outside = pin.outside == SimPin::Driven::high;
  switch (pin.role) {
  case SimPin::Role::output:
    if (pin.drive == hal::PinDrive::push_pull || !pin.level)
      return pin.level;
    return pin.outside == SimPin::Driven::no ||
           from_outside; // an open drain that is let go of: someone pulls it up
  case SimPin::Role::pwm:
  case SimPin::Role::pixels:
  case SimPin::Role::analog_out:
    return pin.level;
  case SimPin::Role::none:
  case SimPin::Role::input:
  case SimPin::Role::analog_in:
    return pin.outside == SimPin::Driven::no ? pin.pull == hal::PinPull::up : from_outside;
  }
}

/// Tells the trace and the edge handlers, if the level is another one than before.
static void settle(hal::Pin number, bool before) {
  SimPin& pin = pins[number];
  bool level = level_of(pin);
  if (!pin.known || level != pin.seen) {
    pin.known = true;
    pin.seen = level;
    trace_level(number, level, pin.role == SimPin::Role::output && !pin.quiet);
  }
  if (level == before)
    return;
  for (hal::EdgeWatch* watch = watches; watch != nullptr;) {
    hal::EdgeWatch* next = watch->next;
    if (watch->pin == number && (level ? watch->rise : watch->fall))
      watch->fire(*watch, level);
    watch = next;
  }
}

void drive_from_outside(hal::Pin number, SimPin::Driven driven) {
  bool before = level_of(pins[number]);
  pins[number].outside = driven;
  settle(number, before);
}

void set_analog(hal::Pin number, uint16_t value) {
  pins[number].analog = value;
  trace_number(number, value);
}

const char* name_of(hal::Pin number) {
  if (const char* name = board::name_of_pin(number))
    return name;
  static char text[16];
  snprintf(text, sizeof text, "pin%u", unsigned(number));
  return text;
}

hal::Pin pin_called(const char* name, size_t size) {
  int number = board::number_of_pin(name, size);
  if (number >= 0)
    return hal::Pin(number);
  if (size > 3 && memcmp(name, "pin", 3) == 0) {
    char* end;
    unsigned long value = strtoul(name + 3, &end, 10);
    if (end == name + size && value < pin_count)
      return hal::Pin(value);
  }
  return pin_count;
}

} // namespace sim

namespace hal {

using namespace sim;

void pin_reset(Pin number) {
  bool before = level_of(pins[number]);
  SimPin& pin = pins[number];
  pin.role = SimPin::Role::none;
  pin.pull = PinPull::none;
  pin.level = false;
  pin.quiet = false;
  if (pin.known) {
    pin.known = false; // what happens to it now is no longer the program's doing
    if (level_of(pin) != before && pin.outside == SimPin::Driven::no)
      return;
  }
}

void pin_input(Pin number, PinPull pull) {
  SimPin& pin = pins[number];
  bool before = level_of(pin);
  pin.role = SimPin::Role::input;
  pin.pull = pull;
  settle(number, before);
}

void pin_output(Pin number, bool level, PinDrive drive) {
  SimPin& pin = pins[number];
  bool before = level_of(pin);
  bool was_output = pin.role == SimPin::Role::output;
  pin.role = SimPin::Role::output;
  pin.drive = drive;
  pin.level = level;
  if (!was_output)
    pin.known = false; // the first level of an output is always shown
  settle(number, before);
}

bool pin_read(Pin number) {
  observe();
  return level_of(pins[number]);
}

bool pin_peek(Pin number) {
  return level_of(pins[number]);
}
void wait_a_microsecond() {}
void pin_keep_quiet(Pin number) {
  pins[number].quiet = true;
}

void pin_write(Pin number, bool level) {
  SimPin& pin = pins[number];
  bool before = level_of(pin);
  pin.level = level;
  settle(number, before);
}

void pin_set_drive(Pin number, PinDrive drive) {
  SimPin& pin = pins[number];
  bool before = level_of(pin);
  pin.drive = drive;
  settle(number, before);
}

Fault watch_edges(EdgeWatch& watch) {
  watch.next = watches;
  watches = &watch;
  return Fault::none;
}

void unwatch_edges(EdgeWatch& watch) {
  for (EdgeWatch** place = &watches; *place != nullptr; place = &(*place)->next)
    if (*place == &watch) {
      *place = watch.next;
      return;
    }
}

Fault analog_input(Pin number) {
  pins[number].role = SimPin::Role::analog_in;
  return Fault::none;
}
uint16_t analog_read(Pin number) {
  observe();
  return pins[number].analog;
}
float analog_reference() {
  return 3.3f;
}
Fault analog_output(Pin number) {
  pins[number].role = SimPin::Role::analog_out;
  return Fault::none;
}
void analog_write(Pin number, uint16_t value) {
  SimPin& pin = pins[number];
  if (pin.known && pin.analog == value)
    return;
  pin.known = true;
  pin.analog = value;
  char text[16];
  snprintf(text, sizeof text, "%u", unsigned(value));
  trace_number(number, value);
  trace_text(number, text);
}

// --- PWM
// -------------------------------------------------------------------------------------------------------------

static uint32_t pwm_frequency[pin_count];

static void trace_pwm(Pin number) {
  SimPin& pin = pins[number];
  char text[48];
  snprintf(text, sizeof text, "%u/65535 at %u Hz", unsigned(pin.analog), unsigned(pwm_frequency[number]));
  trace_number(number, pin.analog);
  trace_text(number, text);
}

Fault pwm_start(Pin number, uint32_t& frequency, uint16_t duty, bool) {
  SimPin& pin = pins[number];
  pin.role = SimPin::Role::pwm;
  pin.analog = duty;
  pwm_frequency[number] = frequency;
  trace_pwm(number);
  return Fault::none;
}
void pwm_set_duty(Pin number, uint16_t duty) {
  if (pins[number].analog == duty)
    return;
  pins[number].analog = duty;
  trace_pwm(number);
}
Fault pwm_set_frequency(Pin number, uint32_t& frequency) {
  if (pwm_frequency[number] != frequency) {
    pwm_frequency[number] = frequency;
    trace_pwm(number);
  }
  return Fault::none;
}
void pwm_stop(Pin number) {
  pins[number].role = SimPin::Role::none;
}

// --- Pixels
// ----------------------------------------------------------------------------------------------------------

struct Strip {
  Pin pin;
  size_t count;
  uint8_t* bytes;
  Strip* next;
};
static Strip* strips;

void pixels_write(Pin number, const uint8_t* bytes, size_t count, const char* order) {
  Strip* strip = strips;
  while (strip != nullptr && strip->pin != number)
    strip = strip->next;
  if (strip == nullptr)
    strip = strips = new (PyPlacement{calloc(1, sizeof(Strip))}) Strip{number, 0, nullptr, strips};
  if (strip->count == count && memcmp(strip->bytes, bytes, count) == 0)
    return;
  strip->bytes = static_cast<uint8_t*>(realloc(strip->bytes, count == 0 ? 1 : count));
  memcpy(strip->bytes, bytes, count);
  strip->count = count;

  // Shown as the program means it: red, green, blue (white), whatever the order on the wire.
  size_t width = strlen(order);
  char* text = static_cast<char*>(malloc(count / width * (2 * width + 1) + 3));
  size_t size = 0;
  text[size++] = '[';
  for (size_t at = 0; at + width <= count; at += width) {
    if (at > 0)
      text[size++] = ' ';
    for (const char* channel = "RGBW"; *channel != '\0'; ++channel)
      if (const char* place = strchr(order, *channel))
        size += size_t(sprintf(text + size, "%02x", bytes[at + size_t(place - order)]));
  }
  text[size++] = ']';
  text[size] = '\0';
  trace_text(number, text);
  ::free(text);
}

} // namespace hal
} // namespace py
