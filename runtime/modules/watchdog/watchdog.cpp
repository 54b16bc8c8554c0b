#include "runtime/modules/watchdog/watchdog.h"
#include "runtime/core/interruption.h"
#include "runtime/hal/console.h"
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

#if __STDC_HOSTED__
static hal::Alarm alarm;

static void bite(hal::Alarm&) {
  the_timer.is_running = false;
  interruption = &WatchDogTimeout;
  hal::console_interrupt();
}
static void wait_to_raise(Float seconds) {
  alarm.fire = bite;
  hal::start(alarm, hal::now() + hal::Micros(seconds * 1000000));
}
static Status begin_to_raise(Float seconds) {
  wait_to_raise(seconds);
  return {};
}
static void stop_raising() {
  hal::stop(alarm);
}
#else
static void wait_to_raise(Float) {}
static Status begin_to_raise(Float) {
  return raise_not_implemented_error("only WatchDogMode.RESET is there");
}
static void stop_raising() {}
#endif

Status WatchDogTimer::set_timeout(Float value) {
  if (!(value > 0 && value < 100000))
    return raise_value_error("timeout must be greater than 0");
  if (is_running && raises)
    wait_to_raise(value);
  else if (is_running)
    PY_CHECK(start(value));
  seconds = value;
  return {};
}

Optional<WatchDogMode> WatchDogTimer::get_mode() {
  if (!is_running)
    return none;
  return raises ? WatchDogMode::RAISE : WatchDogMode::RESET;
}

Status WatchDogTimer::set_mode(Optional<WatchDogMode> mode) {
  if (is_running && !raises) {
    if (!mode.is_none() && *mode == WatchDogMode::RESET)
      return {};
    return raise_fixed();
  }
  if (is_running && (mode.is_none() || *mode == WatchDogMode::RESET)) {
    stop_raising();
    is_running = false;
  }
  if (mode.is_none())
    return {};
  if (seconds == 0)
    return raise_value_error("WatchDogTimer.timeout must be greater than 0");
  raises = *mode == WatchDogMode::RAISE;
  PY_CHECK(raises ? begin_to_raise(seconds) : start(seconds));
  is_running = true;
  return {};
}

Status WatchDogTimer::feed() {
  if (!is_running)
    return raise_value_error("WatchDogTimer is not currently running");
  if (raises)
    wait_to_raise(seconds);
  else
    hal::watchdog_feed();
  return {};
}

Status WatchDogTimer::deinit() {
  return set_mode(none);
}

} // namespace py::watchdog
