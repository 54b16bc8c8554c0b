// I2C as the master: two units. SDA is an even pin, SCL an odd one; pins 0 and 1, 4 and 5, 8 and 9 ... belong
// to unit 0, the others to unit 1. The lines are pulled up by the chip too, weakly: a bus wants resistors of
// its own.
#include "runtime/hal/buses.h"
#include "targets/chips/rp2040/rp2040.h"

namespace py {

namespace rp2040 {
namespace {

constexpr unsigned unit_count = 2, queue_size = 16;
constexpr hal::Micros patience = 1000000; // for one byte: whoever holds the clock longer is stuck

struct Unit {
  bool taken = false;
  bool keeps_bus = false; ///< the last write did not end with a stop
  hal::Pin scl = 0, sda = 0;
};
Unit units[unit_count];

unsigned unit_of(unsigned pin) {
  return pin / 2 % unit_count;
}
Register at(hal::Bus bus, Register of_unit_0) {
  return {of_unit_0.address + bus * (I2C1::base - I2C0::base)};
}

/// The last command was not carried out: forgets it, and waits for the stop that the controller sends.
void take_abort(hal::Bus bus) {
  (void)at(bus, I2C0::IC_CLR_TX_ABRT).read();
  const hal::Micros deadline = hal::now() + patience;
  while (at(bus, I2C0::IC_RAW_INTR_STAT).get(I2C0::IC_RAW_INTR_STAT_STOP_DET) == 0 && hal::now() < deadline) {
  }
  (void)at(bus, I2C0::IC_CLR_STOP_DET).read();
  units[bus].keeps_bus = false;
}

/// Waits for one of these conditions, which `is_there` tells.
template <typename Condition>
hal::I2cResult wait(hal::Bus bus, Condition is_there) {
  const hal::Micros deadline = hal::now() + patience;
  for (;;) {
    if (at(bus, I2C0::IC_RAW_INTR_STAT).get(I2C0::IC_RAW_INTR_STAT_TX_ABRT)) {
      take_abort(bus);
      return hal::I2cResult::no_device;
    }
    if (is_there())
      return hal::I2cResult::done;
    if (hal::now() >= deadline)
      return hal::I2cResult::timeout;
  }
}

hal::I2cResult wait_for_stop(hal::Bus bus) {
  const hal::I2cResult result =
      wait(bus, [bus] { return at(bus, I2C0::IC_RAW_INTR_STAT).get(I2C0::IC_RAW_INTR_STAT_STOP_DET) != 0; });
  (void)at(bus, I2C0::IC_CLR_STOP_DET).read();
  return result;
}

void address(hal::Bus bus, uint8_t device) {
  at(bus, I2C0::IC_ENABLE).write(0);
  at(bus, I2C0::IC_TAR).write(device);
  at(bus, I2C0::IC_ENABLE).write(I2C0::IC_ENABLE_ENABLE.mask());
}

/// What a command begins with, and ends with.
uint32_t around(hal::Bus bus, bool is_first, bool is_last, bool stop) {
  return (is_first && units[bus].keeps_bus ? I2C0::IC_DATA_CMD_RESTART.mask() : 0) |
         (is_last && stop ? I2C0::IC_DATA_CMD_STOP.mask() : 0);
}

/// Gives up: the controller lets go of the bus.
hal::I2cResult give_up(hal::Bus bus, hal::I2cResult result) {
  if (result == hal::I2cResult::timeout)
    at(bus, I2C0::IC_ENABLE).write(0);
  units[bus].keeps_bus = false;
  return result;
}

} // namespace
} // namespace rp2040

namespace hal {

using namespace rp2040;

Fault i2c_start(Bus& bus, Pin scl, Pin sda, uint32_t frequency) {
  if (scl % 2 != 1 || sda % 2 != 0 || unit_of(scl) != unit_of(sda))
    return Fault::no_function;
  if (frequency == 0 || frequency > 1000000)
    return Fault::out_of_range;
  const unsigned number = unit_of(scl);
  if (units[number].taken)
    return Fault::in_use;
  bus = static_cast<Bus>(number);
  units[number] = {.taken = true, .keeps_bus = false, .scl = scl, .sda = sda};
  start_peripheral(number == 0 ? RESETS::RESET_I2C0 : RESETS::RESET_I2C1);
  at(bus, I2C0::IC_ENABLE).write(0);
  at(bus, I2C0::IC_CON)
      .write(I2C0::IC_CON_MASTER_MODE.mask() | I2C0::IC_CON_SPEED.of(2) | I2C0::IC_CON_IC_RESTART_EN.mask() |
             I2C0::IC_CON_IC_SLAVE_DISABLE.mask() | I2C0::IC_CON_TX_EMPTY_CTRL.mask());
  const uint32_t period = (system_frequency + frequency / 2) / frequency, low = period * 3 / 5;
  at(bus, I2C0::IC_FS_SCL_HCNT).write(period - low);
  at(bus, I2C0::IC_FS_SCL_LCNT).write(low);
  at(bus, I2C0::IC_FS_SPKLEN).write(low < 16 ? 1 : low / 16);
  // SDA stays for 300 ns after the clock has fallen.
  at(bus, I2C0::IC_SDA_HOLD).write(system_frequency / 10000000 * 3 + 1);
  at(bus, I2C0::IC_ENABLE).write(I2C0::IC_ENABLE_ENABLE.mask());
  use_pin(scl, Function::i2c, pad_input_enable | pad_pull_up);
  use_pin(sda, Function::i2c, pad_input_enable | pad_pull_up);
  return Fault::none;
}

void i2c_stop(Bus bus) {
  at(bus, I2C0::IC_ENABLE).write(0);
  units[bus].taken = false;
}

/// The controller cannot address a device and say nothing more, so a byte is read.
bool i2c_probe(Bus bus, uint8_t device) {
  uint8_t byte;
  return i2c_read(bus, device, &byte, 1) == I2cResult::done;
}

I2cResult i2c_write(Bus bus, uint8_t device, const uint8_t* bytes, size_t size, bool stop) {
  if (size == 0)
    return i2c_probe(bus, device) ? I2cResult::done : I2cResult::no_device;
  if (!units[bus].keeps_bus)
    address(bus, device);
  for (size_t i = 0; i < size; ++i) {
    const I2cResult result = wait(bus, [bus] { return at(bus, I2C0::IC_TXFLR).read() < queue_size; });
    if (result != I2cResult::done)
      return give_up(bus, result);
    at(bus, I2C0::IC_DATA_CMD).write(bytes[i] | around(bus, i == 0, i + 1 == size, stop));
  }
  const I2cResult result = stop ? wait_for_stop(bus) : wait(bus, [bus] {
    return at(bus, I2C0::IC_RAW_INTR_STAT).get(I2C0::IC_RAW_INTR_STAT_TX_EMPTY) != 0;
  });
  if (result != I2cResult::done)
    return give_up(bus, result);
  units[bus].keeps_bus = !stop;
  return result;
}

I2cResult i2c_read(Bus bus, uint8_t device, uint8_t* bytes, size_t size) {
  if (!units[bus].keeps_bus)
    address(bus, device);
  for (size_t i = 0; i < size; ++i) {
    at(bus, I2C0::IC_DATA_CMD).write(I2C0::IC_DATA_CMD_CMD.mask() | around(bus, i == 0, i + 1 == size, true));
    const I2cResult result = wait(bus, [bus] { return at(bus, I2C0::IC_RXFLR).read() != 0; });
    if (result != I2cResult::done)
      return give_up(bus, result);
    bytes[i] = static_cast<uint8_t>(at(bus, I2C0::IC_DATA_CMD).read());
  }
  units[bus].keeps_bus = false;
  return size == 0 ? I2cResult::done : wait_for_stop(bus);
}

} // namespace hal
} // namespace py
