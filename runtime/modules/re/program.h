// What a pattern is compiled to: a row of words that the matcher walks. Jumps are relative to the word that
// holds them. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/dict.h"
#include "runtime/core/error.h"
#include "runtime/core/memory.h"

namespace py::re {

enum class Op : uint32_t {
  match,     ///< the end of the pattern, or of what an assertion looks at
  character, ///< code
  character_ignoring_case,
  any,        ///< but for a line end
  any_at_all, ///< a line end, too
  set,        ///< words in all, flags (SetFlag), 4 words of bits for ASCII, then pairs (lowest, highest) or
              ///< (category, kind)
  at,         ///< Place
  save,       ///< register: the place goes there
  jump,       ///< by
  split,      ///< by: here first, then there
  split_last, ///< by: there first, then here
  repeat_one, ///< least, most, lazy, the words of the one-character item that follows
  loop_begin, ///< register
  loop,       ///< register, least, most, lazy, exit by: the body follows, and jumps back here
  unless,     ///< group, by: there, if the group has matched nothing so far
  same,       ///< group, ignoring case: what the group matched, again
  look,       ///< exit by, LookFlag, width behind: the body follows, up to `match`
  atomic,     ///< exit by: likewise; once matched there is no going back into it
};

enum class Place : uint32_t {
  text_start,
  line_start,
  text_end,
  line_end,
  last_line_end,
  word_edge,
  no_word_edge
};
enum class Category : uint32_t { digit, space, word };

enum SetFlag : uint32_t { set_negated = 1, set_ignores_case = 2, set_is_ascii = 4 };
enum LookFlag : uint32_t { look_negated = 1, look_behind = 2 };
constexpr uint32_t category_mark = 0x80000000u;
constexpr uint32_t category_negated = 0x100u;
constexpr uint32_t no_limit = 0xFFFFFFFFu;

/// The flags, with CPython's numbers.
enum Flag : uint32_t {
  ignore_case = 2,
  multiline = 8,
  dot_all = 16,
  unicode = 32,
  verbose = 64,
  ascii = 256,
};

/// A growing row of words. Without memory it goes on silently, and says so at the end.
class Words {
public:
  Words() = default;
  Words(const Words&) = delete;
  Words& operator=(const Words&) = delete;
  ~Words() { free(data_); }
  void push(uint32_t word) {
    if (make_room(1))
      data_[size_++] = word;
  }
  void push(Op op) { push(uint32_t(op)); }
  /// Moves what stands from `at` on up by `count`; those words are to be written.
  void insert(size_t at, size_t count) {
    if (make_room(count)) {
      __builtin_memmove(data_ + at + count, data_ + at, (size_ - at) * sizeof *data_);
      size_ += count;
    }
  }
  void shrink(size_t size) { size_ = size; }
  uint32_t& operator[](size_t i) { return failed_ ? dummy_ : data_[i]; }
  uint32_t operator[](size_t i) const { return failed_ ? 0 : data_[i]; }
  size_t size() const { return size_; }
  const uint32_t* data() const { return data_; }
  bool has_failed() const { return failed_; }

private:
  bool make_room(size_t more) {
    if (failed_ || size_ + more <= room_)
      return !failed_;
    size_t room = room_ * 2 + more + 16;
    auto* grown = static_cast<uint32_t*>(reallocate(data_, room * sizeof *data_));
    failed_ = grown == nullptr;
    if (failed_)
      return false;
    data_ = grown;
    room_ = room;
    return true;
  }
  uint32_t* data_ = nullptr;
  size_t size_ = 0, room_ = 0;
  uint32_t dummy_ = 0;
  bool failed_ = false;
};

struct Program {
  Words words;
  uint32_t groups = 0; ///< without the whole match
  size_t least = 0;    ///< how many characters a match has at least
  uint32_t loops = 0;  ///< each has two registers after those of the groups
  uint32_t flags = 0;
  Own<Dict> names; ///< group numbers by name; null when there are none
  bool is_bytes = false;

  size_t registers() const { return 2 * (size_t(groups) + 1) + 2 * size_t(loops); }
};

/// Compiles a pattern: re.error for what is malformed, or not supported: `(?(1)...)` and `\N{...}`.
Status compile(Ref pattern, const char* text, size_t size, uint32_t flags, Program& out);
/// Raises re.error: "MESSAGE at position N", of a byte of the pattern.
Failed raise_error(const char* message, Ref pattern, const char* text, size_t size, const char* at);

/// The text that is matched: UTF-8, or bytes.
struct Subject {
  const char* begin = nullptr;
  const char* end = nullptr; ///< `endpos`
  bool is_bytes = false;
};

enum class How : uint8_t { search, match, fullmatch };

/// One try at a time; keeps its memory from one to the next.
class Matcher {
public:
  Matcher(const Program& program, const Subject& subject) : program_(program), subject_(subject) {}
  Matcher(const Matcher&) = delete;
  Matcher& operator=(const Matcher&) = delete;
  ~Matcher();

  /// Finds a match that begins at `from` or, in a search, behind it; false when there is none.
  /// `must_advance`: not an empty one at `from`.
  Result<bool> run(const char* from, How how, bool must_advance = false);
  /// Where a group began and ended; null when it took no part.
  const char* group_start(uint32_t group) const { return registers_[2 * group]; }
  const char* group_end(uint32_t group) const { return registers_[2 * group + 1]; }
  /// The number of the group that was closed last, 0 for none.
  uint32_t last_group() const { return last_group_; }

private:
  /// Something to go back to, or a register to restore.
  struct Entry {
    enum class Is : uint8_t { choice, greedy, lazy, lazy_loop, restore, restore_last } is;
    uint32_t index; ///< the register, or how many more a lazy repetition may take
    const uint32_t* pc;
    const char* place;
    const char* limit; ///< greedy: as far back as may be
  };
  bool push(const Entry& entry);
  void set_register(size_t index, const char* place);
  const char* walk(const uint32_t* pc, const char* place, bool is_whole);
  void enter_body(const uint32_t* loop, const char* place);
  size_t loop_register(const uint32_t* loop) const {
    return 2 * (size_t(program_.groups) + 1) + 2 * size_t(loop[1]);
  }
  bool go_back(size_t mark, const uint32_t*& pc, const char*& place);
  void undo_to(size_t mark);
  void keep_registers(size_t mark);
  bool one(const uint32_t* pc, const char*& place) const;
  bool at(Place where, const char* place) const;
  bool is_word_at(const char* place) const;
  bool matches_set(const uint32_t* pc, uint32_t code) const;
  bool same_again(uint32_t group, bool ignoring_case, const char*& place) const;
  const char* back(const char* place) const;
  uint32_t take(const char*& place) const;

  const Program& program_;
  Subject subject_;
  const char** registers_ = nullptr;
  uint32_t last_group_ = 0;
  Entry* stack_ = nullptr;
  size_t depth_ = 0, room_ = 0;
  const char* start_ = nullptr;
  bool must_advance_ = false, must_reach_end_ = false, out_of_memory_ = false;
  const char* wanted_end_ = nullptr;
};

/// Equal but for case, as `re.IGNORECASE` means it.
bool same_ignoring_case(uint32_t a, uint32_t b, bool ascii_only);
bool is_in_category(Category category, uint32_t code, bool ascii_only);

} // namespace py::re
