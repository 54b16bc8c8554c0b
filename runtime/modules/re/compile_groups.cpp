// Groups, and the flags that stand in them.
#include "runtime/core/dict.h"
#include "runtime/core/function.h"
#include "runtime/core/str.h"
#include "runtime/core/unicode.h"
#include "runtime/modules/re/compiler.h"

namespace py::re {

Status Compiler::end_group(const char* start) {
  if (!takes(')'))
    return fail(start, "missing ), unterminated subpattern");
  return {};
}

Status Compiler::group_name(char terminator, Own<Str>& out) {
  const char* start = at_;
  while (at_ < end_ && *at_ != terminator)
    ++at_;
  if (at_ == start)
    return fail(at_, "missing group name");
  if (at_ >= end_)
    return fail(start, terminator == '>' ? "missing >, unterminated name" : "missing ), unterminated name");
  PY_TRY(name, make_str(start, size_t(at_ - start)));
  ++at_;
  if (!name->isidentifier() || (out_.is_bytes && !name->is_ascii())) {
    PY_TRY(shown, to_repr(name.get()));
    return fail(start, "bad character in group name %s", shown->text());
  }
  out = static_cast<Own<Str>&&>(name);
  return {};
}

/// At the "(".
Status Compiler::group(Item& item, bool is_first, bool& is_flags) {
  const char* start = at_++;
  item.is = Item::Is::group;
  if (!takes('?'))
    return capture(start, Own<Str>(), item);
  if (at_ >= end_)
    return fail(at_, "unexpected end of pattern");
  switch (*at_) {
  case 'P':
    ++at_;
    return named_group(start, item);
  case ':':
    ++at_;
    return plain_group(start, item);
  case '#':
    while (at_ < end_ && *at_ != ')')
      ++at_;
    if (!takes(')'))
      return fail(start, "missing ), unterminated comment");
    item.is = Item::Is::nothing;
    return {};
  case '=':
  case '!':
    return look(start, false, item);
  case '<':
    ++at_;
    if (at_ >= end_)
      return fail(at_, "unexpected end of pattern");
    if (!is_at('=') && !is_at('!')) {
      const char* letter = at_;
      take_code();
      return fail(start + 1, "unknown extension ?<%t", letter, at_);
    }
    return look(start, true, item);
  case '>':
    ++at_;
    return atomic(start, item);
  case '(':
    ++at_;
    return conditional(start, item);
  default:
    return read_flags(start, item, is_first, is_flags);
  }
}

Status Compiler::named_group(const char* start, Item& item) {
  if (at_ >= end_)
    return fail(at_, "unexpected end of pattern");
  Own<Str> name;
  if (takes('<')) {
    PY_CHECK(group_name('>', name));
    return capture(start, static_cast<Own<Str>&&>(name), item);
  }
  if (!takes('=')) {
    const char* letter = at_;
    take_code();
    return fail(start + 1, "unknown extension ?P%t", letter, at_);
  }
  const char* place = at_;
  PY_CHECK(group_name(')', name));
  Ref number = out_.names.is_null() ? Ref() : out_.names->find(name);
  if (number.is_null()) {
    PY_TRY(shown, to_repr(name.get()));
    return fail(place, "unknown group name %s", shown->text());
  }
  const auto group = uint32_t(number.small_int());
  if (is_open_[group])
    return fail(place, "cannot refer to an open group");
  return same_again(group, item);
}

Status Compiler::capture(const char* start, Own<Str>&& name, Item& item) {
  const uint32_t group = group_count_ + 1;
  if (group >= most_groups)
    return fail(start, "too many groups");
  if (!name.is_null()) {
    if (out_.names.is_null()) {
      PY_TRY(names, make_dict());
      out_.names = static_cast<Own<Dict>&&>(names);
    }
    if (Ref other = out_.names->find(name); !other.is_null()) {
      PY_TRY(shown, to_repr(name.get()));
      char numbers[2][12];
      auto digits = [](char* out, uint32_t value) {
        char* at = out + 11;
        *at = '\0';
        do
          *--at = char('0' + value % 10);
        while ((value /= 10) != 0);
        return at;
      };
      return fail(at_ - name->size - 1, "redefinition of group name %s as group %s; was group %s",
                  shown->text(), digits(numbers[0], group), digits(numbers[1], uint32_t(other.small_int())));
    }
    PY_CHECK(out_.names->set(name.get(), IntRef::small(SWord(group))));
  }
  ++group_count_;
  is_open_[group] = true;
  words_.push(Op::save);
  words_.push(2 * group);
  PY_CHECK(inside(item.width));
  PY_CHECK(end_group(start));
  words_.push(Op::save);
  words_.push(2 * group + 1);
  is_open_[group] = false;
  group_widths_[group] = item.width;
  return {};
}

/// What is between the parentheses: flags that it sets end with it.
Status Compiler::inside(Width& width) {
  const uint32_t outer = out_.flags;
  PY_CHECK(alternatives(width, false));
  out_.flags = outer;
  return {};
}

Status Compiler::plain_group(const char* start, Item& item) {
  PY_CHECK(inside(item.width));
  return end_group(start);
}

/// At the "=" or "!".
Status Compiler::look(const char* start, bool is_behind, Item& item) {
  const bool is_negated = *at_++ == '!';
  const size_t head = words_.size();
  words_.push(Op::look);
  words_.push(0u);
  words_.push((is_negated ? look_negated : 0u) | (is_behind ? look_behind : 0u));
  words_.push(0u);
  if (is_behind && looking_behind_++ == 0)
    groups_before_look_ = group_count_;
  Width width;
  PY_CHECK(inside(width));
  looking_behind_ -= is_behind;
  PY_CHECK(end_group(start));
  if (is_behind && width.least != width.most)
    return raise_error("look-behind requires fixed-width pattern", pattern_, begin_, 0, nullptr);
  words_.push(Op::match);
  words_[head + 1] = uint32_t(words_.size() - (head + 1));
  words_[head + 3] = uint32_t(width.least);
  item.is = Item::Is::other;
  item.width = {};
  return {};
}

Status Compiler::atomic(const char* start, Item& item) {
  const size_t head = words_.size();
  words_.push(Op::atomic);
  words_.push(0u);
  PY_CHECK(inside(item.width));
  PY_CHECK(end_group(start));
  words_.push(Op::match);
  words_[head + 1] = uint32_t(words_.size() - (head + 1));
  return {};
}

/// The group in `(?(1)` or `(?(name)`: one named by its number may come later.
Status Compiler::condition(uint32_t& group) {
  const char* start = at_;
  const char* digit = at_;
  while (digit < end_ && is_digit(*digit))
    ++digit;
  if (digit == start || digit == end_ || *digit != ')') {
    Own<Str> name;
    PY_CHECK(group_name(')', name));
    Ref number = out_.names.is_null() ? Ref() : out_.names->find(name);
    if (number.is_null()) {
      PY_TRY(shown, to_repr(name.get()));
      return fail(start, "unknown group name %s", shown->text());
    }
    group = uint32_t(number.small_int());
    return {};
  }
  uint64_t number = 0;
  for (; at_ < digit; ++at_)
    number = number < most_groups ? number * 10 + uint64_t(*at_ - '0') : number;
  ++at_;
  if (number == 0)
    return fail(start, "bad group number");
  if (number >= most_groups)
    return fail(start, "invalid group reference %t", start, digit);
  group = uint32_t(number);
  if (condition_on_[group] == nullptr)
    condition_on_[group] = start;
  return {};
}

/// Behind "(?(": unless group, by; what comes if it has matched; jump by; what comes if not.
Status Compiler::conditional(const char* start, Item& item) {
  uint32_t group;
  PY_CHECK(condition(group));
  if (looking_behind_ != 0 && group < most_groups && is_open_[group])
    return fail(at_, "cannot refer to an open group");
  words_.push(Op::unless);
  words_.push(group);
  const size_t otherwise = words_.size();
  words_.push(0u);
  PY_CHECK(sequence(item.width, false));
  const bool has_two = takes('|');
  size_t jump = 0;
  if (has_two) {
    words_.push(Op::jump);
    jump = words_.size();
    words_.push(0u);
  }
  words_[otherwise] = uint32_t(words_.size() - otherwise);
  Width second;
  if (has_two) {
    PY_CHECK(sequence(second, false));
    if (is_at('|'))
      return fail(at_, "conditional backref with more than two branches");
    words_[jump] = uint32_t(words_.size() - jump);
  }
  item.width.least = second.least < item.width.least ? second.least : item.width.least;
  item.width.most = second.most > item.width.most ? second.most : item.width.most;
  return end_group(start);
}

Result<uint32_t> Compiler::flag_of(char letter) {
  switch (letter) {
  case 'i':
    return uint32_t(ignore_case);
  case 'm':
    return uint32_t(multiline);
  case 's':
    return uint32_t(dot_all);
  case 'x':
    return uint32_t(verbose);
  case 'a':
    return uint32_t(ascii);
  case 'u':
    return uint32_t(unicode);
  default:
    return uint32_t(0);
  }
}

/// One letter of the flags, or what ends them.
Status Compiler::read_flag(uint32_t& flags, bool is_removed, const char* expected) {
  if (at_ >= end_)
    return fail(at_, "%s", expected);
  PY_TRY(flag, flag_of(*at_));
  if (*at_ == 'L' && !is_removed)
    return fail(at_ + 1, out_.is_bytes ? "locale-dependent matching is not supported"
                                       : "bad inline flags: cannot use 'L' flag with a str pattern");
  if (flag == 0) {
    const char* letter = at_;
    const uint32_t code = take_code();
    const bool is_alpha = code < 128 ? is_letter(char(code)) : !out_.is_bytes && unicode::is_alpha(code);
    return fail(letter, "%s", is_alpha ? "unknown flag" : expected);
  }
  ++at_;
  if (is_removed && (flag & (ascii | unicode)))
    return fail(at_, "bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
  if (out_.is_bytes && flag == unicode)
    return fail(at_, "bad inline flags: cannot use 'u' flag with a bytes pattern");
  flags |= flag;
  if (!is_removed && (flags & ascii) && (flags & unicode))
    return fail(at_, "bad inline flags: flags 'a', 'u' and 'L' are incompatible");
  return {};
}

/// At the first letter of "(?i)", "(?i:...)", "(?-i:...)".
Status Compiler::read_flags(const char* start, Item& item, bool is_first, bool& is_flags) {
  PY_TRY(first, flag_of(*at_));
  if (first == 0 && *at_ != '-' && *at_ != 'L') {
    const char* letter = at_;
    take_code();
    return fail(start + 1, "unknown extension ?%t", letter, at_);
  }
  uint32_t added = 0, removed = 0;
  if (*at_ != '-')
    do
      PY_CHECK(read_flag(added, false, "missing -, : or )"));
    while (!is_at(')') && !is_at('-') && !is_at(':'));
  if (takes(')')) {
    if (!is_first)
      return fail(start, "global flags not at the start of the expression");
    is_flags = true;
    out_.flags |= added;
    if (added & ascii)
      out_.flags &= ~uint32_t(unicode);
    return {};
  }
  if (takes('-')) {
    PY_CHECK(read_flag(removed, true, "missing flag"));
    while (!is_at(':'))
      PY_CHECK(read_flag(removed, true, "missing :"));
  }
  ++at_;
  if (added & removed)
    return fail(at_ - 1, "bad inline flags: flag turned on and off");
  const uint32_t outer = out_.flags;
  out_.flags = (out_.flags | added) & ~removed;
  if (added & ascii)
    out_.flags &= ~uint32_t(unicode);
  Status inner = plain_group(start, item);
  out_.flags = outer;
  return inner;
}

} // namespace py::re
