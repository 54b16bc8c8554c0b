// The module `supervisor`. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"

namespace py::supervisor {

enum class PY_CLASS("RunReason") RunReason : uint8_t { STARTUP, AUTO_RELOAD, SUPERVISOR_RELOAD, REPL_RELOAD };
enum class PY_CLASS("SafeModeReason") SafeModeReason : uint8_t {
  NONE,
  BROWNOUT,
  COMPILER_ERROR,
  FLASH_WRITE_FAIL,
  GC_ALLOC_OUTSIDE_VM,
  HARD_FAULT,
  INTERRUPT_ERROR,
  NLR_JUMP_FAIL,
  NO_CIRCUITPY,
  NO_HEAP,
  PROGRAMMATIC,
  SAFE_MODE_PY_ERROR,
  SDK_FATAL_ERROR,
  STACK_OVERFLOW,
  USB_BOOT_DEVICE_NOT_INTERFACE_ZERO,
  USB_TOO_MANY_ENDPOINTS,
  USB_TOO_MANY_INTERFACE_NAMES,
  USER,
  WATCHDOG,
};

} // namespace py::supervisor
PY_ENUM_CLASS(supervisor, RunReason, "Invalid run_reason")
PY_ENUM_CLASS(supervisor, SafeModeReason, "Invalid safe_mode_reason")

namespace py::supervisor {

/// Milliseconds, counted round 2**29, that begin 65.536 s before the first turn-over.
PY_FUNCTION("ticks_ms") PY_EFFECT("plain") SWord ticks_ms();
/// The same at a given time.
SWord ticks_ms_at(uint64_t microseconds);
/// Starts the program again: here it ends, as nothing of it remains in either case.
PY_FUNCTION("reload") void reload();
/// None: nothing is known of an earlier run.
PY_FUNCTION("get_previous_traceback") inline None get_previous_traceback() {
  return none;
}
/// NotImplementedError on a chip, unless for None: the program is the only one that there is. What comes
/// after a program is no part of a simulation.
PY_FUNCTION("set_next_code_file") PY_SIGNATURE(
    "(filename: str | None, *, reload_on_success: bool = False, reload_on_error: bool = False, "
    "sticky_on_success: bool = False, sticky_on_error: bool = False, "
    "sticky_on_reload: bool = False, working_directory: str | None = None) -> None")
Status set_next_code_file(Ref filename, PY_KEYWORD_ONLY PY_DEFAULT("False") bool reload_on_success,
                          PY_DEFAULT("False") bool reload_on_error,
                          PY_DEFAULT("False") bool sticky_on_success,
                          PY_DEFAULT("False") bool sticky_on_error, PY_DEFAULT("False") bool sticky_on_reload,
                          PY_DEFAULT("None") Ref working_directory);
/// There is no workflow over Bluetooth.
PY_FUNCTION("disable_ble_workflow") inline void disable_ble_workflow() {}
/// A value of settings.toml in the drive's root: a text, a number, true or false; ValueError where that file
/// is malformed.
PY_FUNCTION("get_setting")
    PY_SIGNATURE("(name: str, default: D = None) -> str | int | bool | D") Result<Object>
get_setting(Str* name, PY_NAME("default") PY_DEFAULT("None") Ref otherwise);
/// RuntimeError: it is fixed when the program starts.
PY_FUNCTION("set_usb_identification")
PY_SIGNATURE("(manufacturer: str | None = None, product: str | None = None, vid: int = -1, pid: int = -1) -> "
             "None")
Status set_usb_identification(PY_DEFAULT("None") Ref manufacturer, PY_DEFAULT("None") Ref product,
                              PY_DEFAULT("-1") SWord vid, PY_DEFAULT("-1") SWord pid);
// What boards had before: the same as `runtime.autoreload` and `runtime.rgb_status_brightness`, and a stack
// that is what it is.
PY_FUNCTION("enable_autoreload") void enable_autoreload();
PY_FUNCTION("disable_autoreload") void disable_autoreload();
/// ValueError outside of 0 to 255.
PY_FUNCTION("set_rgb_status_brightness") Status set_rgb_status_brightness(SWord brightness);
PY_FUNCTION("set_next_stack_limit")
PY_SIGNATURE("(size: int) -> None") inline void
set_next_stack_limit(PY_POSITIONAL_ONLY SWord) {}
/// There is no terminal on a display.
PY_FUNCTION("reset_terminal") PY_SIGNATURE("(x_pixels: int, y_pixels: int) -> None") inline void
reset_terminal(SWord, SWord) {}

/// supervisor.runtime
struct PY_CLASS("Runtime") PY_EFFECT("plain_of_items") Runtime : Header {
  static const TypeInfo info;
  PY_GET("serial_connected") bool serial_connected();
  PY_GET("usb_connected") bool usb_connected();
  PY_GET("serial_bytes_available") SWord serial_bytes_available();
  PY_GET("run_reason") RunReason run_reason() { return RunReason::STARTUP; }
  PY_GET("safe_mode_reason") SafeModeReason safe_mode_reason() { return SafeModeReason::NONE; }
  /// A compiled program is never reloaded because a file has changed: False at first, and kept.
  PY_GET("autoreload") bool get_autoreload() {
    return autoreload;
  }
  PY_SET("autoreload") Status set_autoreload(bool value) {
    autoreload = value;
    return {};
  }
  /// Kept, and shown by nothing.
  PY_GET("rgb_status_brightness") SWord get_rgb_status_brightness() {
    return brightness;
  }
  /// ValueError outside of 0 to 255.
  PY_SET("rgb_status_brightness") Status set_rgb_status_brightness(SWord value);

  /// The display that shows the console: the board's own or the one that was set, or None.
  PY_GET("display") PY_SIGNATURE("(self) -> object") Object get_display() {
    return display.is_null() ? Object(none) : Object(display.ref());
  }
  PY_SET("display") void set_display(Ref value) { display = Object(value); }
  /// There is no radio for it: it is off, and to switch it on is a NotImplementedError.
  PY_GET("ble_workflow") bool get_ble_workflow() {
    return false;
  }
  PY_SET("ble_workflow") Status set_ble_workflow(bool value);

  Object display = {};
  uint8_t brightness = 255;
  bool autoreload = false;
};
extern Runtime the_runtime;
PY_CONST("runtime") inline constexpr Runtime* runtime = &the_runtime;

/// supervisor.status_bar: a compiled program shows none, wherever it is switched to.
struct PY_CLASS("StatusBar") StatusBar : Header {
  static const TypeInfo info;
  PY_GET("console") bool get_console() { return console; }
  PY_SET("console") Status set_console(bool value) {
    console = value;
    return {};
  }
  PY_GET("display") bool get_display() { return display; }
  PY_SET("display") Status set_display(bool value) {
    display = value;
    return {};
  }

  bool console = false, display = false;
};
extern StatusBar the_status_bar;
PY_CONST("status_bar") inline constexpr StatusBar* status_bar = &the_status_bar;

} // namespace py::supervisor
