// --console=uart: UART0 on GPIO0 (out) and GPIO1 (in), 115200 baud. What is written goes into a ring that an
// interrupt empties, so a task waits only when it says more than the ring holds.
#include "runtime/hal/console.h"
#include "runtime/hal/pins.h"
#include "targets/chips/rp2040/rp2040.h"
#include "targets/cores/firmware/console_rings.h"
#include "targets/cores/firmware/firmware.h"

namespace py {

namespace rp2040 {
namespace {

constexpr uint32_t baud = 115200;
constexpr unsigned out_pin = 0, in_pin = 1;

firmware::Ring<256> out;
firmware::TypedInput typed;

/// Moves what fits from the ring into the UART. Interrupts are off, or this is one.
void fill() {
  while (out.count() != 0 && UART0::UARTFR.get(UART0::UARTFR_TXFF) == 0)
    UART0::UARTDR.write(static_cast<uint8_t>(out.take()));
  if (out.count() != 0)
    set(UART0::UARTIMSC, UART0::UARTIMSC_TXIM.mask());
  else
    clear(UART0::UARTIMSC, UART0::UARTIMSC_TXIM.mask());
}

void receive() {
  while (UART0::UARTFR.get(UART0::UARTFR_RXFE) == 0)
    typed.receive(static_cast<char>(UART0::UARTDR.read()));
}

} // namespace

PY_INTERRUPT_HANDLER(UART0_IRQ) {
  receive();
  fill();
}

} // namespace rp2040

namespace firmware {

using namespace rp2040;

const unsigned console_pins = in_pin + 1;

void start_console() {
  start_peripheral(RESETS::RESET_UART0);
  // The divisor in 64ths: clk_peri / (16 * baud).
  constexpr uint32_t divisor = (system_frequency * 4 + baud / 2) / baud;
  UART0::UARTIBRD.write(divisor / 64);
  UART0::UARTFBRD.write(divisor % 64);
  UART0::UARTLCR_H.write(UART0::UARTLCR_H_WLEN.of(3) | UART0::UARTLCR_H_FEN.of(1));
  UART0::UARTCR.write(UART0::UARTCR_UARTEN.of(1) | UART0::UARTCR_TXE.of(1) | UART0::UARTCR_RXE.of(1));
  UART0::UARTIMSC.write(UART0::UARTIMSC_RXIM.of(1) | UART0::UARTIMSC_RTIM.of(1));
  use_pin(out_pin, Function::uart, pad_input_enable);
  use_pin(in_pin, Function::uart, pad_input_enable | pad_pull_up);
  cortex_m::enable_interrupt(UART0_IRQ);
}

} // namespace firmware

namespace hal {

using namespace rp2040;

void console_write(const char* text, size_t size) {
  for (size_t i = 0; i < size; ++i) {
    while (out.is_full()) {
      disable_interrupts();
      fill();
      enable_interrupts();
    }
    out.put(text[i]);
  }
  disable_interrupts();
  fill();
  enable_interrupts();
}
void console_write_error(const char* text, size_t size) {
  console_write(text, size);
}

int console_read() {
  return typed.read();
}
size_t console_available() {
  return typed.available();
}
bool console_at_end() {
  return typed.take_end();
}
bool console_interrupted() {
  return typed.take_interrupt();
}
bool console_has_interrupt() {
  return typed.has_interrupt();
}
bool console_connected() {
  return true;
}

bool pin_is_reserved(Pin pin) {
  return pin == out_pin || pin == in_pin;
}

} // namespace hal
} // namespace py
