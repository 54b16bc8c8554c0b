// `busio.UART`.
#include "runtime/aio/poll.h"
#include "runtime/core/narrow_buffer.h"
#include "runtime/core/text.h"
#include "runtime/hal/console.h"
#include "runtime/modules/busio/busio.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(busio, UART)
PY_DEFINE_ENUM_CLASS(busio, Parity, PY_ENUM_VALUE(EVEN), PY_ENUM_VALUE(ODD))

namespace py::busio {

constinit const TypeInfo UART::info =
    native_type<UART>(PY_STR("busio"), PY_STR("UART"), constructors::busio::UART, &attrs::busio::UART);

Status UART::check() const {
  if (!is_open)
    return raise_deinited();
  return {};
}

static Status check_timeout(Float seconds) {
  if (!(seconds >= 0 && seconds <= 100))
    return raise_value_error("timeout must be 0.0-100.0 seconds");
  return {};
}

#if __STDC_HOSTED__
static Status claim_line(microcontroller::ClaimedPin& line, Ref value, const char* name) {
  if (value.is_none())
    return {};
  auto* pin = try_as<microcontroller::Pin>(value);
  if (pin == nullptr)
    return raise_type_error("%s must be of type Pin, not %T", name, value.word());
  return line.claim(pin);
}
#endif

Result<Own<UART>> UART::construct(const TypeInfo* cls, Optional<microcontroller::Pin*> tx,
                                  Optional<microcontroller::Pin*> rx, Ref rts, Ref cts, Ref rs485_dir,
                                  [[maybe_unused]] bool rs485_invert, SWord baudrate, SWord bits,
                                  Optional<Parity> parity, SWord stop, Float timeout,
                                  SWord receiver_buffer_size) {
  if (tx.is_none() && rx.is_none())
    return raise_value_error("tx and rx cannot both be None");
#if !__STDC_HOSTED__
  if (!rts.is_none() || !cts.is_none() || !rs485_dir.is_none())
    return raise_not_implemented_error("RTS, CTS and RS485 are not there");
#endif
  if (baudrate <= 0 || baudrate > 10000000)
    return raise_value_error("Invalid baudrate");
  if (bits < 7 || bits > 9)
    return raise_value_error("bits must be 7-9");
  if (stop < 1 || stop > 2)
    return raise_value_error("stop must be 1-2");
  if (receiver_buffer_size < 1)
    return raise_value_error("receiver_buffer_size must be >= 1");
  PY_CHECK(check_timeout(timeout));
  PY_TRY(uart, create_native<UART>(cls));
  if (!tx.is_none())
    PY_CHECK(uart->tx.claim(*tx));
  if (!rx.is_none())
    PY_CHECK(uart->rx.claim(*rx));
#if __STDC_HOSTED__
  PY_CHECK(claim_line(uart->rts, rts, "rts"));
  PY_CHECK(claim_line(uart->cts, cts, "cts"));
  PY_CHECK(claim_line(uart->direction, rs485_dir, "rs485_dir"));
  uart->direction_is_inverted = rs485_invert;
  if (!uart->rts.is_free())
    hal::pin_output(uart->rts.number(), false, hal::PinDrive::push_pull);
  if (!uart->direction.is_free())
    hal::pin_output(uart->direction.number(), rs485_invert, hal::PinDrive::push_pull);
#endif
  uart->settings = {uint32_t(baudrate), uint8_t(bits), uint8_t(stop),
                    parity.is_none()         ? hal::UartParity::none
                    : *parity == Parity::ODD ? hal::UartParity::odd
                                             : hal::UartParity::even};
  uart->timeout = timeout;
  hal::Fault fault = hal::uart_start(uart->bus, tx.is_none() ? hal::no_pin : (*tx)->number,
                                     rx.is_none() ? hal::no_pin : (*rx)->number, uart->settings,
                                     size_t(receiver_buffer_size));
  if (fault == hal::Fault::in_use)
    return raise_value_error("All UART peripherals are in use");
  if (fault != hal::Fault::none)
    return raise_value_error("Invalid pins");
  uart->is_open = true;
  return uart;
}

void UART::deinit() {
  if (is_open)
    hal::uart_stop(bus);
  is_open = false;
#if __STDC_HOSTED__
  rts.release();
  cts.release();
  direction.release();
#endif
  tx.release();
  rx.release();
}
Result<Own<UART>> UART::enter() {
  PY_CHECK(check());
  return Own<UART>(this);
}

Result<bool> UART::wait() {
  hal::Micros deadline = hal::now() + hal::Micros(timeout * 1000000);
  for (hal::OwnRest resting;;) {
    resting.look();
    if (hal::uart_available(bus) != 0)
      return true;
    if (hal::console_interrupted())
      return raise_with(types::KeyboardInterrupt, {});
    if (hal::now() >= deadline || !hal::idle_until(deadline))
      return false;
  }
}

Result<size_t> UART::fill(uint8_t* bytes, size_t size) {
  size_t got = 0;
  while (got < size) {
    PY_TRY(more, wait());
    if (!more)
      break;
    got += hal::uart_read(bus, bytes + got, size - got);
  }
  return got;
}

static Status check_rx(const microcontroller::ClaimedPin& rx) {
  if (rx.is_free())
    return raise_value_error("No RX pin");
  return {};
}

Result<Object> UART::read(Ref nbytes) {
  PY_CHECK(check());
  PY_CHECK(check_rx(rx));
  if (nbytes.is_none()) {
    TextBuilder all;
    for (;;) {
      PY_TRY(more, wait());
      if (!more)
        break;
      uint8_t byte;
      hal::uart_read(bus, &byte, 1);
      all.append_byte(char(byte));
    }
    if (all.has_failed())
      return raise_memory_error();
    return all.size() == 0 ? Result<Object>(Object(none))
                           : Result<Object>(make_bytes(all.text(), all.size()));
  }
  PY_TRY(number, to_index(nbytes));
  PY_TRY(size, to_sword(number));
  if (size < 0)
    return read(none);
  PY_TRY(buffer, make_bytearray(nullptr, 0));
  PY_CHECK(buffer->resize(size_t(size)));
  PY_TRY(got, fill(buffer->data(), size_t(size)));
  return got == 0 ? Result<Object>(Object(none)) : Result<Object>(make_bytes(buffer->data(), got));
}

Result<Object> UART::readinto(Ref value, Optional<IntRef> nbytes) {
  PY_CHECK(check());
  PY_CHECK(check_rx(rx));
  PinnedBuffer buffer;
  PY_CHECK(buffer.acquire(value, true));
  Buffer part = *buffer;
  narrow_buffer(part, nbytes, none);
  PY_TRY(got, fill(part.data, part.size));
  return got == 0 ? Result<Object>(Object(none)) : box_result(SWord(got));
}

Result<Object> UART::readline() {
  PY_CHECK(check());
  PY_CHECK(check_rx(rx));
  TextBuilder line;
  for (;;) {
    PY_TRY(more, wait());
    if (!more)
      break;
    uint8_t byte;
    hal::uart_read(bus, &byte, 1);
    line.append_byte(char(byte));
    if (byte == '\n')
      break;
  }
  if (line.has_failed())
    return raise_memory_error();
  return line.size() == 0 ? Result<Object>(Object(none))
                          : Result<Object>(make_bytes(line.text(), line.size()));
}

Result<SWord> UART::write(Ref value, Optional<IntRef> offset_or_most, Optional<IntRef> most) {
  PY_CHECK(check());
  if (tx.is_free())
    return raise_value_error("No TX pin");
  PY_CHECK(refuse_text(value));
  PinnedBuffer buffer;
  PY_CHECK(buffer.acquire(value));
  Buffer part = *buffer;
  narrow_buffer(part, offset_or_most, most);
  size_t sent = 0;
#if __STDC_HOSTED__
  if (!direction.is_free())
    hal::pin_write(direction.number(), !direction_is_inverted);
#endif
  while (sent < part.size) {
    sent += hal::uart_write(bus, part.data + sent, part.size - sent);
    if (hal::console_interrupted())
      return raise_with(types::KeyboardInterrupt, {});
  }
#if __STDC_HOSTED__
  if (!direction.is_free())
    hal::pin_write(direction.number(), direction_is_inverted);
#endif
  return SWord(sent);
}

Status UART::reset_input_buffer() {
  PY_CHECK(check());
  uint8_t bytes[32];
  while (hal::uart_read(bus, bytes, sizeof bytes) != 0) {
  }
  return {};
}

Result<SWord> UART::in_waiting() {
  PY_CHECK(check());
  return SWord(hal::uart_available(bus));
}
Result<SWord> UART::get_baudrate() {
  PY_CHECK(check());
  return SWord(settings.baudrate);
}
Status UART::set_baudrate(SWord baudrate) {
  PY_CHECK(check());
  if (baudrate <= 0 || baudrate > 10000000)
    return raise_value_error("Invalid baudrate");
  settings.baudrate = uint32_t(baudrate);
  if (hal::uart_configure(bus, settings) != hal::Fault::none)
    return raise_value_error("Invalid baudrate");
  return {};
}
Result<Float> UART::get_timeout() {
  PY_CHECK(check());
  return timeout;
}
Status UART::set_timeout(Float seconds) {
  PY_CHECK(check());
  PY_CHECK(check_timeout(seconds));
  timeout = seconds;
  return {};
}

// --- As a stream of asyncio and select
// -----------------------------------------------------------------------------

/// What is not open can do anything at once: doing it says what is wrong.
static SWord ready_for(Header* object, SWord wanted) {
  auto& uart = static_cast<UART&>(*object);
  const bool has_some = !uart.is_open || uart.rx.is_free() || hal::uart_available(uart.bus) != 0;
  return (wanted & poll_out) | (has_some ? wanted & poll_in : 0);
}

Result<size_t> UART::take(uint8_t* bytes, size_t size) {
  PY_CHECK(check());
  PY_CHECK(check_rx(rx));
  return hal::uart_read(bus, bytes, size);
}
static Result<size_t> take_from(Header* object, uint8_t* bytes, size_t size) {
  return static_cast<UART*>(object)->take(bytes, size);
}

} // namespace py::busio

constinit const py::PollEntry py::poll_entries::uart{&py::busio::UART::info, py::busio::ready_for,
                                                     py::busio::take_from};
