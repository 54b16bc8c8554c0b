// SPI as the master: two units. Of four pins in a row the first can be MISO, the third the clock, the fourth
// MOSI; pins 0 to 7 and 16 to 23 belong to unit 0, the others to unit 1.
#include "runtime/hal/buses.h"
#include "targets/chips/rp2040/rp2040.h"

namespace py {

namespace rp2040 {
namespace {

constexpr unsigned unit_count = 2;
constexpr unsigned miso_place = 0, clock_place = 2, mosi_place = 3;
bool taken[unit_count];

unsigned unit_of(unsigned pin) {
  return pin / 8 % unit_count;
}
bool fits(hal::Pin pin, unsigned place, unsigned unit) {
  return pin == hal::no_pin || (pin % 4 == place && unit_of(pin) == unit);
}
Register at(hal::Bus bus, Register of_unit_0) {
  return {of_unit_0.address + bus * (SPI1::base - SPI0::base)};
}

void connect(hal::Pin pin) {
  if (pin != hal::no_pin)
    use_pin(pin, Function::spi, pad_input_enable);
}

} // namespace
} // namespace rp2040

namespace hal {

using namespace rp2040;

Fault spi_start(Bus& bus, Pin clock, Pin mosi, Pin miso) {
  if (clock == no_pin)
    return Fault::no_function;
  const unsigned number = unit_of(clock);
  if (!fits(clock, clock_place, number) || !fits(mosi, mosi_place, number) || !fits(miso, miso_place, number))
    return Fault::no_function;
  if (taken[number])
    return Fault::in_use;
  taken[number] = true;
  bus = static_cast<Bus>(number);
  start_peripheral(number == 0 ? RESETS::RESET_SPI0 : RESETS::RESET_SPI1);
  connect(clock);
  connect(mosi);
  connect(miso);
  return Fault::none;
}

void spi_stop(Bus bus) {
  at(bus, SPI0::SSPCR1).write(0);
  taken[bus] = false;
}

Fault spi_configure(Bus bus, uint32_t& baudrate, bool polarity, bool phase, uint8_t bits) {
  // The clock is divided by an even number and by 1 to 256; the first one as small as can be.
  constexpr uint32_t most_steps = 256, most_prescale = 254;
  if (bits < 4 || bits > 8 || baudrate == 0)
    return Fault::out_of_range;
  uint32_t prescale = 2;
  while (prescale <= most_prescale && uint64_t(baudrate) * prescale * most_steps < system_frequency)
    prescale += 2;
  if (prescale > most_prescale)
    return Fault::out_of_range;
  const uint32_t steps = static_cast<uint32_t>((system_frequency + uint64_t(prescale) * baudrate - 1) /
                                               (uint64_t(prescale) * baudrate));
  baudrate = system_frequency / (prescale * steps);
  at(bus, SPI0::SSPCR1).write(0);
  at(bus, SPI0::SSPCPSR).write(prescale);
  at(bus, SPI0::SSPCR0)
      .write(SPI0::SSPCR0_SCR.of(steps - 1) | (phase ? SPI0::SSPCR0_SPH.mask() : 0) |
             (polarity ? SPI0::SSPCR0_SPO.mask() : 0) | SPI0::SSPCR0_DSS.of(bits - 1u));
  at(bus, SPI0::SSPCR1).write(SPI0::SSPCR1_SSE.mask());
  return Fault::none;
}

void spi_transfer(Bus bus, const uint8_t* out, uint8_t* in, size_t size, uint8_t fill) {
  // What comes back must be taken, wanted or not, before the queue of eight is full.
  constexpr size_t queue_size = 8;
  for (size_t sent = 0, received = 0; received < size;) {
    if (sent < size && sent - received < queue_size && at(bus, SPI0::SSPSR).get(SPI0::SSPSR_TNF)) {
      at(bus, SPI0::SSPDR).write(out == nullptr ? fill : out[sent]);
      ++sent;
    }
    if (at(bus, SPI0::SSPSR).get(SPI0::SSPSR_RNE)) {
      const auto byte = static_cast<uint8_t>(at(bus, SPI0::SSPDR).read());
      if (in != nullptr)
        in[received] = byte;
      ++received;
    }
  }
}

} // namespace hal
} // namespace py
