// The end of a coroutine, generator or async generator whose last reference has gone.
#include "runtime/aio/async_generator.h"
#include "runtime/aio/generator.h"
#include "runtime/aio/scheduler.h"
#include "runtime/aio/unraisable.h"

namespace py {

/// What is in flight while a destructor runs: it must not be disturbed.
class InFlight {
public:
  InFlight() : transfer_(control.transfer) {
    control.transfer = 0;
    if (is_pending())
      pending_ = take_pending();
  }
  ~InFlight() {
    if (!pending_.is_null())
      (void)resume(static_cast<Own<BaseException>&&>(pending_));
    control.transfer = transfer_;
  }

private:
  Word transfer_;
  Own<BaseException> pending_;
};

static bool has_to_end(const Frame& frame) {
  return !memory::is_over && (frame.state == FrameState::suspended || frame.state == FrameState::yielded ||
                              frame.state == FrameState::delegating);
}

/// An async generator ends in a task of its own, since its `finally` blocks may await; without a running loop
/// it ends here.
static Status close_async_generator(AsyncGeneratorObject& generator) {
  if (!scheduler.is_running())
    return close_frame(generator, "async generator");
  PY_TRY(coroutine, close_later(generator));
  PY_TRY(task, asyncio::start_task(static_cast<Own<CoroutineObject>&&>(coroutine)));
  return {};
}

PY_OPENING bool close_dropped(Frame& frame) {
  if (!has_to_end(frame))
    return false;
  InFlight in_flight;
  frame.refs = 1;
  Status closed;
  if (frame.type == &types::generator)
    closed = close_frame(frame, "generator");
  else if (frame.type == &types::async_generator)
    closed = close_async_generator(static_cast<AsyncGeneratorObject&>(frame));
  else
    closed = close_frame(frame, "coroutine");
  if (closed.failed())
    report_unraisable(&frame);
  return --frame.refs != 0;
}

} // namespace py
