// From the text of a pattern to its program, in one pass. The mistakes are those that CPython's parser
// reports, in its words.
#include "runtime/core/function.h"
#include "runtime/core/str.h"
#include "runtime/core/unicode.h"
#include "runtime/modules/re/compiler.h"
#include <stdarg.h>

namespace py::re {

Failed Compiler::fail(const char* at, const char* format, ...) {
  char message[256];
  size_t size = 0;
  va_list values;
  va_start(values, format);
  auto add = [&](const char* text, size_t count) {
    for (size_t i = 0; i < count && size + 1 < sizeof message; ++i)
      message[size++] = text[i];
  };
  for (const char* c = format; *c != '\0'; ++c) {
    if (*c != '%') {
      add(c, 1);
    } else if (*++c == 's') {
      const char* text = va_arg(values, const char*);
      add(text, __builtin_strlen(text));
    } else { // %t: from here to there
      const char* from = va_arg(values, const char*);
      const char* to = va_arg(values, const char*);
      add(from, size_t(to - from));
    }
  }
  va_end(values);
  message[size] = '\0';
  return raise_error(message, pattern_, begin_, size_t(end_ - begin_), at);
}

Status Compiler::run() {
  Width width;
  PY_CHECK(alternatives(width, true));
  if (at_ < end_)
    return fail(at_, "unbalanced parenthesis");
  for (uint32_t group = group_count_ + 1; group < most_groups; ++group)
    if (const char* place = condition_on_[group]) {
      const char* end = place;
      while (is_digit(*end))
        ++end;
      return fail(place, "invalid group reference %t", place, end);
    }
  words_.push(Op::match);
  if (words_.has_failed())
    return raise_memory_error();
  out_.groups = group_count_;
  out_.least = width.least < SIZE_MAX ? size_t(width.least) : SIZE_MAX;
  return {};
}

Status Compiler::alternatives(Width& width, bool is_first) {
  PY_CHECK(check_stack());
  size_t start = words_.size();
  PY_CHECK(sequence(width, is_first));
  while (takes('|')) {
    // split by; first; jump by; rest. The jumps of the alternatives before are behind their own split.
    words_.insert(start, 2);
    words_[start] = uint32_t(Op::split);
    words_.push(Op::jump);
    const size_t jump = words_.size();
    words_.push(0u);
    words_[start + 1] = uint32_t(words_.size() - (start + 1));
    // The rest of the alternatives, as one.
    Width rest;
    PY_CHECK(alternatives(rest, false));
    words_[jump] = uint32_t(words_.size() - jump);
    width.least = rest.least < width.least ? rest.least : width.least;
    width.most = rest.most > width.most ? rest.most : width.most;
  }
  return {};
}

Status Compiler::sequence(Width& width, bool is_first) {
  width = {};
  Item last;
  while (at_ < end_ && *at_ != '|' && *at_ != ')') {
    if (flags() & verbose) {
      if (*at_ == ' ' || (*at_ >= 9 && *at_ <= 13)) {
        ++at_;
        continue;
      }
      if (*at_ == '#') {
        while (at_ < end_ && *at_++ != '\n')
          ;
        continue;
      }
    }
    if (is_at_repetition()) {
      const Width before = last.width;
      PY_CHECK(repetition(last));
      width.least = limited(width.least - before.least + last.width.least);
      width.most = limited(width.most - before.most + last.width.most);
      continue;
    }
    Item item;
    bool is_flags = false;
    const bool was_first = is_first && words_.size() == 0;
    PY_CHECK(element(item, was_first, is_flags));
    if (is_flags)
      continue;
    if (item.is == Item::Is::nothing)
      continue; // a comment
    last = item;
    width.least = limited(width.least + item.width.least);
    width.most = limited(width.most + item.width.most);
  }
  return {};
}

void Compiler::character(uint32_t code) {
  const bool ignoring = flags() & ignore_case;
  words_.push(ignoring ? Op::character_ignoring_case : Op::character);
  words_.push(code);
}

void Compiler::category(Category which, bool negated) {
  const size_t start = words_.size();
  words_.push(Op::set);
  for (int i = 0; i < 6; ++i)
    words_.push(0u);
  words_.push(category_mark);
  words_.push(uint32_t(which) | (negated ? category_negated : 0));
  finish_set(start, 0);
}

/// What the set at `start` says of each ASCII character is written into its bits.
void Compiler::finish_set(size_t start, uint32_t set_flags) {
  if (words_.has_failed())
    return;
  const bool ascii_only = (flags() & ascii) || out_.is_bytes;
  if (flags() & ignore_case)
    set_flags |= set_ignores_case;
  if (ascii_only)
    set_flags |= set_is_ascii;
  words_[start + 1] = uint32_t(words_.size() - start);
  words_[start + 2] = set_flags;
  for (uint32_t code = 0; code < 128; ++code) {
    bool found = false;
    auto has = [&](uint32_t c) {
      for (size_t i = start + 7; i < words_.size() && !found; i += 2) {
        if (words_[i] & category_mark)
          found = is_in_category(Category(words_[i + 1] & 0xFF), c, ascii_only) !=
                  ((words_[i + 1] & category_negated) != 0);
        else
          found = c >= words_[i] && c <= words_[i + 1];
      }
    };
    has(code);
    if (set_flags & set_ignores_case) {
      if (is_letter(char(code)))
        has(code ^ 32);
      // Three characters beyond ASCII differ from ASCII ones in case only.
      if (!ascii_only && (code | 32) == 's')
        has(0x17F);
      if (!ascii_only && (code | 32) == 'k')
        has(0x212A);
      if (!ascii_only && (code | 32) == 'i') {
        has(0x130);
        has(0x131);
      }
    }
    if (found != ((set_flags & set_negated) != 0))
      words_[start + 3 + code / 32] |= 1u << (code % 32);
  }
}

Status Compiler::element(Item& item, bool is_first, bool& is_flags) {
  item.start = words_.size();
  item.is = Item::Is::one;
  item.width = {1, 1};
  switch (*at_) {
  case '\\':
    return escaped_element(item);
  case '[':
    return set();
  case '(':
    return group(item, is_first, is_flags);
  case '.':
    ++at_;
    words_.push(flags() & dot_all ? Op::any_at_all : Op::any);
    return {};
  case '^':
  case '$':
    item.is = Item::Is::place;
    item.width = {};
    words_.push(Op::at);
    if (*at_++ == '^')
      words_.push(uint32_t(flags() & multiline ? Place::line_start : Place::text_start));
    else
      words_.push(uint32_t(flags() & multiline ? Place::line_end : Place::last_line_end));
    return {};
  default:
    character(take_code());
    return {};
  }
}

// --- Escapes
// -------------------------------------------------------------------------------------------------------------

Status Compiler::hex_escape(const char* start, int digits, Escaped& out) {
  for (int i = 0; i < digits; ++i, ++at_) {
    const int digit = at_ < end_ ? hex_value(*at_) : -1;
    if (digit < 0)
      return fail(start, "incomplete escape %t", start, at_);
    out.value = out.value << 4 | uint32_t(digit);
  }
  if (out.value > 0x10FFFF)
    return fail(start, "bad escape %t", start, at_);
  return {};
}

/// At the digit behind a backslash, outside of a set.
Status Compiler::numeric_escape(const char* start, Escaped& out) {
  auto octal_range = [&]() -> Status {
    if (out.value > 0377)
      return fail(start, "octal escape value %t outside of range 0-0o377", start, at_);
    return {};
  };
  if (*at_ == '0') {
    for (int i = 0; i < 3 && at_ < end_ && is_octal(*at_); ++i)
      out.value = out.value * 8 + uint32_t(*at_++ - '0');
    return octal_range();
  }
  const char first = *at_++;
  out.value = uint32_t(first - '0');
  if (at_ < end_ && is_digit(*at_)) {
    const char second = *at_++;
    if (is_octal(first) && is_octal(second) && at_ < end_ && is_octal(*at_)) {
      out.value = uint32_t(first - '0') * 64 + uint32_t(second - '0') * 8 + uint32_t(*at_++ - '0');
      return octal_range();
    }
    out.value = out.value * 10 + uint32_t(second - '0');
  }
  if (out.value > group_count_)
    return fail(start + 1, "invalid group reference %t", start + 1, at_);
  if (is_open_[out.value])
    return fail(start, "cannot refer to an open group");
  out.is = Escaped::Is::group;
  return {};
}

/// At a backslash.
Status Compiler::escape(Escaped& out, bool in_set) {
  const char* start = at_++;
  if (at_ >= end_)
    return fail(start, "bad escape (end of pattern)");
  const char c = *at_;
  auto is = [&](Escaped::Is what, uint32_t value, bool negated = false) -> Status {
    ++at_;
    out = {what, value, negated};
    return {};
  };
  using Is = Escaped::Is;
  switch (c) {
  case 'd':
  case 'D':
    return is(Is::category, uint32_t(Category::digit), c == 'D');
  case 's':
  case 'S':
    return is(Is::category, uint32_t(Category::space), c == 'S');
  case 'w':
  case 'W':
    return is(Is::category, uint32_t(Category::word), c == 'W');
  case 'a':
    return is(Is::character, 7);
  case 'f':
    return is(Is::character, '\f');
  case 'n':
    return is(Is::character, '\n');
  case 'r':
    return is(Is::character, '\r');
  case 't':
    return is(Is::character, '\t');
  case 'v':
    return is(Is::character, '\v');
  case 'b':
    return in_set ? is(Is::character, '\b') : is(Is::place, uint32_t(Place::word_edge));
  case 'x':
    ++at_;
    return hex_escape(start, 2, out);
  case 'u':
  case 'U':
    if (out_.is_bytes)
      break;
    ++at_;
    return hex_escape(start, c == 'u' ? 4 : 8, out);
  default:
    break;
  }
  if (!in_set) {
    if (c == 'A' || c == 'Z')
      return is(Is::place, uint32_t(c == 'A' ? Place::text_start : Place::text_end));
    if (c == 'B')
      return is(Is::place, uint32_t(Place::no_word_edge));
    if (is_digit(c))
      return numeric_escape(start, out);
  } else if (is_octal(c)) {
    for (int i = 0; i < 3 && at_ < end_ && is_octal(*at_); ++i)
      out.value = out.value * 8 + uint32_t(*at_++ - '0');
    if (out.value > 0377)
      return fail(start, "octal escape value %t outside of range 0-0o377", start, at_);
    return {};
  }
  if (is_letter(c) || is_digit(c))
    return fail(start, "bad escape %t", start, start + 2);
  out.value = take_code();
  return {};
}

Status Compiler::escaped_element(Item& item) {
  Escaped escaped;
  const char* start = at_;
  PY_CHECK(escape(escaped, false));
  switch (escaped.is) {
  case Escaped::Is::character:
    character(escaped.value);
    return {};
  case Escaped::Is::category:
    category(Category(escaped.value), escaped.negated);
    return {};
  case Escaped::Is::place:
    item.is = Item::Is::place;
    item.width = {};
    words_.push(Op::at);
    words_.push(escaped.value);
    return {};
  case Escaped::Is::group:
    if (looking_behind_ != 0 && escaped.value > groups_before_look_)
      return fail(start, "cannot refer to group defined in the same lookbehind subpattern");
    return same_again(escaped.value, item);
  }
  __builtin_unreachable();
}

Status Compiler::same_again(uint32_t group, Item& item) {
  item.is = Item::Is::other;
  item.width = group_widths_[group];
  words_.push(Op::same);
  words_.push(group);
  words_.push(uint32_t((flags() & ignore_case) != 0));
  return {};
}

// --- Sets
// ----------------------------------------------------------------------------------------------------------------

Status Compiler::set() {
  const char* here = at_++;
  const size_t start = words_.size();
  words_.push(Op::set);
  for (int i = 0; i < 6; ++i)
    words_.push(0u);
  const uint32_t set_flags = takes('^') ? set_negated : 0;
  for (bool is_empty = true;; is_empty = false) {
    if (at_ >= end_)
      return fail(here, "unterminated character set");
    if (*at_ == ']' && !is_empty) {
      ++at_;
      break;
    }
    const char* first = at_;
    Escaped low;
    if (*at_ == '\\') {
      PY_CHECK(escape(low, true));
    } else {
      low.value = take_code();
    }
    const char* first_end = at_;
    auto add_low = [&] {
      if (low.is == Escaped::Is::category) {
        words_.push(category_mark);
        words_.push(low.value | (low.negated ? category_negated : 0));
      } else {
        words_.push(low.value);
        words_.push(low.value);
      }
    };
    if (!is_at('-')) {
      add_low();
      continue;
    }
    ++at_;
    if (at_ >= end_)
      return fail(here, "unterminated character set");
    if (*at_ == ']') {
      add_low();
      words_.push(uint32_t('-'));
      words_.push(uint32_t('-'));
      ++at_;
      break;
    }
    const char* second = at_;
    Escaped high;
    if (*at_ == '\\') {
      PY_CHECK(escape(high, true));
    } else {
      high.value = take_code();
    }
    if (low.is == Escaped::Is::category || high.is == Escaped::Is::category || high.value < low.value)
      return fail(first, "bad character range %t-%t", first, first_end, second, at_);
    words_.push(low.value);
    words_.push(high.value);
  }
  finish_set(start, set_flags);
  return {};
}

// --- Repetition
// ----------------------------------------------------------------------------------------------------------

/// At what follows "{". False, and nothing read, when it is no repetition.
bool Compiler::read_counts(uint64_t& least, uint64_t& most) {
  const char* start = at_;
  auto number = [&](uint64_t& out) {
    const char* first = at_;
    uint64_t value = 0;
    for (; at_ < end_ && is_digit(*at_); ++at_)
      value = value < endless ? value * 10 + uint64_t(*at_ - '0') : endless;
    if (at_ != first)
      out = value;
    return at_ != first;
  };
  least = 0;
  most = unlimited;
  const bool has_low = number(least);
  if (takes(','))
    number(most);
  else if (has_low)
    most = least;
  if (takes('}'))
    return true;
  at_ = start;
  return false;
}

/// Whether what is here repeats the item before: a "{" need not.
bool Compiler::is_at_repetition() {
  if (is_at('*') || is_at('+') || is_at('?'))
    return true;
  if (!is_at('{') || (at_ + 1 < end_ && at_[1] == '}'))
    return false;
  const char* start = at_++;
  uint64_t least, most;
  const bool is = read_counts(least, most);
  at_ = start;
  return is;
}

Status Compiler::repetition(Item& item) {
  const char* here = at_;
  const char kind = *at_++;
  uint64_t least = kind == '+' ? 1 : 0, most = kind == '?' ? 1 : unlimited;
  if (kind == '{') {
    read_counts(least, most);
    if (least >= no_limit || (most != unlimited && most >= no_limit))
      return raise_overflow_error("the repetition number is too large");
    if (most < least)
      return fail(here + 1, "min repeat greater than max repeat");
  }
  if (item.is == Item::Is::nothing || item.is == Item::Is::place)
    return fail(here, "nothing to repeat");
  if (item.is == Item::Is::repeated)
    return fail(here, "multiple repeat");
  const bool is_lazy = takes('?');
  const bool is_possessive = !is_lazy && takes('+');
  write_repetition(item, uint32_t(least), most == unlimited ? no_limit : uint32_t(most), is_lazy);
  if (is_possessive) {
    words_.insert(item.start, 2);
    words_[item.start] = uint32_t(Op::atomic);
    words_.push(Op::match);
    words_[item.start + 1] = uint32_t(words_.size() - (item.start + 1));
  }
  item.is = Item::Is::repeated;
  item.width.least = limited(item.width.least * least);
  item.width.most =
      item.width.most == 0 ? 0 : limited(item.width.most * (most == unlimited ? endless : most));
  return {};
}

void Compiler::write_repetition(const Item& item, uint32_t least, uint32_t most, bool is_lazy) {
  const size_t size = words_.size() - item.start;
  uint32_t head[8];
  size_t count = 0;
  auto add = [&](uint32_t word) { head[count++] = word; };
  if (item.is == Item::Is::one) {
    const uint32_t parts[] = {uint32_t(Op::repeat_one), least, most, is_lazy, uint32_t(size)};
    for (uint32_t word : parts)
      add(word);
  } else if (least == 0 && most == 1) {
    add(uint32_t(is_lazy ? Op::split_last : Op::split));
    add(uint32_t(size + 1));
  } else {
    const uint32_t loop = out_.loops++;
    const uint32_t parts[] = {uint32_t(Op::loop_begin), loop, uint32_t(Op::loop), loop, least, most, is_lazy,
                              uint32_t(size + 3)};
    for (uint32_t word : parts)
      add(word);
    words_.push(Op::jump);
    words_.push(uint32_t(-int32_t(size + 7)));
  }
  words_.insert(item.start, count);
  for (size_t i = 0; i < count; ++i)
    words_[item.start + i] = head[i];
}

Status compile(Ref pattern, const char* text, size_t size, uint32_t flags, Program& out) {
  out.flags = flags;
  return Compiler(pattern, text, size, out).run();
}

} // namespace py::re
