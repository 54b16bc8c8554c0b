// The module `re`: CPython's patterns but for `\N{...}`, which is refused. Nothing
// here may be called from an interrupt.
#pragma once
#include "runtime/core/bytes.h"
#include "runtime/core/dict.h"
#include "runtime/core/list.h"
#include "runtime/core/tuple.h"
#include "runtime/modules/re/program.h"

namespace py::re {

/// What a pattern that cannot be compiled raises. `pos`, `lineno` and `colno` are None where no place is to
/// blame.
struct PY_CLASS("error") Error : Exception {
  static const TypeInfo info;

  Object message, source, position, line, column;

  PY_INIT PY_SIGNATURE("(msg: str, pattern: object = None, pos: int | None = None) -> error")
  static Result<Own<Error>> construct(const TypeInfo* cls, Str* msg, PY_DEFAULT("None") Ref pattern,
                                      PY_DEFAULT("None") Ref pos);
  PY_GET("msg") Object get_message() { return value_of(message); }
  PY_GET("pattern") Object get_pattern() { return value_of(source); }
  PY_GET("pos") Object get_position() { return value_of(position); }
  PY_GET("lineno") Object get_line() { return value_of(line); }
  PY_GET("colno") Object get_column() { return value_of(column); }

private:
  static Object value_of(const Object& field) { return Object(field.is_null() ? Ref(none) : field.ref()); }
};

PY_CONST("I") inline constexpr SWord I = ignore_case;
PY_CONST("IGNORECASE") inline constexpr SWord IGNORECASE = ignore_case;
PY_CONST("M") inline constexpr SWord M = multiline;
PY_CONST("MULTILINE") inline constexpr SWord MULTILINE = multiline;
PY_CONST("S") inline constexpr SWord S = dot_all;
PY_CONST("DOTALL") inline constexpr SWord DOTALL = dot_all;
PY_CONST("X") inline constexpr SWord X = verbose;
PY_CONST("VERBOSE") inline constexpr SWord VERBOSE = verbose;
PY_CONST("A") inline constexpr SWord A = ascii;
PY_CONST("ASCII") inline constexpr SWord ASCII = ascii;
PY_CONST("U") inline constexpr SWord U = unicode;
PY_CONST("UNICODE") inline constexpr SWord UNICODE = unicode;

struct Match;
struct MatchIterator;

/// A compiled pattern. TypeError when the text is of the other kind (str, bytes).
struct PY_CLASS("Pattern") Pattern : Header {
  static const TypeInfo info;

  Program program;
  Object source;

  PY_METHOD("match") PY_SIGNATURE("(self, string: object, pos: int = 0, endpos: int = 9223372036854775807) -> Match | None")
  Result<Object> match(Ref string, PY_DEFAULT("0") SWord pos, PY_DEFAULT("sys.maxsize") SWord endpos);
  PY_METHOD("fullmatch") PY_SIGNATURE("(self, string: object, pos: int = 0, endpos: int = 9223372036854775807) -> Match | None")
  Result<Object> fullmatch(Ref string, PY_DEFAULT("0") SWord pos, PY_DEFAULT("sys.maxsize") SWord endpos);
  PY_METHOD("search") PY_SIGNATURE("(self, string: object, pos: int = 0, endpos: int = 9223372036854775807) -> Match | None")
  Result<Object> search(Ref string, PY_DEFAULT("0") SWord pos, PY_DEFAULT("sys.maxsize") SWord endpos);
  PY_METHOD("findall") PY_SIGNATURE("(self, string: object, pos: int = 0, endpos: int = 9223372036854775807) -> list[object]")
  Result<Own<List>> findall(Ref string, PY_DEFAULT("0") SWord pos, PY_DEFAULT("sys.maxsize") SWord endpos);
  PY_METHOD("finditer")
  PY_SIGNATURE("(self, string: object, pos: int = 0, endpos: int = 9223372036854775807) -> Iterator[Match]")
  Result<Own<MatchIterator>> finditer(Ref string, PY_DEFAULT("0") SWord pos,
                                      PY_DEFAULT("sys.maxsize") SWord endpos);
  PY_METHOD("split") PY_SIGNATURE("(self, string: object, maxsplit: int = 0) -> list[object]")
  Result<Own<List>> split(Ref string, PY_DEFAULT("0") SWord maxsplit);
  PY_METHOD("sub") PY_SIGNATURE("(self, repl: object, string: object, count: int = 0) -> object")
  Result<Object> sub(Ref repl, Ref string, PY_DEFAULT("0") SWord count);
  PY_METHOD("subn") PY_SIGNATURE("(self, repl: object, string: object, count: int = 0) -> tuple[object, int]")
  Result<Own<Tuple>> subn(Ref repl, Ref string, PY_DEFAULT("0") SWord count);
  PY_GET("pattern") Object get_pattern() { return Object(source.ref()); }
  PY_GET("flags") SWord get_flags() { return SWord(program.flags); }
  PY_GET("groups") SWord get_groups() { return SWord(program.groups); }
  PY_GET("groupindex")
  PY_SIGNATURE("(self) -> dict[str, int]") Result<Own<Dict>>
  get_groupindex();
  PY_METHOD("__repr__")
  PY_OPERATOR("repr") Result<Own<Str>> repr();
  PY_METHOD("__eq__")
  PY_OPERATOR("==") Result<bool> equals(Ref other);
  PY_METHOD("__hash__")
  PY_OPERATOR("hash") Result<SWord> hash();
};

/// Where and how a pattern matched.
struct PY_CLASS("Match") Match : Header {
  static const TypeInfo info;

