// The module `busio`: I2C, SPI and UART. Nothing here may be called from an interrupt.
//
// I2C and SPI are locked before they are used: RuntimeError "Function requires lock" else. What takes a
// buffer takes a part of it by `start` and `end`. Use after deinit() is a ValueError.
#pragma once
#include "runtime/core/bind.h"
#include "runtime/core/buffer.h"
#include "runtime/core/list.h"
#include "runtime/hal/buses.h"
#include "runtime/modules/microcontroller/pin.h"

namespace py::busio {

enum class PY_CLASS("Parity") Parity : uint8_t { EVEN, ODD };

} // namespace py::busio
PY_ENUM_CLASS(busio, Parity, "Invalid parity")

namespace py::busio {

struct PY_CLASS("I2C") PY_EFFECT("plain_of_buffers") I2C : Header {
  static const TypeInfo info;
  microcontroller::ClaimedPin scl, sda;
  hal::Bus bus = 0;
  bool is_locked = false;

  /// ValueError "SCL in use"; "Invalid pins" where the chip has no such bus.
  PY_INIT
  PY_SIGNATURE("(scl: microcontroller.Pin, sda: microcontroller.Pin, *, frequency: int = 100000, timeout: int = 255) "
               "-> I2C")
  static Result<Own<I2C>> construct(const TypeInfo* cls, microcontroller::Pin* scl, microcontroller::Pin* sda,
                                    PY_KEYWORD_ONLY PY_DEFAULT("100000") SWord frequency,
                                    PY_DEFAULT("255") SWord timeout);
  ~I2C() { deinit(); }
  PY_METHOD("deinit") void deinit();
  PY_METHOD("__enter__")
  PY_OPERATOR("enter") Result<Own<I2C>> enter();
  PY_METHOD("__exit__") PY_OPERATOR("exit") void exit(Ref, Ref, Ref) { deinit(); }
  PY_METHOD("try_lock") Result<bool> try_lock();
  PY_METHOD("unlock") Status unlock();
  /// The addresses of all devices, from 8 to 119.
  PY_METHOD("scan") PY_SIGNATURE("(self) -> list[int]") Result<Own<List>> scan();
  /// Whether a device is there.
  PY_METHOD("probe") Result<bool> probe(SWord address);
  /// OSError [Errno 19] when no device answers.
  PY_METHOD("writeto")
  PY_SIGNATURE("(self, address: int, buffer: ReadableBuffer | str, *, start: int = 0, end: int = 9223372036854775807) -> None")
  Status writeto(SWord address, Ref buffer, PY_KEYWORD_ONLY PY_DEFAULT("0") SWord start,
                 PY_DEFAULT("sys.maxsize") SWord end);
  PY_METHOD("readfrom_into")
  PY_SIGNATURE("(self, address: int, buffer: WriteableBuffer, *, start: int = 0, end: int = 9223372036854775807) -> None")
  Status readfrom_into(SWord address, Ref buffer, PY_KEYWORD_ONLY PY_DEFAULT("0") SWord start,
                       PY_DEFAULT("sys.maxsize") SWord end);
  PY_METHOD("writeto_then_readfrom")
  PY_SIGNATURE("(self, address: int, out_buffer: ReadableBuffer | str, in_buffer: WriteableBuffer, *, out_start: int = 0, "
               "out_end: int = 9223372036854775807, in_start: int = 0, in_end: int = 9223372036854775807) -> None")
  Status writeto_then_readfrom(SWord address, Ref out_buffer, Ref in_buffer,
                               PY_KEYWORD_ONLY PY_DEFAULT("0") SWord out_start,
                               PY_DEFAULT("sys.maxsize") SWord out_end, PY_DEFAULT("0") SWord in_start,
                               PY_DEFAULT("sys.maxsize") SWord in_end);

private:
  Status check();
  Status check_lock();
};

struct PY_CLASS("SPI") PY_EFFECT("plain_of_buffers") SPI : Header {
  static const TypeInfo info;
  microcontroller::ClaimedPin clock, mosi, miso;
  hal::Bus bus = 0;
  bool is_locked = false;
  uint32_t baudrate = 250000;

