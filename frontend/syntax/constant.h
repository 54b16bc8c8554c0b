// The value of a literal, exact: what an `ast.Constant` or `ast.MatchSingleton` holds. Read by every stage
// that folds, types or prints constants.
#pragma once

#include "llvm/ADT/APInt.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <string>

namespace p2c::ast {

enum class ConstantKind : uint8_t { None, False, True, Ellipsis, Int, Float, Complex, Str, Bytes };

/// A value whose text or words live in the arena of its tree (or in static memory).
///
/// Strings are held in generalised UTF-8: each code point by itself in one to four bytes, surrogates included
/// (as three bytes). So two lone surrogates stay two code points, as in Python; text without surrogates is
/// plain UTF-8. `decode_code_point` reads it back.
struct ConstantValue {
  ConstantKind kind = ConstantKind::None;
  double number = 0;    ///< Float: the value. Complex: the imaginary part; the real part of a literal is 0
  llvm::StringRef text; ///< Str: generalised UTF-8. Bytes: the bytes
  llvm::ArrayRef<uint64_t> words; ///< Int: the magnitude, least word first, no leading zero word; empty is 0

  static ConstantValue none() { return {}; }
  static ConstantValue boolean(bool value) {
    return {value ? ConstantKind::True : ConstantKind::False, 0, {}, {}};
  }
  static ConstantValue ellipsis() { return {ConstantKind::Ellipsis, 0, {}, {}}; }
  static ConstantValue integer(llvm::ArrayRef<uint64_t> words) { return {ConstantKind::Int, 0, {}, words}; }
  static ConstantValue floating(double value) { return {ConstantKind::Float, value, {}, {}}; }
  static ConstantValue imaginary(double value) { return {ConstantKind::Complex, value, {}, {}}; }
  static ConstantValue string(llvm::StringRef text) { return {ConstantKind::Str, 0, text, {}}; }
  static ConstantValue bytes(llvm::StringRef text) { return {ConstantKind::Bytes, 0, text, {}}; }

  /// Int: whether it fits in 64 bits without sign.
  bool fits_uint64() const { return words.size() <= 1; }
  /// Int: the low 64 bits.
  uint64_t low_word() const { return words.empty() ? 0 : words[0]; }
  /// Int: the value, at least one bit wider than it needs, so that it is not negative as a signed number.
  llvm::APInt as_apint() const {
    if (words.empty())
      return llvm::APInt(64, 0);
    return llvm::APInt(static_cast<unsigned>(words.size() * 64 + 1), words);
  }
};

/// Reads the code point at `offset` of generalised UTF-8 text and moves the offset past it.
char32_t decode_code_point(llvm::StringRef text, size_t& offset);
/// Appends a code point, surrogates included.
void append_code_point(std::string& text, char32_t code_point);
/// The number of code points: Python's `len`.
size_t code_point_count(llvm::StringRef text);

/// Python's `repr` of the value. An int of any size is printed in full.
std::string repr(const ConstantValue& value);
/// Python's `repr` of a str in generalised UTF-8, of bytes, and of a float (shortest text that reads back).
std::string repr_string(llvm::StringRef text);
std::string repr_bytes(llvm::StringRef text);
std::string repr_float(double value);

} // namespace p2c::ast
