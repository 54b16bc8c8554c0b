// UART for programs: two units; unit 0 is the console's with --console=uart. Of four pins in a row the first
// can send, the second receive; pins 0 to 3, 12 to 19 and 28, 29 belong to unit 0, the others to unit 1. What
// comes in goes into a ring by interrupt; what goes out waits in the unit's own queue.
#include "runtime/core/memory.h"
#include "runtime/hal/buses.h"
#include "targets/chips/rp2040/rp2040.h"

namespace py {

namespace rp2040 {
namespace {

constexpr unsigned unit_count = 2;

struct Unit {
  bool taken = false;
  uint8_t* ring = nullptr;
  size_t room = 0;
  volatile size_t first = 0, count = 0;
};
Unit units[unit_count];

unsigned unit_of(unsigned pin) {
  return (pin + 4) / 8 % unit_count;
}
bool fits(hal::Pin pin, unsigned place, unsigned unit) {
  return pin == hal::no_pin || (pin % 4 == place && unit_of(pin) == unit);
}
Register at(unsigned number, Register of_unit_0) {
  return {of_unit_0.address + number * (UART1::base - UART0::base)};
}
unsigned interrupt_of(unsigned number) {
  return number == 0 ? UART0_IRQ : UART1_IRQ;
}
Field reset_of(unsigned number) {
  return number == 0 ? RESETS::RESET_UART0 : RESETS::RESET_UART1;
}

void receive(unsigned number) {
  Unit& unit = units[number];
  while (at(number, UART0::UARTFR).get(UART0::UARTFR_RXFE) == 0) {
    const auto byte = static_cast<uint8_t>(at(number, UART0::UARTDR).read());
    if (unit.count == unit.room)
      continue; // lost
    unit.ring[(unit.first + unit.count) % unit.room] = byte;
    unit.count = unit.count + 1;
  }
  hal::attention = true;
}

} // namespace

/// The console's driver has one, too; a program is linked with that one then.
extern "C" [[gnu::weak]] void UART0_IRQ_handler() {
  receive(0);
}
PY_INTERRUPT_HANDLER(UART1_IRQ) {
  receive(1);
}

} // namespace rp2040

namespace hal {

using namespace rp2040;

Fault uart_start(Bus& bus, Pin tx, Pin rx, UartSettings& settings, size_t room) {
  constexpr unsigned send_place = 0, receive_place = 1;
  const unsigned number = unit_of(tx != no_pin ? tx : rx);
  if (!fits(tx, send_place, number) || !fits(rx, receive_place, number))
    return Fault::no_function;
  if (units[number].taken || RESETS::RESET.get(reset_of(number)) == 0)
    return Fault::in_use; // by another program's object, or by the console
  Unit& unit = units[number];
  unit.ring = static_cast<uint8_t*>(allocate(room == 0 ? 1 : room));
  if (unit.ring == nullptr)
    return Fault::in_use;
  start_peripheral(reset_of(number));
  const Fault fault = uart_configure(static_cast<Bus>(number), settings);
  if (fault != Fault::none) {
    uart_stop(static_cast<Bus>(number));
    return fault;
  }
  bus = static_cast<Bus>(number);
  unit.taken = true;
  unit.room = room;
  unit.first = 0;
  unit.count = 0;
  if (tx != no_pin)
    use_pin(tx, rp2040::Function::uart, pad_input_enable);
  if (rx != no_pin) {
    use_pin(rx, rp2040::Function::uart, pad_input_enable | pad_pull_up);
    at(number, UART0::UARTIMSC).write(UART0::UARTIMSC_RXIM.mask() | UART0::UARTIMSC_RTIM.mask());
    cortex_m::enable_interrupt(interrupt_of(number));
  }
  return Fault::none;
}

void uart_stop(Bus bus) {
  cortex_m::disable_interrupt(interrupt_of(bus));
  set(RESETS::RESET, reset_of(bus).mask());
  free(units[bus].ring);
  units[bus].ring = nullptr;
  units[bus].taken = false;
}

Fault uart_configure(Bus bus, UartSettings& settings) {
  if (settings.bits < 5 || settings.bits > 8 || settings.stop < 1 || settings.stop > 2)
    return Fault::out_of_range;
  // The divisor in 64ths: clk_peri / (16 * baud).
  if (settings.baudrate == 0 || settings.baudrate > system_frequency / 16)
    return Fault::out_of_range;
  const uint32_t divisor = (system_frequency * 4 + settings.baudrate / 2) / settings.baudrate;
  if (divisor / 64 > 0xFFFF)
    return Fault::out_of_range;
  settings.baudrate = (system_frequency * 4 + divisor / 2) / divisor;
  at(bus, UART0::UARTCR).write(0);
  at(bus, UART0::UARTIBRD).write(divisor / 64);
  at(bus, UART0::UARTFBRD).write(divisor % 64);
  at(bus, UART0::UARTLCR_H)
      .write(UART0::UARTLCR_H_WLEN.of(settings.bits - 5u) | UART0::UARTLCR_H_FEN.mask() |
             (settings.stop == 2 ? UART0::UARTLCR_H_STP2.mask() : 0) |
             (settings.parity != UartParity::none ? UART0::UARTLCR_H_PEN.mask() : 0) |
             (settings.parity == UartParity::even ? UART0::UARTLCR_H_EPS.mask() : 0));
  at(bus, UART0::UARTCR)
      .write(UART0::UARTCR_UARTEN.mask() | UART0::UARTCR_TXE.mask() | UART0::UARTCR_RXE.mask());
  return Fault::none;
}

size_t uart_write(Bus bus, const uint8_t* bytes, size_t size) {
  size_t sent = 0;
  while (sent < size && at(bus, UART0::UARTFR).get(UART0::UARTFR_TXFF) == 0)
    at(bus, UART0::UARTDR).write(bytes[sent++]);
  return sent;
}

size_t uart_available(Bus bus) {
  return units[bus].count;
}

size_t uart_read(Bus bus, uint8_t* bytes, size_t size) {
  Unit& unit = units[bus];
  size_t taken = 0;
  disable_interrupts();
  while (taken < size && unit.count != 0) {
    bytes[taken++] = unit.ring[unit.first];
    unit.first = (unit.first + 1) % unit.room;
    unit.count = unit.count - 1;
  }
  enable_interrupts();
  return taken;
}

} // namespace hal
} // namespace py
