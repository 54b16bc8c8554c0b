// How a program begins and ends on a chip, whatever the chip. The core's start-up calls `start_chip` and
// `run`; a chip defines the first, the console (uart, usb, none) the reports.
#pragma once
#include "runtime/hal/clock.h"

namespace py::firmware {

/// The chip's: clocks, the timer, pins. Variables have their values, constructors have not run.
void start_chip();
/// Runs the script and reports how it ended; then rests for ever.
[[noreturn]] void run();
/// Interrupts go on, nothing else does.
[[noreturn]] void rest();

/// The chip's: lets go of all pins but those of the console, as an interpreter does at a script's end. What
/// they drove, a motor or a light, is off.
void release_pins();

/// The chip's: restarts into the loader that takes a new program over USB. An interrupt may call it.
[[noreturn]] void enter_loader();

/// The console's: so many pins, from the first one, are its own.
extern const unsigned console_pins;
/// The console's: makes it ready.
void start_console();
/// The script has ended; with `failed`, an exception is pending.
void report_end(bool failed);
/// The processor cannot go on: where it was. From the fault's handler: no heap, and the stack is gone.
void say_fault(uint32_t pc, uint32_t lr);

} // namespace py::firmware
