#include "runtime/modules/time/time.h"
#include "runtime/core/interruption.h"
#include "runtime/hal/clock.h"
#include "runtime/hal/console.h"

namespace py::time {

Float monotonic() {
  hal::observe();
  return Float(hal::now()) / 1000000;
}

Result<Int> monotonic_ns() {
  hal::observe();
  return make_int(int64_t(hal::now() * 1000));
}

Status sleep(Float seconds) {
  if (!(seconds >= 0))
    return raise_value_error("sleep length must be non-negative");
  if (seconds >= Float(1 << 30))
    return raise_overflow_error("timestamp out of range");
  if (hal::delay(hal::Micros(seconds * 1000000 + Float(0.5))) && hal::console_interrupted())
    return raise_interruption();
  return {};
}

static SWord at_start = 946684800; // 1 January 2000

SWord time() {
  hal::observe();
  return at_start + SWord(hal::now() / 1000000);
}

void set_time(SWord now) {
  at_start = now - SWord(hal::now() / 1000000);
}

} // namespace py::time
