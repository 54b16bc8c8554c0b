// `busio.I2C`, and what the buses share.
#include "runtime/core/narrow_buffer.h"
#include "runtime/modules/busio/busio.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(busio, I2C)

namespace py::busio {

constinit const TypeInfo I2C::info =
    native_type<I2C>(PY_STR("busio"), PY_STR("I2C"), constructors::busio::I2C, &attrs::busio::I2C);

Result<Part> part_of(const Buffer& buffer, SWord start, SWord end) {
  SWord size = SWord(buffer.size);
  auto clamp = [size](SWord at) {
    if (at < 0)
      at += size;
    return at < 0 ? 0 : at > size ? size : at;
  };
  start = clamp(start);
  end = clamp(end);
  return Part{buffer.data + start, end > start ? size_t(end - start) : 0};
}

Status I2C::check() {
  if (scl.is_free())
    return raise_deinited();
  return {};
}
Status I2C::check_lock() {
  PY_CHECK(check());
  if (!is_locked)
    return raise_runtime_error("Function requires lock");
  return {};
}

static Status check_address(SWord address) {
  if (address < 0 || address > 127)
    return raise_value_error("address must be 0-127");
  return {};
}

Failed raise_bus_error(int number, Str* words) {
  const Ref values[] = {IntRef::small(number), words};
  return raise_with(types::OSError, {values, 2});
}

static Status check_result(hal::I2cResult result) {
  switch (result) {
  case hal::I2cResult::done:
    return {};
  case hal::I2cResult::no_device:
    return raise_bus_error(19, PY_STR("No such device"));
  case hal::I2cResult::timeout:
    return raise_bus_error(110, PY_STR("Connection timed out"));
  }
  return {};
}

Result<Own<I2C>> I2C::construct(const TypeInfo* cls, microcontroller::Pin* scl, microcontroller::Pin* sda,
                                SWord frequency, SWord) {
  if (frequency <= 0 || frequency > 5000000)
    return raise_value_error("frequency must be 1-5000000");
  PY_TRY(i2c, create_native<I2C>(cls));
  if (scl == sda)
    return raise_value_error("Invalid pins");
  PY_CHECK(i2c->scl.claim(scl));
  Status second = i2c->sda.claim(sda);
  hal::Fault fault = hal::Fault::none;
  if (!second.failed())
    fault = hal::i2c_start(i2c->bus, scl->number, sda->number, uint32_t(frequency));
  if (second.failed() || fault != hal::Fault::none) {
    i2c->scl.release(); // before the bus is known there is nothing to stop
    i2c->sda.release();
    if (second.failed())
      return Failed{};
    if (fault == hal::Fault::in_use)
      return raise_value_error("I2C peripheral in use");
    return raise_value_error("Invalid pins");
  }
  return i2c;
}

void I2C::deinit() {
  if (scl.is_free())
    return;
  hal::i2c_stop(bus);
  scl.release();
  sda.release();
}
Result<Own<I2C>> I2C::enter() {
  PY_CHECK(check());
  return Own<I2C>(this);
}

Result<bool> I2C::try_lock() {
  PY_CHECK(check());
  hal::observe();
  bool was_free = !is_locked;
  is_locked = true;
  return was_free;
}
Status I2C::unlock() {
  PY_CHECK(check());
  is_locked = false;
  return {};
}

Result<Own<List>> I2C::scan() {
  PY_CHECK(check_lock());
  PY_TRY(found, make_list());
  for (uint8_t address = 8; address < 120; ++address)
    if (hal::i2c_probe(bus, address))
      PY_CHECK(found->append(IntRef::small(address)));
  return found;
}
Result<bool> I2C::probe(SWord address) {
  PY_CHECK(check_lock());
  PY_CHECK(check_address(address));
  return hal::i2c_probe(bus, uint8_t(address));
}

Status I2C::writeto(SWord address, Ref value, SWord start, SWord end) {
  PY_CHECK(check_lock());
  PY_CHECK(check_address(address));
  Buffer buffer;
  PY_CHECK(get_buffer_or_text(value, buffer));
  PY_TRY(part, part_of(buffer, start, end));
  return check_result(hal::i2c_write(bus, uint8_t(address), part.data, part.size, true));
}

Status I2C::readfrom_into(SWord address, Ref value, SWord start, SWord end) {
  PY_CHECK(check_lock());
  PY_CHECK(check_address(address));
  Buffer buffer;
  PY_CHECK(get_writable_buffer(value, buffer));
  PY_TRY(part, part_of(buffer, start, end));
  if (part.size == 0)
    return raise_value_error("Buffer must be at least length 1");
  return check_result(hal::i2c_read(bus, uint8_t(address), part.data, part.size));
}

Status I2C::writeto_then_readfrom(SWord address, Ref out_buffer, Ref in_buffer, SWord out_start,
                                  SWord out_end, SWord in_start, SWord in_end) {
  PY_CHECK(check_lock());
  PY_CHECK(check_address(address));
  Buffer out, in;
  PY_CHECK(get_buffer_or_text(out_buffer, out));
  PY_CHECK(get_writable_buffer(in_buffer, in));
  PY_TRY(sent, part_of(out, out_start, out_end));
  PY_TRY(received, part_of(in, in_start, in_end));
  if (received.size == 0)
    return raise_value_error("Buffer must be at least length 1");
  PY_CHECK(check_result(hal::i2c_write(bus, uint8_t(address), sent.data, sent.size, false)));
  return check_result(hal::i2c_read(bus, uint8_t(address), received.data, received.size));
}

} // namespace py::busio
