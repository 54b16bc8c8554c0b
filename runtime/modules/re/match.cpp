// The matcher: tries alternatives in order, with a stack of what is left to try.
#include "runtime/core/memory.h"
#include "runtime/core/unicode.h"
#include "runtime/core/utf8.h"
#include "runtime/modules/re/program.h"

namespace py::re {

namespace {

uint32_t lower_of(uint32_t code) {
  if (code < 128)
    return code >= 'A' && code <= 'Z' ? code | 32 : code;
  uint32_t mapped[unicode::longest_mapping];
  return unicode::to_lower(code, mapped) == 1 ? mapped[0] : code;
}
uint32_t upper_of(uint32_t code) {
  if (code < 128)
    return code >= 'a' && code <= 'z' ? code & ~32u : code;
  uint32_t mapped[unicode::longest_mapping];
  return unicode::to_upper(code, mapped) == 1 ? mapped[0] : code;
}
uint32_t ascii_lower(uint32_t code) {
  return code >= 'A' && code <= 'Z' ? code | 32 : code;
}

} // namespace

bool same_ignoring_case(uint32_t a, uint32_t b, bool ascii_only) {
  if (a == b)
    return true;
  if (ascii_only)
    return ascii_lower(a) == ascii_lower(b);
  return lower_of(a) == lower_of(b) || upper_of(a) == upper_of(b);
}

bool is_in_category(Category category, uint32_t code, bool ascii_only) {
  const bool is_ascii = code < 128;
  switch (category) {
  case Category::digit:
    return is_ascii || ascii_only ? code >= '0' && code <= '9' : unicode::is_decimal(code);
  case Category::space:
    // Of ASCII, a str counts 0x1C to 0x1F, too.
    return is_ascii || ascii_only
               ? code == ' ' || (code >= 9 && code <= 13) || (!ascii_only && code >= 0x1C && code <= 0x1F)
               : unicode::is_space(code);
  case Category::word:
    if (is_ascii || ascii_only)
      return code == '_' || (code >= '0' && code <= '9') || ((code | 32) >= 'a' && (code | 32) <= 'z');
    return unicode::is_alpha(code) || unicode::is_decimal(code) || unicode::is_digit(code) ||
           unicode::is_numeric(code);
  }
  __builtin_unreachable();
}

Matcher::~Matcher() {
  free(registers_);
  free(stack_);
}

bool Matcher::push(const Entry& entry) {
  if (depth_ == room_) {
    size_t room = room_ * 2 + 32;
    auto* grown = static_cast<Entry*>(reallocate(stack_, room * sizeof *stack_));
    if (grown == nullptr) {
      out_of_memory_ = true;
      return false;
    }
    stack_ = grown;
    room_ = room;
  }
  stack_[depth_++] = entry;
  return true;
}

void Matcher::set_register(size_t index, const char* place) {
  push({Entry::Is::restore, uint32_t(index), nullptr, registers_[index], nullptr});
  registers_[index] = place;
}

const char* Matcher::back(const char* place) const {
  --place;
  if (!subject_.is_bytes)
    while (utf8::is_continuation(*place))
      --place;
  return place;
}
uint32_t Matcher::take(const char*& place) const {
  if (subject_.is_bytes)
    return uint8_t(*place++);
  return utf8::decode(place);
}

bool Matcher::is_word_at(const char* place) const {
  return is_in_category(Category::word, take(place), program_.flags & ascii);
}

bool Matcher::at(Place where, const char* place) const {
  switch (where) {
  case Place::text_start:
    return place == subject_.begin;
  case Place::line_start:
    return place == subject_.begin || place[-1] == '\n';
  case Place::text_end:
    return place == subject_.end;
  case Place::line_end:
    return place == subject_.end || *place == '\n';
  case Place::last_line_end:
    return place == subject_.end || (place + 1 == subject_.end && *place == '\n');
  case Place::word_edge:
  case Place::no_word_edge: {
    if (subject_.begin == subject_.end)
      return false;
    const bool before = place != subject_.begin && is_word_at(back(place));
    const bool after = place != subject_.end && is_word_at(place);
    return (before != after) == (where == Place::word_edge);
  }
  }
  __builtin_unreachable();
}

bool Matcher::matches_set(const uint32_t* pc, uint32_t code) const {
  if (code < 128)
    return pc[3 + code / 32] >> (code % 32) & 1;
  const uint32_t flags = pc[2];
  const bool ascii_only = flags & set_is_ascii;
  auto contains = [&](uint32_t c) {
    for (const uint32_t* item = pc + 7; item != pc + pc[1]; item += 2) {
      if (item[0] & category_mark) {
        const bool is = is_in_category(Category(item[1] & 0xFF), c, ascii_only);
        if (is != ((item[1] & category_negated) != 0))
          return true;
      } else if (c >= item[0] && c <= item[1]) {
        return true;
      }
    }
    return false;
  };
  bool found = contains(code);
  if (!found && (flags & set_ignores_case) && !ascii_only)
    found = contains(lower_of(code)) || contains(upper_of(code));
  return found != ((flags & set_negated) != 0);
}

/// Whether the one-character item at `pc` matches; then `place` moves.
bool Matcher::one(const uint32_t* pc, const char*& place) const {
  if (place >= subject_.end)
    return false;
  const char* after = place;
  const uint32_t code = take(after);
  bool matches = false;
  switch (Op(*pc)) {
  case Op::character:
    matches = code == pc[1];
    break;
  case Op::character_ignoring_case:
    matches = same_ignoring_case(code, pc[1], program_.flags & ascii || subject_.is_bytes);
    break;
  case Op::any:
    matches = code != '\n';
    break;
  case Op::any_at_all:
    matches = true;
    break;
  default:
    matches = matches_set(pc, code);
    break;
  }
  if (matches)
    place = after;
  return matches;
}

bool Matcher::same_again(uint32_t group, bool ignoring_case, const char*& place) const {
  const char* at = registers_[2 * group];
  const char* end = registers_[2 * group + 1];
  if (at == nullptr || end == nullptr || end < at)
    return false;
  const char* here = place;
  while (at < end) {
    if (here >= subject_.end)
      return false;
    const uint32_t a = take(at), b = take(here);
    if (a != b && !(ignoring_case && same_ignoring_case(a, b, program_.flags & ascii || subject_.is_bytes)))
      return false;
  }
  place = here;
  return true;
}

/// Forgets what was left to try, but not which registers were changed.
void Matcher::keep_registers(size_t mark) {
  size_t kept = mark;
  for (size_t i = mark; i < depth_; ++i)
    if (stack_[i].is == Entry::Is::restore || stack_[i].is == Entry::Is::restore_last)
      stack_[kept++] = stack_[i];
  depth_ = kept;
}

void Matcher::undo_to(size_t mark) {
  while (depth_ > mark) {
    const Entry& entry = stack_[--depth_];
    if (entry.is == Entry::Is::restore)
      registers_[entry.index] = entry.place;
    else if (entry.is == Entry::Is::restore_last)
      last_group_ = entry.index;
  }
}

/// To the last choice that is left; false when there is none.
bool Matcher::go_back(size_t mark, const uint32_t*& pc, const char*& place) {
  while (depth_ > mark) {
    Entry& entry = stack_[depth_ - 1];
    switch (entry.is) {
    case Entry::Is::restore:
      registers_[entry.index] = entry.place;
      --depth_;
      continue;
    case Entry::Is::restore_last:
      last_group_ = entry.index;
      --depth_;
      continue;
    case Entry::Is::choice:
      pc = entry.pc;
      place = entry.place;
      --depth_;
      return true;
    case Entry::Is::greedy:
      if (entry.place == entry.limit) {
        --depth_;
        continue;
      }
      entry.place = back(entry.place);
      pc = entry.pc;
      place = entry.place;
      return true;
    case Entry::Is::lazy_loop: {
      pc = entry.pc;
      place = entry.place;
      --depth_;
      enter_body(pc, place);
      pc += 6;
      return true;
    }
    case Entry::Is::lazy: {
      // `pc` is at the repetition; the item stands behind its five words.
      if (entry.index == 0 || !one(entry.pc + 5, entry.place)) {
        --depth_;
        continue;
      }
      if (entry.index != no_limit)
        --entry.index;
      pc = entry.pc + 5 + entry.pc[4];
      place = entry.place;
      return true;
    }
    }
  }
  return false;
}

/// Begins one more of the times that a loop may repeat.
void Matcher::enter_body(const uint32_t* loop, const char* place) {
  const size_t registers = loop_register(loop);
  const uintptr_t count = reinterpret_cast<uintptr_t>(registers_[registers]);
  set_register(registers, reinterpret_cast<const char*>(count + 1));
  set_register(registers + 1, place);
}

/// Where the match ends that begins at `place`; null when there is none. `is_whole`: it is that of the
/// pattern, no assertion's.
const char* Matcher::walk(const uint32_t* pc, const char* place, bool is_whole) {
  const size_t mark = depth_;
  for (;;) {
    bool goes_on = true;
    switch (Op(*pc)) {
    case Op::match:
      if (is_whole && ((must_advance_ && place == start_) || (must_reach_end_ && place != subject_.end))) {
        goes_on = false;
        break;
      }
      if (!is_whole && wanted_end_ != nullptr && place != wanted_end_) {
        goes_on = false;
        break;
      }
      return place;
    case Op::character:
    case Op::character_ignoring_case:
      goes_on = one(pc, place);
      pc += 2;
      break;
    case Op::any:
    case Op::any_at_all:
      goes_on = one(pc, place);
      pc += 1;
      break;
    case Op::set:
      goes_on = one(pc, place);
      pc += pc[1];
      break;
    case Op::at:
      goes_on = at(Place(pc[1]), place);
      pc += 2;
      break;
    case Op::save:
      set_register(pc[1], place);
      if (pc[1] & 1) {
        push({Entry::Is::restore_last, last_group_, nullptr, nullptr, nullptr});
        last_group_ = pc[1] / 2;
      }
      pc += 2;
      break;
    case Op::jump:
      pc += 1 + int32_t(pc[1]);
      break;
    case Op::split:
      push({Entry::Is::choice, 0, pc + 1 + int32_t(pc[1]), place, nullptr});
      pc += 2;
      break;
    case Op::split_last:
      push({Entry::Is::choice, 0, pc + 2, place, nullptr});
      pc += 1 + int32_t(pc[1]);
      break;
    case Op::repeat_one: {
      const uint32_t least = pc[1], most = pc[2];
      const uint32_t* item = pc + 5;
      uint32_t count = 0;
      while (goes_on && count < least) {
        goes_on = one(item, place);
        ++count;
      }
      if (!goes_on)
        break;
      if (pc[3] != 0) {
        push({Entry::Is::lazy, most == no_limit ? no_limit : most - least, pc, place, nullptr});
      } else {
        const char* limit = place;
        while (count < most && one(item, place))
          ++count;
        if (place != limit)
          push({Entry::Is::greedy, 0, item + pc[4], place, limit});
      }
      pc = item + pc[4];
      break;
    }
    case Op::loop_begin: {
      const size_t registers = loop_register(pc);
      set_register(registers, nullptr);
      set_register(registers + 1, nullptr);
      pc += 2;
      break;
    }
    case Op::loop: {
      // How often the body has matched is kept as the distance from null.
      const size_t registers = loop_register(pc);
      const uintptr_t count = reinterpret_cast<uintptr_t>(registers_[registers]);
      const uint32_t* exit = pc + 5 + int32_t(pc[5]);
      if (count < pc[2]) {
        set_register(registers, reinterpret_cast<const char*>(count + 1));
        pc += 6;
        break;
      }
      const bool may_repeat = (pc[3] == no_limit || count < pc[3]) && registers_[registers + 1] != place;
      if (pc[4] != 0) { // lazy: the exit first; the body counts when it is come back to
        if (may_repeat)
          push({Entry::Is::lazy_loop, 0, pc, place, nullptr});
        pc = exit;
        break;
      }
      if (!may_repeat) {
        pc = exit;
        break;
      }
      push({Entry::Is::choice, 0, exit, place, nullptr});
      enter_body(pc, place);
      pc += 6;
      break;
    }
    case Op::unless:
      pc = registers_[2 * pc[1]] != nullptr && registers_[2 * pc[1] + 1] != nullptr ? pc + 3
                                                                                    : pc + 2 + int32_t(pc[2]);
      break;
    case Op::same:
      goes_on = same_again(pc[1], pc[2] != 0, place);
      pc += 3;
      break;
    case Op::look: {
      const uint32_t* exit = pc + 1 + int32_t(pc[1]);
      const size_t inner = depth_;
      const char* from = place;
      bool found = true;
      const bool is_behind = pc[2] & look_behind;
      if (is_behind)
        for (uint32_t i = 0; i < pc[3] && found; ++i) {
          found = from != subject_.begin;
          if (found)
            from = back(from);
        }
      const char* outer_end = wanted_end_;
      wanted_end_ = is_behind ? place : nullptr;
      found = found && walk(pc + 4, from, false) != nullptr;
      wanted_end_ = outer_end;
      goes_on = found != ((pc[2] & look_negated) != 0);
      if (found && goes_on)
        keep_registers(inner);
      else
        undo_to(inner);
      pc = exit;
      break;
    }
    case Op::atomic: {
      const uint32_t* exit = pc + 1 + int32_t(pc[1]);
      const size_t inner = depth_;
      const char* outer_end = wanted_end_;
      wanted_end_ = nullptr;
      const char* reached = walk(pc + 2, place, false);
      goes_on = reached != nullptr;
      wanted_end_ = outer_end;
      if (goes_on) {
        keep_registers(inner);
        place = reached;
      } else {
        undo_to(inner);
      }
      pc = exit;
      break;
    }
    }
    if (out_of_memory_)
      return nullptr;
    if (!goes_on && !go_back(mark, pc, place))
      return nullptr;
  }
}

Result<bool> Matcher::run(const char* from, How how, bool must_advance) {
  const size_t count = program_.registers();
  if (registers_ == nullptr) {
    registers_ = static_cast<const char**>(allocate(count * sizeof *registers_));
    if (registers_ == nullptr)
      return raise_memory_error();
  }
  const uint32_t* code = program_.words.data();
  start_ = from;
  must_advance_ = must_advance;
  must_reach_end_ = how == How::fullmatch;
  for (const char* place = from;;) {
    // A pattern that begins with a character has its next place found at once.
    if (how == How::search && Op(code[0]) == Op::character && code[1] < 128) {
      const void* next = place < subject_.end
                             ? __builtin_memchr(place, int(code[1]), size_t(subject_.end - place))
                             : nullptr;
      if (next == nullptr)
        return false;
      if (next != place)
        must_advance_ = false;
      place = static_cast<const char*>(next);
    }
    // Too little is left, whatever it is: many a slow pattern is not tried at all.
    if (size_t(subject_.end - place) < program_.least)
      return false;
    __builtin_memset(registers_, 0, count * sizeof *registers_);
    depth_ = 0;
    last_group_ = 0;
    const char* end = walk(code, place, true);
    if (out_of_memory_)
      return raise_memory_error();
    if (end != nullptr) {
      registers_[0] = place;
      registers_[1] = end;
      return true;
    }
    if (how != How::search || place >= subject_.end)
      return false;
    take(place);
    must_advance_ = false;
  }
}

} // namespace py::re
