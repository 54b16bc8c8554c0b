#include "frontend/source/decode.h"

#include "llvm/ADT/StringExtras.h"

#include <cstring>

namespace p2c::source {

namespace {

struct CodePage {
  llvm::StringLiteral name;
  uint16_t high[128]; // the code points of the bytes from 0x80
};

#define ENTRIES(...) {__VA_ARGS__}
constexpr CodePage code_pages[] = {
#define CODE_PAGE(name, entries) {#name, entries},
#define CODE_PAGE_ALIAS(alias, name)
#include "frontend/source/code_pages.def"
#undef CODE_PAGE
#undef CODE_PAGE_ALIAS
};
#undef ENTRIES

const CodePage* find_code_page(llvm::StringRef name) {
  static constexpr std::pair<llvm::StringLiteral, llvm::StringLiteral> aliases[] = {
#define CODE_PAGE(name, entries)
#define CODE_PAGE_ALIAS(alias, name) {#alias, #name},
#include "frontend/source/code_pages.def"
#undef CODE_PAGE
#undef CODE_PAGE_ALIAS
  };
  for (const auto& [alias, target] : aliases)
    if (name == alias)
      name = target;
  for (const CodePage& page : code_pages)
    if (name == page.name)
      return &page;
  return nullptr;
}

// CPython's normal form of an encoding's name: lower case, everything that is not a letter, a digit or a dot
// becomes one `_`.
std::string normalise(llvm::StringRef name) {
  std::string result;
  for (char c : name) {
    if (llvm::isAlnum(c) || c == '.')
      result += llvm::toLower(c);
    else if (!result.empty() && result.back() != '_')
      result += '_';
  }
  return result;
}

bool is_utf8_name(llvm::StringRef normal) {
  return normal == "utf_8" || normal.starts_with("utf_8_") || normal == "utf8" || normal == "u8" ||
         normal == "utf" || normal == "utf8_ucs2" || normal == "utf8_ucs4" || normal == "cp65001";
}

// The encoding named by a `coding` comment in a line, or an empty text.
llvm::StringRef coding_comment(llvm::StringRef line) {
  llvm::StringRef comment = line.ltrim(" \t\f");
  if (!comment.starts_with("#"))
    return {};
  for (size_t at = comment.find("coding"); at != llvm::StringRef::npos; at = comment.find("coding", at + 1)) {
    llvm::StringRef rest = comment.substr(at + strlen("coding"));
    if (!rest.starts_with(":") && !rest.starts_with("="))
      continue;
    rest = rest.drop_front().ltrim(" \t");
    llvm::StringRef name =
        rest.take_while([](char c) { return llvm::isAlnum(c) || c == '-' || c == '_' || c == '.'; });
    if (!name.empty())
      return name;
  }
  return {};
}

llvm::StringRef declared_encoding(llvm::StringRef bytes) {
  for (int line_number = 0; line_number < 2; ++line_number) {
    llvm::StringRef line = bytes.take_until([](char c) { return c == '\n' || c == '\r'; });
    llvm::StringRef name = coding_comment(line);
    if (!name.empty())
      return name;
    llvm::StringRef code = line.ltrim(" \t\f");
    if (!code.empty() && code.front() != '#')
      return {};
    bytes = bytes.drop_front(line.size());
    if (!bytes.consume_front("\r\n"))
      bytes = bytes.drop_front(bytes.empty() ? 0 : 1);
  }
  return {};
}

void append_utf8(std::string& text, uint16_t code_point) {
  if (code_point < 0x80) {
    text += static_cast<char>(code_point);
  } else if (code_point < 0x800) {
    text += static_cast<char>(0xc0 | code_point >> 6);
    text += static_cast<char>(0x80 | (code_point & 0x3f));
  } else {
    text += static_cast<char>(0xe0 | code_point >> 12);
    text += static_cast<char>(0x80 | (code_point >> 6 & 0x3f));
    text += static_cast<char>(0x80 | (code_point & 0x3f));
  }
}

// The length of the well-formed UTF-8 sequence at the start of `text`, or 0.
unsigned utf8_sequence(llvm::StringRef text) {
  auto byte = [&](size_t i) { return i < text.size() ? static_cast<uint8_t>(text[i]) : 0; };
  auto follows = [&](size_t i, uint8_t low = 0x80, uint8_t high = 0xbf) {
    return byte(i) >= low && byte(i) <= high;
  };
  uint8_t first = byte(0);
  if (first < 0x80)
    return 1;
  if (first >= 0xc2 && first <= 0xdf)
    return follows(1) ? 2 : 0;
  if (first >= 0xe0 && first <= 0xef) {
    uint8_t low = first == 0xe0 ? 0xa0 : 0x80, high = first == 0xed ? 0x9f : 0xbf;
    return follows(1, low, high) && follows(2) ? 3 : 0;
  }
  if (first >= 0xf0 && first <= 0xf4) {
    uint8_t low = first == 0xf0 ? 0x90 : 0x80, high = first == 0xf4 ? 0x8f : 0xbf;
    return follows(1, low, high) && follows(2) && follows(3) ? 4 : 0;
  }
  return 0;
}

// Copies bytes to UTF-8 text, decoding and mending line endings on the way.
class Decoder {
public:
  Decoder(Decoded& result, const CodePage* page) : result_(result), page_(page) {}

