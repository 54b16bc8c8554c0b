// bytes and bytearray: searching, splitting, joining, stripping.
#include "runtime/core/bytes_shared.h"

namespace py {

using namespace bytes_methods;

namespace {

const uint8_t* find_first(View in, View what) {
  return reinterpret_cast<const uint8_t*>(find_bytes(in.text(), in.size, what.text(), what.size));
}
const uint8_t* find_last(View in, View what) {
  return reinterpret_cast<const uint8_t*>(find_bytes_last(in.text(), in.size, what.text(), what.size));
}

Result<SWord> find_in(View view, Ref sub, Optional<IntRef> start, Optional<IntRef> end, bool last) {
  Needle needle;
  PY_CHECK(needle.get(sub));
  size_t offset;
  if (!clip(view, start, end, offset))
    return -1;
  const uint8_t* found = last ? find_last(view, needle.view()) : find_first(view, needle.view());
  return found == nullptr ? -1 : SWord(offset + (found - view.data));
}
Result<SWord> index_in(View view, Ref sub, Optional<IntRef> start, Optional<IntRef> end, bool last) {
  PY_TRY(found, find_in(view, sub, start, end, last));
  if (found < 0)
    return raise_value_error("subsection not found");
  return found;
}
Result<SWord> count_in(View view, Ref sub, Optional<IntRef> start, Optional<IntRef> end) {
  Needle needle;
  PY_CHECK(needle.get(sub));
  size_t offset;
  if (!clip(view, start, end, offset))
    return 0;
  if (needle.view().size == 0)
    return SWord(view.size) + 1;
  SWord count = 0;
  while (const uint8_t* found = find_first(view, needle.view())) {
    ++count;
    size_t used = found - view.data + needle.view().size;
    view = {view.data + used, view.size - used};
  }
  return count;
}

Result<bool> affix_in(View view, Ref affix, Optional<IntRef> start, Optional<IntRef> end, bool at_end) {
  size_t offset;
  bool in_range = clip(view, start, end, offset);
  auto matches = [&](Ref one) -> Result<bool> {
    Buffer buffer;
    PY_CHECK(get_buffer(one, buffer));
    return in_range && buffer.size <= view.size &&
           __builtin_memcmp(at_end ? view.data + view.size - buffer.size : view.data, buffer.data,
                            buffer.size) == 0;
  };
  if (Tuple* all = try_as<Tuple>(affix)) {
    for (size_t i = 0; i < all->count; ++i) {
      PY_TRY(one, matches((*all)[i]));
      if (one)
        return true;
    }
    return false;
  }
  Buffer buffer;
  if (!peek_buffer(affix, buffer))
    return raise_type_error("%s first arg must be bytes or a tuple of bytes, not %T",
                            at_end ? "endswith" : "startswith", affix.word());
  return matches(affix);
}

template <class Self>
Status push(List* list, const uint8_t* begin, const uint8_t* end) {
  PY_TRY(part, make<Self>(begin, end - begin));
  return list->push(Object(static_cast<Own<Self>&&>(part)));
}

template <class Self>
Result<Own<List>> split_at(View view, Ref sep, SWord maxsplit, bool from_right) {
  size_t most = maxsplit < 0 ? SIZE_MAX - 1 : size_t(maxsplit);
  Buffer separator;
  bool at_space = sep.is_none();
  if (!at_space) {
    PY_CHECK(get_buffer(sep, separator));
    if (separator.size == 0)
      return raise_value_error("empty separator");
  }
  PY_TRY(list, make_list());
  const uint8_t *begin = view.data, *end = begin + view.size;
  if (!at_space) {
    View what = view_of(separator);
    while (list->count < most) {
      View left{begin, size_t(end - begin)};
      const uint8_t* found = from_right ? find_last(left, what) : find_first(left, what);
      if (found == nullptr)
        break;
      PY_CHECK(from_right ? push<Self>(list, found + what.size, end) : push<Self>(list, begin, found));
      (from_right ? end : begin) = from_right ? found : found + what.size;
    }
    PY_CHECK(push<Self>(list, begin, end));
  } else {
    for (;;) {
      while (begin != end && is_space(from_right ? end[-1] : *begin))
        from_right ? --end : ++begin;
      if (begin == end)
        break;
      bool is_last = list->count >= most;
      const uint8_t *from = begin, *to = end;
      if (is_last) {
        // All the rest, as it is.
      } else if (from_right) {
        for (from = end; from != begin && !is_space(from[-1]);)
          --from;
      } else {
        for (to = begin; to != end && !is_space(*to);)
          ++to;
      }
      PY_CHECK(push<Self>(list, from, to));
      if (is_last)
        break;
      (from_right ? end : begin) = from_right ? from : to;
    }
  }
  if (from_right)
    list->reverse();
  return list;
}

template <class Self>
Result<Own<List>> lines_of(View view, bool keepends) {
  PY_TRY(list, make_list());
  const uint8_t *at = view.data, *end = at + view.size;
  while (at != end) {
    const uint8_t* begin = at;
    while (at != end && *at != '\n' && *at != '\r')
      ++at;
    const uint8_t* line_end = at;
    if (at != end) {
      uint8_t first = *at++;
      if (first == '\r' && at != end && *at == '\n')
        ++at;
    }
    PY_CHECK(push<Self>(list, begin, keepends ? at : line_end));
  }
  return list;
}

template <class Self>
Result<Own<Tuple>> partition_at(View view, Ref sep, bool last) {
  Buffer separator;
  PY_CHECK(get_buffer(sep, separator));
  if (separator.size == 0)
    return raise_value_error("empty separator");
  View what = view_of(separator);
  const uint8_t* found = last ? find_last(view, what) : find_first(view, what);
  const uint8_t *end = view.data + view.size, *before_end, *after;
  if (found != nullptr) {
    before_end = found;
    after = found + what.size;
  } else {
    before_end = last ? view.data : end;
    after = last ? view.data : end;
    what.size = 0;
  }
  PY_TRY(before, make<Self>(view.data, before_end - view.data));
  PY_TRY(made, make<Self>(what));
  Ref middle = made; // bytes gives the separator back as it was given
  if (__is_same(Self, Bytes) && found != nullptr)
    middle = sep;
  PY_TRY(rest, make<Self>(after, end - after));
  const Ref parts[] = {before, middle, rest};
  return make_tuple(parts, 3);
}

template <class Self>
Result<Own<Self>> join_with(View separator, Ref iterable) {
  TextBuilder out;
  SWord index = 0;
  Own<List> values; // all are there before the first is looked at
  if (!is<List>(iterable) && !is<Tuple>(iterable)) {
    PY_TRY(list, list_of_iterable(iterable, "can only join an iterable"));
    values = static_cast<Own<List>&&>(list);
    iterable = values;
  }
  PY_CHECK(for_each_inside(iterable, [&](Ref item) -> Status {
    Buffer buffer;
    if (!peek_buffer(item, buffer))
      return raise_type_error("sequence item %zd: expected a bytes-like object, %T found", index,
                              item.word());
    if (index++ != 0)
      out.append_ascii(separator.text(), separator.size);
    out.append_ascii(reinterpret_cast<const char*>(buffer.data), buffer.size);
    return {};
  }));
  return make<Self>(out);
}

enum Sides { left = 1, right = 2 };
template <class Self>
Result<Own<Self>> strip_sides(View view, Ref chars, unsigned sides) {
  Buffer set;
  bool at_space = chars.is_none();
  if (!at_space)
    PY_CHECK(get_buffer(chars, set));
  auto goes = [&](uint8_t c) {
    return at_space ? is_space(c) : __builtin_memchr(set.data, c, set.size) != nullptr;
  };
  while ((sides & left) && view.size != 0 && goes(*view.data))
    view = {view.data + 1, view.size - 1};
  while ((sides & right) && view.size != 0 && goes(view.data[view.size - 1]))
    --view.size;
  return make<Self>(view);
}

template <class Self>
Result<Own<Self>> replace_in(View view, Ref old_value, Ref new_value, SWord count) {
  Buffer old_bytes, new_bytes;
  PY_CHECK(get_buffer(old_value, old_bytes));
  PY_CHECK(get_buffer(new_value, new_bytes));
  size_t left_over = count < 0 ? SIZE_MAX : size_t(count);
  TextBuilder out;
  auto put = [&out](const uint8_t* data, size_t size) {
    out.append_ascii(reinterpret_cast<const char*>(data), size);
  };
  const uint8_t *at = view.data, *end = at + view.size;
  while (left_over-- != 0) {
    const uint8_t* found = find_first({at, size_t(end - at)}, view_of(old_bytes));
    if (found == nullptr)
      break;
    put(at, found - at);
    put(new_bytes.data, new_bytes.size);
    at = found + old_bytes.size;
    if (old_bytes.size == 0) {
      if (at == end)
        break;
      put(at++, 1);
    }
  }
  put(at, end - at);
  return make<Self>(out);
}

template <class Self>
Result<Own<Self>> without_affix(View view, Ref affix, bool at_end) {
  Buffer buffer;
  PY_CHECK(get_buffer(affix, buffer));
  bool has =
      buffer.size <= view.size && __builtin_memcmp(at_end ? view.data + view.size - buffer.size : view.data,
                                                   buffer.data, buffer.size) == 0;
  if (has)
    view = {view.data + (at_end ? 0 : buffer.size), view.size - buffer.size};
  return make<Self>(view);
}

Result<bool> contains_in(View view, Ref sub) {
  Buffer buffer;
  if (has_index(sub)) {
    PY_TRY(byte, to_byte(sub));
    return __builtin_memchr(view.data, byte, view.size) != nullptr;
  }
  PY_CHECK(get_buffer(sub, buffer));
  return find_first(view, view_of(buffer)) != nullptr;
}

} // namespace

#define PY_BYTES_METHODS(Self)                                                                               \
  Result<SWord> Self::find(Ref sub, Optional<IntRef> start, Optional<IntRef> end) {                          \
    return find_in(view_of(this), sub, start, end, false);                                                   \
  }                                                                                                          \
  Result<SWord> Self::rfind(Ref sub, Optional<IntRef> start, Optional<IntRef> end) {                         \
    return find_in(view_of(this), sub, start, end, true);                                                    \
  }                                                                                                          \
  Result<SWord> Self::index(Ref sub, Optional<IntRef> start, Optional<IntRef> end) {                         \
    return index_in(view_of(this), sub, start, end, false);                                                  \
  }                                                                                                          \
  Result<SWord> Self::rindex(Ref sub, Optional<IntRef> start, Optional<IntRef> end) {                        \
    return index_in(view_of(this), sub, start, end, true);                                                   \
  }                                                                                                          \
  Result<SWord> Self::count(Ref sub, Optional<IntRef> start, Optional<IntRef> end) {                         \
    return count_in(view_of(this), sub, start, end);                                                         \
  }                                                                                                          \
  Result<bool> Self::startswith(Ref prefix, Optional<IntRef> start, Optional<IntRef> end) {                  \
    return affix_in(view_of(this), prefix, start, end, false);                                               \
  }                                                                                                          \
  Result<bool> Self::endswith(Ref suffix, Optional<IntRef> start, Optional<IntRef> end) {                    \
    return affix_in(view_of(this), suffix, start, end, true);                                                \
  }                                                                                                          \
  Result<Own<List>> Self::split(Ref sep, SWord maxsplit) {                                                   \
    return split_at<Self>(view_of(this), sep, maxsplit, false);                                              \
  }                                                                                                          \
  Result<Own<List>> Self::rsplit(Ref sep, SWord maxsplit) {                                                  \
    return split_at<Self>(view_of(this), sep, maxsplit, true);                                               \
  }                                                                                                          \
  Result<Own<List>> Self::splitlines(IntRef keepends) {                                                      \
    PY_TRY(keep, to_c_int(keepends));                                                                        \
    return lines_of<Self>(view_of(this), keep);                                                              \
  }                                                                                                          \
  Result<Own<Tuple>> Self::partition(Ref sep) {                                                              \
    return partition_at<Self>(view_of(this), sep, false);                                                    \
  }                                                                                                          \
  Result<Own<Tuple>> Self::rpartition(Ref sep) {                                                             \
    return partition_at<Self>(view_of(this), sep, true);                                                     \
  }                                                                                                          \
  Result<Own<Self>> Self::join(Ref iterable) {                                                               \
    return join_with<Self>(view_of(this), iterable);                                                         \
  }                                                                                                          \
  Result<Own<Self>> Self::strip(Ref chars) {                                                                 \
    return strip_sides<Self>(view_of(this), chars, left | right);                                            \
  }                                                                                                          \
  Result<Own<Self>> Self::lstrip(Ref chars) {                                                                \
    return strip_sides<Self>(view_of(this), chars, left);                                                    \
  }                                                                                                          \
  Result<Own<Self>> Self::rstrip(Ref chars) {                                                                \
    return strip_sides<Self>(view_of(this), chars, right);                                                   \
  }                                                                                                          \
  Result<Own<Self>> Self::replace(Ref old_bytes, Ref new_bytes, SWord count) {                               \
    return replace_in<Self>(view_of(this), old_bytes, new_bytes, count);                                     \
  }                                                                                                          \
  Result<Own<Self>> Self::removeprefix(Ref prefix) {                                                         \
    return without_affix<Self>(view_of(this), prefix, false);                                                \
  }                                                                                                          \
  Result<Own<Self>> Self::removesuffix(Ref suffix) {                                                         \
    return without_affix<Self>(view_of(this), suffix, true);                                                 \
  }                                                                                                          \
  Result<bool> contains(Self* bytes, Ref sub) {                                                              \
    return contains_in(view_of(bytes), sub);                                                                 \
  }
PY_BYTES_METHODS(Bytes)
PY_BYTES_METHODS(ByteArray)

} // namespace py
