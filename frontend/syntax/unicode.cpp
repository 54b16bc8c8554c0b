#include "frontend/syntax/unicode.h"

#include "frontend/syntax/constant.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/Unicode.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace p2c::syntax {

namespace {

struct CodePointRange {
  char32_t first, last;
};

struct CombiningClass {
  char32_t first, last;
  uint8_t value;
};

struct Decomposition {
  char32_t code_point;
  const char32_t* text;
};

struct Composition {
  char32_t first, second, composed;
};

constexpr CodePointRange xid_start[] = {
#define XID_START(first, last) {first, last},
#include "frontend/syntax/unicode_tables.def"
};

constexpr CodePointRange xid_continue[] = {
#define XID_CONTINUE(first, last) {first, last},
#include "frontend/syntax/unicode_tables.def"
};

constexpr CodePointRange not_printable[] = {
#define NOT_PRINTABLE(first, last) {first, last},
#include "frontend/syntax/unicode_tables.def"
};

constexpr CombiningClass combining_classes[] = {
#define COMBINING_CLASS(first, last, value) {first, last, value},
#include "frontend/syntax/unicode_tables.def"
};

constexpr Decomposition decompositions[] = {
#define DECOMPOSITION(code_point, text) {code_point, text},
#include "frontend/syntax/unicode_tables.def"
};

constexpr Composition compositions[] = {
#define COMPOSITION(first, second, composed) {first, second, composed},
#include "frontend/syntax/unicode_tables.def"
};

// The entry whose range holds the code point, in a table sorted by range; null if there is none.
template <class Entry, size_t Size>
const Entry* find_range(const Entry (&table)[Size], char32_t code_point) {
  const Entry* after =
      std::upper_bound(std::begin(table), std::end(table), code_point,
                       [](char32_t value, const Entry& entry) { return value < entry.first; });
  if (after == std::begin(table) || code_point > after[-1].last)
    return nullptr;
  return after - 1;
}

bool is_ascii_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

uint8_t combining_class(char32_t code_point) {
  const CombiningClass* entry = find_range(combining_classes, code_point);
  return entry ? entry->value : 0;
}

// Hangul syllables are composed by rule: Unicode, section 3.12.
constexpr char32_t s_base = 0xac00, l_base = 0x1100, v_base = 0x1161, t_base = 0x11a7;
constexpr char32_t l_count = 19, v_count = 21, t_count = 28, s_count = l_count * v_count * t_count;

void append_decomposed(char32_t code_point, llvm::SmallVectorImpl<char32_t>& out) {
  if (code_point >= s_base && code_point < s_base + s_count) {
    char32_t index = code_point - s_base;
    out.push_back(l_base + index / (v_count * t_count));
    out.push_back(v_base + index % (v_count * t_count) / t_count);
    if (index % t_count)
      out.push_back(t_base + index % t_count);
    return;
  }
  const Decomposition* entry =
      std::lower_bound(std::begin(decompositions), std::end(decompositions), code_point,
                       [](const Decomposition& entry, char32_t value) { return entry.code_point < value; });
  if (entry == std::end(decompositions) || entry->code_point != code_point) {
    out.push_back(code_point);
    return;
  }
  for (const char32_t* text = entry->text; *text; ++text)
    out.push_back(*text);
}

// The composition of two code points, or 0.
char32_t compose(char32_t first, char32_t second) {
  if (first >= l_base && first < l_base + l_count && second >= v_base && second < v_base + v_count)
    return s_base + ((first - l_base) * v_count + (second - v_base)) * t_count;
  if (first >= s_base && first < s_base + s_count && (first - s_base) % t_count == 0 && second > t_base &&
      second < t_base + t_count)
    return first + (second - t_base);
  auto key = std::pair(first, second);
  const Composition* entry = std::lower_bound(std::begin(compositions), std::end(compositions), key,
                                              [](const Composition& entry, const auto& value) {
                                                return std::pair(entry.first, entry.second) < value;
                                              });
  if (entry == std::end(compositions) || std::pair(entry->first, entry->second) != key)
    return 0;
  return entry->composed;
}

// Puts each run of combining marks into canonical order: by class, otherwise as they stand.
void reorder(llvm::SmallVectorImpl<char32_t>& text) {
  llvm::SmallVector<std::tuple<uint8_t, size_t, char32_t>, 8> marks;
  for (size_t begin = 0; begin < text.size(); ++begin) {
    marks.clear();
    size_t end = begin;
    for (; end < text.size() && combining_class(text[end]); ++end)
      marks.emplace_back(combining_class(text[end]), end, text[end]);
    llvm::sort(marks);
    for (size_t i = 0; i < marks.size(); ++i)
      text[begin + i] = std::get<char32_t>(marks[i]);
    begin = end;
  }
}

void recompose(llvm::SmallVectorImpl<char32_t>& text) {
  constexpr size_t none = ~size_t(0);
  size_t starter = none, kept = 0;
  uint8_t last_class = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    char32_t code_point = text[i];
    uint8_t value = combining_class(code_point);
    bool blocked = starter == none || (kept - 1 != starter && last_class >= value);
    if (!blocked) {
      if (char32_t composed = compose(text[starter], code_point)) {
        text[starter] = composed;
        continue;
      }
    }
    if (value == 0)
      starter = kept;
    last_class = value;
    text[kept++] = code_point;
  }
  text.truncate(kept);
}

} // namespace

bool is_identifier_start(char32_t code_point) {
  return code_point < 0x80 ? is_ascii_letter(code_point) : find_range(xid_start, code_point) != nullptr;
}

bool is_identifier_continue(char32_t code_point) {
  if (code_point < 0x80)
    return is_ascii_letter(code_point) || (code_point >= '0' && code_point <= '9');
  return find_range(xid_continue, code_point) != nullptr;
}

bool is_printable(char32_t code_point) {
  return !find_range(not_printable, code_point);
}

std::string normalise_identifier(llvm::StringRef name) {
  llvm::SmallVector<char32_t, 64> text;
  for (size_t offset = 0; offset < name.size();)
    append_decomposed(ast::decode_code_point(name, offset), text);
  reorder(text);
  recompose(text);
  std::string result;
  for (char32_t code_point : text)
    ast::append_code_point(result, code_point);
  return result;
}

std::optional<char32_t> code_point_named(llvm::StringRef name) {
  return llvm::sys::unicode::nameToCodepointStrict(name.upper());
}

} // namespace p2c::syntax
