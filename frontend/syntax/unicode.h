// What Python's syntax needs to know of Unicode, by the tables of the reference CPython. The lexer and the
// printing of constants call it.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <optional>
#include <string>

namespace p2c::syntax {

/// Whether a code point may begin an identifier, or follow in one.
bool is_identifier_start(char32_t code_point);
bool is_identifier_continue(char32_t code_point);

/// `str.isprintable` of one code point.
bool is_printable(char32_t code_point);

/// The NFKC form of an identifier in UTF-8. Only for text that passes the two tests above: the tables hold
/// nothing else.
std::string normalise_identifier(llvm::StringRef name);

/// The code point that `\N{name}` stands for.
std::optional<char32_t> code_point_named(llvm::StringRef name);

} // namespace p2c::syntax
