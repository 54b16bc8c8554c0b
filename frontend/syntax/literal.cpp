#include "frontend/syntax/literal.h"

#include "frontend/syntax/unicode.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

#include <cstdlib>

namespace p2c::syntax {

namespace {

using Words = llvm::SmallVector<uint64_t, 4>;

// words = words * factor + addend
void multiply_add(Words& words, uint64_t factor, uint64_t addend) {
  unsigned __int128 carry = addend;
  for (uint64_t& word : words) {
    carry += static_cast<unsigned __int128>(word) * factor;
    word = static_cast<uint64_t>(carry);
    carry >>= 64;
  }
  if (carry)
    words.push_back(static_cast<uint64_t>(carry));
}

Words decimal_words(llvm::StringRef digits) {
  constexpr size_t chunk = 19; // digits that surely fit in a word
  Words words;
  while (!digits.empty()) {
    llvm::StringRef part = digits.take_front(chunk);
    digits = digits.drop_front(part.size());
    uint64_t value = 0, factor = 1;
    for (char c : part) {
      value = value * 10 + static_cast<uint64_t>(c - '0');
      factor *= 10;
    }
    multiply_add(words, factor, value);
  }
  return words;
}

// Digits of 1, 3 or 4 bits, placed from the least on: linear in the length.
Words power_of_two_words(llvm::StringRef digits, unsigned bits) {
  Words words;
  size_t bit = 0;
  for (char c : llvm::reverse(digits)) {
    uint64_t digit = llvm::hexDigitValue(c);
    if (bit / 64 >= words.size())
      words.push_back(0);
    words[bit / 64] |= digit << bit % 64;
    if (bit % 64 + bits > 64)
      words.push_back(digit >> (64 - bit % 64));
    bit += bits;
  }
  while (!words.empty() && words.back() == 0)
    words.pop_back();
  return words;
}

} // namespace

ast::ConstantValue number_value(llvm::StringRef text, Tree& tree, size_t& decimal_digits) {
  std::string plain;
  if (text.contains('_')) {
    for (char c : text)
      if (c != '_')
        plain += c;
    text = plain;
  }
  auto integer = [&](const Words& words) {
    return ast::ConstantValue::integer(tree.copy(llvm::ArrayRef<uint64_t>(words)));
  };
  char radix = text.size() > 1 && text[0] == '0' ? llvm::toLower(text[1]) : '\0';
  if (radix == 'x')
    return integer(power_of_two_words(text.drop_front(2), 4));
  if (radix == 'o')
    return integer(power_of_two_words(text.drop_front(2), 3));
  if (radix == 'b')
    return integer(power_of_two_words(text.drop_front(2), 1));
  if (text.find_first_not_of("0123456789") == llvm::StringRef::npos) {
    text = text.ltrim('0');
    decimal_digits = text.size();
    return integer(decimal_digits > most_decimal_digits ? Words() : decimal_words(text));
  }
  bool imaginary = text.consume_back("j") || text.consume_back("J");
  double value = std::strtod(text.str().c_str(), nullptr);
  return imaginary ? ast::ConstantValue::imaginary(value) : ast::ConstantValue::floating(value);
}

void StringDecoder::append(std::string& out, llvm::StringRef text, uint32_t offset, bool raw, bool bytes) {
  if (bytes) {
    for (size_t i = 0; i < text.size();) {
      size_t begin = i;
      if (ast::decode_code_point(text, i) < 0x80)
        continue;
      source::Range place = {file, offset + static_cast<uint32_t>(begin), offset + static_cast<uint32_t>(i)};
      diagnostics.report(diag::bytes_beyond_ascii, place, text.slice(begin, i));
      return;
    }
  }
  for (size_t i = 0; i < text.size();) {
    size_t backslash = raw ? llvm::StringRef::npos : text.find('\\', i);
    out += text.slice(i, backslash);
    if (backslash == llvm::StringRef::npos)
      return;
    i = backslash + 1;
    append_escape(out, text, i, offset, bytes);
  }
}

// `i` is just past the backslash, and then past the escape.
void StringDecoder::append_escape(std::string& out, llvm::StringRef text, size_t& i, uint32_t offset,
                                  bool bytes) {
  static constexpr llvm::StringLiteral letters = "\\'\"abfnrtv", values = "\\'\"\a\b\f\n\r\t\v";
  if (i >= text.size()) { // before the brace of a field of an f-string
    uint32_t begin = offset + static_cast<uint32_t>(i) - 1;
    diagnostics.report(diag::invalid_escape, {file, begin, begin + 2}, "{");
    out += '\\';
    return;
  }
  char c = text[i];
  if (c == '\n') {
    ++i;
    return;
  }
  if (size_t index = letters.find(c); index != llvm::StringRef::npos) {
    out += values[index];
    ++i;
    return;
  }
  if (c >= '0' && c <= '7') {
    unsigned value = 0;
    for (size_t end = std::min(i + 3, text.size()); i < end && text[i] >= '0' && text[i] <= '7'; ++i)
      value = value * 8 + static_cast<unsigned>(text[i] - '0');
    if (bytes)
      out += static_cast<char>(value);
    else
      ast::append_code_point(out, value);
    return;
  }
  if (c == 'x' && append_hex(out, text, i, offset, 2, bytes))
    return;
  if (!bytes && c == 'u' && append_hex(out, text, i, offset, 4, bytes))
    return;
  if (!bytes && c == 'U' && append_hex(out, text, i, offset, 8, bytes))
    return;
  if (!bytes && c == 'N' && append_named(out, text, i, offset))
    return;
  uint32_t begin = offset + static_cast<uint32_t>(i) - 1;
  size_t end = i;
  ast::decode_code_point(text, end);
  diagnostics.report(diag::invalid_escape, {file, begin, offset + static_cast<uint32_t>(end)},
                     text.slice(i, end));
  out += '\\';
}

// `\x41` and its longer kin; `i` is at the letter. Always true: a fault is reported and passed.
bool StringDecoder::append_hex(std::string& out, llvm::StringRef text, size_t& i, uint32_t offset,
                               unsigned digits, bool bytes) {
  uint32_t begin = offset + static_cast<uint32_t>(i) - 1;
  std::string letter = text.substr(i++, 1).str();
  llvm::StringRef hex = text.substr(i, digits).take_while([](char c) { return llvm::isHexDigit(c); });
  i += hex.size();
  source::Range place = {file, begin, offset + static_cast<uint32_t>(i)};
  if (hex.size() < digits) {
    diagnostics.report(diag::truncated_escape, place, letter, digits);
    return true;
  }
  uint32_t value = 0;
  hex.getAsInteger(16, value);
  if (value > 0x10ffff)
    diagnostics.report(diag::escape_beyond_unicode, place, hex);
  else if (bytes)
    out += static_cast<char>(value);
  else
    ast::append_code_point(out, value);
  return true;
}

// `\N{name}`; `i` is at the N. Always true: a fault is reported and passed.
bool StringDecoder::append_named(std::string& out, llvm::StringRef text, size_t& i, uint32_t offset) {
  uint32_t begin = offset + static_cast<uint32_t>(i) - 1;
  ++i;
  size_t end = text.find('}', i);
  if (i >= text.size() || text[i] != '{' || end == llvm::StringRef::npos || end == i + 1) {
    diagnostics.report(diag::malformed_named_escape, {file, begin, offset + static_cast<uint32_t>(i)});
    return true;
  }
  llvm::StringRef name = text.slice(i + 1, end);
  i = end + 1;
  if (auto code_point = code_point_named(name))
    ast::append_code_point(out, *code_point);
  else
    diagnostics.report(diag::unknown_character_name, {file, begin, offset + static_cast<uint32_t>(i)}, name);
  return true;
}

} // namespace p2c::syntax
