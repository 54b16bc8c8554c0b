// `str`: upper, lower and title case, and questions about all characters.
#include "runtime/core/error.h"
#include "runtime/core/text.h"
#include "runtime/core/unicode.h"

namespace py {

namespace {

template <class F>
Result<Own<Str>> map_characters(Str* text, F convert) {
  TextBuilder out(text->size);
  const char *at = text->text(), *end = at + text->size;
  while (at != end) {
    uint32_t mapped[unicode::longest_mapping];
    const char* place = at;
    uint32_t c = utf8::decode(at);
    unsigned count = convert(c, mapped, place);
    for (unsigned i = 0; i < count; ++i)
      out.append_code_point(mapped[i]);
  }
  return out.finish();
}

/// Whether a capital sigma at `place` ends a word: a cased letter stands before it and none after it,
/// characters that do not matter (apostrophes, accents) left aside.
bool is_final_sigma(const Str* text, const char* place) {
  const char *begin = text->text(), *end = begin + text->size;
  bool cased_before = false;
  for (const char* at = place; at != begin;) {
    uint32_t c = utf8::decode_before(at);
    if (!unicode::is_case_ignorable(c)) {
      cased_before = unicode::is_cased(c);
      break;
    }
  }
  if (!cased_before)
    return false;
  utf8::decode(place);
  for (const char* at = place; at != end;) {
    uint32_t c = utf8::decode(at);
    if (!unicode::is_case_ignorable(c))
      return !unicode::is_cased(c);
  }
  return true;
}

constexpr uint32_t capital_sigma = 0x3A3, small_sigma = 0x3C3, final_sigma = 0x3C2;

unsigned lower_at(const Str* text, uint32_t c, uint32_t* out, const char* place) {
  if (c == capital_sigma) {
    out[0] = is_final_sigma(text, place) ? final_sigma : small_sigma;
    return 1;
  }
  return unicode::to_lower(c, out);
}

template <class F>
bool all_characters(const Str* text, F test) {
  const char *at = text->text(), *end = at + text->size;
  if (at == end)
    return false;
  while (at != end)
    if (!test(utf8::decode(at)))
      return false;
  return true;
}

} // namespace

Result<Own<Str>> Str::upper() {
  return map_characters(this,
                        [](uint32_t c, uint32_t* out, const char*) { return unicode::to_upper(c, out); });
}
Result<Own<Str>> Str::lower() {
  return map_characters(
      this, [this](uint32_t c, uint32_t* out, const char* place) { return lower_at(this, c, out, place); });
}
Result<Own<Str>> Str::casefold() {
  return map_characters(this,
                        [](uint32_t c, uint32_t* out, const char*) { return unicode::to_folded(c, out); });
}
Result<Own<Str>> Str::capitalize() {
  return map_characters(this, [this](uint32_t c, uint32_t* out, const char* place) {
    return place == text() ? unicode::to_title(c, out) : lower_at(this, c, out, place);
  });
}
Result<Own<Str>> Str::title() {
  bool after_cased = false;
  return map_characters(this, [this, &after_cased](uint32_t c, uint32_t* out, const char* place) {
    unsigned count = after_cased ? lower_at(this, c, out, place) : unicode::to_title(c, out);
    after_cased = unicode::is_cased(c);
    return count;
  });
}
Result<Own<Str>> Str::swapcase() {
  return map_characters(this, [this](uint32_t c, uint32_t* out, const char* place) {
    if (unicode::is_upper(c))
      return lower_at(this, c, out, place);
    if (unicode::is_lower(c))
      return unicode::to_upper(c, out);
    out[0] = c;
    return 1u;
  });
}

bool Str::isalnum() {
  return all_characters(this, [](uint32_t c) {
    return unicode::is_alpha(c) || unicode::is_decimal(c) || unicode::is_digit(c) || unicode::is_numeric(c);
  });
}
bool Str::isalpha() {
  return all_characters(this, unicode::is_alpha);
}
bool Str::isascii() {
  return is_ascii();
}
bool Str::isdecimal() {
  return all_characters(this, unicode::is_decimal);
}
bool Str::isdigit() {
  return all_characters(this, unicode::is_digit);
}
bool Str::isnumeric() {
  return all_characters(this, unicode::is_numeric);
}
bool Str::isprintable() {
  return size == 0 || all_characters(this, unicode::is_printable);
}
bool Str::isspace() {
  return all_characters(this, unicode::is_space);
}
bool Str::isidentifier() {
  bool first = true;
  return all_characters(this, [&first](uint32_t c) {
    bool fits = first ? unicode::is_identifier_start(c) : unicode::is_identifier_part(c);
    first = false;
    return fits;
  });
}

namespace {
/// islower and isupper: some character of the case, none of the other.
bool all_in_case(const Str* text, bool (*wanted)(uint32_t), bool (*other)(uint32_t)) {
  bool any = false;
  bool none_other = all_characters(text, [&](uint32_t c) {
    any = any || wanted(c);
    return !other(c) && !unicode::is_title(c);
  });
  return none_other && any;
}
} // namespace

bool Str::islower() {
  return all_in_case(this, unicode::is_lower, unicode::is_upper);
}
bool Str::isupper() {
  return all_in_case(this, unicode::is_upper, unicode::is_lower);
}
bool Str::istitle() {
  bool after_cased = false, any = false;
  bool fits = all_characters(this, [&](uint32_t c) {
    if (unicode::is_upper(c) || unicode::is_title(c)) {
      if (after_cased)
        return false;
      after_cased = any = true;
    } else if (unicode::is_lower(c)) {
      if (!after_cased)
        return false;
      any = true;
    } else {
      after_cased = false;
    }
    return true;
  });
  return fits && any;
}

} // namespace py