  Own<Pattern> pattern;
  Object string;
  SWord first = 0, last = 0; ///< `pos`, `endpos`
  SWord* places = nullptr;   ///< start and end of each group in code points; -1 where it took no part
  uint32_t last_group = 0;

  ~Match() { free(places); }

  /// IndexError "no such group".
  PY_METHOD("group") PY_SIGNATURE("(self, *groups: int | str) -> object")
  Result<Object> group(PY_VARARGS Span<const Ref> groups);
  PY_METHOD("__getitem__") PY_OPERATOR("getitem") PY_SIGNATURE("(self, group: object) -> object")
  Result<Object> item(Ref group);
  PY_METHOD("groups") PY_SIGNATURE("(self, default: object = None) -> tuple[object, ...]")
  Result<Own<Tuple>> groups(PY_NAME("default") PY_DEFAULT("None") Ref otherwise);
  PY_METHOD("groupdict") PY_SIGNATURE("(self, default: object = None) -> dict[str, object]")
  Result<Own<Dict>> groupdict(PY_NAME("default") PY_DEFAULT("None") Ref otherwise);
  PY_METHOD("start") PY_SIGNATURE("(self, group: int | str = 0) -> int")
  Result<SWord> start(PY_POSITIONAL_ONLY PY_DEFAULT("0") Ref group);
  PY_METHOD("end") PY_SIGNATURE("(self, group: int | str = 0) -> int")
  Result<SWord> end(PY_POSITIONAL_ONLY PY_DEFAULT("0") Ref group);
  PY_METHOD("span") PY_SIGNATURE("(self, group: int | str = 0) -> tuple[int, int]")
  Result<Own<Tuple>> span(PY_POSITIONAL_ONLY PY_DEFAULT("0") Ref group);
  PY_METHOD("expand") PY_SIGNATURE("(self, template: object) -> object")
  Result<Object> expand(PY_NAME("template") Ref text);
  PY_GET("pos") SWord get_pos() { return first; }
  PY_GET("endpos") SWord get_endpos() { return last; }
  PY_GET("lastindex") Optional<SWord> get_lastindex();
  PY_GET("lastgroup")
  PY_SIGNATURE("(self) -> str | None") Result<Object> get_lastgroup();
  PY_GET("re") Own<Pattern> get_re() { return pattern; }
  PY_GET("string") Object get_string() { return Object(string.ref()); }
  PY_METHOD("__repr__")
  PY_OPERATOR("repr") Result<Own<Str>> repr();

  /// The text of a group by number; `otherwise` where it took no part.
  Result<Object> text_of(uint32_t group, Ref otherwise);

private:
  Result<uint32_t> number_of(Ref group);
};

/// finditer's.
struct PY_CLASS("_MatchIterator") PY_UNNAMED MatchIterator : Header {
  static const TypeInfo info;

  Own<Pattern> pattern;
  Object string;
  SWord first = 0, last = 0;
  SWord place = 0; ///< where the next search begins
  bool must_advance = false, ended = false;

