#include "frontend/syntax/constant.h"

#include "frontend/syntax/unicode.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ErrorHandling.h"

#include <charconv>
#include <cmath>

namespace p2c::ast {

char32_t decode_code_point(llvm::StringRef text, size_t& offset) {
  auto next = [&] { return static_cast<uint8_t>(text[offset++]); };
  char32_t first = next();
  if (first < 0x80)
    return first;
  unsigned following = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
  char32_t code_point = first & (0x3f >> following);
  while (following-- > 0)
    code_point = code_point << 6 | (next() & 0x3f);
  return code_point;
}

void append_code_point(std::string& text, char32_t code_point) {
  auto append = [&](char32_t byte) { text += static_cast<char>(byte); };
  if (code_point < 0x80) {
    append(code_point);
    return;
  }
  if (code_point < 0x800) {
    append(0xc0 | code_point >> 6);
  } else if (code_point < 0x10000) {
    append(0xe0 | code_point >> 12);
    append(0x80 | (code_point >> 6 & 0x3f));
  } else {
    append(0xf0 | code_point >> 18);
    append(0x80 | (code_point >> 12 & 0x3f));
    append(0x80 | (code_point >> 6 & 0x3f));
  }
  append(0x80 | (code_point & 0x3f));
}

size_t code_point_count(llvm::StringRef text) {
  size_t count = 0;
  for (char c : text)
    count += (static_cast<uint8_t>(c) & 0xc0) != 0x80;
  return count;
}

namespace {

// `\x`, `\u` or `\U` and the digits of a code point, lower case.
void append_escape(std::string& result, char32_t code_point) {
  unsigned digits = code_point <= 0xff ? 2 : code_point <= 0xffff ? 4 : 8;
  result += '\\';
  result += digits == 2 ? 'x' : digits == 4 ? 'u' : 'U';
  std::string hex = llvm::utohexstr(code_point, /*LowerCase=*/true);
  result.append(digits - hex.size(), '0');
  result += hex;
}

// The escapes that text and bytes share. False for what is not one of them.
bool append_common_escape(std::string& result, char32_t c, char quote) {
  if (c == '\\' || c == static_cast<char32_t>(quote))
    (result += '\\') += static_cast<char>(c);
  else if (c == '\t')
    result += "\\t";
  else if (c == '\n')
    result += "\\n";
  else if (c == '\r')
    result += "\\r";
  else
    return false;
  return true;
}

char choose_quote(llvm::StringRef text) {
  return text.contains('\'') && !text.contains('"') ? '"' : '\'';
}

// Python's 'r' format: the shortest digits that read back, with an exponent outside 1e-4 to 1e16.
std::string shortest(double value) {
  if (std::isinf(value))
    return value < 0 ? "-inf" : "inf";
  if (std::isnan(value))
    return "nan";
  char buffer[40];
  auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific);
  llvm::StringRef text(buffer, static_cast<size_t>(end - buffer));
  std::string sign = text.consume_front("-") ? "-" : "";
  auto [mantissa, exponent_text] = text.split('e');
  int exponent = 0;
  (void)exponent_text.consume_front("+");
  exponent_text.getAsInteger(10, exponent);
  std::string digits = mantissa.take_front(1).str() + mantissa.drop_front(1).ltrim('.').str();
  int point = exponent + 1; // where the decimal point stands in `digits`
  int count = static_cast<int>(digits.size());
  if (point > 16 || point < -3) {
    std::string result = sign + digits.substr(0, 1);
    if (count > 1)
      result += "." + digits.substr(1);
    std::string magnitude = std::to_string(exponent < 0 ? -exponent : exponent);
    return result + "e" + (exponent < 0 ? "-" : "+") + (magnitude.size() < 2 ? "0" : "") + magnitude;
  }
  if (point <= 0)
    return sign + "0." + std::string(static_cast<size_t>(-point), '0') + digits;
  if (point >= count)
    return sign + digits + std::string(static_cast<size_t>(point - count), '0');
  return sign + digits.substr(0, static_cast<size_t>(point)) + "." +
         digits.substr(static_cast<size_t>(point));
}

std::string repr_integer(const ConstantValue& value) {
  // Beyond this size CPython refuses to print an int in decimal.
  constexpr size_t longest_decimal_in_words = 4300 * 10 / 3 / 64;
  llvm::SmallString<32> digits;
  llvm::APInt number = value.as_apint();
  if (value.words.size() > longest_decimal_in_words)
    return "0x" + llvm::toString(number, 16, /*Signed=*/false);
  number.toStringUnsigned(digits, 10);
  return digits.str().str();
}

} // namespace

std::string repr_string(llvm::StringRef text) {
  char quote = choose_quote(text);
  std::string result(1, quote);
  for (size_t offset = 0; offset < text.size();) {
    size_t begin = offset;
    char32_t c = decode_code_point(text, offset);
    if (append_common_escape(result, c, quote))
      continue;
    if (syntax::is_printable(c))
      result += text.slice(begin, offset);
    else
      append_escape(result, c);
  }
  return result += quote;
}

std::string repr_bytes(llvm::StringRef text) {
  char quote = choose_quote(text);
  std::string result = {'b', quote};
  for (char byte : text) {
    auto c = static_cast<uint8_t>(byte);
    if (append_common_escape(result, c, quote))
      continue;
    if (c < 0x20 || c >= 0x7f)
      append_escape(result, c);
    else
      result += byte;
  }
  return result += quote;
}

std::string repr_float(double value) {
  std::string text = shortest(value);
  if (llvm::StringRef(text).find_first_of(".ein") == llvm::StringRef::npos)
    text += ".0";
  return text;
}

std::string repr(const ConstantValue& value) {
  switch (value.kind) {
  case ConstantKind::None:
    return "None";
  case ConstantKind::False:
    return "False";
  case ConstantKind::True:
    return "True";
  case ConstantKind::Ellipsis:
    return "Ellipsis";
  case ConstantKind::Int:
    return repr_integer(value);
  case ConstantKind::Float:
    return repr_float(value.number);
  case ConstantKind::Complex:
    return shortest(value.number) + "j";
  case ConstantKind::Str:
    return repr_string(value.text);
  case ConstantKind::Bytes:
    return repr_bytes(value.text);
  }
  llvm_unreachable("a constant of no kind");
}

} // namespace p2c::ast
