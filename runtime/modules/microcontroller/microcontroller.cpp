#include "runtime/modules/microcontroller/microcontroller.h"
#include "runtime/hal/console.h"
#include "runtime/hal/cpu.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(microcontroller, Processor)
PY_DEFINE_ENUM_CLASS(microcontroller, ResetReason, PY_ENUM_VALUE(POWER_ON), PY_ENUM_VALUE(BROWNOUT),
                     PY_ENUM_VALUE(SOFTWARE), PY_ENUM_VALUE(DEEP_SLEEP_ALARM), PY_ENUM_VALUE(RESET_PIN),
                     PY_ENUM_VALUE(WATCHDOG), PY_ENUM_VALUE(UNKNOWN), PY_ENUM_VALUE(RESCUE_DEBUG))
PY_DEFINE_ENUM_CLASS(microcontroller, RunMode, PY_ENUM_VALUE(NORMAL), PY_ENUM_VALUE(SAFE_MODE),
                     PY_ENUM_VALUE(UF2), PY_ENUM_VALUE(BOOTLOADER))

namespace py::microcontroller {

constinit const TypeInfo Processor::info = builtin_type({.name = PY_STR("Processor"),
                                                         .base = &types::object,
                                                         .size = sizeof(Processor),
                                                         .kind = Kind::native,
                                                         .flags = TypeInfo::final | TypeInfo::abstract,
                                                         .attrs = &attrs::microcontroller::Processor,
                                                         .module = PY_STR("microcontroller")});
constinit Processor the_processor{{&Processor::info, immortal_refs}};
static constinit StaticTuple<2> both_cores{ConstWord(&the_processor), ConstWord(&the_processor)};
constinit Tuple* const cpus = &both_cores.header;

SWord Processor::frequency() {
  return SWord(hal::cpu_frequency());
}
Status Processor::set_frequency(SWord hertz) {
  if (hertz <= 0 || hertz > 400000000)
    return raise_value_error("Invalid frequency");
  if (!hal::cpu_set_frequency(uint32_t(hertz)))
    return raise_not_implemented_error("the frequency of this chip is fixed");
  return {};
}

static Optional<Float> known(float value) {
  if (value != value)
    return none;
  return Float(value);
}
Optional<Float> Processor::temperature() {
  hal::observe();
  return known(hal::cpu_temperature());
}
Optional<Float> Processor::voltage() {
  hal::observe();
  return known(hal::cpu_voltage());
}

Result<Own<ByteArray>> Processor::uid() {
  uint8_t bytes[16];
  size_t size = hal::cpu_uid(bytes, sizeof bytes);
  return make_bytearray(reinterpret_cast<const char*>(bytes), size);
}

ResetReason Processor::reset_reason() {
  switch (hal::cpu_reset_cause()) {
  case hal::ResetCause::power:
    return ResetReason::POWER_ON;
  case hal::ResetCause::pin:
    return ResetReason::RESET_PIN;
  case hal::ResetCause::debugger:
    return ResetReason::RESCUE_DEBUG;
  case hal::ResetCause::software:
    return ResetReason::SOFTWARE;
  case hal::ResetCause::watchdog:
    return ResetReason::WATCHDOG;
  }
  __builtin_unreachable();
}

Status delay_us(SWord microseconds) {
  if (microseconds < 0)
    return raise_value_error("delay must be >= 0");
  if (hal::delay(hal::Micros(microseconds)) && hal::console_interrupted())
    return raise_with(types::KeyboardInterrupt, {});
  return {};
}

static unsigned disabled = 0;

void disable_interrupts() {
  ++disabled;
  hal::disable_interrupts();
}
Status enable_interrupts() {
  if (disabled == 0)
    return raise_runtime_error("Interrupts are not disabled");
  --disabled;
  hal::enable_interrupts();
  return {};
}

void reset() {
  hal::cpu_reset();
}

Status on_next_reset(RunMode run_mode) {
  if (run_mode == RunMode::NORMAL)
    return {};
  return raise_not_implemented_error("only RunMode.NORMAL can be chosen for the next reset");
}

} // namespace py::microcontroller
