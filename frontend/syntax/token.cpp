#include "frontend/syntax/token.h"

#include "llvm/ADT/ArrayRef.h"

#include <array>

namespace p2c::syntax {

llvm::StringRef describe(TokenKind kind) {
  static constexpr llvm::StringLiteral descriptions[] = {
#define TOKEN(Kind, description) description,
#include "frontend/syntax/tokens.def"
  };
  return descriptions[static_cast<unsigned>(kind)];
}

llvm::StringRef name_of(TokenKind kind) {
  static constexpr llvm::StringLiteral names[] = {
#define TOKEN(Kind, description) #Kind,
#include "frontend/syntax/tokens.def"
  };
  return names[static_cast<unsigned>(kind)];
}

namespace {

struct Keyword {
  std::string_view text;
  TokenKind kind;
};

constexpr Keyword keywords[] = {
#define KEYWORD(Kind, text) {text, TokenKind::Kind},
#include "frontend/syntax/tokens.def"
};

constexpr size_t slots = 256;

constexpr size_t slot_of(std::string_view word) {
  auto letter = [&](size_t i) { return static_cast<size_t>(static_cast<unsigned char>(word[i])); };
  return (letter(0) * 7 + letter(1) * 31 + letter(word.size() - 1) * 3 + word.size()) % slots;
}

// A hash table with linear probing, filled while compiling; 0 marks an empty slot, n the keyword n - 1.
constexpr std::array<uint8_t, slots> make_table() {
  std::array<uint8_t, slots> table{};
  for (size_t i = 0; i < std::size(keywords); ++i) {
    size_t slot = slot_of(keywords[i].text);
    while (table[slot])
      slot = (slot + 1) % slots;
    table[slot] = static_cast<uint8_t>(i + 1);
  }
  return table;
}

constexpr std::array<uint8_t, slots> table = make_table();

} // namespace

bool is_keyword(TokenKind kind) {
  return kind >= keywords[0].kind && kind <= std::end(keywords)[-1].kind;
}

TokenKind keyword_or_name(llvm::StringRef word) {
  if (word.size() < 2 || word.size() > 8)
    return TokenKind::Name;
  std::string_view view(word.data(), word.size());
  for (size_t slot = slot_of(view); table[slot]; slot = (slot + 1) % slots)
    if (keywords[table[slot] - 1].text == view)
      return keywords[table[slot] - 1].kind;
  return TokenKind::Name;
}

llvm::ArrayRef<llvm::StringRef> keyword_texts() {
  static constexpr llvm::StringRef texts[] = {
#define KEYWORD(Kind, text) text,
#include "frontend/syntax/tokens.def"
  };
  return texts;
}

} // namespace p2c::syntax
