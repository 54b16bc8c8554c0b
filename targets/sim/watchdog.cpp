// The simulated watchdog ends the run where it would reset a chip; the memory that is kept lives as long as
// the run.
#include "runtime/hal/watchdog.h"
#include "runtime/hal/console.h"
#include "targets/sim/machine.h"

#include <string.h>

namespace py::hal {

static Alarm alarm;
static Micros span;

static void bite(Alarm&) {
  static const char text[] = "reset by the watchdog\n";
  console_write_error(text, sizeof text - 1);
  sim::end(1);
}

bool watchdog_start(Micros timeout) {
  span = timeout;
  alarm.fire = bite;
  start(alarm, now() + span);
  return true;
}
void watchdog_feed() {
  start(alarm, now() + span);
}
bool watchdog_stop() {
  stop(alarm);
  return true;
}

static uint8_t kept[4096];
static bool is_erased = false;

static void erase() {
  if (!is_erased)
    memset(kept, 0xFF, sizeof kept);
  is_erased = true;
}
size_t nvm_size() {
  return sizeof kept;
}
void nvm_read(size_t at, uint8_t* bytes, size_t size) {
  erase();
  memcpy(bytes, kept + at, size);
}
bool nvm_write(size_t at, const uint8_t* bytes, size_t size) {
  erase();
  memcpy(kept + at, bytes, size);
  return true;
}

} // namespace py::hal