  PY_METHOD("__iter__") Own<MatchIterator> iterator() { return Own<MatchIterator>(this); }
  PY_METHOD("__next__") Result<Own<Match>> next();
};

PY_FUNCTION("compile") PY_WORDED("python") PY_SIGNATURE("(pattern: object, flags: int = 0) -> Pattern")
    Result<Own<Pattern>> compile(Ref pattern, PY_DEFAULT("0") SWord flags);
PY_FUNCTION("match") PY_WORDED("python") PY_SIGNATURE("(pattern: object, string: object, flags: int = 0) -> Match | None")
    Result<Object> match(Ref pattern, Ref string, PY_DEFAULT("0") SWord flags);
PY_FUNCTION("fullmatch") PY_WORDED("python") PY_SIGNATURE("(pattern: object, string: object, flags: int = 0) -> Match | None")
    Result<Object> fullmatch(Ref pattern, Ref string, PY_DEFAULT("0") SWord flags);
PY_FUNCTION("search") PY_WORDED("python") PY_SIGNATURE("(pattern: object, string: object, flags: int = 0) -> Match | None")
    Result<Object> search(Ref pattern, Ref string, PY_DEFAULT("0") SWord flags);
PY_FUNCTION("findall") PY_WORDED("python") PY_SIGNATURE("(pattern: object, string: object, flags: int = 0) -> list[object]")
    Result<Own<List>> findall(Ref pattern, Ref string, PY_DEFAULT("0") SWord flags);
PY_FUNCTION("finditer") PY_WORDED("python") PY_SIGNATURE("(pattern: object, string: object, flags: int = 0) -> Iterator[Match]")
    Result<Own<MatchIterator>> finditer(Ref pattern, Ref string, PY_DEFAULT("0") SWord flags);
PY_FUNCTION("split") PY_WORDED("python") PY_SIGNATURE("(pattern: object, string: object, maxsplit: int = 0, flags: int = 0) -> list[object]")
    Result<Own<List>> split(Ref pattern, Ref string, PY_DEFAULT("0") SWord maxsplit,
                            PY_DEFAULT("0") SWord flags);
PY_FUNCTION("sub") PY_WORDED("python") PY_SIGNATURE("(pattern: object, repl: object, string: object, count: int = 0, flags: int = 0) -> object")
Result<Object> sub(Ref pattern, Ref repl, Ref string, PY_DEFAULT("0") SWord count,
                   PY_DEFAULT("0") SWord flags);
PY_FUNCTION("subn") PY_WORDED("python")
PY_SIGNATURE("(pattern: object, repl: object, string: object, count: int = 0, flags: int = 0) -> tuple[object, int]")
Result<Own<Tuple>> subn(Ref pattern, Ref repl, Ref string, PY_DEFAULT("0") SWord count,
                        PY_DEFAULT("0") SWord flags);
PY_FUNCTION("escape") PY_WORDED("python")
PY_SIGNATURE("(pattern: object) -> object") Result<Object> escape(Ref pattern);
PY_FUNCTION("purge") PY_WORDED("python") void purge();

/// A text cut into pieces by code points; for patterns, matches and templates.
class Cutter {
public:
  /// TypeError for what is neither a text nor bytes.
  Status read(Ref string);
  bool is_bytes() const { return subject_.is_bytes; }
  const Subject& subject() const { return subject_; }
  SWord length() const { return length_; }
  /// From a number of code points (inside the text) to its place, and back.
  const char* place(SWord index) const;
  SWord index(const char* place) const;
  Result<Object> cut(const char* from, const char* to) const;
  Result<Object> cut(SWord from, SWord to) const { return cut(place(from), place(to)); }

private:
  Ref string_;
  Subject subject_;
  SWord length_ = 0;
  bool is_simple_ = true; ///< a code point is a byte
};
/// TypeError unless pattern and text are both of str or both of bytes.
Status check_kinds(const Program& program, const Cutter& text);

/// What takes the place of a match: a text with references to groups.
class Template {
public:
  Status read(Pattern* pattern, Ref text);
  Status expand(Match* match, TextBuilder& out) const;

private:
  Own<List> parts_; ///< texts and numbers of groups
};

} // namespace py::re
