// Hexadecimal text, for bytes.hex, memoryview.hex and binascii.
#pragma once
#include "runtime/core/bytes.h"

namespace py {

/// `data.hex(sep, bytes_per_sep)`; None for no separator.
Result<Own<Str>> bytes_to_hex(const uint8_t* data, size_t size, Ref sep, IntRef bytes_per_sep);

} // namespace py
