// `busio.SPI`.
#include "runtime/core/narrow_buffer.h"
#include "runtime/modules/busio/busio.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(busio, SPI)

namespace py::busio {

constinit const TypeInfo SPI::info =
    native_type<SPI>(PY_STR("busio"), PY_STR("SPI"), constructors::busio::SPI, &attrs::busio::SPI);

Status SPI::check_lock() {
  if (clock.is_free())
    return raise_deinited();
  if (!is_locked)
    return raise_runtime_error("Function requires lock");
  return {};
}

Result<Own<SPI>> SPI::construct(const TypeInfo* cls, microcontroller::Pin* clock,
                                Optional<microcontroller::Pin*> mosi, Optional<microcontroller::Pin*> miso,
                                bool half_duplex) {
  if (mosi.is_none() && miso.is_none())
    return raise_value_error("Must provide MISO or MOSI pin");
  if (half_duplex)
    return raise_not_implemented_error("Half duplex SPI is not implemented");
  PY_TRY(spi, create_native<SPI>(cls));
  // Until the bus is known, giving the pins back is all that there is to undo.
  auto undo = [&] {
    spi->clock.release();
    spi->mosi.release();
    spi->miso.release();
  };
  PY_CHECK(spi->clock.claim(clock));
  if ((!mosi.is_none() && spi->mosi.claim(*mosi).failed()) ||
      (!miso.is_none() && spi->miso.claim(*miso).failed())) {
    undo();
    return Failed{};
  }
  hal::Fault fault = hal::spi_start(spi->bus, clock->number, mosi.is_none() ? hal::no_pin : (*mosi)->number,
                                    miso.is_none() ? hal::no_pin : (*miso)->number);
  if (fault != hal::Fault::none) {
    undo();
    if (fault == hal::Fault::in_use)
      return raise_value_error("SPI peripheral in use");
    return raise_value_error("Invalid pins");
  }
  hal::spi_configure(spi->bus, spi->baudrate, false, false, 8);
  return spi;
}

void SPI::deinit() {
  if (clock.is_free())
    return;
  hal::spi_stop(bus);
  clock.release();
  mosi.release();
  miso.release();
}
Result<Own<SPI>> SPI::enter() {
  if (clock.is_free())
    return raise_deinited();
  return Own<SPI>(this);
}

Result<bool> SPI::try_lock() {
  if (clock.is_free())
    return raise_deinited();
  hal::observe();
  bool was_free = !is_locked;
  is_locked = true;
  return was_free;
}
Status SPI::unlock() {
  if (clock.is_free())
    return raise_deinited();
  is_locked = false;
  return {};
}

Status SPI::configure(SWord wanted, SWord polarity, SWord phase, SWord bits) {
  PY_CHECK(check_lock());
  if (wanted <= 0 || wanted > 125000000)
    return raise_value_error("Invalid baudrate");
  if (polarity < 0 || polarity > 1)
    return raise_value_error("polarity must be 0-1");
  if (phase < 0 || phase > 1)
    return raise_value_error("phase must be 0-1");
  if (bits < 8 || bits > 9)
    return raise_value_error("bits must be 8-9");
  uint32_t reached = uint32_t(wanted);
  if (hal::spi_configure(bus, reached, polarity != 0, phase != 0, uint8_t(bits)) != hal::Fault::none)
    return raise_bus_error(5, PY_STR("Input/output error"));
  baudrate = reached;
  return {};
}

Result<SWord> SPI::get_frequency() {
  if (clock.is_free())
    return raise_deinited();
  return SWord(baudrate);
}

Status SPI::write(Ref value, SWord start, SWord end) {
  PY_CHECK(check_lock());
  if (mosi.is_free())
    return raise_value_error("No MOSI pin");
  Buffer buffer;
  PY_CHECK(get_buffer_or_text(value, buffer));
  PY_TRY(part, part_of(buffer, start, end));
  hal::spi_transfer(bus, part.data, nullptr, part.size, 0);
  return {};
}

Status SPI::readinto(Ref value, SWord start, SWord end, SWord write_value) {
  PY_CHECK(check_lock());
  if (miso.is_free())
    return raise_value_error("No MISO pin");
  Buffer buffer;
  PY_CHECK(get_writable_buffer(value, buffer));
  PY_TRY(part, part_of(buffer, start, end));
  hal::spi_transfer(bus, nullptr, part.data, part.size, uint8_t(write_value));
  return {};
}

Status SPI::write_readinto(Ref out_buffer, Ref in_buffer, SWord out_start, SWord out_end, SWord in_start,
                           SWord in_end) {
  PY_CHECK(check_lock());
  if (mosi.is_free())
    return raise_value_error("No MOSI pin");
  if (miso.is_free())
    return raise_value_error("No MISO pin");
  Buffer out, in;
  PY_CHECK(get_buffer_or_text(out_buffer, out));
  PY_CHECK(get_writable_buffer(in_buffer, in));
  PY_TRY(sent, part_of(out, out_start, out_end));
  PY_TRY(received, part_of(in, in_start, in_end));
  if (sent.size != received.size)
    return raise_value_error("buffer slices must be of equal length");
  hal::spi_transfer(bus, sent.data, received.data, sent.size, 0);
  return {};
}

} // namespace py::busio
