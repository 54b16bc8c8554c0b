// The module `watchdog`; the timer itself is `microcontroller.watchdog`. Nothing here may be called from an
// interrupt.
#pragma once
#include "runtime/core/bind.h"

namespace py::watchdog {

enum class PY_CLASS("WatchDogMode") WatchDogMode : uint8_t { RAISE, RESET };

PY_CLASS_OF("WatchDogTimeout", "Exception") PY_BASE("Exception") extern const TypeInfo WatchDogTimeout;

} // namespace py::watchdog
PY_ENUM_CLASS(watchdog, WatchDogMode, "Invalid mode")

namespace py::watchdog {

/// Resets the chip when it is not fed in time. WatchDogMode.RAISE is there on the simulator: WatchDogTimeout
/// where Ctrl-C would be seen, and the timer stops; NotImplementedError on a chip.
struct PY_CLASS("WatchDogTimer") WatchDogTimer : Header {
  static const TypeInfo info;
  Float seconds = 0;
  bool is_running = false;
  bool raises = false; ///< while it runs: WatchDogMode.RAISE

  constexpr explicit WatchDogTimer(const Header& header) : Header(header) {}
  /// ValueError unless it is more than 0.
  PY_GET("timeout") Float get_timeout() {
    return seconds;
  }
  PY_SET("timeout") Status set_timeout(Float seconds);
  /// None while it does not run. It begins when this is set; ValueError unless the timeout was set before.
  /// RESET stays: RuntimeError.
  PY_GET("mode") Optional<WatchDogMode> get_mode();
  PY_SET("mode") Status set_mode(Optional<WatchDogMode> mode);
  /// ValueError while it does not run.
  PY_METHOD("feed") Status feed();
  PY_METHOD("deinit") Status deinit();
};
extern WatchDogTimer the_timer;

} // namespace py::watchdog
