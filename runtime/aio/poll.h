// Streams: what can be asked whether it can be read or written, and the tasks that wait for that. Nothing
// here may be called from an interrupt.
#pragma once
#include "runtime/aio/scheduler.h"

namespace py {

/// What is asked and answered, as select.poll has it. Errors and ends are answered unasked.
constexpr SWord poll_in = 1, poll_out = 4, poll_error = 8, poll_end = 16;

/// How a native class is asked.
struct PollEntry {
  const TypeInfo* type;
  /// Which of `wanted` can be done now without waiting. -1: this object is no stream (a file).
  SWord (*ready)(Header* stream, SWord wanted);
  /// Takes what is there to be read, without waiting; null: bytes cannot be taken from it (a queue of
  /// events).
  Result<size_t> (*take)(Header* stream, uint8_t* bytes, size_t size) = nullptr;
  /// Writes all of it; null: the `write` of the class does.
  Status (*put)(Header* stream, const uint8_t* bytes, size_t size) = nullptr;
  /// Nobody says when it becomes ready: it has to be asked again and again.
  bool is_silent = false;
};
/// Each beside the class that it is for. They are weak: a program that does not use the class does not link
/// it.
namespace poll_entries {
[[gnu::weak]] extern const PollEntry uart, serial, console, event_queue, counter, socket;
}
/// The entry for an object; null for what is none of ours.
const PollEntry* find_poll_entry(Ref stream);

/// Asks a stream: one of ours, or an object of a class that derives from io.IOBase and has an `ioctl`, which
/// is called with 3 and what is wanted. OSError "stream operation not supported" for what is neither; what
/// `ioctl` raises.
Result<SWord> poll_stream(Ref stream, SWord wanted);
/// OSError for what is none.
Status check_stream(Ref stream);
/// Whether the only way to learn that it has become ready is to ask again and again. Most of ours set
/// hal::attention.
bool must_be_asked(Ref stream);
/// The time until such a stream is asked again.
constexpr Micros between_polls = 1000;

/// Makes the running task wait, from when it suspends on, until a stream can be read or written. OSError for
/// what is no stream; AssertionError when another task waits for the same; RuntimeError outside of a task.
Status wait_for_stream(Ref stream, bool to_write);

/// Rests until the deadline or something happens, asking again and again if `asks`. False: nothing ever will.
bool rest_for_streams(Micros deadline, bool asks);

namespace asyncio {

/// Awaiting that, for the coroutines of the runtime: none, or failed.
class StreamWait {
public:
  StreamWait(Ref stream, bool to_write) : stream_(stream), to_write_(to_write) {}
  StreamWait operator co_await() noexcept { return *this; }
  bool await_ready() noexcept {
    if (!wait_for_stream(stream_, to_write_).failed())
      return false;
    control.transfer = 0;
    return true;
  }
  void await_suspend(std::coroutine_handle<> awaiter) noexcept { suspend_driver(awaiter); }
  Result<Object> await_resume() noexcept { return control.receive(); }

private:
  Ref stream_;
  bool to_write_;
};

} // namespace asyncio
} // namespace py
