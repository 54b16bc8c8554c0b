// What the files of the simulator share: virtual time, the pins, and who is told of changes.
#pragma once
#include "runtime/hal/pins.h"
#include "targets/sim/options.h"

namespace py::sim {

using hal::Micros;

// --- Time (clock.cpp)
// ------------------------------------------------------------------------------------------------

void start_clock();
/// From now on the run goes by the wall clock, or by virtual time again. The time that it is stays.
void follow_wall_clock(bool does);
/// By the wall clock: how long until the deadline or something happens, an hour at most.
Micros until_next_event(Micros deadline);
/// Ends the process: what is buffered is written, traces are completed.
[[noreturn]] void end(int status);

// --- Pins (pins.cpp)
// -------------------------------------------------------------------------------------------------

constexpr hal::Pin pin_count = 2048;

struct SimPin {
  enum class Role : uint8_t { none, input, output, analog_in, analog_out, pwm, pixels };
  enum class Driven : uint8_t { no, low, high };
  Role role = Role::none;
  bool level = false; ///< what the program drives
  hal::PinPull pull = hal::PinPull::none;
  hal::PinDrive drive = hal::PinDrive::push_pull;
  Driven outside = Driven::no; ///< what the world drives
  uint16_t analog = 0;         ///< what the world, or the program, puts there
  bool quiet = false;          ///< a scanner drives it
  bool known = false;          ///< `seen` was traced
  bool seen = false;           ///< the level last traced
};
extern SimPin pins[pin_count];

/// The level at a pin.
bool level_of(const SimPin& pin);
/// The world drives a pin, lets go of it, or puts a voltage on it. Runs the program's interrupt handlers.
void drive_from_outside(hal::Pin pin, SimPin::Driven driven);
void set_analog(hal::Pin pin, uint16_t value);

/// The name that the board gives a pin (its first one), or "pin N". The result is valid until the next call.
const char* name_of(hal::Pin pin);
/// A pin by any of its names on the board; pin_count when there is none.
hal::Pin pin_called(const char* name, size_t size);

// --- Stimulus (stimulus.cpp)
// -----------------------------------------------------------------------------------------

/// Reads the stimulus file; on a mistake says so and ends the process with status 2.
void load_stimulus(const char* path);
/// When the next event is due (`never`: no more).
Micros next_stimulus();
/// When the last event was, so far.
Micros last_stimulus();
/// Applies the events that are due.
void apply_stimulus(Micros now);

// --- Console (console.cpp)
// -------------------------------------------------------------------------------------------

/// Input typed by the stimulus.
void type(const char* text, size_t size);
void type_interrupt();
void flush_console();
/// Nothing can happen but that something is typed: waits for that. False when the program has never asked for
/// it, or nothing will be.
bool wait_for_input();
/// The console's input comes from the stimulus alone.
void take_input_from_stimulus();
/// In real time: rests until the deadline or input; microseconds from start-up.
void rest(Micros now, Micros deadline);
void start_console();

// --- Streams (streams.cpp)
// -------------------------------------------------------------------------------------------

/// What the world sends besides the console's input. The stimulus calls them by these names.
enum class Stream : uint8_t { usb_data, midi, hid, uart, spi, count };
constexpr const char* stream_names[] = {"usb_data", "midi", "hid", "uart", "spi"};

/// The world sends bytes; those that nobody takes wait.
void send(Stream stream, const char* bytes, size_t size);
/// Takes up to `size` of what waits.
size_t take(Stream stream, uint8_t* bytes, size_t size);
size_t waiting(Stream stream);

// --- Buses (buses.cpp)
// ------------------------------------------------------------------------------------------------

/// A device on I2C comes or goes; its registers from `first` on are set.
void set_device(uint8_t address, bool is_there, uint8_t first, const char* bytes, size_t size);

// --- Traces (trace.cpp)
// ----------------------------------------------------------------------------------------------

void start_traces();
void finish_traces();
/// A pin's level has changed; what an output does besides has changed (PWM, pixels, analogue).
void trace_level(hal::Pin pin, bool level, bool output);
void trace_number(hal::Pin pin, double value);
void trace_text(hal::Pin pin, const char* text);
/// Something that is no pin has sent: `0.500000 KEYBOARD=[...]`.
void trace_device(const char* device, const char* text);
/// Bytes as they are shown: `[02 00 4f]`, or as a text in quotes.
void trace_bytes(const char* device, const uint8_t* bytes, size_t size);
void trace_quoted(const char* device, const char* text, size_t size);

} // namespace py::sim
