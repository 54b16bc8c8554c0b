// The console: what `print` writes to and `input` reads from. On a board the USB or UART serial port, in the
// simulator standard input and output.
#pragma once
#include <stddef.h>
#include <stdint.h>

namespace py::hal {

/// Writes all of it. Not from an interrupt.
void console_write(const char* text, size_t size);
/// Gives on what was written and is still held, as the simulator does.
void console_flush();
/// Errors and tracebacks: the same place on a board, standard error in the simulator.
void console_write_error(const char* text, size_t size);
/// The next byte typed, or -1 when there is none yet.
int console_read();
/// How many bytes wait to be read.
size_t console_available();
/// Whether nothing more can be read, ever (the end of the simulator's input).
bool console_at_end();
/// Ctrl-C was typed since the last call.
bool console_interrupted();
#if __STDC_HOSTED__
/// The simulator: as if Ctrl-C were typed. May be called from an interrupt.
void console_interrupt();
#endif
/// The same, without taking it.
bool console_has_interrupt();
/// Whether someone is connected.
bool console_connected();

} // namespace py::hal
