// The compiler of patterns: compile.cpp, compile_groups.cpp. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/utf8.h"
#include "runtime/modules/re/program.h"

namespace py::re {

/// How many characters a part matches: at least, at most.
struct Width {
  uint64_t least = 0, most = 0;
};
constexpr uint64_t endless = uint64_t(1) << 40;
constexpr uint64_t unlimited = endless + 1; ///< a repetition without an upper bound
constexpr uint64_t limited(uint64_t width) {
  return width < endless ? width : endless;
}

inline bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
inline bool is_octal(char c) {
  return c >= '0' && c <= '7';
}
inline bool is_letter(char c) {
  return (c | 32) >= 'a' && (c | 32) <= 'z';
}
inline int hex_value(char c) {
  return is_digit(c) ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1;
}

/// What an escape stands for.
struct Escaped {
  enum class Is : uint8_t { character, category, place, group } is = Is::character;
  uint32_t value = 0;
  bool negated = false;
};

class Compiler {
public:
  Compiler(Ref pattern, const char* text, size_t size, Program& out)
      : pattern_(pattern), begin_(text), at_(text), end_(text + size), out_(out), words_(out.words) {}

  Status run();

private:
  /// The last thing that was written, which a repetition would repeat.
  struct Item {
    enum class Is : uint8_t { nothing, place, repeated, one, group, other } is = Is::nothing;
    size_t start = 0;
    Width width;
  };

  Failed fail(const char* at, const char* format, ...);
  bool is_at(char c) const { return at_ < end_ && *at_ == c; }
  bool takes(char c) {
    if (!is_at(c))
      return false;
    ++at_;
    return true;
  }
  uint32_t take_code() { return out_.is_bytes ? uint8_t(*at_++) : utf8::decode(at_); }
  uint32_t flags() const { return out_.flags; }

  Status alternatives(Width& width, bool is_first);
  Status sequence(Width& width, bool is_first);
  Status element(Item& item, bool is_first, bool& is_flags);
  void character(uint32_t code);
  void category(Category category, bool negated);
  Status escape(Escaped& out, bool in_set);
  Status numeric_escape(const char* start, Escaped& out);
  Status hex_escape(const char* start, int digits, Escaped& out);
  Status escaped_element(Item& item);
  Status set();
  void finish_set(size_t start, uint32_t set_flags);
  Status repetition(Item& item);
  bool is_at_repetition();
  bool read_counts(uint64_t& least, uint64_t& most);
  void write_repetition(const Item& item, uint32_t least, uint32_t most, bool is_lazy);
  Status group(Item& item, bool is_first, bool& is_flags);
  Status named_group(const char* start, Item& item);
  Status capture(const char* start, Own<Str>&& name, Item& item);
  Status plain_group(const char* start, Item& item);
  Status look(const char* start, bool is_behind, Item& item);
  Status atomic(const char* start, Item& item);
  Status conditional(const char* start, Item& item);
  Status condition(uint32_t& group);
  Status read_flags(const char* start, Item& item, bool is_first, bool& is_flags);
  static Result<uint32_t> flag_of(char letter);
  Status read_flag(uint32_t& flags, bool is_removed, const char* expected);
  Status inside(Width& width);
  Status group_name(char terminator, Own<Str>& out);
  Status end_group(const char* start);
  Status same_again(uint32_t group, Item& item);

  Ref pattern_;
  const char* begin_;
  const char* at_;
  const char* end_;
  Program& out_;
  Words& words_;
  uint32_t group_count_ = 0;
  static constexpr size_t most_groups = 100;
  Width group_widths_[most_groups];
  bool is_open_[most_groups] = {};
  const char* condition_on_[most_groups] = {}; ///< where a conditional group names it by number first
  unsigned looking_behind_ = 0;
  uint32_t groups_before_look_ = 0;
};

} // namespace py::re
