#include "runtime/modules/watchdog/watchdog.h"
#include "runtime/hal/watchdog.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(watchdog, WatchDogTimer)
PY_DEFINE_ENUM_CLASS(watchdog, WatchDogMode, PY_ENUM_VALUE(RAISE), PY_ENUM_VALUE(RESET))

namespace py::watchdog {

constinit const TypeInfo WatchDogTimeout =
    native_exception(PY_STR("watchdog"), PY_STR("WatchDogTimeout"), types::Exception);
constinit const TypeInfo WatchDogTimer::info =
    native_type<WatchDogTimer>(PY_STR("watchdog"), PY_STR("WatchDogTimer"), nullptr,
                               &attrs::watchdog::WatchDogTimer, TypeInfo::final | TypeInfo::abstract);
constinit WatchDogTimer the_timer({&WatchDogTimer::info, immortal_refs});

static Failed raise_fixed() {
  return raise_runtime_error("WatchDogTimer mode cannot be changed once set to WatchDogMode.RESET");
}

static Status start(Float seconds) {
  if (!hal::watchdog_start(hal::Micros(seconds * 1000000)))
    return raise_value_error("timeout duration exceeded the maximum supported value");
  return {};
}

Status WatchDogTimer::set_timeout(Float value) {
  if (!(value > 0 && value < 100000))
    return raise_value_error("timeout must be greater than 0");
  if (is_running)
    PY_CHECK(start(value));
  seconds = value;
  return {};
}

Optional<WatchDogMode> WatchDogTimer::get_mode() {
  return is_running ? Optional<WatchDogMode>(WatchDogMode::RESET) : Optional<WatchDogMode>();
}

Status WatchDogTimer::set_mode(Optional<WatchDogMode> mode) {
  if (is_running) {
    if (!mode.is_none() && *mode == WatchDogMode::RESET)
      return {};
    return raise_fixed();
  }
  if (mode.is_none())
    return {};
  if (*mode == WatchDogMode::RAISE)
    return raise_not_implemented_error("only WatchDogMode.RESET is there");
  if (seconds == 0)
    return raise_value_error("WatchDogTimer.timeout must be greater than 0");
  PY_CHECK(start(seconds));
  is_running = true;
  return {};
}

Status WatchDogTimer::feed() {
  if (!is_running)
    return raise_value_error("WatchDogTimer is not currently running");
  hal::watchdog_feed();
  return {};
}

Status WatchDogTimer::deinit() {
  if (is_running)
    return raise_fixed();
  return {};
}

} // namespace py::watchdog
