// The tokens the lexer makes and the parser reads.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <cstdint>

namespace p2c::syntax {

enum class TokenKind : uint8_t {
#define TOKEN(Kind, description) Kind,
#include "frontend/syntax/tokens.def"
};

/// How a diagnostic calls a kind of token: "`:`", "a name", "the end of the line".
llvm::StringRef describe(TokenKind kind);
/// The name of the kind, for dumps.
llvm::StringRef name_of(TokenKind kind);

bool is_keyword(TokenKind kind);
/// The keyword that a word is, or Name.
TokenKind keyword_or_name(llvm::StringRef word);
/// Every keyword's text; for suggestions.
llvm::ArrayRef<llvm::StringRef> keyword_texts();

struct Token {
  // Strings, and all three tokens of an f-string:
  static constexpr uint8_t raw = 1, bytes = 2, triple = 4;
  /// FStringMiddle: stands in a format specification, where `{{` is no escape. Colon: begins one.
  static constexpr uint8_t format_spec = 8;
  // Names:
  static constexpr uint8_t beyond_ascii = 16;
  // Numbers and strings: the lexer has reported a fault in it; its value means nothing
  static constexpr uint8_t faulty = 32;

  TokenKind kind;
  uint8_t flags = 0;
  uint32_t begin = 0;
  uint32_t end = 0;
};

} // namespace p2c::syntax
