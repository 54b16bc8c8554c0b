// What a chip gives the runtime of pins: digital levels and edges, analogue values, PWM and pixel signals.
// `Pin` is the chip's own number; which Python name a pin has is the board's affair (targets/boards). Whoever
// uses a pin has claimed it first (runtime/modules/microcontroller).
#pragma once
#include "runtime/hal/clock.h"

namespace py::hal {

using Pin = uint16_t;

enum class PinPull : uint8_t { none, up, down };
enum class PinDrive : uint8_t { push_pull, open_drain };

/// Whether the chip itself uses the pin, for its console. Where nothing says otherwise
/// (runtime/hal/reserved.cpp): none.
bool pin_is_reserved(Pin pin);
/// Back to the state after reset: an input without pull, no function.
void pin_reset(Pin pin);
void pin_input(Pin pin, PinPull pull);
/// The level is set before the pin is driven.
void pin_output(Pin pin, bool level, PinDrive drive);
/// The level at the pin, of an output too, for a program that looks.
bool pin_read(Pin pin);
/// The same, for an interrupt.
bool pin_peek(Pin pin);
void pin_write(Pin pin, bool level);
/// Changes how an output drives high, keeping its level.
void pin_set_drive(Pin pin, PinDrive drive);

/// What happens to this pin is of no interest to who watches the program: a scanner drives it. For the
/// simulator.
void pin_keep_quiet(Pin pin);
/// Lets a level settle. An interrupt may call it.
void wait_a_microsecond();

/// A handler for a pin's edges; runs in the interrupt's context.
struct EdgeWatch {
  Pin pin = 0;
  bool rise = false, fall = false;
  void (*fire)(EdgeWatch& watch, bool level) = nullptr;
  EdgeWatch* next = nullptr;
};
enum class Fault : uint8_t {
  none,
  no_function,  ///< the pin cannot do that
  in_use,       ///< what it needs on the chip (an interrupt line, a timer) is taken
  out_of_range, ///< the chip cannot reach that value
};
Fault watch_edges(EdgeWatch& watch);
void unwatch_edges(EdgeWatch& watch);

/// Analogue input: 0..65535 of the reference voltage.
Fault analog_input(Pin pin);
uint16_t analog_read(Pin pin);
float analog_reference();
/// Analogue output, 0..65535.
Fault analog_output(Pin pin);
void analog_write(Pin pin, uint16_t value);

/// PWM. The frequency that the hardware reaches comes back; `duty` is 0..65535.
Fault pwm_start(Pin pin, uint32_t& frequency, uint16_t duty, bool variable_frequency);
void pwm_set_duty(Pin pin, uint16_t duty);
Fault pwm_set_frequency(Pin pin, uint32_t& frequency);
void pwm_stop(Pin pin);

/// Sends bytes to a chain of WS2812 pixels at 800 kHz; the pin is an output. `order` says which colours they
/// are, as in "GRB"; it is of no concern to a chip.
void pixels_write(Pin pin, const uint8_t* bytes, size_t count, const char* order);

} // namespace py::hal
