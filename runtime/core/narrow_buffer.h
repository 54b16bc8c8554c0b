// The arguments that the streams of CircuitPython take beside a buffer. May not be called from an interrupt.
#pragma once
#include "runtime/core/buffer.h"
#include "runtime/core/int.h"
#include "runtime/core/optional.h"

namespace py {

/// Leaves of the buffer what `write(buf, most)` or `write(buf, offset, most)` means. What is too large, or
/// negative, means to the end.
void narrow_buffer(Buffer& buffer, Optional<IntRef> offset_or_most, Optional<IntRef> most);

} // namespace py