  PY_INIT
  PY_SIGNATURE("(clock: microcontroller.Pin, MOSI: microcontroller.Pin | None = None, MISO: microcontroller.Pin | None = "
               "None, half_duplex: bool = False) -> SPI")
  static Result<Own<SPI>> construct(const TypeInfo* cls, microcontroller::Pin* clock,
                                    PY_NAME("MOSI") PY_DEFAULT("None") Optional<microcontroller::Pin*> mosi,
                                    PY_NAME("MISO") PY_DEFAULT("None") Optional<microcontroller::Pin*> miso,
                                    PY_DEFAULT("False") bool half_duplex);
  ~SPI() { deinit(); }
  PY_METHOD("deinit") void deinit();
  PY_METHOD("__enter__")
  PY_OPERATOR("enter") Result<Own<SPI>> enter();
  PY_METHOD("__exit__") PY_OPERATOR("exit") void exit(Ref, Ref, Ref) { deinit(); }
  PY_METHOD("try_lock") Result<bool> try_lock();
  PY_METHOD("unlock") Status unlock();
  PY_METHOD("configure")
  Status configure(PY_KEYWORD_ONLY PY_DEFAULT("100000") SWord baudrate, PY_DEFAULT("0") SWord polarity,
                   PY_DEFAULT("0") SWord phase, PY_DEFAULT("8") SWord bits);
  /// In hertz, as the hardware reaches it.
  PY_GET("frequency") Result<SWord> get_frequency();
  PY_METHOD("write")
  PY_SIGNATURE("(self, buffer: ReadableBuffer | str, *, start: int = 0, end: int = 9223372036854775807) -> None")
  Status write(Ref buffer, PY_KEYWORD_ONLY PY_DEFAULT("0") SWord start, PY_DEFAULT("sys.maxsize") SWord end);
  PY_METHOD("readinto")
  PY_SIGNATURE("(self, buffer: WriteableBuffer, *, start: int = 0, end: int = 9223372036854775807, write_value: int = 0) "
               "-> None")
  Status readinto(Ref buffer, PY_KEYWORD_ONLY PY_DEFAULT("0") SWord start,
                  PY_DEFAULT("sys.maxsize") SWord end, PY_DEFAULT("0") SWord write_value);
  /// ValueError unless both parts are of one length.
  PY_METHOD("write_readinto")
  PY_SIGNATURE("(self, out_buffer: ReadableBuffer | str, in_buffer: WriteableBuffer, *, out_start: int = 0, out_end: int = "
               "9223372036854775807, in_start: int = 0, in_end: int = 9223372036854775807) -> None")
  Status write_readinto(Ref out_buffer, Ref in_buffer, PY_KEYWORD_ONLY PY_DEFAULT("0") SWord out_start,
                        PY_DEFAULT("sys.maxsize") SWord out_end, PY_DEFAULT("0") SWord in_start,
                        PY_DEFAULT("sys.maxsize") SWord in_end);

private:
  Status check_lock();
};

/// A serial port. A read waits for up to `timeout` seconds for each byte, and gives None when none came.
struct PY_CLASS("UART") PY_EFFECT("plain_of_buffers") UART : Header {
  static const TypeInfo info;
  microcontroller::ClaimedPin tx, rx;
  hal::Bus bus = 0;
  bool is_open = false;
  hal::UartSettings settings{9600, 8, 1, hal::UartParity::none};
  Float timeout = 1;

  PY_CONST("Parity") static constexpr const TypeInfo* parity_class =
      &EnumClass<busio::Parity>::info;

#if __STDC_HOSTED__
  // The simulator: nobody looks at `rts` or drives `cts`; `direction` is active while something is sent.
  microcontroller::ClaimedPin rts, cts, direction;
  bool direction_is_inverted = false;
#endif

