#include "runtime/modules/supervisor/supervisor.h"
#include "runtime/hal/clock.h"
#include "runtime/hal/console.h"
#include "runtime/hal/cpu.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(supervisor, Runtime)

namespace py::supervisor {

constinit const TypeInfo Runtime::info = builtin_type({.name = PY_STR("Runtime"),
                                                       .base = &types::object,
                                                       .size = sizeof(Runtime),
                                                       .kind = Kind::native,
                                                       .flags = TypeInfo::final | TypeInfo::abstract,
                                                       .attrs = &attrs::supervisor::Runtime,
                                                       .module = PY_STR("supervisor")});
constinit Runtime the_runtime{{&Runtime::info, immortal_refs}};

SWord ticks_ms_at(uint64_t microseconds) {
  return SWord((microseconds / 1000 + 0x1fff0000) % (1u << 29));
}

SWord ticks_ms() {
  hal::observe();
  return ticks_ms_at(hal::now());
}

void reload() {
  hal::cpu_reset();
}

bool Runtime::serial_connected() {
  return hal::console_connected();
}
bool Runtime::usb_connected() {
  return hal::console_connected();
}
SWord Runtime::serial_bytes_available() {
  return SWord(hal::console_available());
}

} // namespace py::supervisor
