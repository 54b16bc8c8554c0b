// `str`: searching and replacing.
#include "runtime/core/str_find.h"
#include "runtime/core/protocol.h"
#include "runtime/core/text.h"

namespace py {

const char* find_bytes(const char* text, size_t size, const char* sub, size_t sub_size) {
  if (sub_size > size)
    return nullptr;
  if (sub_size == 0)
    return text;
  const char* last = text + (size - sub_size);
  for (const char* at = text; at <= last; ++at) {
    at = static_cast<const char*>(__builtin_memchr(at, *sub, last - at + 1));
    if (at == nullptr)
      return nullptr;
    if (__builtin_memcmp(at, sub, sub_size) == 0)
      return at;
  }
  return nullptr;
}

const char* find_bytes_last(const char* text, size_t size, const char* sub, size_t sub_size) {
  if (sub_size > size)
    return nullptr;
  for (const char* at = text + (size - sub_size);; --at) {
    if (__builtin_memcmp(at, sub, sub_size) == 0)
      return at;
    if (at == text)
      return nullptr;
  }
}

StrRange str_range(const Str* text, Optional<IntRef> start, Optional<IntRef> end) {
  SWord length = text->length;
  auto clamp = [length](SWord v) {
    if (v < 0)
      v += length;
    return v < 0 ? 0 : v;
  };
  SWord from = start.is_none() ? 0 : clamp(to_sword_clamped(*start));
  SWord to = end.is_none() ? length : clamp(to_sword_clamped(*end));
  if (to > length)
    to = length;
  if (from > to)
    return {nullptr, 0, 0};
  if (text->is_ascii())
    return {text->text() + from, size_t(to - from), size_t(from)};
  const char* begin = utf8::advance(text->text(), from);
  return {begin, size_t(utf8::advance(begin, to - from) - begin), size_t(from)};
}

namespace {

/// The index of a place in the text.
SWord index_of(Str* text, const StrRange& range, const char* place) {
  if (place == nullptr)
    return -1;
  if (text->is_ascii())
    return place - text->text();
  return SWord(range.start + count_code_points(range.begin, place - range.begin));
}

size_t count_matches(const char* text, size_t size, const Str* sub) {
  size_t count = 0;
  const char* end = text + size;
  while (const char* found = find_bytes(text, end - text, sub->text(), sub->size)) {
    ++count;
    text = found + sub->size;
  }
  return count;
}

template <class F>
Result<bool> match_affix(Ref affix, const char* name, F matches) {
  if (is<Str>(affix))
    return matches(affix.as<Str>());
  if (!is<Tuple>(affix))
    return raise_type_error("%s first arg must be str or a tuple of str, not %T", name, affix.word());
  Tuple* all = affix.as<Tuple>();
  for (size_t i = 0; i < all->count; ++i) {
    Ref one = (*all)[i];
    if (!is<Str>(one))
      return raise_type_error("tuple for %s must only contain str, not %T", name, one.word());
    if (matches(one.as<Str>()))
      return true;
  }
  return false;
}

} // namespace

Result<SWord> Str::find(Str* sub, Optional<IntRef> start, Optional<IntRef> end) {
  StrRange range = str_range(this, start, end);
  return range.begin == nullptr
             ? -1
             : index_of(this, range, find_bytes(range.begin, range.size, sub->text(), sub->size));
}
Result<SWord> Str::rfind(Str* sub, Optional<IntRef> start, Optional<IntRef> end) {
  StrRange range = str_range(this, start, end);
  return range.begin == nullptr
             ? -1
             : index_of(this, range, find_bytes_last(range.begin, range.size, sub->text(), sub->size));
}
Result<SWord> Str::index(Str* sub, Optional<IntRef> start, Optional<IntRef> end) {
  PY_TRY(found, find(sub, start, end));
  if (found < 0)
    return raise_value_error("substring not found");
  return found;
}
Result<SWord> Str::rindex(Str* sub, Optional<IntRef> start, Optional<IntRef> end) {
  PY_TRY(found, rfind(sub, start, end));
  if (found < 0)
    return raise_value_error("substring not found");
  return found;
}
Result<SWord> Str::count(Str* sub, Optional<IntRef> start, Optional<IntRef> end) {
  StrRange range = str_range(this, start, end);
  if (range.begin == nullptr)
    return 0;
  if (sub->size == 0)
    return SWord(count_code_points(range.begin, range.size)) + 1;
  return SWord(count_matches(range.begin, range.size, sub));
}
bool contains(Str* text, Str* sub) {
  return find_bytes(text->text(), text->size, sub->text(), sub->size) != nullptr;
}

Result<bool> Str::startswith(Ref prefix, Optional<IntRef> start, Optional<IntRef> end) {
  StrRange range = str_range(this, start, end);
  return match_affix(prefix, "startswith", [&](Str* one) {
    return range.begin != nullptr && one->size <= range.size &&
           __builtin_memcmp(range.begin, one->text(), one->size) == 0;
  });
}
Result<bool> Str::endswith(Ref suffix, Optional<IntRef> start, Optional<IntRef> end) {
  StrRange range = str_range(this, start, end);
  return match_affix(suffix, "endswith", [&](Str* one) {
    return range.begin != nullptr && one->size <= range.size &&
           __builtin_memcmp(range.begin + range.size - one->size, one->text(), one->size) == 0;
  });
}

namespace {
/// The text without so many code points at either side; itself when it loses none.
Result<Own<Str>> without(Str* text, size_t front, size_t back) {
  return substring(text, front, text->length - back);
}
} // namespace

Result<Own<Str>> Str::removeprefix(Str* prefix) {
  bool has = prefix->size <= size && __builtin_memcmp(text(), prefix->text(), prefix->size) == 0;
  return without(this, has ? prefix->length : 0, 0);
}
Result<Own<Str>> Str::removesuffix(Str* suffix) {
  bool has = suffix->size <= size &&
             __builtin_memcmp(text() + size - suffix->size, suffix->text(), suffix->size) == 0;
  return without(this, 0, has ? suffix->length : 0);
}

Result<Own<Str>> Str::replace(Str* old_text, Str* new_text, SWord count) {
  size_t left = count < 0 ? SIZE_MAX : size_t(count);
  TextBuilder out;
  const char *at = text(), *end = at + size;
  if (old_text->size == 0) { // between all characters, and around them
    while (left != 0) {
      out.append(new_text);
      --left;
      if (at == end)
        break;
      const char* next = at + utf8::width_of_lead(uint8_t(*at));
      out.append(at, next - at, 1);
      at = next;
    }
  } else {
    if (left == 0 || !contains(this, old_text))
      return substring(this, 0, length);
    while (left-- != 0) {
      const char* found = find_bytes(at, end - at, old_text->text(), old_text->size);
      if (found == nullptr)
        break;
      out.append_utf8(at, found - at);
      out.append(new_text);
      at = found + old_text->size;
    }
  }
  out.append_utf8(at, end - at);
  return out.finish();
}

} // namespace py
