// `str`: taking apart and putting together.
#include "runtime/core/protocol.h"
#include "runtime/core/str_find.h"
#include "runtime/core/text.h"
#include "runtime/core/unicode.h"

namespace py {

namespace {

Status push_text(List* list, const char* begin, const char* end) {
  PY_TRY(part, make_str(begin, end - begin));
  return list->push(Object(static_cast<Own<Str>&&>(part)));
}

using unicode::skip_space;
using unicode::skip_space_back;
const char* find_space(const char* at, const char* end) {
  while (at != end) {
    const char* next = at;
    if (unicode::is_space(utf8::decode(next)))
      break;
    at = next;
  }
  return at;
}
const char* find_space_back(const char* begin, const char* at) {
  while (at != begin) {
    const char* before = at;
    if (unicode::is_space(utf8::decode_before(before)))
      break;
    at = before;
  }
  return at;
}

Result<Own<List>> split_at_space(Str* text, size_t most) {
  PY_TRY(list, make_list());
  const char *at = text->text(), *end = at + text->size;
  for (;;) {
    at = skip_space(at, end);
    if (at == end)
      return list;
    // The last part is all that is left.
    const char* part_end = list->count < most ? find_space(at, end) : end;
    PY_CHECK(push_text(list, at, part_end));
    if (list->count > most)
      return list;
    at = part_end;
  }
}
Result<Own<List>> rsplit_at_space(Str* text, size_t most) {
  PY_TRY(list, make_list());
  const char *begin = text->text(), *end = begin + text->size;
  for (;;) {
    end = skip_space_back(begin, end);
    if (end == begin)
      break;
    const char* part = list->count < most ? find_space_back(begin, end) : begin;
    PY_CHECK(push_text(list, part, end));
    if (list->count > most)
      break;
    end = part;
  }
  list->reverse();
  return list;
}

size_t most_of(SWord maxsplit) {
  return maxsplit < 0 ? SIZE_MAX - 1 : size_t(maxsplit);
}

} // namespace

Result<Own<List>> Str::split(Optional<Str*> sep, SWord maxsplit) {
  size_t most = most_of(maxsplit);
  if (sep.is_none())
    return split_at_space(this, most);
  Str* separator = *sep;
  if (separator->size == 0)
    return raise_value_error("empty separator");
  PY_TRY(list, make_list());
  const char *at = text(), *end = at + size;
  while (list->count < most) {
    const char* found = find_bytes(at, end - at, separator->text(), separator->size);
    if (found == nullptr)
      break;
    PY_CHECK(push_text(list, at, found));
    at = found + separator->size;
  }
  PY_CHECK(push_text(list, at, end));
  return list;
}

Result<Own<List>> Str::rsplit(Optional<Str*> sep, SWord maxsplit) {
  size_t most = most_of(maxsplit);
  if (sep.is_none())
    return rsplit_at_space(this, most);
  Str* separator = *sep;
  if (separator->size == 0)
    return raise_value_error("empty separator");
  PY_TRY(list, make_list());
  const char *begin = text(), *end = begin + size;
  while (list->count < most) {
    const char* found = find_bytes_last(begin, end - begin, separator->text(), separator->size);
    if (found == nullptr)
      break;
    PY_CHECK(push_text(list, found + separator->size, end));
    end = found;
  }
  PY_CHECK(push_text(list, begin, end));
  list->reverse();
  return list;
}

namespace {

bool is_line_end(uint32_t c) {
  return (c >= 0xA && c <= 0xD) || (c >= 0x1C && c <= 0x1E) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

Result<Own<Tuple>> three(Ref a, Ref b, Ref c) {
  const Ref parts[] = {a, b, c};
  return make_tuple(parts, 3);
}

Result<Own<Tuple>> partition_at(Str* text, const char* found, Str* sep) {
  PY_TRY(before, make_str(text->text(), found - text->text()));
  const char* rest = found + sep->size;
  PY_TRY(after, make_str(rest, text->text() + text->size - rest));
  return three(before, sep, after);
}

} // namespace

Result<Own<List>> Str::splitlines(IntRef keepends) {
  PY_TRY(keep, to_c_int(keepends));
  PY_TRY(list, make_list());
  const char *at = text(), *end = at + size;
  while (at != end) {
    const char *begin = at, *line_end = end;
    while (at != end) {
      const char* before = at;
      uint32_t c = utf8::decode(at);
      if (is_line_end(c)) {
        line_end = before;
        if (c == '\r' && at != end && *at == '\n')
          ++at;
        break;
      }
    }
    PY_CHECK(push_text(list, begin, keep ? at : line_end));
  }
  return list;
}

Result<Own<Tuple>> Str::partition(Str* sep) {
  if (sep->size == 0)
    return raise_value_error("empty separator");
  const char* found = find_bytes(text(), size, sep->text(), sep->size);
  if (found == nullptr)
    return three(this, empty_str(), empty_str());
  return partition_at(this, found, sep);
}
Result<Own<Tuple>> Str::rpartition(Str* sep) {
  if (sep->size == 0)
    return raise_value_error("empty separator");
  const char* found = find_bytes_last(text(), size, sep->text(), sep->size);
  if (found == nullptr)
    return three(empty_str(), empty_str(), this);
  return partition_at(this, found, sep);
}

Result<Own<Str>> Str::join(Ref iterable) {
  TextBuilder out;
  SWord index = 0;
  Own<List> values; // all are there before the first is looked at
  if (!is<List>(iterable) && !is<Tuple>(iterable)) {
    PY_TRY(list, list_of_iterable(iterable, "can only join an iterable"));
    values = static_cast<Own<List>&&>(list);
    iterable = values;
  }
  Object only;
  PY_CHECK(for_each_inside(iterable, [&](Ref item) -> Status {
    if (!is<Str>(item))
      return raise_type_error("sequence item %zd: expected str instance, %T found", index, item.word());
    if (index == 0)
      only = Object(item);
    else
      out.append(this);
    out.append(item.as<Str>());
    ++index;
    return {};
  }));
  if (index == 1 && exactly<Str>(only.ref()))
    return Own<Str>::adopt_word(only.leak());
  return out.finish();
}

namespace {

bool is_among(const Str* chars, const char* begin, const char* end) {
  return find_bytes(chars->text(), chars->size, begin, end - begin) != nullptr;
}

enum Sides { left = 1, right = 2 };

Result<Own<Str>> strip_sides(Str* text, Optional<Str*> chars, unsigned sides) {
  const char *begin = text->text(), *end = begin + text->size;
  const char *from = begin, *to = end;
  if (chars.is_none()) {
    if (sides & left)
      from = skip_space(from, to);
    if (sides & right)
      to = skip_space_back(from, to);
  } else {
    while ((sides & left) && from != to) {
      const char* next = from + utf8::width_of_lead(uint8_t(*from));
      if (!is_among(*chars, from, next))
        break;
      from = next;
    }
    while ((sides & right) && from != to) {
      const char* before = to;
      utf8::decode_before(before);
      if (!is_among(*chars, before, to))
        break;
      to = before;
    }
  }
  if (from == begin && to == end)
    return substring(text, 0, text->length);
  return make_str(from, to - from);
}

} // namespace

Result<Own<Str>> Str::strip(Optional<Str*> chars) {
  return strip_sides(this, chars, left | right);
}
Result<Own<Str>> Str::lstrip(Optional<Str*> chars) {
  return strip_sides(this, chars, left);
}
Result<Own<Str>> Str::rstrip(Optional<Str*> chars) {
  return strip_sides(this, chars, right);
}

} // namespace py
