#include "runtime/modules/busio/board_buses.h"
#include "runtime/core/error.h"

namespace py::board {

namespace {

Own<busio::I2C> i2c, stemma, porta;
Own<busio::SPI> spi, lcd, tft, sd;
Own<busio::UART> uart;

Failed raise_no_bus(const char* name) {
  return raise_attribute_error("module 'board' has no attribute '%s'", name);
}

Result<Own<busio::I2C>> open_i2c(Own<busio::I2C>& kept, const char* name) {
  if (kept.is_null() || kept->scl.is_free()) {
    microcontroller::Pin *scl = find_line(name, "scl"), *sda = find_line(name, "sda");
    if (scl == nullptr || sda == nullptr)
      return raise_no_bus(name);
    PY_TRY(made, busio::I2C::construct(&busio::I2C::info, scl, sda, 100000, 255));
    kept = static_cast<Own<busio::I2C>&&>(made);
  }
  return Own<busio::I2C>(kept.get());
}

Result<Own<busio::SPI>> open_spi(Own<busio::SPI>& kept, const char* name) {
  if (kept.is_null() || kept->clock.is_free()) {
    microcontroller::Pin* clock = find_line(name, "clock");
    if (clock == nullptr)
      return raise_no_bus(name);
    PY_TRY(made, busio::SPI::construct(&busio::SPI::info, clock, find_line(name, "mosi"),
                                       find_line(name, "miso"), false));
    kept = static_cast<Own<busio::SPI>&&>(made);
  }
  return Own<busio::SPI>(kept.get());
}

} // namespace

Result<Own<busio::I2C>> default_i2c() {
  return open_i2c(i2c, "I2C");
}
/// Some boards have one bus for both.
Result<Own<busio::I2C>> stemma_i2c() {
  microcontroller::Pin* scl = find_line("STEMMA_I2C", "scl");
  if (scl != nullptr && scl == find_line("I2C", "scl"))
    return open_i2c(i2c, "I2C");
  return open_i2c(stemma, "STEMMA_I2C");
}

Result<Own<busio::I2C>> porta_i2c() {
  return open_i2c(porta, "PORTA_I2C");
}

Result<Own<busio::SPI>> default_spi() {
  return open_spi(spi, "SPI");
}
Result<Own<busio::SPI>> lcd_spi() {
  return open_spi(lcd, "LCD_SPI");
}
Result<Own<busio::SPI>> tft_spi() {
  return open_spi(tft, "TFT_SPI");
}
Result<Own<busio::SPI>> sd_spi() {
  return open_spi(sd, "SD_SPI");
}

Result<Own<busio::UART>> default_uart() {
  if (uart.is_null() || !uart->is_open) {
    microcontroller::Pin *tx = find_line("UART", "tx"), *rx = find_line("UART", "rx");
    if (tx == nullptr && rx == nullptr)
      return raise_no_bus("UART");
    PY_TRY(made, busio::UART::construct(&busio::UART::info, tx, rx, none, none, none, false, 9600, 8, none, 1,
                                        Float(1), 64));
    uart = static_cast<Own<busio::UART>&&>(made);
  }
  return Own<busio::UART>(uart.get());
}

} // namespace py::board
