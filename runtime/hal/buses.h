// What a chip gives the runtime of serial buses. A bus, once started, is known by a small number that the
// chip chose; whoever starts it has claimed its pins first. `no_pin`: the line is not connected. Nothing here
// may be called from an interrupt.
#pragma once
#include "runtime/hal/pins.h"

namespace py::hal {

using Bus = uint8_t;
constexpr Pin no_pin = 0xFFFF;

// I2C, as the master.

enum class I2cResult : uint8_t {
  done,
  no_device, ///< nothing acknowledged the address, or a byte
  timeout,   ///< somebody holds the clock low
};
/// Fault::no_function: these two pins are no bus; in_use: its unit is taken.
Fault i2c_start(Bus& bus, Pin scl, Pin sda, uint32_t frequency);
void i2c_stop(Bus bus);
/// Whether a device acknowledges its address.
bool i2c_probe(Bus bus, uint8_t address);
/// Without `stop` the bus is kept for the read that follows.
I2cResult i2c_write(Bus bus, uint8_t address, const uint8_t* bytes, size_t size, bool stop);
I2cResult i2c_read(Bus bus, uint8_t address, uint8_t* bytes, size_t size);

// SPI, as the master.

Fault spi_start(Bus& bus, Pin clock, Pin mosi, Pin miso);
void spi_stop(Bus bus);
/// `baudrate` becomes what the hardware reaches.
Fault spi_configure(Bus bus, uint32_t& baudrate, bool polarity, bool phase, uint8_t bits);
/// Sends `size` bytes (null: `fill` again and again) and keeps what comes back (null: nowhere).
void spi_transfer(Bus bus, const uint8_t* out, uint8_t* in, size_t size, uint8_t fill);

// UART.

enum class UartParity : uint8_t { none, even, odd };
struct UartSettings {
  uint32_t baudrate; ///< becomes what the hardware reaches
  uint8_t bits;      ///< 7, 8 or 9
  uint8_t stop;      ///< 1 or 2
  UartParity parity;
};
/// `room`: bytes to be kept until they are read; what comes when that is full is lost.
Fault uart_start(Bus& bus, Pin tx, Pin rx, UartSettings& settings, size_t room);
void uart_stop(Bus bus);
Fault uart_configure(Bus bus, UartSettings& settings);
/// Gives how many bytes there was room for; the rest is to be written later.
size_t uart_write(Bus bus, const uint8_t* bytes, size_t size);
size_t uart_available(Bus bus);
/// Takes up to `size` bytes of those received; gives how many.
size_t uart_read(Bus bus, uint8_t* bytes, size_t size);

} // namespace py::hal
