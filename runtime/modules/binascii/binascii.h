// The module `binascii`: bytes as text and back, and check sums, as CPython has them. Text to be read is
// bytes-like or a str of ASCII. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"
#include "runtime/core/buffer.h"

namespace py::binascii {

PY_CLASS_OF("Error", "ValueError") PY_BASE("ValueError") extern const TypeInfo Error;
PY_CLASS_OF("Incomplete", "Exception") PY_BASE("Exception") extern const TypeInfo Incomplete;

/// Two hexadecimal digits a byte, `sep` after each `bytes_per_sep`, counted from the end (negative: from the
/// start).
PY_FUNCTION("hexlify")
PY_SIGNATURE("(data: ReadableBuffer, sep: str | bytes = ..., bytes_per_sep: int = 1) -> bytes")
Result<Own<Bytes>> hexlify(Ref data, PY_OPTIONAL Ref sep, PY_DEFAULT("1") IntRef bytes_per_sep);
PY_FUNCTION("b2a_hex")
PY_SIGNATURE("(data: ReadableBuffer, sep: str | bytes = ..., bytes_per_sep: int = 1) -> bytes")
Result<Own<Bytes>> b2a_hex(Ref data, PY_OPTIONAL Ref sep, PY_DEFAULT("1") IntRef bytes_per_sep);
/// Error "Odd-length string", "Non-hexadecimal digit found".
PY_FUNCTION("unhexlify") PY_SIGNATURE("(hexstr: ReadableBuffer | str) -> bytes") Result<Own<Bytes>>
unhexlify(PY_POSITIONAL_ONLY Ref hexstr);
PY_FUNCTION("a2b_hex")
PY_SIGNATURE("(hexstr: ReadableBuffer | str) -> bytes") Result<Own<Bytes>>
a2b_hex(PY_POSITIONAL_ONLY Ref hexstr);
PY_FUNCTION("b2a_base64")
PY_SIGNATURE("(data: ReadableBuffer, /, *, newline: int = 1) -> bytes")
Result<Own<Bytes>> b2a_base64(PY_POSITIONAL_ONLY Ref data, PY_KEYWORD_ONLY PY_DEFAULT("1") SWord newline);
/// What is no digit of base 64 is passed over, unless `strict_mode`. Error "Incorrect padding".
PY_FUNCTION("a2b_base64") PY_SIGNATURE("(data: ReadableBuffer | str, /, *, strict_mode: int = 0) -> bytes")
Result<Own<Bytes>> a2b_base64(PY_POSITIONAL_ONLY Ref data, PY_KEYWORD_ONLY PY_DEFAULT("0") SWord strict_mode);
/// CRC-32 as zip has it; `crc` is that of the data before.
PY_FUNCTION("crc32")
PY_SIGNATURE("(data: ReadableBuffer, crc: int = 0) -> int")
Result<Int> crc32(Ref data, PY_POSITIONAL_ONLY PY_DEFAULT("0") IntRef crc);
/// CRC-CCITT, as BinHex has it.
PY_FUNCTION("crc_hqx") PY_SIGNATURE("(data: ReadableBuffer, crc: int) -> int") Result<Int>
crc_hqx(Ref data, PY_POSITIONAL_ONLY IntRef crc);

} // namespace py::binascii
