// Between str and bytes: the encodings utf-8, ascii and latin-1, with Python's error handlers.
// Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bytes.h"

namespace py {

/// bytes.decode: LookupError for an unknown encoding or handler, UnicodeDecodeError.
Result<Own<Str>> decode(const uint8_t* data, size_t size, Str* encoding, Str* errors);
/// str.encode: LookupError, UnicodeEncodeError.
Result<Own<Bytes>> encode(Str* text, Str* encoding, Str* errors);
/// The same for utf-8, strict.
Result<Own<Str>> decode_utf8(const uint8_t* data, size_t size);

} // namespace py
