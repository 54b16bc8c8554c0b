#include "runtime/aio/sleep.h"
#include "runtime/core/float.h"
#include "runtime/core/int.h"

namespace py::asyncio {

/// The interpreter's ring of ticks: longer sleeps are refused there, and so here.
constexpr SWord longest_ms = SWord(1) << 28;

static Failed raise_too_long() {
  return raise_overflow_error("ticks interval overflow");
}

Result<Micros> deadline_in_seconds(Float seconds) {
  if (seconds != seconds)
    return raise_value_error("cannot convert float NaN to integer");
  if (seconds >= Float(longest_ms) / 1000) {
    if (seconds - seconds != 0)
      return raise_overflow_error("cannot convert float infinity to integer");
    return raise_too_long();
  }
  Micros now = hal::now();
  if (seconds <= 0)
    return now;
  return now + Micros(seconds * 1000000 + Float(0.5));
}

Result<Micros> deadline_in_milliseconds(Ref milliseconds) {
  if (milliseconds.is_small_int()) {
    SWord ms = milliseconds.small_int();
    if (ms >= longest_ms)
      return raise_too_long();
    return hal::now() + (ms < 0 ? 0 : Micros(ms) * 1000);
  }
  PY_TRY(number, to_float(milliseconds));
  return deadline_in_seconds(number / 1000);
}

Result<Micros> deadline_in_seconds(Ref seconds) {
  if (seconds.is_small_int()) {
    SWord s = seconds.small_int();
    if (s >= longest_ms / 1000 + 1)
      return raise_too_long();
    return hal::now() + (s < 0 ? 0 : Micros(s) * 1000000);
  }
  PY_TRY(number, to_float(seconds));
  return deadline_in_seconds(number);
}

inline constexpr CodeInfo sleep_code{"asyncio", "sleep"};
static Coroutine<sleep_code> sleep_until(Micros deadline, Object result) {
  auto slept = co_await at(0, Sleep(deadline));
  if (slept.failed())
    co_return Failed{};
  co_return static_cast<Object&&>(result);
}

Result<Own<CoroutineObject>> sleep(Ref seconds, Ref result) {
  PY_TRY(deadline, deadline_in_seconds(seconds));
  return sleep_until(deadline, Object(result));
}
Result<Own<CoroutineObject>> sleep_ms(Ref milliseconds) {
  PY_TRY(deadline, deadline_in_milliseconds(milliseconds));
  return sleep_until(deadline, none);
}

} // namespace py::asyncio
