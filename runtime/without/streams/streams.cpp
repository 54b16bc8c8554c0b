// For a program without dynamic operations on a chip: nothing that opens a stream is plain, and a chip can
// always be woken. (Beside without/dynamic, never without it. The simulator keeps its own: it tells when
// nothing can wake a program.)
#include "runtime/aio/loop.h"

namespace py {

Status Scheduler::look_outside() {
  hal::attention = false;
  PY_CHECK(check_interrupt_now());
  deliver_signals();
  return {};
}
void Scheduler::rest(Micros deadline) {
  (void)hal::idle_until(deadline); // a chip can always be woken
}

} // namespace py
