// Match objects, and the templates of `sub` and `expand`.
#include "runtime/core/protocol.h"
#include "runtime/core/text.h"
#include "runtime/modules/native_class.h"
#include "runtime/modules/re/re.h"

namespace py::attrs::re {
[[gnu::weak]] extern const AttrTable Match, _MatchIterator;
}

namespace py::re {

constinit const TypeInfo Match::info = native_type<Match>(
    PY_STR("re"), PY_STR("Match"), nullptr, &attrs::re::Match, TypeInfo::abstract | TypeInfo::dotted);
constinit const TypeInfo MatchIterator::info = native_type<MatchIterator>(
    PY_STR("_sre"), PY_STR("callable_iterator"), nullptr, &attrs::re::_MatchIterator, TypeInfo::abstract);

Result<Object> Match::text_of(uint32_t group, Ref otherwise) {
  if (places[2 * group] < 0)
    return Object(otherwise);
  Cutter text;
  PY_CHECK(text.read(string));
  return text.cut(places[2 * group], places[2 * group + 1]);
}

Result<uint32_t> Match::number_of(Ref group) {
  SWord number = -1;
  if (has_index(group)) {
    PY_TRY(index, to_index(group));
    number = to_sword_clamped(index);
  } else if (is<Str>(group) && !pattern->program.names.is_null()) {
    if (Ref found = pattern->program.names->find(group.as<Str>()); !found.is_null())
      number = found.small_int();
  }
  if (number < 0 || number > SWord(pattern->program.groups))
    return raise_index_error("no such group");
  return uint32_t(number);
}

Result<Object> Match::item(Ref group) {
  PY_TRY(number, number_of(group));
  return text_of(number, none);
}

Result<Object> Match::group(Span<const Ref> groups) {
  if (groups.count == 0)
    return text_of(0, none);
  if (groups.count == 1)
    return item(groups[0]);
  PY_TRY(texts, allocate_tuple(groups.count));
  for (size_t i = 0; i < groups.count; ++i) {
    PY_TRY(text, item(groups[i]));
    texts->items()[i] = static_cast<Object&&>(text);
  }
  return Object(static_cast<Own<Tuple>&&>(texts));
}

Result<Own<Tuple>> Match::groups(Ref otherwise) {
  PY_TRY(texts, allocate_tuple(pattern->program.groups));
  for (uint32_t i = 0; i < pattern->program.groups; ++i) {
    PY_TRY(text, text_of(i + 1, otherwise));
    texts->items()[i] = static_cast<Object&&>(text);
  }
  return texts;
}

Result<Own<Dict>> Match::groupdict(Ref otherwise) {
  PY_TRY(all, make_dict());
  if (pattern->program.names.is_null())
    return all;
  DictItemsCursor cursor = iterate_items(pattern->program.names.get());
  for (;;) {
    Object name, number;
    PY_TRY(more, cursor.next_pair(name, number));
    if (!more)
      return all;
    PY_TRY(text, text_of(uint32_t(number.ref().small_int()), otherwise));
    PY_CHECK(all->set(name.ref(), text));
  }
}

Result<SWord> Match::start(Ref group) {
  PY_TRY(number, number_of(group));
  return places[2 * number];
}
Result<SWord> Match::end(Ref group) {
  PY_TRY(number, number_of(group));
  return places[2 * number + 1];
}
Result<Own<Tuple>> Match::span(Ref group) {
  PY_TRY(number, number_of(group));
  return tuple_of(IntRef::small(places[2 * number]), IntRef::small(places[2 * number + 1]));
}

Optional<SWord> Match::get_lastindex() {
  if (last_group == 0)
    return none;
  return SWord(last_group);
}
Result<Object> Match::get_lastgroup() {
  if (last_group == 0 || pattern->program.names.is_null())
    return Object(none);
  DictItemsCursor cursor = iterate_items(pattern->program.names.get());
  for (;;) {
    Object name, number;
    PY_TRY(more, cursor.next_pair(name, number));
    if (!more)
      return Object(none);
    if (number.ref().small_int() == SWord(last_group))
      return name;
  }
}

Result<Own<Str>> Match::repr() {
  TextBuilder out;
  out.append("<re.Match object; span=(");
  out.append_decimal(places[0]);
  out.append(", ");
  out.append_decimal(places[1]);
  out.append("), match=");
  PY_TRY(text, text_of(0, none));
  PY_TRY(shown, to_repr(text.ref()));
  // As CPython: the first 50 characters of it.
  if (shown->length > 50) {
    PY_TRY(part, substring(shown, 0, 50));
    out.append(part.get());
  } else {
    out.append(shown.get());
  }
  out.append(">");
  return out.finish();
}

Result<Object> Match::expand(Ref text) {
  Template parts;
  PY_CHECK(parts.read(pattern, text));
  TextBuilder out;
  PY_CHECK(parts.expand(this, out));
  if (!pattern->program.is_bytes) {
    PY_TRY(made, out.finish());
    return Object(static_cast<Own<Str>&&>(made));
  }
  PY_TRY(made, make_bytes(out.text(), out.size()));
  return Object(static_cast<Own<Bytes>&&>(made));
}

// --- Templates
// -----------------------------------------------------------------------------------------------------------

namespace {

class TemplateReader {
public:
  TemplateReader(Pattern* pattern, Ref source, const Subject& text, List* parts)
      : pattern_(pattern), source_(source), begin_(text.begin), at_(text.begin), end_(text.end),
        parts_(parts) {}

