// `str`: widths, tabs, translation and repr.
#include "runtime/core/protocol.h"
#include "runtime/core/repr.h"
#include "runtime/core/text.h"
#include "runtime/core/unicode.h"

namespace py {

namespace {

Result<Own<Str>> pad(Str* text, size_t before, size_t after, uint32_t fill) {
  if (before == 0 && after == 0)
    return substring(text, 0, text->length);
  TextBuilder out(text->size + before + after);
  out.append_repeated(fill, before);
  out.append(text);
  out.append_repeated(fill, after);
  return out.finish();
}

Result<uint32_t> fill_of(Str* fillchar) {
  if (fillchar->length != 1)
    return raise_type_error("The fill character must be exactly one character long");
  return code_point_at(fillchar, 0);
}

size_t missing(Str* text, SWord width) {
  return width > SWord(text->length) ? size_t(width) - text->length : 0;
}

} // namespace

Result<Own<Str>> Str::center(SWord width, Str* fillchar) {
  PY_TRY(fill, fill_of(fillchar));
  size_t room = missing(this, width);
  size_t before = room / 2 + (room & size_t(width) & 1);
  return pad(this, before, room - before, fill);
}
Result<Own<Str>> Str::ljust(SWord width, Str* fillchar) {
  PY_TRY(fill, fill_of(fillchar));
  return pad(this, 0, missing(this, width), fill);
}
Result<Own<Str>> Str::rjust(SWord width, Str* fillchar) {
  PY_TRY(fill, fill_of(fillchar));
  return pad(this, missing(this, width), 0, fill);
}
Result<Own<Str>> Str::zfill(SWord width) {
  size_t room = missing(this, width);
  if (room == 0)
    return substring(this, 0, length);
  TextBuilder out(size + room);
  size_t sign = size != 0 && (*text() == '-' || *text() == '+');
  out.append_ascii(text(), sign);
  out.append_repeated('0', room);
  out.append_utf8(text() + sign, size - sign);
  return out.finish();
}

Result<Own<Str>> Str::expandtabs(IntRef tabsize) {
  PY_TRY(every, to_c_int(tabsize));
  TextBuilder out(size);
  size_t column = 0;
  for (const char *at = text(), *end = at + size; at != end;) {
    const char* place = at;
    uint32_t c = utf8::decode(at);
    if (c == '\t') {
      size_t width = every > 0 ? size_t(every) - column % size_t(every) : 0;
      out.append_repeated(' ', width);
      column += width;
      continue;
    }
    column = c == '\n' || c == '\r' ? 0 : column + 1;
    out.append(place, at - place, 1);
  }
  return out.finish();
}

// --- Translation
// -----------------------------------------------------------------------------------------------------

Result<Own<Str>> Str::translate(Ref table) {
  TextBuilder out(size);
  for (const char *at = text(), *end = at + size; at != end;) {
    const char* place = at;
    uint32_t c = utf8::decode(at);
    Result<Object> found = get_item(table, IntRef::small(SWord(c)));
    if (found.failed()) {
      if (!pending_is(types::LookupError))
        return Failed{};
      clear_pending();
      out.append(place, at - place, 1);
      continue;
    }
    Ref value = *found;
    if (value.is_none())
      continue;
    if (is<Str>(value)) {
      out.append(value.as<Str>());
    } else if (is_integral(value)) {
      SWord code = to_sword_clamped(as_int(value));
      if (code < 0 || code > 0x10FFFF)
        return raise_value_error("character mapping must be in range(0x110000)");
      out.append_code_point(uint32_t(code));
    } else {
      return raise_type_error("character mapping must return integer, None or str");
    }
  }
  return out.finish();
}

Result<Own<Dict>> Str::maketrans(Ref x, Optional<Str*> y, Optional<Str*> z) {
  PY_TRY(table, make_dict());
  if (y.is_none()) {
    if (!exactly<Dict>(x))
      return raise_type_error("if you give only one argument to maketrans it must be a dict");
    DictItemsCursor items{DictCursor(x.as<Dict>())};
    for (;;) {
      Object key, value;
      PY_TRY(more, items.next_pair(key, value));
      if (!more)
        return table;
      if (Str* text = try_as<Str>(key.ref())) {
        if (text->length != 1)
          return raise_value_error("string keys in translate table must be of length 1");
        PY_CHECK(set_item(table.get(), IntRef::small(SWord(code_point_at(text, 0))), value));
      } else if (is_integral(key.ref())) {
        PY_CHECK(set_item(table.get(), key, value));
      } else {
        return raise_type_error("keys in translate table must be strings or integers");
      }
    }
  }
  if (!is<Str>(x))
    return raise_type_error("first maketrans argument must be a string if there is a second argument");
  Str *from = x.as<Str>(), *to = *y;
  if (from->length != to->length)
    return raise_value_error("the first two maketrans arguments must have equal length");
  const char *from_at = from->text(), *to_at = to->text();
  for (size_t i = 0; i < from->length; ++i) {
    IntRef key = IntRef::small(SWord(utf8::decode(from_at)));
    PY_CHECK(set_item(table.get(), key, IntRef::small(SWord(utf8::decode(to_at)))));
  }
  if (!z.is_none()) {
    const char *at = (*z)->text(), *end = at + (*z)->size;
    while (at != end)
      PY_CHECK(set_item(table.get(), IntRef::small(SWord(utf8::decode(at))), none));
  }
  return table;
}

// --- repr
// ------------------------------------------------------------------------------------------------------------

void append_escape(TextBuilder& out, uint32_t c) {
  constexpr char digits[] = "0123456789abcdef";
  unsigned width = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
  char text[10] = {'\\', width == 2 ? 'x' : width == 4 ? 'u' : 'U'};
  for (unsigned i = 0; i < width; ++i)
    text[2 + i] = digits[c >> 4 * (width - 1 - i) & 15];
  out.append_ascii(text, 2 + width);
}

void append_repr(TextBuilder& out, const Str* text, bool only_ascii) {
  bool has_single = __builtin_memchr(text->text(), '\'', text->size) != nullptr;
  bool has_double = __builtin_memchr(text->text(), '"', text->size) != nullptr;
  char quote = has_single && !has_double ? '"' : '\'';
  out.append_byte(quote);
  for (const char *at = text->text(), *end = at + text->size; at != end;) {
    const char* place = at;
    uint32_t c = utf8::decode(at);
    if (c == uint32_t(quote) || c == '\\') {
      out.append_byte('\\');
      out.append_byte(char(c));
    } else if (c == '\t' || c == '\n' || c == '\r') {
      out.append_byte('\\');
      out.append_byte(c == '\t' ? 't' : c == '\n' ? 'n' : 'r');
    } else if (c < 128 ? c >= 32 && c != 127 : !only_ascii && unicode::is_printable(c)) {
      out.append(place, at - place, 1);
    } else {
      append_escape(out, c);
    }
  }
  out.append_byte(quote);
}

Result<Own<Str>> to_repr(Str* a) {
  TextBuilder out(a->size + 2);
  append_repr(out, a, false);
  return out.finish();
}

Result<Own<Str>> ascii_of_repr(Str* repr) {
  if (repr->is_ascii())
    return Own<Str>(repr);
  TextBuilder out(repr->size);
  for (const char *at = repr->text(), *end = at + repr->size; at != end;) {
    uint32_t c = utf8::decode(at);
    if (c < 128)
      out.append_byte(char(c));
    else
      append_escape(out, c);
  }
  return out.finish();
}

} // namespace py
