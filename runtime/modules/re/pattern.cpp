// Patterns: compiling them, and what they do to a text.
#include "runtime/core/exceptions.h"
#include "runtime/core/function.h"
#include "runtime/core/protocol.h"
#include "runtime/core/text.h"
#include "runtime/modules/native_class.h"
#include "runtime/modules/re/re.h"

PY_NATIVE_TABLES(re, error)
namespace py::attrs::re {
[[gnu::weak]] extern const AttrTable Pattern;
}

namespace py::re {

constinit const TypeInfo Error::info = builtin_type({.name = PY_STR("error"),
                                                     .base = &types::Exception,
                                                     .size = sizeof(Error),
                                                     .kind = Kind::exception,
                                                     .drop = drop_object<Error>,
                                                     .traverse = traverse_exception,
                                                     .construct = constructors::re::error,
                                                     .attrs = &attrs::re::error,
                                                     .module = PY_STR("re")});
constinit const TypeInfo Pattern::info = native_type<Pattern>(
    PY_STR("re"), PY_STR("Pattern"), nullptr, &attrs::re::Pattern, TypeInfo::abstract | TypeInfo::dotted);

// --- Errors
// --------------------------------------------------------------------------------------------------------------

Result<Own<Error>> Error::construct(const TypeInfo* cls, Str* msg, Ref pattern, Ref pos) {
  Own<Str> shown(msg);
  SWord line = 0, column = 0;
  Cutter text;
  const bool has_place = !pattern.is_none() && !pos.is_none();
  if (has_place) {
    PY_CHECK(text.read(pattern));
    PY_TRY(number, to_index(pos));
    const SWord position = to_sword_clamped(number);
    line = 1;
    SWord line_start = -1;
    const char* at = text.subject().begin;
    for (SWord i = 0; i < position && at != text.subject().end; ++i)
      if ((text.is_bytes() ? uint8_t(*at++) : utf8::decode(at)) == '\n') {
        ++line;
        line_start = i;
      }
    column = position - line_start;
    TextBuilder out;
    out.append(msg);
    out.append(" at position ");
    out.append_decimal(position);
    if (line > 1 ||
        __builtin_memchr(text.subject().begin, '\n', size_t(text.subject().end - text.subject().begin))) {
      out.append(" (line ");
      out.append_decimal(line);
      out.append(", column ");
      out.append_decimal(column);
      out.append(")");
    }
    PY_TRY(made, out.finish());
    shown = static_cast<Own<Str>&&>(made);
  }
  Ref values[1] = {shown};
  PY_TRY(made, make_exception(*cls, {values, 1}));
  auto error = Own<Error>::adopt_word(made.leak());
  error->message = Object(Ref(msg));
  error->source = Object(pattern);
  error->position = Object(pos);
  if (has_place) {
    error->line = Object(Int::small(line));
    error->column = Object(Int::small(column));
  }
  return error;
}

Failed raise_error(const char* message, Ref pattern, const char* text, size_t, const char* at) {
  TextBuilder out;
  out.append_c_string(message);
  PY_TRY(shown, out.finish());
  Object place(none);
  if (at != nullptr) {
    const auto bytes = size_t(at - text);
    place = Object(Int::small(is<Str>(pattern) ? SWord(count_code_points(text, bytes)) : SWord(bytes)));
  }
  PY_TRY(error, Error::construct(&Error::info, shown, pattern, place));
  return raise_exception(Own<BaseException>::adopt_word(error.leak()));
}

// --- Texts
// ---------------------------------------------------------------------------------------------------------------

Status Cutter::read(Ref string) {
  string_ = string;
  if (is<Str>(string)) {
    auto* text = string.as<Str>();
    subject_ = {text->text(), text->text() + text->size, false};
    length_ = SWord(text->length);
    is_simple_ = text->is_ascii();
    return {};
  }
  Buffer bytes;
  if (!peek_buffer(string, bytes))
    return raise_type_error("expected string or bytes-like object, got '%T'", string.word());
  auto* data = reinterpret_cast<const char*>(bytes.data);
  subject_ = {data, data + bytes.size, true};
  length_ = SWord(bytes.size);
  return {};
}

const char* Cutter::place(SWord index) const {
  if (is_simple_)
    return subject_.begin + index;
  const char* at = subject_.begin;
  while (index-- > 0)
    at += utf8::width_of_lead(uint8_t(*at));
  return at;
}
SWord Cutter::index(const char* place) const {
  const auto bytes = size_t(place - subject_.begin);
  return is_simple_ ? SWord(bytes) : SWord(count_code_points(subject_.begin, bytes));
}
Result<Object> Cutter::cut(const char* from, const char* to) const {
  const size_t size = from < to ? size_t(to - from) : 0;
  if (is_bytes()) {
    PY_TRY(bytes, make_bytes(from, size));
    return Object(static_cast<Own<Bytes>&&>(bytes));
  }
  if (size == string_.as<Str>()->size && exactly<Str>(string_))
    return Object(string_);
  PY_TRY(text, make_str(from, size));
  return Object(static_cast<Own<Str>&&>(text));
}

Status check_kinds(const Program& program, const Cutter& text) {
  if (program.is_bytes == text.is_bytes())
    return {};
  return program.is_bytes ? raise_type_error("cannot use a bytes pattern on a string-like object")
                          : raise_type_error("cannot use a string pattern on a bytes-like object");
}

// --- Compiling
// -----------------------------------------------------------------------------------------------------------

namespace {
constexpr uint32_t most_kept = 32;
Own<Dict> kept; ///< patterns by (pattern, flags)
} // namespace

void purge() {
  kept.clear();
}

static Result<Own<Pattern>> compile_new(Ref pattern, uint32_t flags) {
  if (!is<Str>(pattern) && !is<Bytes>(pattern))
    return raise_type_error("first argument must be string or compiled pattern");
  Cutter text;
  PY_CHECK(text.read(pattern));
  PY_TRY(made, create<Pattern>());
  made->program.is_bytes = text.is_bytes();
  made->source = Object(pattern);
  if (text.is_bytes() && (flags & unicode))
    return raise_value_error("cannot use UNICODE flag with a bytes pattern");
  if ((flags & ascii) && (flags & unicode))
    return raise_value_error("ASCII and UNICODE flags are incompatible");
  if (!text.is_bytes() && !(flags & ascii))
    flags |= unicode;
  const Subject& subject = text.subject();
  PY_CHECK(compile(pattern, subject.begin, size_t(subject.end - subject.begin), flags, made->program));
  return made;
}

Result<Own<Pattern>> compile(Ref pattern, SWord flags) {
  if (is<Pattern>(pattern)) {
    if (flags != 0)
      return raise_value_error("cannot process flags argument with a compiled pattern");
    return Own<Pattern>(pattern.as<Pattern>());
  }
  if (!exactly<Str>(pattern) && !exactly<Bytes>(pattern))
    return compile_new(pattern, uint32_t(flags));
  if (kept.is_null()) {
    PY_TRY(dict, make_dict());
    kept = static_cast<Own<Dict>&&>(dict);
  }
  PY_TRY(key, tuple_of(pattern, IntRef::small(flags)));
  Object known;
  PY_TRY(found, kept->lookup(key, known));
  if (found)
    return Own<Pattern>(known.ref().as<Pattern>());
  PY_TRY(made, compile_new(pattern, uint32_t(flags)));
  if (kept->used >= most_kept)
    kept->clear();
  PY_CHECK(kept->set(Ref(key), made));
  return made;
}

// --- Matching
// ------------------------------------------------------------------------------------------------------------

namespace {

/// A search through one text, from `pos` to `endpos`.
class Search {
public:
  explicit Search(Pattern* pattern) : pattern_(pattern) {}
  Status begin(Ref string, SWord pos, SWord endpos) {
    PY_CHECK(text.read(string));
    PY_CHECK(check_kinds(pattern_->program, text));
    auto inside = [this](SWord index) {
      return index < 0 ? 0 : index > text.length() ? text.length() : index;
    };
    first = inside(pos);
    last = inside(endpos);
    string_ = Object(string);
    subject = text.subject();
    subject.end = text.place(last);
    from = text.place(first);
    ended = first > last;
    return {};
  }
  /// The next match; false at the end.
  Result<bool> next(Matcher& matcher) {
    if (ended)
      return false;
    PY_TRY(found, matcher.run(from, How::search, must_advance));
    if (!found) {
      ended = true;
      return false;
    }
    from = matcher.group_end(0);
    must_advance = matcher.group_start(0) == from;
    return true;
  }
  Result<Own<Match>> match(const Matcher& matcher) {
    PY_TRY(made, create<Match>());
    const size_t count = 2 * (size_t(pattern_->program.groups) + 1);
    made->places = static_cast<SWord*>(allocate(count * sizeof(SWord)));
    if (made->places == nullptr)
      return raise_memory_error();
    made->pattern = Own<Pattern>(pattern_);
    made->string = Object(string_.ref());
    made->first = first;
    made->last = last;
    made->last_group = matcher.last_group();
    for (uint32_t group = 0; 2 * group < count; ++group) {
      const char *start = matcher.group_start(group), *end = matcher.group_end(group);
      const bool took_part = start != nullptr && end != nullptr;
      made->places[2 * group] = took_part ? text.index(start) : -1;
      made->places[2 * group + 1] = took_part ? text.index(end) : -1;
    }
    return made;
  }

