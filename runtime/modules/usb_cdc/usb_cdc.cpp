#include "runtime/modules/usb_cdc/usb_cdc.h"
#include "runtime/aio/poll.h"
#include "runtime/core/buffer.h"
#include "runtime/core/narrow_buffer.h"
#include "runtime/core/text.h"
#include "runtime/hal/clock.h"
#include "runtime/hal/console.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(usb_cdc, Serial)

namespace py::usb_cdc {

constinit const TypeInfo Serial::info = native_type<Serial>(PY_STR("usb_cdc"), PY_STR("Serial"), nullptr,
                                                            &attrs::usb_cdc::Serial, TypeInfo::abstract);

namespace {

size_t take_typed(uint8_t* bytes, size_t size) {
  size_t got = 0;
  for (; got < size && hal::console_available() > 0; ++got)
    bytes[got] = uint8_t(hal::console_read());
  return got;
}
size_t print(const uint8_t* bytes, size_t size) {
  hal::console_write(reinterpret_cast<const char*>(bytes), size);
  return size;
}
bool is_console_connected() {
  hal::observe();
  return hal::console_connected();
}

constexpr Port console_port = {.available = hal::console_available,
                               .take = take_typed,
                               .put = print,
                               .room = [] { return size_t(1); },
                               .unsent = [] { return size_t(0); },
                               .forget_unsent = [] {},
                               .connected = is_console_connected};

} // namespace

constinit Serial the_console({&Serial::info, immortal_refs}, &console_port);

static uint64_t deadline(bool has_timeout, Float timeout) {
  return has_timeout ? hal::now() + hal::Micros(timeout * 1000000) : hal::never;
}

Result<bool> Serial::wait(uint64_t deadline) {
  for (hal::OwnRest resting; port->available() == 0;) {
    resting.look();
    if (hal::console_interrupted())
      return raise_with(types::KeyboardInterrupt, {});
    if (hal::now() >= deadline || !hal::idle_until(deadline))
      return false;
  }
  return true;
}

Result<size_t> Serial::fill(uint8_t* bytes, size_t size, bool to_newline) {
  uint64_t end = deadline(has_timeout, timeout);
  size_t got = 0;
  while (got < size) {
    PY_TRY(more, wait(end));
    if (!more)
      break;
    got += port->take(bytes + got, to_newline ? 1 : size - got);
    if (to_newline && bytes[got - 1] == '\n')
      break;
  }
  return got;
}

Result<Own<Bytes>> Serial::read(SWord size) {
  size_t room = size < 0 ? port->available() : size_t(size);
  PY_TRY(buffer, make_bytearray("", 0));
  PY_CHECK(buffer->resize(room));
  PY_TRY(got, fill(buffer->data(), room, false));
  return make_bytes(buffer->data(), got);
}

Result<SWord> Serial::readinto(Ref value, Optional<IntRef> nbytes) {
  Buffer buffer;
  PY_CHECK(get_writable_buffer(value, buffer));
  narrow_buffer(buffer, nbytes, none);
  PY_TRY(got, fill(buffer.data, buffer.size, false));
  return SWord(got);
}

Result<Own<Bytes>> Serial::readline(SWord size) {
  TextBuilder line;
  uint64_t end = deadline(has_timeout, timeout);
  while (size < 0 || line.size() < size_t(size)) {
    PY_TRY(more, wait(end));
    if (!more)
      break;
    uint8_t byte;
    port->take(&byte, 1);
    line.append_byte(char(byte));
    if (byte == '\n')
      break;
  }
  if (line.has_failed())
    return raise_memory_error();
  return make_bytes(line.text(), line.size());
}

Result<Own<List>> Serial::readlines() {
  PY_TRY(lines, make_list(nullptr, 0));
  for (;;) {
    PY_TRY(line, readline(-1));
    if (line->size == 0)
      return lines;
    PY_CHECK(lines->append(Ref(line)));
  }
}

Result<SWord> Serial::write(Ref value, Optional<IntRef> offset_or_most, Optional<IntRef> most) {
  PY_CHECK(refuse_text(value));
  Buffer buffer;
  PY_CHECK(get_buffer(value, buffer));
  narrow_buffer(buffer, offset_or_most, most);
  const uint64_t end = deadline(has_write_timeout, write_timeout);
  size_t sent = 0;
  for (hal::OwnRest resting;;) {
    resting.look();
    sent += port->put(buffer.data + sent, buffer.size - sent);
    if (sent == buffer.size)
      return SWord(sent);
    if (hal::console_interrupted())
      return raise_with(types::KeyboardInterrupt, {});
    if (hal::now() >= end || !hal::idle_until(end))
      return SWord(sent);
  }
}

void Serial::reset_input_buffer() {
  uint8_t bytes[64];
  while (port->available() > 0 && port->take(bytes, sizeof bytes) > 0) {
  }
}

bool Serial::connected() {
  return port->connected();
}

SWord Serial::in_waiting() {
  return SWord(port->available());
}

static Optional<Float> known(bool has, Float value) {
  return has ? Optional<Float>(value) : Optional<Float>();
}
static Status set(Optional<Float> seconds, bool& has, Float& place, const char* name) {
  if (!seconds.is_none() && !(*seconds >= 0 && *seconds <= 100))
    return raise_value_error("%s must be 0.0-100.0 seconds", name);
  has = !seconds.is_none();
  place = has ? *seconds : Float(0);
  return {};
}
Optional<Float> Serial::get_timeout() {
  return known(has_timeout, timeout);
}
Status Serial::set_timeout(Optional<Float> seconds) {
  return set(seconds, has_timeout, timeout, "timeout");
}
Optional<Float> Serial::get_write_timeout() {
  return known(has_write_timeout, write_timeout);
}
Status Serial::set_write_timeout(Optional<Float> seconds) {
  return set(seconds, has_write_timeout, write_timeout, "write_timeout");
}

static Failed raise_fixed() {
  return raise_runtime_error("Cannot change USB devices now");
}
Status disable() {
  return raise_fixed();
}
Status enable(bool, bool) {
  return raise_fixed();
}

// --- As a stream of asyncio and select
// -----------------------------------------------------------------------------

static SWord ready_for(Header* object, SWord wanted) {
  auto& serial = static_cast<Serial&>(*object);
  return (serial.port->room() != 0 ? wanted & poll_out : 0) |
         (serial.port->available() != 0 ? wanted & poll_in : 0);
}
static Result<size_t> take_from(Header* object, uint8_t* bytes, size_t size) {
  return static_cast<Serial*>(object)->port->take(bytes, size);
}

} // namespace py::usb_cdc

constinit const py::PollEntry py::poll_entries::serial{&py::usb_cdc::Serial::info, py::usb_cdc::ready_for,
                                                       py::usb_cdc::take_from};
