// What number and string literals are worth. The parser calls it with the text of tokens that the lexer has
// checked for form.
#pragma once

#include "frontend/source/diagnostics.h"
#include "frontend/syntax/constant.h"
#include "frontend/syntax/tree.h"

#include <string>

namespace p2c::syntax {

/// As CPython: longer decimal integers are refused (other radixes are not limited).
inline constexpr size_t most_decimal_digits = 4300;

/// The value of a number that is well formed. `decimal_digits` becomes the number of digits of a decimal
/// integer; past `most_decimal_digits` the value is 0.
ast::ConstantValue number_value(llvm::StringRef text, Tree& tree, size_t& decimal_digits);

/// What a string's text between the quotes stands for.
struct StringDecoder {
  source::DiagnosticEngine& diagnostics;
  source::FileId file;

  /// Appends the value of `text`, which begins at the given offset of the file. Reports faulty escapes.
  void append(std::string& out, llvm::StringRef text, uint32_t offset, bool raw, bool bytes);

private:
  void append_escape(std::string& out, llvm::StringRef text, size_t& i, uint32_t offset, bool bytes);
  bool append_hex(std::string& out, llvm::StringRef text, size_t& i, uint32_t offset, unsigned digits,
                  bool bytes);
  bool append_named(std::string& out, llvm::StringRef text, size_t& i, uint32_t offset);
};

} // namespace p2c::syntax
