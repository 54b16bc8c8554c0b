// The module `microcontroller`. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"
#include "runtime/core/tuple.h"
#include "runtime/modules/microcontroller/pin.h"
#include "runtime/modules/nvm/nvm.h"
#include "runtime/modules/watchdog/watchdog.h"

namespace py::microcontroller {

enum class PY_CLASS("ResetReason") ResetReason : uint8_t {
  POWER_ON,
  BROWNOUT,
  SOFTWARE,
  DEEP_SLEEP_ALARM,
  RESET_PIN,
  WATCHDOG,
  UNKNOWN,
  RESCUE_DEBUG,
};
enum class PY_CLASS("RunMode") RunMode : uint8_t { NORMAL, SAFE_MODE, UF2, BOOTLOADER };

} // namespace py::microcontroller
PY_ENUM_CLASS(microcontroller, ResetReason, "Invalid reset_reason")
PY_ENUM_CLASS(microcontroller, RunMode, "Invalid run_mode")

namespace py::microcontroller {

/// microcontroller.cpu
struct PY_CLASS("Processor") PY_EFFECT("plain_of_items") Processor : Header {
  static const TypeInfo info;
  PY_GET("frequency") SWord frequency();
  /// NotImplementedError on a chip, unless it is the one that it runs at.
  PY_SET("frequency") Status set_frequency(SWord hertz);
  /// None when the chip cannot tell.
  PY_GET("temperature") Optional<Float> temperature();
  PY_GET("voltage") Optional<Float> voltage();
  PY_GET("uid") Result<Own<ByteArray>> uid();
  PY_GET("reset_reason") ResetReason reset_reason();
};
extern Processor the_processor;
PY_CONST("cpu") inline constexpr Processor* cpu = &the_processor;
/// One for each core.
PY_CONST("cpus") extern Tuple* const cpus;
PY_CONST("watchdog") inline constexpr watchdog::WatchDogTimer* watchdog_timer =
    &watchdog::the_timer;
PY_CONST("nvm") inline constexpr nvm::ByteArray* nvm_bytes = &nvm::the_bytes;

/// Busy-waits.
PY_FUNCTION("delay_us") PY_EFFECT("plain_of_items") PY_EFFECT("blocking") Status
delay_us(PY_NAME("delay") SWord microseconds);
/// They nest.
PY_FUNCTION("disable_interrupts") PY_EFFECT("plain_of_items") void disable_interrupts();
/// RuntimeError when they are not disabled.
PY_FUNCTION("enable_interrupts") PY_EFFECT("plain_of_items") Status enable_interrupts();
PY_FUNCTION("reset")
PY_EFFECT("plain_of_items") void reset();
PY_FUNCTION("on_next_reset")
PY_EFFECT("plain_of_items") Status
on_next_reset(RunMode run_mode);

} // namespace py::microcontroller