  /// ValueError when neither of tx and rx is given. On a chip hardware flow control and RS485 are not there:
  /// NotImplementedError.
  PY_INIT PY_SIGNATURE(
      "(tx: microcontroller.Pin | None = None, rx: microcontroller.Pin | None = None, *, rts: "
      "microcontroller.Pin | None = None, cts: microcontroller.Pin | None = None, rs485_dir: microcontroller.Pin | None "
      "= None, rs485_invert: bool = False, baudrate: int = 9600, bits: int = 8, "
      "parity: Parity | None = None, stop: int = 1, timeout: float = 1, receiver_buffer_size: int = 64) -> UART")
  static Result<Own<UART>>
  construct(const TypeInfo* cls, PY_DEFAULT("None") Optional<microcontroller::Pin*> tx,
            PY_DEFAULT("None") Optional<microcontroller::Pin*> rx, PY_KEYWORD_ONLY PY_DEFAULT("None") Ref rts,
            PY_DEFAULT("None") Ref cts, PY_DEFAULT("None") Ref rs485_dir,
            PY_DEFAULT("False") bool rs485_invert, PY_DEFAULT("9600") SWord baudrate,
            PY_DEFAULT("8") SWord bits, PY_DEFAULT("None") Optional<Parity> parity,
            PY_DEFAULT("1") SWord stop, PY_DEFAULT("1") Float timeout,
            PY_DEFAULT("64") SWord receiver_buffer_size);
  ~UART() { deinit(); }
  PY_METHOD("deinit") void deinit();
  PY_METHOD("__enter__")
  PY_OPERATOR("enter") Result<Own<UART>> enter();
  PY_METHOD("__exit__") PY_OPERATOR("exit") void exit(Ref, Ref, Ref) { deinit(); }
  /// Up to `nbytes` bytes, or all that come until the timeout.
  PY_METHOD("read") PY_SIGNATURE("(self, nbytes: int | None = None) -> bytes | None")
  Result<Object> read(PY_POSITIONAL_ONLY PY_DEFAULT("None") Ref nbytes);
  /// Fills a buffer; how far.
  PY_METHOD("readinto") PY_SIGNATURE("(self, buf: WriteableBuffer, nbytes: int | None = None) -> int | None")
  Result<Object> readinto(PY_POSITIONAL_ONLY PY_NAME("buf") Ref buffer,
                          PY_DEFAULT("None") Optional<IntRef> nbytes);
  /// Up to and with the next newline.
  PY_METHOD("readline") PY_SIGNATURE("(self) -> bytes | None") Result<Object> readline();
  /// Of the buffer (no str: ValueError) `most` bytes, or those from an offset on: `write(buf, most)`,
  /// `write(buf, offset, most)`.
  PY_METHOD("write")
  PY_SIGNATURE("(self, buf: ReadableBuffer, offset_or_most: int | None = None, most: int | None = None) -> int")
  Result<SWord> write(PY_POSITIONAL_ONLY PY_NAME("buf") Ref buffer,
                      PY_DEFAULT("None") Optional<IntRef> offset_or_most,
                      PY_DEFAULT("None") Optional<IntRef> most);
  PY_METHOD("reset_input_buffer") Status reset_input_buffer();
  PY_GET("in_waiting") Result<SWord> in_waiting();
  PY_GET("baudrate") Result<SWord> get_baudrate();
  PY_SET("baudrate") Status set_baudrate(SWord baudrate);
  PY_GET("timeout") Result<Float> get_timeout();
  /// ValueError unless it is from 0 to 100.
  PY_SET("timeout") Status set_timeout(Float seconds);

  /// Takes what was received, without waiting.
  Result<size_t> take(uint8_t* bytes, size_t size);

private:
  Status check() const;
  /// Waits for a byte: false when the time is over; KeyboardInterrupt.
  Result<bool> wait();
  Result<size_t> fill(uint8_t* bytes, size_t size);
};

/// OSError with a number and the system's words.
Failed raise_bus_error(int number, Str* words);

/// The part of a buffer that `start` and `end` mean, as a slice would.
struct Part {
  uint8_t* data;
  size_t size;
};
Result<Part> part_of(const Buffer& buffer, SWord start, SWord end);

} // namespace py::busio
