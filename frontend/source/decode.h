// Turns the bytes of a file into the text that the lexer reads, by the rules of CPython's tokenizer: a byte
// order mark, a PEP 263 `coding` comment, else UTF-8; every line ending becomes '\n'. SourceManager calls it.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>

namespace p2c::source {

enum class DecodeFault : uint8_t {
  none,
  unknown_encoding,
  conflicts_with_bom,
  undecodable, ///< the byte is replaced by U+FFFD in the text
  null_byte,   ///< kept in the text
};

struct Decoded {
  std::string text; ///< valid UTF-8, whatever the fault
  DecodeFault fault = DecodeFault::none;
  size_t fault_begin = 0; ///< the first faulty place in `text`
  size_t fault_end = 0;
  std::string encoding; ///< the encoding's name as the file spells it, or "UTF-8"
  uint8_t byte = 0;     ///< undecodable: the byte
};

Decoded decode(llvm::StringRef bytes);

} // namespace p2c::source
