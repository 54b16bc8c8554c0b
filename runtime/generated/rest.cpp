// A loop that does nothing for ever lets time pass.
#include "runtime/core/bind.h"
#include "runtime/generated/program.h"
#include "runtime/hal/clock.h"
#include "runtime/hal/console.h"

namespace py {

Status rest() {
  constexpr hal::Micros a_while = 1000000;
  if (hal::delay(a_while) && hal::console_interrupted())
    return raise_with(types::KeyboardInterrupt, {});
  return {};
}

} // namespace py
