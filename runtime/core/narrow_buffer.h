// Buffers as CircuitPython's native objects take them, and the arguments beside them. May not be called from
// an interrupt.
#pragma once
#include "runtime/core/buffer.h"
#include "runtime/core/int.h"
#include "runtime/core/optional.h"

namespace py {

/// Leaves of the buffer what `write(buf, most)` or `write(buf, offset, most)` means. What is too large, or
/// negative, means to the end.
void narrow_buffer(Buffer& buffer, Optional<IntRef> offset_or_most, Optional<IntRef> most);

/// For what writes to a stream of bytes: ValueError "string not supported; use bytes or bytearray".
Status refuse_text(Ref value);

/// For what is no stream: text is its bytes there. Errors are those of `get_buffer`.
Status get_buffer_or_text(Ref value, Buffer& out);

} // namespace py
