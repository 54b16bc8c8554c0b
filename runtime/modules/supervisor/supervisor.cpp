#include "runtime/modules/supervisor/supervisor.h"
#include "runtime/hal/clock.h"
#include "runtime/hal/console.h"
#include "runtime/hal/cpu.h"
#include "runtime/hal/usb.h"
#include "runtime/modules/native_class.h"
#include "runtime/modules/os/settings.h"

PY_NATIVE_TABLES(supervisor, Runtime)
PY_NATIVE_TABLES(supervisor, StatusBar)
PY_DEFINE_ENUM_CLASS(supervisor, RunReason, PY_ENUM_VALUE(STARTUP), PY_ENUM_VALUE(AUTO_RELOAD),
                     PY_ENUM_VALUE(SUPERVISOR_RELOAD), PY_ENUM_VALUE(REPL_RELOAD))
PY_DEFINE_ENUM_CLASS(supervisor, SafeModeReason, PY_ENUM_VALUE(NONE), PY_ENUM_VALUE(BROWNOUT),
                     PY_ENUM_VALUE(COMPILER_ERROR), PY_ENUM_VALUE(FLASH_WRITE_FAIL),
                     PY_ENUM_VALUE(GC_ALLOC_OUTSIDE_VM), PY_ENUM_VALUE(HARD_FAULT),
                     PY_ENUM_VALUE(INTERRUPT_ERROR), PY_ENUM_VALUE(NLR_JUMP_FAIL),
                     PY_ENUM_VALUE(NO_CIRCUITPY), PY_ENUM_VALUE(NO_HEAP), PY_ENUM_VALUE(PROGRAMMATIC),
                     PY_ENUM_VALUE(SAFE_MODE_PY_ERROR), PY_ENUM_VALUE(SDK_FATAL_ERROR),
                     PY_ENUM_VALUE(STACK_OVERFLOW), PY_ENUM_VALUE(USB_BOOT_DEVICE_NOT_INTERFACE_ZERO),
                     PY_ENUM_VALUE(USB_TOO_MANY_ENDPOINTS), PY_ENUM_VALUE(USB_TOO_MANY_INTERFACE_NAMES),
                     PY_ENUM_VALUE(USER), PY_ENUM_VALUE(WATCHDOG))

namespace py::supervisor {

constinit const TypeInfo Runtime::info = builtin_type({.name = PY_STR("Runtime"),
                                                       .base = &types::object,
                                                       .size = sizeof(Runtime),
                                                       .kind = Kind::native,
                                                       .flags = TypeInfo::final | TypeInfo::abstract,
                                                       .attrs = &attrs::supervisor::Runtime,
                                                       .module = PY_STR("supervisor")});
constinit Runtime the_runtime{{&Runtime::info, immortal_refs}};
constinit const TypeInfo StatusBar::info = builtin_type({.name = PY_STR("StatusBar"),
                                                         .base = &types::object,
                                                         .size = sizeof(StatusBar),
                                                         .kind = Kind::native,
                                                         .flags = TypeInfo::final | TypeInfo::abstract,
                                                         .attrs = &attrs::supervisor::StatusBar,
                                                         .module = PY_STR("supervisor")});
constinit StatusBar the_status_bar{{&StatusBar::info, immortal_refs}};

Status Runtime::set_rgb_status_brightness(SWord value) {
  if (value < 0 || value > 255)
    return raise_value_error("rgb_status_brightness must be 0-255");
  brightness = uint8_t(value);
  return {};
}

Status Runtime::set_ble_workflow(bool value) {
  if (value)
    return raise_new(types::NotImplementedError, "there is no radio for the workflow over BLE");
  return {};
}

void enable_autoreload() {
  the_runtime.autoreload = true;
}
void disable_autoreload() {
  the_runtime.autoreload = false;
}
Status set_rgb_status_brightness(SWord brightness) {
  return the_runtime.set_rgb_status_brightness(brightness);
}

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

Status set_next_code_file(Ref filename, bool, bool, bool, bool, bool, Ref) {
  if (__STDC_HOSTED__ || filename.is_none())
    return {};
  return raise_not_implemented_error("a compiled program is the only one that there is");
}
Result<Object> get_setting(Str* name, Ref otherwise) {
  PY_TRY(value, os::find_setting(name, true));
  return value.ref().is_none() ? Object(otherwise) : static_cast<Object&&>(value);
}

Status set_usb_identification(Ref, Ref, SWord, SWord) {
  return raise_runtime_error("Cannot change USB devices now");
}

bool Runtime::serial_connected() {
  return hal::console_connected();
}
bool Runtime::usb_connected() {
  return hal::usb_connected();
}
SWord Runtime::serial_bytes_available() {
  return SWord(hal::console_available());
}

} // namespace py::supervisor
