// What Ctrl-C raises. On the simulator the watchdog's exception (WatchDogMode.RAISE) comes the same way: it
// is raised where KeyboardInterrupt would be. May not be called from an interrupt.
#pragma once
#include "runtime/core/error.h"
#include "runtime/core/exceptions.h"

namespace py {

#if __STDC_HOSTED__
inline constinit const TypeInfo* interruption = &types::KeyboardInterrupt;

inline Failed raise_interruption() {
  const TypeInfo* type = interruption;
  interruption = &types::KeyboardInterrupt;
  return raise_with(*type, {});
}
#else
inline Failed raise_interruption() {
  return raise_with(types::KeyboardInterrupt, {});
}
#endif

} // namespace py
