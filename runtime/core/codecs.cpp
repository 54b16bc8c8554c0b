#include "runtime/core/codecs.h"
#include "runtime/core/exceptions.h"
#include "runtime/core/repr.h"

namespace py {

namespace {

enum class Encoding { utf8, ascii, latin1 };
enum class Handler { strict, ignore, replace, backslash, surrogate_escape, surrogate_pass, xml };

struct EncodingName {
  const char* alias;
  Encoding encoding;
};
constexpr EncodingName encodings[] = {
    {"utf-8", Encoding::utf8},       {"utf8", Encoding::utf8},     {"u8", Encoding::utf8},
    {"utf", Encoding::utf8},         {"cp65001", Encoding::utf8},  {"ascii", Encoding::ascii},
    {"us-ascii", Encoding::ascii},   {"646", Encoding::ascii},     {"ansi-x3.4-1968", Encoding::ascii},
    {"latin-1", Encoding::latin1},   {"latin1", Encoding::latin1}, {"iso-8859-1", Encoding::latin1},
    {"iso8859-1", Encoding::latin1}, {"8859", Encoding::latin1},   {"cp819", Encoding::latin1},
    {"latin", Encoding::latin1},     {"l1", Encoding::latin1},
};

struct HandlerName {
  const char* name;
  Handler handler;
};
constexpr HandlerName handlers[] = {
    {"strict", Handler::strict},
    {"ignore", Handler::ignore},
    {"replace", Handler::replace},
    {"backslashreplace", Handler::backslash},
    {"surrogateescape", Handler::surrogate_escape},
    {"surrogatepass", Handler::surrogate_pass},
    {"xmlcharrefreplace", Handler::xml},
};

Str* name_of(Encoding encoding) {
  return encoding == Encoding::utf8    ? PY_STR("utf-8")
         : encoding == Encoding::ascii ? PY_STR("ascii")
                                       : PY_STR("latin-1");
}

/// Case, `_` and spaces do not count in an encoding's name.
bool same_name(const Str* given, const char* alias) {
  for (uint32_t i = 0; i < given->size; ++i, ++alias) {
    char c = given->text()[i];
    c = c >= 'A' && c <= 'Z' ? char(c + 32) : c == '_' || c == ' ' ? '-' : c;
    if (c != *alias)
      return false;
  }
  return *alias == 0;
}

Result<Encoding> find_encoding(Str* name) {
  for (const EncodingName& row : encodings)
    if (same_name(name, row.alias))
      return row.encoding;
  return raise_lookup_error("unknown encoding: %U", name);
}

Result<Handler> find_handler(Str* name) {
  for (const HandlerName& row : handlers)
    if (name->equals(row.name, __builtin_strlen(row.name)))
      return row.handler;
  return raise_lookup_error("unknown error handler name '%U'", name);
}

// --- Decoding
// --------------------------------------------------------------------------------------------------------

/// What is wrong at a place of a UTF-8 text, and how many bytes of it.
struct Fault {
  const char* reason = nullptr;
  unsigned size = 0;
};

/// The sequence at `at`; its size in bytes, or 0 and the fault.
unsigned check_sequence(const uint8_t* at, const uint8_t* end, Fault& fault) {
  uint8_t lead = *at;
  if (lead < 0x80)
    return 1;
  if (lead < 0xC2 || lead > 0xF4) {
    fault = {"invalid start byte", 1};
    return 0;
  }
  unsigned width = utf8::width_of_lead(lead);
  // The second byte's range excludes overlong forms, surrogates and what is past the last plane.
  uint8_t low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  uint8_t high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  for (unsigned i = 1; i < width; ++i) {
    if (at + i == end) {
      fault = {"unexpected end of data", i};
      return 0;
    }
    if (at[i] < low || at[i] > high) {
      fault = {"invalid continuation byte", i};
      return 0;
    }
    low = 0x80;
    high = 0xBF;
  }
  return width;
}

Failed raise_decode_error(Encoding encoding, const uint8_t* data, size_t size, size_t start, size_t end,
                          const char* reason) {
  PY_TRY(object, make_bytes(data, size));
  PY_TRY(why, make_str(reason));
  const Ref values[] = {name_of(encoding), object, IntRef::small(SWord(start)), IntRef::small(SWord(end)),
                        why};
  return raise_with(types::UnicodeDecodeError, {values, 5});
}

/// Puts into `out` what the handler makes of the faulty bytes; gives how many it took.
Result<size_t> handle_decoding(TextBuilder& out, Handler handler, Encoding encoding, const uint8_t* data,
                               size_t size, size_t at, const Fault& fault) {
  switch (handler) {
  case Handler::ignore:
    break;
  case Handler::replace:
    out.append_code_point(0xFFFD);
    break;
  case Handler::backslash:
    for (unsigned i = 0; i < fault.size; ++i)
      append_escape(out, data[at + i]);
    break;
  case Handler::surrogate_escape:
    for (unsigned i = 0; i < fault.size; ++i) {
      if (data[at + i] < 128)
        return raise_decode_error(encoding, data, size, at, at + fault.size, fault.reason);
      out.append_code_point(0xDC00 + data[at + i]);
    }
    break;
  case Handler::surrogate_pass:
    if (encoding == Encoding::utf8 && size - at >= 3 && data[at] == 0xED && data[at + 1] >= 0xA0 &&
        data[at + 1] <= 0xBF && (data[at + 2] & 0xC0) == 0x80) {
      out.append(reinterpret_cast<const char*>(data + at), 3, 1);
      return size_t(3);
    }
    [[fallthrough]];
  case Handler::xml:
  case Handler::strict:
    return raise_decode_error(encoding, data, size, at, at + fault.size, fault.reason);
  }
  return size_t(fault.size);
}

} // namespace

Result<Own<Str>> decode(const uint8_t* data, size_t size, Str* encoding_name, Str* errors) {
  if (size == 0) // no encoding is looked for then
    return Own<Str>(empty_str());
  PY_TRY(encoding, find_encoding(encoding_name));
  TextBuilder out(size);
  Handler handler = Handler::strict;
  bool handler_known = false;
  for (size_t at = 0; at < size;) {
    Fault fault;
    size_t begin = at;
    while (at < size && data[at] < 128)
      ++at;
    if (at != begin) {
      out.append_ascii(reinterpret_cast<const char*>(data + begin), at - begin);
      continue;
    }
    if (encoding == Encoding::latin1) {
      out.append_code_point(data[at++]);
      continue;
    }
    if (encoding == Encoding::ascii) {
      fault = {"ordinal not in range(128)", 1};
    } else if (unsigned width = check_sequence(data + at, data + size, fault)) {
      out.append(reinterpret_cast<const char*>(data + at), width, 1);
      at += width;
      continue;
    }
    if (!handler_known) {
      PY_TRY(found, find_handler(errors));
      handler = found;
      handler_known = true;
    }
    PY_TRY(taken, handle_decoding(out, handler, encoding, data, size, at, fault));
    at += taken;
  }
  return out.finish();
}

Result<Own<Str>> decode_utf8(const uint8_t* data, size_t size) {
  return decode(data, size, PY_STR("utf-8"), PY_STR("strict"));
}

// --- Encoding
// --------------------------------------------------------------------------------------------------------

namespace {

bool is_surrogate(uint32_t c) {
  return c >= 0xD800 && c <= 0xDFFF;
}
bool can_encode(Encoding encoding, uint32_t c) {
  switch (encoding) {
  case Encoding::utf8:
    return !is_surrogate(c);
  case Encoding::ascii:
    return c < 128;
  case Encoding::latin1:
    return c < 256;
  }
}
const char* reason_of(Encoding encoding) {
  switch (encoding) {
  case Encoding::utf8:
    return "surrogates not allowed";
  case Encoding::ascii:
    return "ordinal not in range(128)";
  case Encoding::latin1:
    return "ordinal not in range(256)";
  }
}

Failed raise_encode_error(Encoding encoding, Str* text, size_t start, size_t end) {
  PY_TRY(why, make_str(reason_of(encoding)));
  const Ref values[] = {name_of(encoding), text, IntRef::small(SWord(start)), IntRef::small(SWord(end)), why};
  return raise_with(types::UnicodeEncodeError, {values, 5});
}

/// What the handler makes of one character that cannot be encoded; false when that is an error after all. The
/// builder holds bytes here, not text.
bool handle_encoding(TextBuilder& out, Handler handler, Encoding encoding, uint32_t c) {
  switch (handler) {
  case Handler::ignore:
    return true;
  case Handler::replace:
    out.append_byte('?');
    return true;
  case Handler::backslash:
    append_escape(out, c);
    return true;
  case Handler::xml:
    out.append("&#");
    out.append_decimal(c);
    out.append(";");
    return true;
  case Handler::surrogate_escape:
    if (c < 0xDC80 || c > 0xDCFF)
      return false;
    out.append_byte(char(c - 0xDC00));
    return true;
  case Handler::surrogate_pass:
    if (encoding != Encoding::utf8)
      return false;
    out.append_code_point(c);
    return true;
  case Handler::strict:
    return false;
  }
}

} // namespace

Result<Own<Bytes>> encode(Str* text, Str* encoding_name, Str* errors) {
  PY_TRY(encoding, find_encoding(encoding_name));
  if (text->is_ascii())
    return make_bytes(text->text(), text->size);
  TextBuilder out(text->size);
  Handler handler = Handler::strict;
  bool handler_known = false;
  size_t index = 0;
  for (const char *at = text->text(), *end = at + text->size; at != end; ++index) {
    const char* place = at;
    uint32_t c = utf8::decode(at);
    if (can_encode(encoding, c)) {
      if (encoding == Encoding::utf8)
        out.append(place, at - place, 1);
      else
        out.append_byte(char(c));
      continue;
    }
    if (!handler_known) {
      PY_TRY(found, find_handler(errors));
      handler = found;
      handler_known = true;
    }
    if (!handle_encoding(out, handler, encoding, c)) {
      size_t last = index + 1;
      for (const char* next = at; next != end && !can_encode(encoding, utf8::decode(next));)
        ++last;
      return raise_encode_error(encoding, text, index, last);
    }
  }
  PY_TRY(bytes, out.finish());
  return make_bytes(bytes->text(), bytes->size);
}

Result<Own<Bytes>> Str::encode(Str* encoding, Str* errors) {
  return py::encode(this, encoding, errors);
}

Result<Own<Str>> unicode_error_to_str(BaseException* error) {
  const bool is_translating = is_subtype(error->type, &types::UnicodeTranslateError);
  // encoding, object, start, end, reason; the one for translating has no encoding.
  auto* fields = reinterpret_cast<Object*>(static_cast<UnicodeError*>(error) + 1) - is_translating;
  const Ref object = fields[1], reason = fields[4];
  if (object.is_null() || !(is_translating || is<Str>(fields[0])) || !is<Str>(reason) ||
      !is_int(fields[2].ref()) || !is_int(fields[3].ref()))
    return Own<Str>(empty_str());
  SWord start = to_sword_clamped(IntRef(fields[2].word())), end = to_sword_clamped(IntRef(fields[3].word()));
  bool is_decoding = is_subtype(error->type, &types::UnicodeDecodeError);
  TextBuilder out;
  if (!is_translating) {
    out.append("'");
    out.append(fields[0].ref().as<Str>());
    out.append("' codec ");
  }
  out.append_c_string(is_translating ? "can't translate character"
                      : is_decoding  ? "can't decode byte"
                                     : "can't encode character");
  Buffer bytes;
  if (is_decoding && end == start + 1 && peek_buffer(object, bytes) && start >= 0 &&
      size_t(start) < bytes.size) {
    TextBuilder byte;
    append_escape(byte, bytes.data[start]);
    if (byte.has_failed())
      return raise_memory_error();
    out.append(" 0");
    out.append_ascii(byte.text() + 1, 3);
  } else if (Str* text = is_decoding ? nullptr : try_as<Str>(object);
             text != nullptr && end == start + 1 && start >= 0 && size_t(start) < text->length) {
    out.append(" '");
    append_escape(out, code_point_at(text, start));
    out.append("'");
  } else {
    out.append("s");
  }
  out.append(" in position ");
  out.append_decimal(start);
  if (end != start + 1) {
    out.append("-");
    out.append_decimal(end - 1);
  }
  out.append(": ");
  out.append(reason.as<Str>());
  return out.finish();
}

} // namespace py
