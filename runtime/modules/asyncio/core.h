// The module `asyncio.core`, as far as programs use it: waiting for a stream's data the way CircuitPython's
// guides do,
//
//   async def __await__(self):
//       yield asyncio.core._io_queue.queue_read(self.keys.events)
//
// Nothing here may be called from an interrupt.
#pragma once
#include "runtime/aio/scheduler.h"
#include "runtime/core/bind.h"

namespace py::asyncio::core {

struct PY_CLASS("IOQueue") IOQueue : Header {
  static const TypeInfo info;

  /// Makes the running task wait, from its next `yield` on, until the stream has something to read. Streams
  /// are the event queues of `keypad`; OSError for anything else. RuntimeError outside of a task, or when
  /// another task waits already.
  PY_METHOD("queue_read") Status queue_read(PY_NAME("s") Ref stream);
};
extern IOQueue the_io_queue;
PY_CONST("_io_queue") inline constexpr IOQueue* io_queue = &the_io_queue;

} // namespace py::asyncio::core