  void run(llvm::StringRef bytes) {
    std::string& text = result_.text;
    text.reserve(bytes.size() + 1);
    size_t i = 0;
    while (i < bytes.size()) {
      size_t plain = i;
      while (plain < bytes.size() && is_plain(bytes[plain]))
        ++plain;
      text.append(bytes.data() + i, plain - i);
      i = plain;
      if (i == bytes.size())
        break;
      char c = bytes[i];
      if (c == '\r') {
        text += '\n';
        i += i + 1 < bytes.size() && bytes[i + 1] == '\n' ? 2 : 1;
      } else if (c == '\0') {
        fault(DecodeFault::null_byte, 1);
        text += c;
        ++i;
      } else {
        i += decode_one(bytes.drop_front(i));
      }
    }
  }

private:
  static bool is_plain(char c) { return static_cast<signed char>(c) > 0 && c != '\r'; }

  size_t decode_one(llvm::StringRef bytes) {
    uint8_t byte = static_cast<uint8_t>(bytes[0]);
    if (page_) {
      if (uint16_t code_point = page_->high[byte - 0x80]) {
        append_utf8(result_.text, code_point);
        return 1;
      }
    } else if (unsigned length = utf8_sequence(bytes)) {
      result_.text.append(bytes.data(), length);
      return length;
    }
    if (fault(DecodeFault::undecodable, 3))
      result_.byte = byte;
    result_.text += "\xef\xbf\xbd";
    return 1;
  }

  // Notes the first fault; `length` bytes of text are about to be added for it.
  bool fault(DecodeFault fault, size_t length) {
    if (result_.fault != DecodeFault::none)
      return false;
    result_.fault = fault;
    result_.fault_begin = result_.text.size();
    result_.fault_end = result_.fault_begin + length;
    return true;
  }

  Decoded& result_;
  const CodePage* page_; // null for UTF-8
};

} // namespace

Decoded decode(llvm::StringRef bytes) {
  Decoded result;
  result.encoding = "UTF-8";
  bool bom = bytes.consume_front("\xef\xbb\xbf");
  const CodePage* page = nullptr;
  DecodeFault fault = DecodeFault::none;
  if (llvm::StringRef name = declared_encoding(bytes); !name.empty()) {
    std::string normal = normalise(name);
    // With a byte order mark CPython accepts fewer spellings.
    if (bom && normal != "utf_8" && !llvm::StringRef(normal).starts_with("utf_8_")) {
      fault = DecodeFault::conflicts_with_bom;
    } else if (!is_utf8_name(normal)) {
      page = find_code_page(normal);
      if (!page)
        fault = DecodeFault::unknown_encoding;
    }
    result.encoding = name.str();
  }
  Decoder(result, page).run(bytes);
  if (fault != DecodeFault::none) {
    // What the comment says matters more than what the bytes then look like.
    result.fault = fault;
    result.fault_begin = llvm::StringRef(result.text).find(result.encoding);
    result.fault_end = result.fault_begin + result.encoding.size();
  }
  return result;
}

} // namespace p2c::source
