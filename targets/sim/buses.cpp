// Simulated buses: devices on I2C are what the stimulus says (docs/simulator.md); SPI and UART receive the
// bytes that it sends. What the program sends is shown.
#include "runtime/hal/buses.h"
#include "targets/sim/machine.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

namespace py {

namespace sim {

namespace {
/// A device with 256 registers: the first byte written is the register that reading and writing go on from.
struct Device {
  bool is_there = false;
  uint8_t pointer = 0;
  uint8_t registers[256] = {};
};
Device* devices[128];

Device* device_at(uint8_t address) {
  return address < 128 && devices[address] != nullptr && devices[address]->is_there ? devices[address]
                                                                                    : nullptr;
}
} // namespace

void set_device(uint8_t address, bool is_there, uint8_t first, const char* bytes, size_t size) {
  Device*& device = devices[address & 127];
  if (device == nullptr)
    device = static_cast<Device*>(calloc(1, sizeof(Device)));
  device->is_there = is_there;
  for (size_t i = 0; i < size; ++i)
    device->registers[uint8_t(first + i)] = uint8_t(bytes[i]);
}

/// `0.500000 I2C=48 write [00 01]`
static void trace_i2c(uint8_t address, const char* what, const uint8_t* bytes, size_t size) {
  char* text = static_cast<char*>(malloc(size * 3 + 32));
  size_t length = size_t(sprintf(text, "%02x %s", address, what));
  for (size_t i = 0; i < size; ++i)
    length += size_t(sprintf(text + length, "%s%02x", i == 0 ? " [" : " ", bytes[i]));
  if (size != 0)
    strcpy(text + length, "]");
  trace_device("I2C", text);
  ::free(text);
}

} // namespace sim

namespace hal {

Fault i2c_start(Bus& bus, Pin, Pin, uint32_t) {
  bus = 0;
  return Fault::none;
}
void i2c_stop(Bus) {}
bool i2c_probe(Bus, uint8_t address) {
  observe();
  return sim::device_at(address) != nullptr;
}
I2cResult i2c_write(Bus, uint8_t address, const uint8_t* bytes, size_t size, bool) {
  observe();
  sim::Device* device = sim::device_at(address);
  sim::trace_i2c(address, device == nullptr ? "no answer" : "write", bytes, device == nullptr ? 0 : size);
  if (device == nullptr)
    return I2cResult::no_device;
  if (size != 0)
    device->pointer = bytes[0];
  for (size_t i = 1; i < size; ++i)
    device->registers[device->pointer++] = bytes[i];
  return I2cResult::done;
}
I2cResult i2c_read(Bus, uint8_t address, uint8_t* bytes, size_t size) {
  observe();
  sim::Device* device = sim::device_at(address);
  for (size_t i = 0; device != nullptr && i < size; ++i)
    bytes[i] = device->registers[device->pointer++];
  sim::trace_i2c(address, device == nullptr ? "no answer" : "read", bytes, device == nullptr ? 0 : size);
  return device == nullptr ? I2cResult::no_device : I2cResult::done;
}

Fault spi_start(Bus& bus, Pin, Pin, Pin) {
  bus = 0;
  return Fault::none;
}
void spi_stop(Bus) {}
Fault spi_configure(Bus, uint32_t&, bool, bool, uint8_t) {
  return Fault::none;
}
void spi_transfer(Bus, const uint8_t* out, uint8_t* in, size_t size, uint8_t fill) {
  observe();
  // `out` and `in` may be one buffer.
  uint8_t* sent = static_cast<uint8_t*>(malloc(size + 1));
  if (out != nullptr)
    memcpy(sent, out, size);
  else
    memset(sent, fill, size);
  sim::trace_bytes("SPI", sent, size);
  ::free(sent);
  if (in == nullptr)
    return;
  size_t got = sim::take(sim::Stream::spi, in, size);
  memset(in + got, 0, size - got);
}

Fault uart_start(Bus& bus, Pin, Pin, UartSettings&, size_t) {
  bus = 0;
  return Fault::none;
}
void uart_stop(Bus) {}
Fault uart_configure(Bus, UartSettings&) {
  return Fault::none;
}
size_t uart_write(Bus, const uint8_t* bytes, size_t size) {
  sim::trace_quoted("UART", reinterpret_cast<const char*>(bytes), size);
  return size;
}
size_t uart_available(Bus) {
  observe();
  return sim::waiting(sim::Stream::uart);
}
size_t uart_read(Bus, uint8_t* bytes, size_t size) {
  return sim::take(sim::Stream::uart, bytes, size);
}

} // namespace hal
} // namespace py
