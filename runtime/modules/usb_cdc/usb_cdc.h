// The module `usb_cdc`: the two serial ports of the USB connection. Nothing here may be called from an
// interrupt.
#pragma once
#include "runtime/core/bind.h"
#include "runtime/core/list.h"

namespace py::usb_cdc {

/// What a serial port stands on.
struct Port {
  size_t (*available)();
  size_t (*take)(uint8_t* bytes, size_t size);      ///< what was received, without waiting
  size_t (*put)(const uint8_t* bytes, size_t size); ///< as many as there is room for
  size_t (*room)();
  size_t (*unsent)();
  void (*forget_unsent)();
  bool (*connected)();
};

/// A serial port. Reads wait for at most `timeout` seconds (None: without end) for as many bytes as were
/// asked for.
struct PY_CLASS("Serial") Serial : Header {
  static const TypeInfo info;

  const Port* port;
  bool has_timeout = false, has_write_timeout = false;
  Float timeout = 0, write_timeout = 0; ///< seconds

  constexpr Serial(const Header& header, const Port* port) : Header(header), port(port) {}

  PY_METHOD("read") Result<Own<Bytes>> read(PY_POSITIONAL_ONLY PY_DEFAULT("1") SWord size);
  /// Fills a buffer and says how far.
  PY_METHOD("readinto") PY_SIGNATURE("(self, buf: WriteableBuffer, nbytes: int | None = None) -> int")
  Result<SWord> readinto(PY_POSITIONAL_ONLY PY_NAME("buf") Ref buffer,
                         PY_DEFAULT("None") Optional<IntRef> nbytes);
  /// Up to and with the next newline, or what came until the timeout.
  PY_METHOD("readline") Result<Own<Bytes>> readline(PY_POSITIONAL_ONLY PY_DEFAULT("-1") SWord size);
  PY_METHOD("readlines")
  PY_SIGNATURE("(self) -> list[bytes]") Result<Own<List>> readlines();
  /// Of the buffer `most` bytes, or those from an offset on: `write(buf, most)`, `write(buf, offset, most)`.
  /// Waits for at most `write_timeout` seconds (None: without end) until the host has made room for all of
  /// it, and says how many went. KeyboardInterrupt.
  PY_METHOD("write")
  PY_SIGNATURE("(self, buf: ReadableBuffer, offset_or_most: int | None = None, most: int | None = None) -> int")
  Result<SWord> write(PY_POSITIONAL_ONLY PY_NAME("buf") Ref buffer,
                      PY_DEFAULT("None") Optional<IntRef> offset_or_most,
                      PY_DEFAULT("None") Optional<IntRef> most);
  PY_METHOD("flush") void flush() {}
  PY_METHOD("reset_input_buffer") void reset_input_buffer();
  PY_METHOD("reset_output_buffer") void reset_output_buffer() { port->forget_unsent(); }

  PY_GET("connected") bool connected();
  PY_GET("in_waiting") SWord in_waiting();
  PY_GET("out_waiting") SWord out_waiting() { return SWord(port->unsent()); }
  PY_GET("timeout") Optional<Float> get_timeout();
  PY_SET("timeout") Status set_timeout(Optional<Float> seconds);
  PY_GET("write_timeout") Optional<Float> get_write_timeout();
  PY_SET("write_timeout") Status set_write_timeout(Optional<Float> seconds);

private:
  /// Waits until a byte is there: false when the time is over; KeyboardInterrupt.
  Result<bool> wait(uint64_t deadline);
  Result<size_t> fill(uint8_t* bytes, size_t size, bool to_newline);
};

extern Serial the_console, the_data;
/// What the program prints to and reads from.
PY_CONST("console") inline constexpr Serial* console = &the_console;
/// The second port (data.cpp); it is there in every program that names it.
PY_CONST("data") inline constexpr Serial* data = &the_data;

/// RuntimeError: the ports are fixed when the program starts.
PY_FUNCTION("disable") Status disable();
PY_FUNCTION("enable")
Status enable(PY_KEYWORD_ONLY PY_DEFAULT("True") bool console, PY_DEFAULT("False") bool data);

} // namespace py::usb_cdc
