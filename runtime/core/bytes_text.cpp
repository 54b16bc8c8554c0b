// bytes and bytearray: ASCII case, widths, hex, translation, text.
#include "runtime/core/bytes_text.h"
#include "runtime/core/bytes_shared.h"
#include "runtime/core/codecs.h"

namespace py {

using namespace bytes_methods;

namespace {

template <class Self, class F>
Result<Own<Self>> map_bytes(View view, F convert) {
  PY_TRY(out, make<Self>(view));
  uint8_t* data = const_cast<uint8_t*>(out->data());
  for (size_t i = 0; i < view.size; ++i)
    data[i] = convert(view.data[i]);
  return out;
}
template <class Self>
Result<Own<Self>> upper_of(View view) {
  return map_bytes<Self>(view, to_upper);
}
template <class Self>
Result<Own<Self>> lower_of(View view) {
  return map_bytes<Self>(view, to_lower);
}
template <class Self>
Result<Own<Self>> swapcase_of(View view) {
  return map_bytes<Self>(view, [](uint8_t c) { return is_upper(c) ? to_lower(c) : to_upper(c); });
}
template <class Self>
Result<Own<Self>> capitalize_of(View view) {
  bool first = true;
  return map_bytes<Self>(view, [&first](uint8_t c) {
    uint8_t out = first ? to_upper(c) : to_lower(c);
    first = false;
    return out;
  });
}
template <class Self>
Result<Own<Self>> title_of(View view) {
  bool inside = false;
  return map_bytes<Self>(view, [&inside](uint8_t c) {
    uint8_t out = inside ? to_lower(c) : to_upper(c);
    inside = is_upper(c) || is_lower(c);
    return out;
  });
}

template <class F>
bool all(View view, F test) {
  for (size_t i = 0; i < view.size; ++i)
    if (!test(view.data[i]))
      return false;
  return view.size != 0;
}
bool in_case(View view, bool (*wanted)(uint8_t), bool (*other)(uint8_t)) {
  bool any = false;
  for (size_t i = 0; i < view.size; ++i) {
    if (other(view.data[i]))
      return false;
    any = any || wanted(view.data[i]);
  }
  return any;
}
bool title_case(View view) {
  bool inside = false, any = false;
  for (size_t i = 0; i < view.size; ++i) {
    uint8_t c = view.data[i];
    if (is_upper(c) ? inside : is_lower(c) && !inside)
      return false;
    inside = is_upper(c) || is_lower(c);
    any = any || inside;
  }
  return any;
}
bool is_letter(uint8_t c) {
  return is_upper(c) || is_lower(c);
}

Result<uint8_t> fill_of(Ref fillchar, const char* method) {
  Buffer buffer;
  if (!(is<Bytes>(fillchar) || is<ByteArray>(fillchar)) || !peek_buffer(fillchar, buffer) || buffer.size != 1)
    return raise_type_error("%s() argument 2 must be a byte string of length 1, not %U", method,
                            fillchar.is_none() ? PY_STR("None") : type_of(fillchar)->name);
  return buffer.data[0];
}
template <class Self>
Result<Own<Self>> pad(View view, size_t before, size_t after, uint8_t fill) {
  TextBuilder out(view.size + before + after);
  for (size_t i = 0; i < before; ++i)
    out.append_byte(char(fill));
  out.append_ascii(view.text(), view.size);
  for (size_t i = 0; i < after; ++i)
    out.append_byte(char(fill));
  return make<Self>(out);
}
size_t missing(View view, SWord width) {
  return width > SWord(view.size) ? size_t(width) - view.size : 0;
}
template <class Self>
Result<Own<Self>> zero_fill(View view, SWord width) {
  size_t sign = view.size != 0 && (*view.data == '-' || *view.data == '+');
  TextBuilder out;
  out.append_ascii(view.text(), sign);
  for (size_t i = missing(view, width); i != 0; --i)
    out.append_byte('0');
  out.append_ascii(view.text() + sign, view.size - sign);
  return make<Self>(out);
}
template <class Self>
Result<Own<Self>> expand(View view, IntRef tabsize) {
  PY_TRY(every, to_c_int(tabsize));
  TextBuilder out;
  size_t column = 0;
  for (size_t i = 0; i < view.size; ++i) {
    uint8_t c = view.data[i];
    if (c == '\t') {
      size_t width = every > 0 ? size_t(every) - column % size_t(every) : 0;
      out.append_repeated(' ', width);
      column += width;
      continue;
    }
    column = c == '\n' || c == '\r' ? 0 : column + 1;
    out.append_byte(char(c));
  }
  return make<Self>(out);
}

template <class Self>
Result<Own<Self>> translate_with(View view, Ref table, Ref deleted) {
  Buffer map, gone;
  if (!table.is_none()) {
    PY_CHECK(get_buffer(table, map));
    if (map.size != 256)
      return raise_value_error("translation table must be 256 characters long");
  }
  PY_CHECK(get_buffer(deleted, gone));
  TextBuilder out;
  for (size_t i = 0; i < view.size; ++i) {
    uint8_t c = view.data[i];
    if (gone.size == 0 || __builtin_memchr(gone.data, c, gone.size) == nullptr)
      out.append_byte(char(map.data == nullptr ? c : map.data[c]));
  }
  return make<Self>(out);
}

Result<Own<Bytes>> make_table(Ref from, Ref to) {
  Buffer from_bytes, to_bytes;
  PY_CHECK(get_buffer(from, from_bytes));
  PY_CHECK(get_buffer(to, to_bytes));
  if (from_bytes.size != to_bytes.size)
    return raise_value_error("maketrans arguments must have same length");
  PY_TRY(table, make_bytes_space(256));
  for (unsigned i = 0; i < 256; ++i)
    table->writable_data()[i] = uint8_t(i);
  for (size_t i = 0; i < from_bytes.size; ++i)
    table->writable_data()[from_bytes.data[i]] = to_bytes.data[i];
  return table;
}

int hex_digit(uint8_t c) {
  return is_digit(c) ? c - '0' : uint8_t((c | 0x20) - 'a') < 6 ? (c | 0x20) - 'a' + 10 : -1;
}

template <class Self>
Result<Own<Self>> from_hex(Str* text) {
  TextBuilder out;
  const char *at = text->text(), *end = at + text->size;
  auto fail = [&](const char* place) -> Failed {
    return raise_value_error("non-hexadecimal number found in fromhex() arg at position %zd",
                             SWord(count_code_points(text->text(), place - text->text())));
  };
  while (at != end) {
    if (is_space(uint8_t(*at))) {
      ++at;
      continue;
    }
    int high = hex_digit(uint8_t(*at));
    if (high < 0)
      return fail(at);
    int low = at + 1 == end ? -1 : hex_digit(uint8_t(at[1]));
    if (low < 0)
      return fail(at + 1);
    out.append_byte(char(high << 4 | low));
    at += 2;
  }
  return make<Self>(out);
}

template <class Self>
Result<Own<Self>> repeat(View view, IntRef count) {
  PY_TRY(times, to_repeat_count(count));
  if (view.size == 0)
    times = 0;
  else if (size_t(times) > UINT32_MAX / view.size) {
    SWord total;
    if (__is_same(Self, Bytes) && __builtin_mul_overflow(SWord(view.size), times, &total))
      return raise_overflow_error("repeated bytes are too long");
    return raise_memory_error();
  }
  TextBuilder out(view.size * times);
  for (SWord i = 0; i < times; ++i)
    out.append_ascii(view.text(), view.size);
  return make<Self>(out);
}

template <class Self>
Result<Own<Self>> concatenate(Self* a, Ref b) {
  Buffer other;
  if (!peek_buffer(b, other))
    return raise_type_error("can't concat %T to %T", b.word(), Ref(a).word());
  TextBuilder out(a->size + other.size);
  out.append_ascii(view_of(a).text(), a->size);
  out.append_ascii(reinterpret_cast<const char*>(other.data), other.size);
  return make<Self>(out);
}

/// `always_single`: a single quote is escaped whatever the quotes are, as bytearray does it.
void append_quoted(TextBuilder& out, View view, bool always_single) {
  bool has_single = __builtin_memchr(view.data, '\'', view.size) != nullptr;
  bool has_double = __builtin_memchr(view.data, '"', view.size) != nullptr;
  char quote = has_single && !has_double ? '"' : '\'';
  out.append_byte('b');
  out.append_byte(quote);
  for (size_t i = 0; i < view.size; ++i) {
    uint8_t c = view.data[i];
    if (c == uint8_t(quote) || c == '\\' || (c == '\'' && always_single)) {
      out.append_byte('\\');
      out.append_byte(char(c));
    } else if (c == '\t' || c == '\n' || c == '\r') {
      out.append_byte('\\');
      out.append_byte(c == '\t' ? 't' : c == '\n' ? 'n' : 'r');
    } else if (c < 32 || c >= 127) {
      constexpr char digits[] = "0123456789abcdef";
      const char text[] = {'\\', 'x', digits[c >> 4], digits[c & 15]};
      out.append_ascii(text, 4);
    } else {
      out.append_byte(char(c));
    }
  }
  out.append_byte(quote);
}

} // namespace

Result<Own<Str>> bytes_to_hex(const uint8_t* data, size_t size, Ref sep, IntRef bytes_per_group) {
  PY_TRY(bytes_per_sep, to_c_int(bytes_per_group));
  char separator = 0;
  bool separated = !sep.is_null();
  if (separated) {
    PY_TRY(length, len(sep));
    if (length != 1)
      return raise_value_error("sep must be length 1.");
    if (Str* text = try_as<Str>(sep))
      separator = *text->text();
    else if (Bytes* bytes = try_as<Bytes>(sep))
      separator = char(bytes->data()[0]);
    else
      return raise_type_error("sep must be str or bytes.");
    if (uint8_t(separator) >= 128)
      return raise_value_error("sep must be ASCII.");
    separated = bytes_per_sep != 0;
  }
  size_t group = size_t(bytes_per_sep < 0 ? -bytes_per_sep : bytes_per_sep);
  TextBuilder out(size * 2);
  for (size_t i = 0; i < size; ++i) {
    if (separated && i != 0 && (bytes_per_sep > 0 ? (size - i) % group : i % group) == 0)
      out.append_byte(separator);
    out.append_byte("0123456789abcdef"[data[i] >> 4]);
    out.append_byte("0123456789abcdef"[data[i] & 15]);
  }
  return out.finish();
}

#define PY_BYTES_METHODS(Self)                                                                               \
  Result<Own<Self>> Self::upper() {                                                                          \
    return upper_of<Self>(view_of(this));                                                                    \
  }                                                                                                          \
  Result<Own<Self>> Self::lower() {                                                                          \
    return lower_of<Self>(view_of(this));                                                                    \
  }                                                                                                          \
  Result<Own<Self>> Self::swapcase() {                                                                       \
    return swapcase_of<Self>(view_of(this));                                                                 \
  }                                                                                                          \
  Result<Own<Self>> Self::capitalize() {                                                                     \
    return capitalize_of<Self>(view_of(this));                                                               \
  }                                                                                                          \
  Result<Own<Self>> Self::title() {                                                                          \
    return title_of<Self>(view_of(this));                                                                    \
  }                                                                                                          \
  bool Self::isalnum() {                                                                                     \
    return all(view_of(this), [](uint8_t c) { return is_letter(c) || is_digit(c); });                        \
  }                                                                                                          \
  bool Self::isalpha() {                                                                                     \
    return all(view_of(this), is_letter);                                                                    \
  }                                                                                                          \
  bool Self::isascii() {                                                                                     \
    return size == 0 || all(view_of(this), [](uint8_t c) { return c < 128; });                               \
  }                                                                                                          \
  bool Self::isdigit() {                                                                                     \
    return all(view_of(this), is_digit);                                                                     \
  }                                                                                                          \
  bool Self::isspace() {                                                                                     \
    return all(view_of(this), is_space);                                                                     \
  }                                                                                                          \
  bool Self::islower() {                                                                                     \
    return in_case(view_of(this), is_lower, is_upper);                                                       \
  }                                                                                                          \
  bool Self::isupper() {                                                                                     \
    return in_case(view_of(this), is_upper, is_lower);                                                       \
  }                                                                                                          \
  bool Self::istitle() {                                                                                     \
    return title_case(view_of(this));                                                                        \
  }                                                                                                          \
  Result<Own<Self>> Self::center(SWord width, Ref fillchar) {                                                \
    PY_TRY(fill, fill_of(fillchar, "center"));                                                               \
    size_t room = missing(view_of(this), width), before = room / 2 + (room & size_t(width) & 1);             \
    return pad<Self>(view_of(this), before, room - before, fill);                                            \
  }                                                                                                          \
  Result<Own<Self>> Self::ljust(SWord width, Ref fillchar) {                                                 \
    PY_TRY(fill, fill_of(fillchar, "ljust"));                                                                \
    return pad<Self>(view_of(this), 0, missing(view_of(this), width), fill);                                 \
  }                                                                                                          \
  Result<Own<Self>> Self::rjust(SWord width, Ref fillchar) {                                                 \
    PY_TRY(fill, fill_of(fillchar, "rjust"));                                                                \
    return pad<Self>(view_of(this), missing(view_of(this), width), 0, fill);                                 \
  }                                                                                                          \
  Result<Own<Self>> Self::zfill(SWord width) {                                                               \
    return zero_fill<Self>(view_of(this), width);                                                            \
  }                                                                                                          \
  Result<Own<Self>> Self::expandtabs(IntRef tabsize) {                                                       \
    return expand<Self>(view_of(this), tabsize);                                                             \
  }                                                                                                          \
  Result<Own<Self>> Self::translate(Ref table, Ref deleted) {                                                \
    return translate_with<Self>(view_of(this), table, deleted);                                              \
  }                                                                                                          \
  Result<Own<Bytes>> Self::maketrans(Ref from, Ref to) {                                                     \
    return make_table(from, to);                                                                             \
  }                                                                                                          \
  Result<Own<Self>> Self::fromhex(Str* text) {                                                               \
    return from_hex<Self>(text);                                                                             \
  }                                                                                                          \
  Result<Own<Str>> Self::hex(Ref sep, IntRef bytes_per_sep) {                                                \
    return bytes_to_hex(data(), size, sep, bytes_per_sep);                                                   \
  }                                                                                                          \
  Result<Own<Str>> Self::decode(Str* encoding, Str* errors) {                                                \
    return py::decode(data(), size, encoding, errors);                                                       \
  }                                                                                                          \
  Result<Own<Self>> add(Self* a, Ref b) {                                                                    \
    return concatenate(a, b);                                                                                \
  }                                                                                                          \
  Result<Own<Self>> multiply(Self* a, IntRef count) {                                                        \
    return repeat<Self>(view_of(a), count);                                                                  \
  }                                                                                                          \
  Result<Own<Self>> multiply(IntRef count, Self* a) {                                                        \
    return repeat<Self>(view_of(a), count);                                                                  \
  }
PY_BYTES_METHODS(Bytes)
PY_BYTES_METHODS(ByteArray)

Result<Own<Str>> bytes_methods::repr_of_bytes(View view) {
  TextBuilder out(view.size + 3);
  append_quoted(out, view, false);
  return out.finish();
}
Result<Own<Str>> to_repr(Bytes* a) {
  return repr_of_bytes(view_of(a));
}
Result<Own<Str>> to_repr(ByteArray* a) {
  TextBuilder out(a->size + 14);
  out.append(Ref(a).header()->type->name);
  out.append("(");
  append_quoted(out, view_of(a), true);
  out.append(")");
  return out.finish();
}

} // namespace py