  Cutter text;
  Subject subject;
  SWord first = 0, last = 0;
  const char* from = nullptr;
  bool must_advance = false, ended = false;

private:
  Pattern* pattern_;
  Object string_;
};

Result<Object> match_once(Pattern* pattern, Ref string, SWord pos, SWord endpos, How how) {
  Search search(pattern);
  PY_CHECK(search.begin(string, pos, endpos));
  if (search.ended)
    return Object(none);
  Matcher matcher(pattern->program, search.subject);
  PY_TRY(found, matcher.run(search.from, how));
  if (!found)
    return Object(none);
  PY_TRY(made, search.match(matcher));
  return Object(static_cast<Own<Match>&&>(made));
}

/// Text that is put together: str or bytes.
Result<Object> finished(TextBuilder& out, bool is_bytes) {
  if (!is_bytes) {
    PY_TRY(text, out.finish());
    return Object(static_cast<Own<Str>&&>(text));
  }
  if (out.has_failed())
    return raise_memory_error();
  PY_TRY(bytes, make_bytes(out.text(), out.size()));
  return Object(static_cast<Own<Bytes>&&>(bytes));
}

void append_part(TextBuilder& out, const char* from, const char* to, bool is_bytes) {
  if (from >= to)
    return;
  if (is_bytes)
    out.append_ascii(from, size_t(to - from)); // as bytes, whatever they are
  else
    out.append_utf8(from, size_t(to - from));
}

} // namespace

Result<Object> Pattern::match(Ref string, SWord pos, SWord endpos) {
  return match_once(this, string, pos, endpos, How::match);
}
Result<Object> Pattern::fullmatch(Ref string, SWord pos, SWord endpos) {
  return match_once(this, string, pos, endpos, How::fullmatch);
}
Result<Object> Pattern::search(Ref string, SWord pos, SWord endpos) {
  return match_once(this, string, pos, endpos, How::search);
}

Result<Own<List>> Pattern::findall(Ref string, SWord pos, SWord endpos) {
  Search search(this);
  PY_CHECK(search.begin(string, pos, endpos));
  Matcher matcher(program, search.subject);
  PY_TRY(all, make_list());
  for (;;) {
    PY_TRY(found, search.next(matcher));
    if (!found)
      return all;
    auto group = [&](uint32_t number) -> Result<Object> {
      const char* start = matcher.group_start(number);
      const char* end = matcher.group_end(number);
      if (start == nullptr || end == nullptr)
        start = end = search.subject.begin;
      return search.text.cut(start, end);
    };
    if (program.groups <= 1) {
      PY_TRY(text, group(program.groups));
      PY_CHECK(all->push(static_cast<Object&&>(text)));
      continue;
    }
    PY_TRY(items, allocate_tuple(program.groups));
    for (uint32_t i = 0; i < program.groups; ++i) {
      PY_TRY(text, group(i + 1));
      items->items()[i] = static_cast<Object&&>(text);
    }
    PY_CHECK(all->push(Object(static_cast<Own<Tuple>&&>(items))));
  }
}

Result<Own<MatchIterator>> Pattern::finditer(Ref string, SWord pos, SWord endpos) {
  Search search(this);
  PY_CHECK(search.begin(string, pos, endpos));
  PY_TRY(made, create<MatchIterator>());
  made->pattern = Own<Pattern>(this);
  made->string = Object(string);
  made->first = made->place = search.first;
  made->last = search.last;
  made->ended = search.ended;
  return made;
}

Result<Own<Match>> MatchIterator::next() {
  if (ended)
    return raise_stop_iteration(Ref());
  Search search(pattern);
  PY_CHECK(search.begin(string, first, last));
  search.from = search.text.place(place);
  search.must_advance = must_advance;
  Matcher matcher(pattern->program, search.subject);
  PY_TRY(found, search.next(matcher));
  if (!found) {
    ended = true;
    return raise_stop_iteration(Ref());
  }
  place = search.text.index(search.from);
  must_advance = search.must_advance;
  return search.match(matcher);
}

Result<Own<List>> Pattern::split(Ref string, SWord maxsplit) {
  Search search(this);
  PY_CHECK(search.begin(string, 0, INTPTR_MAX));
  Matcher matcher(program, search.subject);
  PY_TRY(parts, make_list());
  const char* last = search.subject.begin;
  auto add = [&](const char* from, const char* to) -> Status {
    PY_TRY(part, search.text.cut(from, to));
    return parts->push(static_cast<Object&&>(part));
  };
  for (SWord count = 0; maxsplit == 0 || count < maxsplit; ++count) {
    PY_TRY(found, search.next(matcher));
    if (!found)
      break;
    PY_CHECK(add(last, matcher.group_start(0)));
    for (uint32_t group = 1; group <= program.groups; ++group) {
      const char *start = matcher.group_start(group), *end = matcher.group_end(group);
      if (start == nullptr || end == nullptr) {
        PY_CHECK(parts->push(Object(none)));
      } else {
        PY_CHECK(add(start, end));
      }
    }
    last = matcher.group_end(0);
  }
  PY_CHECK(add(last, search.subject.end));
  return parts;
}

Result<Own<Tuple>> Pattern::subn(Ref repl, Ref string, SWord count) {
  const bool is_call = is_callable(repl);
  Template replacement;
  if (!is_call) {
    if (!is<Str>(repl) && !is<Bytes>(repl))
      return raise_type_error("decoding to str: need a bytes-like object, %T found", repl.word());
    PY_CHECK(replacement.read(this, repl));
  }
  Search search(this);
  PY_CHECK(search.begin(string, 0, INTPTR_MAX));
  Matcher matcher(program, search.subject);
  TextBuilder out;
  const char* last = search.subject.begin;
  SWord done = 0, pieces = 0; // CPython joins a list of pieces, and says which was wrong
  while (count <= 0 ? count == 0 : done < count) {
    PY_TRY(found, search.next(matcher));
    if (!found)
      break;
    append_part(out, last, matcher.group_start(0), program.is_bytes);
    pieces += last != matcher.group_start(0);
    last = matcher.group_end(0);
    PY_TRY(match, search.match(matcher));
    if (is_call) {
      PY_TRY(text, call_with(repl, match));
      Cutter piece;
      if (!text.ref().is_none()) {
        if (program.is_bytes ? !is<Bytes>(text.ref()) : !is<Str>(text.ref()))
          return raise_type_error(program.is_bytes
                                      ? "sequence item %zd: expected a bytes-like object, %T found"
                                      : "sequence item %zd: expected str instance, %T found",
                                  pieces, text.word());
        PY_CHECK(piece.read(text));
        append_part(out, piece.subject().begin, piece.subject().end, program.is_bytes);
        ++pieces;
      }
    } else {
      PY_CHECK(replacement.expand(match, out));
    }
    ++done;
  }
  append_part(out, last, search.subject.end, program.is_bytes);
  PY_TRY(result, done == 0 ? search.text.cut(search.subject.begin, search.subject.end)
                           : finished(out, program.is_bytes));
  PY_TRY(number, make_int(done));
  return tuple_of(result, number);
}

Result<Object> Pattern::sub(Ref repl, Ref string, SWord count) {
  PY_TRY(both, subn(repl, string, count));
  return Object((*both.get())[0]);
}

Result<Own<Dict>> Pattern::get_groupindex() {
  if (program.names.is_null())
    return make_dict();
  return program.names->copy();
}

Result<Own<Str>> Pattern::repr() {
  TextBuilder out;
  out.append("re.compile(");
  PY_TRY(shown, to_repr(source.ref()));
  out.append(shown.get());
  struct Name {
    uint32_t flag;
    const char* name;
  };
  static constexpr Name names[] = {{ignore_case, "re.IGNORECASE"},
                                   {multiline, "re.MULTILINE"},
                                   {dot_all, "re.DOTALL"},
                                   {verbose, "re.VERBOSE"},
                                   {ascii, "re.ASCII"}};
  bool is_first = true;
  for (const Name& each : names)
    if (program.flags & each.flag) {
      out.append_c_string(is_first ? ", " : "|");
      out.append_c_string(each.name);
      is_first = false;
    }
  out.append(")");
  return out.finish();
}

Result<bool> Pattern::equals(Ref other) {
  if (!is<Pattern>(other) || other.as<Pattern>()->program.flags != program.flags)
    return false;
  return is_eq(source.ref(), other.as<Pattern>()->source.ref());
}
Result<SWord> Pattern::hash() {
  PY_TRY(value, py::hash(source.ref()));
  return value ^ SWord(program.flags);
}

// --- The functions of the module
// -----------------------------------------------------------------------------------------

Result<Object> match(Ref pattern, Ref string, SWord flags) {
  PY_TRY(compiled, compile(pattern, flags));
  return compiled->match(string, 0, INTPTR_MAX);
}
Result<Object> fullmatch(Ref pattern, Ref string, SWord flags) {
  PY_TRY(compiled, compile(pattern, flags));
  return compiled->fullmatch(string, 0, INTPTR_MAX);
}
Result<Object> search(Ref pattern, Ref string, SWord flags) {
  PY_TRY(compiled, compile(pattern, flags));
  return compiled->search(string, 0, INTPTR_MAX);
}
Result<Own<List>> findall(Ref pattern, Ref string, SWord flags) {
  PY_TRY(compiled, compile(pattern, flags));
  return compiled->findall(string, 0, INTPTR_MAX);
}
Result<Own<MatchIterator>> finditer(Ref pattern, Ref string, SWord flags) {
  PY_TRY(compiled, compile(pattern, flags));
  return compiled->finditer(string, 0, INTPTR_MAX);
}
Result<Own<List>> split(Ref pattern, Ref string, SWord maxsplit, SWord flags) {
  PY_TRY(compiled, compile(pattern, flags));
  return compiled->split(string, maxsplit);
}
Result<Object> sub(Ref pattern, Ref repl, Ref string, SWord count, SWord flags) {
  PY_TRY(compiled, compile(pattern, flags));
  return compiled->sub(repl, string, count);
}
Result<Own<Tuple>> subn(Ref pattern, Ref repl, Ref string, SWord count, SWord flags) {
  PY_TRY(compiled, compile(pattern, flags));
  return compiled->subn(repl, string, count);
}

Result<Object> escape(Ref pattern) {
  Cutter text;
  PY_CHECK(text.read(pattern));
  TextBuilder out;
  for (const char* at = text.subject().begin; at != text.subject().end; ++at) {
    if (*at != '\0' && __builtin_strchr("()[]{}?*+-|^$\\.&~# \t\n\r\v\f", *at) != nullptr)
      out.append("\\");
    if (text.is_bytes() || uint8_t(*at) < 128) {
      out.append_ascii(at, 1);
    } else {
      const char* start = at;
      utf8::decode(at);
      out.append_utf8(start, size_t(at - start));
      --at;
    }
  }
  return finished(out, text.is_bytes());
}

} // namespace py::re