  Status run();

private:
  Failed fail(const char* message, const char* at) {
    return raise_error(message, source_, begin_, size_t(end_ - begin_), at);
  }
  Status escape();
  Status number(const char* start);
  Status reference();
  Status add_group(SWord group, const char* place, const char* name, size_t size);
  Status flush();

  Pattern* pattern_;
  Ref source_;
  const char* begin_;
  const char* at_;
  const char* end_;
  List* parts_;
  TextBuilder literal_;
};

Status TemplateReader::flush() {
  if (literal_.size() == 0)
    return {};
  PY_TRY(text, literal_.finish());
  return parts_->push(Object(static_cast<Own<Str>&&>(text)));
}

Status TemplateReader::add_group(SWord group, const char* place, const char* name, size_t size) {
  if (group > SWord(pattern_->program.groups)) {
    TextBuilder message;
    message.append("invalid group reference ");
    message.append_ascii(name, size);
    PY_TRY(text, message.finish());
    return fail(text->text(), place);
  }
  PY_CHECK(flush());
  return parts_->push(Object(Int::small(group)));
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_octal(char c) {
  return c >= '0' && c <= '7';
}

/// At the first digit.
Status TemplateReader::number(const char* start) {
  const char* digits = at_;
  if (*at_ == '0') {
    uint32_t code = 0;
    for (int i = 0; i < 3 && at_ < end_ && is_octal(*at_); ++i)
      code = code * 8 + uint32_t(*at_++ - '0');
    literal_.append_code_point(code & 0xFF);
    return {};
  }
  SWord group = *at_++ - '0';
  if (at_ < end_ && is_digit(*at_)) {
    group = group * 10 + (*at_++ - '0');
    if (is_octal(digits[0]) && is_octal(digits[1]) && at_ < end_ && is_octal(*at_)) {
      const uint32_t code =
          uint32_t(digits[0] - '0') * 64 + uint32_t(digits[1] - '0') * 8 + uint32_t(*at_++ - '0');
      if (code > 0377) {
        TextBuilder message;
        message.append("octal escape value ");
        message.append_ascii(start, size_t(at_ - start));
        message.append(" outside of range 0-0o377");
        PY_TRY(text, message.finish());
        return fail(text->text(), start);
      }
      literal_.append_code_point(code);
      return {};
    }
  }
  return add_group(group, digits, digits, size_t(at_ - digits));
}

/// After `\g`.
Status TemplateReader::reference() {
  if (at_ >= end_ || *at_ != '<')
    return fail("missing <", at_);
  const char* name = ++at_;
  while (at_ < end_ && *at_ != '>')
    ++at_;
  if (at_ == name)
    return fail("missing group name", at_);
  if (at_ >= end_)
    return fail("missing >, unterminated name", name);
  const auto size = size_t(at_ - name);
  ++at_;
  PY_TRY(text, make_str(name, size));
  if (text->isidentifier()) {
    Ref found = pattern_->program.names.is_null() ? Ref() : pattern_->program.names->find(text);
    if (found.is_null())
      return raise_index_error("unknown group name %R", Ref(text).word());
    return add_group(found.small_int(), name, name, size);
  }
  SWord group = 0;
  bool is_number = true;
  for (size_t i = 0; i < size; ++i) {
    is_number &= is_digit(name[i]);
    group = group > 100000 ? group : group * 10 + (name[i] - '0');
  }
  if (!is_number) {
    PY_TRY(shown, to_repr(text.get()));
    TextBuilder message;
    message.append("bad character in group name ");
    message.append(shown.get());
    PY_TRY(whole, message.finish());
    return fail(whole->text(), name);
  }
  return add_group(group, name, name, size);
}

/// At what follows a backslash.
Status TemplateReader::escape() {
  const char* start = at_ - 1;
  if (at_ >= end_)
    return fail("bad escape (end of pattern)", start);
  const char c = *at_;
  if (c == 'g') {
    ++at_;
    return reference();
  }
  if (is_digit(c))
    return number(start);
  static constexpr char letters[] = "abfnrtv\\", meanings[] = "\a\b\f\n\r\t\v\\";
  for (size_t i = 0; letters[i] != '\0'; ++i)
    if (letters[i] == c) {
      ++at_;
      literal_.append_byte(meanings[i]);
      return {};
    }
  if ((c | 32) >= 'a' && (c | 32) <= 'z') {
    char message[] = "bad escape \\?";
    message[sizeof message - 2] = c;
    return fail(message, start);
  }
  literal_.append("\\");
  return {};
}

Status TemplateReader::run() {
  const bool is_bytes = pattern_->program.is_bytes;
  while (at_ < end_) {
    if (*at_ == '\\') {
      ++at_;
      PY_CHECK(escape());
      continue;
    }
    const char* start = at_;
    while (at_ < end_ && *at_ != '\\')
      ++at_;
    if (is_bytes)
      for (const char* byte = start; byte != at_; ++byte) // latin-1 in between
        literal_.append_code_point(uint8_t(*byte));
    else
      literal_.append_utf8(start, size_t(at_ - start));
  }
  return flush();
}

} // namespace

Status Template::read(Pattern* pattern, Ref text) {
  Cutter cutter;
  PY_CHECK(cutter.read(text));
  PY_TRY(parts, make_list());
  PY_CHECK(TemplateReader(pattern, text, cutter.subject(), parts).run());
  if (pattern->program.is_bytes != cutter.is_bytes() && cutter.length() != 0)
    return pattern->program.is_bytes
               ? raise_type_error("sequence item 0: expected a bytes-like object, str found")
               : raise_type_error("sequence item 0: expected str instance, bytes found");
  parts_ = static_cast<Own<List>&&>(parts);
  return {};
}

Status Template::expand(Match* match, TextBuilder& out) const {
  const bool is_bytes = match->pattern->program.is_bytes;
  Cutter text;
  PY_CHECK(text.read(match->string));
  for (size_t i = 0; i < parts_->count; ++i) {
    Ref part = (*parts_.get())[i];
    if (is<Str>(part)) {
      auto* literal = part.as<Str>();
      if (!is_bytes) {
        out.append(literal);
        continue;
      }
      for (const char *at = literal->text(), *end = at + literal->size; at != end;) {
        const char byte = char(utf8::decode(at));
        out.append_ascii(&byte, 1);
      }
      continue;
    }
    const auto group = size_t(part.small_int());
    if (match->places[2 * group] < 0)
      continue;
    const char *from = text.place(match->places[2 * group]), *to = text.place(match->places[2 * group + 1]);
    if (is_bytes)
      out.append_ascii(from, size_t(to - from));
    else
      out.append_utf8(from, size_t(to - from));
  }
  return {};
}

} // namespace py::re
