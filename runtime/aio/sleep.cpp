#include "runtime/aio/sleep.h"
#include "runtime/core/float.h"
#include "runtime/core/int.h"

namespace py::asyncio {

Micros sleep_deadline = 0;

static Failed raise_too_long() {
  return raise_overflow_error("ticks interval overflow");
}

#if defined(PY_FLOAT32)
/// The same as micros_of, without the processor's help: exact, in integers.
static Micros micros_of_bits(uint32_t bits) {
  constexpr unsigned mantissa_bits = 23, bias = 127;
  const int shift = int(mantissa_bits + bias) - int(bits >> mantissa_bits);
  const uint32_t mantissa = (bits & ((1u << mantissa_bits) - 1)) | 1u << mantissa_bits;
  const uint64_t scaled = uint64_t(mantissa) * 1000000;
  if (shift <= 0)
    return scaled << -shift;
  return shift >= 64 ? 0 : (scaled + (uint64_t(1) << (shift - 1))) >> shift;
}
#endif

Result<Micros> deadline_in_seconds(Float seconds) {
#if defined(PY_FLOAT32)
  // Numbers that are not negative compare as their bits do, and those of infinity and NaN are above all.
  const auto bits = __builtin_bit_cast(uint32_t, seconds);
  if (bits < __builtin_bit_cast(uint32_t, longest_sleep))
    return bits == 0 ? Micros(0) : hal::now() + micros_of_bits(bits);
#endif
  if (seconds != seconds)
    return raise_value_error("cannot convert float NaN to integer");
  if (seconds >= longest_sleep) {
    if (seconds - seconds != 0)
      return raise_overflow_error("cannot convert float infinity to integer");
    return raise_too_long();
  }
  return seconds <= 0 ? Micros(0) : hal::now() + micros_of(seconds);
}

Result<Micros> deadline_in_milliseconds(Ref milliseconds) {
  if (milliseconds.is_small_int()) {
    SWord ms = milliseconds.small_int();
    if (ms >= longest_ms)
      return raise_too_long();
    return ms <= 0 ? Micros(0) : hal::now() + Micros(ms) * 1000;
  }
  PY_TRY(number, to_float(milliseconds));
  return deadline_in_seconds(number / 1000);
}

Result<Micros> deadline_in_seconds(Ref seconds) {
  if (seconds.is_small_int()) {
    SWord s = seconds.small_int();
    if (s >= longest_ms / 1000 + 1)
      return raise_too_long();
    return s <= 0 ? Micros(0) : hal::now() + Micros(s) * 1000000;
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
