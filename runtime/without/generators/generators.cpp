// For a program without dynamic operations that has no generators. (Beside without/dynamic, never without
// it.)
#include "runtime/aio/frame.h"
#include "runtime/core/error.h"
#include "runtime/core/ops_builtin.h"

namespace py {

/// Only tasks drive coroutines, and none forgets one that stands at an await.
bool close_dropped(Frame& frame) {
  if (frame.state == FrameState::suspended)
    __builtin_trap();
  return false;
}

Result<Object> advance_generator(Ref iterator) {
  return raise_type_error("'%T' object is not an iterator", iterator.word());
}

} // namespace py
