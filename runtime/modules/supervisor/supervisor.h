// The module `supervisor`. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"

namespace py::supervisor {

/// Milliseconds, counted round 2**29, that begin 65.536 s before the first turn-over.
PY_FUNCTION("ticks_ms") SWord ticks_ms();
/// The same at a given time.
SWord ticks_ms_at(uint64_t microseconds);
/// Starts the program again: here it ends, as nothing of it remains in either case.
PY_FUNCTION("reload") void reload();

/// supervisor.runtime
struct PY_CLASS("Runtime") Runtime : Header {
  static const TypeInfo info;
  PY_GET("serial_connected") bool serial_connected();
  PY_GET("usb_connected") bool usb_connected();
  PY_GET("serial_bytes_available") SWord serial_bytes_available();
};
extern Runtime the_runtime;
PY_CONST("runtime") inline constexpr Runtime* runtime = &the_runtime;

} // namespace py::supervisor
