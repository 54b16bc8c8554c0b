// The module `select`: asking several streams what they can do. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/aio/poll.h"
#include "runtime/core/bind.h"
#include "runtime/core/list.h"
#include "runtime/core/tuple.h"

namespace py::select {

PY_CONST("POLLIN") inline constexpr SWord in = poll_in;
PY_CONST("POLLOUT") inline constexpr SWord out = poll_out;
PY_CONST("POLLERR") inline constexpr SWord error = poll_error;
PY_CONST("POLLHUP") inline constexpr SWord end = poll_end;

/// What `select.poll()` gives: streams (runtime/aio/poll.h) and what is wanted of each.
struct PY_CLASS("Poll") PY_UNNAMED Poll : Header {
  static const TypeInfo info;

  struct Entry {
    Object stream;
    SWord wanted;
    SWord ready;
  };
  Entry* entries = nullptr;
  size_t count = 0, room = 0;
  // Of the loop over what `ipoll` has found.
  size_t at = 0;
  bool once = false;

  ~Poll();

  /// OSError for what is no stream.
  PY_METHOD("register")
  Status add(PY_NAME("obj") Ref stream, PY_DEFAULT("5") PY_NAME("eventmask") SWord wanted);
  PY_METHOD("unregister") Status remove(PY_NAME("obj") Ref stream);
  /// OSError (ENOENT) for what was not registered.
  PY_METHOD("modify") Status modify(PY_NAME("obj") Ref stream, PY_NAME("eventmask") SWord wanted);
  /// Waits for so many milliseconds (-1: without end) until one of the streams is ready: those that are, with
  /// what they can do. KeyboardInterrupt.
  PY_METHOD("poll") PY_SIGNATURE("(self, timeout: int = -1) -> list[tuple[object, int]]")
  Result<Own<List>> poll(PY_DEFAULT("-1") SWord timeout);
  /// The same to loop over. With 1 as `flags` a stream that is found is not asked again until `modify`.
  PY_METHOD("ipoll") PY_SIGNATURE("(self, timeout: int = -1, flags: int = 0) -> Poll")
  Result<Own<Poll>> ipoll(PY_DEFAULT("-1") SWord timeout, PY_DEFAULT("0") SWord flags);
  PY_METHOD("__iter__") Own<Poll> iterate() { return Own<Poll>(this); }
  PY_METHOD("__next__")
  PY_SIGNATURE("(self) -> tuple[object, int]") Result<Own<Tuple>> step();

  /// What is wanted of a stream besides what was.
  Status want(Ref stream, SWord more);

private:
  Entry* find(Ref stream);
  Result<bool> ask_all();
  Status wait(SWord timeout);
};

PY_FUNCTION("poll")
PY_SIGNATURE("() -> Poll") Result<Own<Poll>> make_poll();
/// Waits for so many seconds (None, or below 0: without end) until one of the streams can be read, or
/// written, or has an error: lists of those that can. OSError for what is no stream, KeyboardInterrupt.
PY_FUNCTION("select")
PY_SIGNATURE("(rlist: object, wlist: object, xlist: object, timeout: float | None = None) -> "
             "tuple[list[object], list[object], list[object]]")
Result<Own<Tuple>> select_streams(PY_POSITIONAL_ONLY PY_NAME("rlist") Ref to_read,
                                  PY_NAME("wlist") Ref to_write, PY_NAME("xlist") Ref to_fail,
                                  PY_DEFAULT("None") PY_NAME("timeout") Ref seconds);

} // namespace py::select
