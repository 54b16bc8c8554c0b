// json.loads and json.load.
#include "runtime/core/codecs.h"
#include "runtime/core/exceptions.h"
#include "runtime/core/float_text.h"
#include "runtime/core/function.h"
#include "runtime/core/protocol.h"
#include "runtime/core/text.h"
#include "runtime/modules/json/json.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(json, JSONDecodeError)

namespace py::json {

constinit const TypeInfo JSONDecodeError::info =
    builtin_type({.name = PY_STR("JSONDecodeError"),
                  .base = &types::ValueError,
                  .size = sizeof(JSONDecodeError),
                  .kind = Kind::exception,
                  .drop = drop_object<JSONDecodeError>,
                  .traverse = traverse_exception,
                  .construct = constructors::json::JSONDecodeError,
                  .attrs = &attrs::json::JSONDecodeError,
                  .module = PY_STR("json.decoder")});

Result<Own<JSONDecodeError>> JSONDecodeError::construct(const TypeInfo* cls, Str* msg, Str* doc, SWord pos) {
  SWord line = 1, line_start = -1, i = 0;
  for (const char *at = doc->text(), *end = at + doc->size; at != end && i < pos; ++i)
    if (utf8::decode(at) == '\n') {
      ++line;
      line_start = i;
    }
  TextBuilder text;
  text.append(msg);
  text.append(": line ");
  text.append_decimal(line);
  text.append(" column ");
  text.append_decimal(pos - line_start);
  text.append(" (char ");
  text.append_decimal(pos);
  text.append(")");
  PY_TRY(shown, text.finish());
  Ref values[1] = {shown};
  PY_TRY(made, make_exception(*cls, {values, 1}));
  auto error = Own<JSONDecodeError>::adopt_word(made.leak());
  error->message = Object(Ref(msg));
  error->document = Object(Ref(doc));
  error->position = Object(Int::small(pos));
  error->line = Object(Int::small(line));
  error->column = Object(Int::small(pos - line_start));
  return error;
}

Failed raise_decode_error(const char* message, Str* document, const char* at) {
  PY_TRY(text, make_str(message));
  const SWord position = count_code_points(document->text(), size_t(at - document->text()));
  PY_TRY(error, JSONDecodeError::construct(&JSONDecodeError::info, text, document, position));
  return raise_exception(Own<BaseException>::adopt_word(error.leak()));
}

namespace {

struct Hooks {
  Ref object_hook, parse_float, parse_int, parse_constant, object_pairs_hook;
  bool strict; ///< no control characters in strings
};

class Reader {
public:
  Reader(Str* document, const Hooks& hooks)
      : document_(document), at_(document->text()), end_(at_ + document->size), hooks_(hooks) {}

  Result<Object> document();

private:
  Failed fail(const char* message, const char* at) { return raise_decode_error(message, document_, at); }
  bool is_at(char c) const { return at_ < end_ && *at_ == c; }
  void skip_space() {
    while (at_ < end_ && (*at_ == ' ' || *at_ == '\t' || *at_ == '\n' || *at_ == '\r'))
      ++at_;
  }
  bool take_word(const char* word, size_t size) {
    if (size_t(end_ - at_) < size || __builtin_memcmp(at_, word, size) != 0)
      return false;
    at_ += size;
    return true;
  }
  Result<Object> value();
  Result<Object> constant(const char* word, Float otherwise);
  Result<Object> number();
  Result<Object> object();
  Result<Object> array();
  /// After the opening quote.
  Result<Own<Str>> string();
  Status escape(TextBuilder& out, const char* begin);
  bool read_hex(const char* at, uint32_t& out) const;

  Str* document_;
  const char* at_;
  const char* end_;
  Hooks hooks_;
};

Result<Object> Reader::document() {
  skip_space();
  PY_TRY(result, value());
  skip_space();
  if (at_ != end_)
    return fail("Extra data", at_);
  return result;
}

Result<Object> Reader::value() {
  if (at_ >= end_)
    return fail("Expecting value", at_);
  switch (*at_) {
  case '"': {
    ++at_;
    PY_TRY(text, string());
    return Object(static_cast<Own<Str>&&>(text));
  }
  case '{':
    PY_CHECK(check_stack());
    return object();
  case '[':
    PY_CHECK(check_stack());
    return array();
  case 'n':
    if (take_word("null", 4))
      return Object(none);
    break;
  case 't':
    if (take_word("true", 4))
      return Object(true);
    break;
  case 'f':
    if (take_word("false", 5))
      return Object(false);
    break;
  case 'N':
    if (take_word("NaN", 3))
      return constant("NaN", __builtin_nan(""));
    break;
  case 'I':
    if (take_word("Infinity", 8))
      return constant("Infinity", __builtin_inf());
    break;
  case '-':
    if (take_word("-Infinity", 9))
      return constant("-Infinity", -__builtin_inf());
    break;
  default:
    break;
  }
  return number();
}

Result<Object> Reader::constant(const char* word, Float otherwise) {
  if (hooks_.parse_constant.is_none())
    return box(otherwise);
  PY_TRY(text, make_str(word));
  return call_with(hooks_.parse_constant, text);
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

Result<Object> Reader::number() {
  const char* start = at_;
  const char* at = at_;
  if (at < end_ && *at == '-')
    ++at;
  if (at >= end_ || !is_digit(*at))
    return fail("Expecting value", start);
  if (*at++ != '0')
    while (at < end_ && is_digit(*at))
      ++at;
  bool is_float = false;
  if (at + 1 < end_ && *at == '.' && is_digit(at[1])) {
    is_float = true;
    for (at += 2; at < end_ && is_digit(*at);)
      ++at;
  }
  if (at < end_ && (*at == 'e' || *at == 'E')) {
    const char* exponent = at + 1;
    if (exponent < end_ && (*exponent == '+' || *exponent == '-'))
      ++exponent;
    if (exponent < end_ && is_digit(*exponent)) {
      is_float = true;
      for (at = exponent; at < end_ && is_digit(*at);)
        ++at;
    }
  }
  at_ = at;
  const size_t size = size_t(at - start);
  if (Ref hook = is_float ? hooks_.parse_float : hooks_.parse_int; !hook.is_none()) {
    PY_TRY(text, make_str(start, size));
    return call_with(hook, text);
  }
  if (is_float) {
    Float number = 0;
    read_float(start, at, number);
    return box(number);
  }
  if (size < 10) {
    SWord number = 0;
    const bool is_negative = *start == '-';
    for (const char* each = start + is_negative; each != at; ++each)
      number = number * 10 + (*each - '0');
    return Object(Int::small(is_negative ? -number : number));
  }
  PY_TRY(integer, parse_int(start, size, 10, Ref(document_)));
  return Object(static_cast<Int&&>(integer));
}

bool Reader::read_hex(const char* at, uint32_t& out) const {
  out = 0;
  for (int i = 0; i < 4; ++i) {
    char c = at[i];
    uint32_t digit;
    if (is_digit(c))
      digit = uint32_t(c - '0');
    else if ((c | 32) >= 'a' && (c | 32) <= 'f')
      digit = uint32_t((c | 32) - 'a' + 10);
    else
      return false;
    out = out << 4 | digit;
  }
  return true;
}

/// The place `count` code points further, or the end.
const char* after(const char* at, const char* end, int count) {
  while (count-- > 0 && at < end)
    at += utf8::width_of_lead(uint8_t(*at));
  return at;
}

/// At the character after a backslash.
Status Reader::escape(TextBuilder& out, const char* begin) {
  if (at_ >= end_)
    return fail("Unterminated string starting at", begin);
  const char* letter = at_;
  switch (*at_++) {
  case '"':
  case '\\':
  case '/':
    out.append_byte(*letter);
    return {};
  case 'b':
    out.append_byte('\b');
    return {};
  case 'f':
    out.append_byte('\f');
    return {};
  case 'n':
    out.append_byte('\n');
    return {};
  case 'r':
    out.append_byte('\r');
    return {};
  case 't':
    out.append_byte('\t');
    return {};
  case 'u':
    break;
  default:
    return fail("Invalid \\escape", letter - 1);
  }
  // What follows the digits must be inside the text, too: the closing quote.
  if (after(at_, end_, 4) >= end_)
    return fail("Invalid \\uXXXX escape", letter);
  uint32_t code = 0;
  if (!read_hex(at_, code))
    return fail("Invalid \\uXXXX escape", letter);
  at_ += 4;
  if (code >= 0xD800 && code < 0xDC00 && after(at_, end_, 6) < end_ && at_[0] == '\\' && at_[1] == 'u') {
    uint32_t low = 0;
    if (!read_hex(at_ + 2, low))
      return fail("Invalid \\uXXXX escape", at_ + 1);
    if (low >= 0xDC00 && low < 0xE000) {
      code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
      at_ += 6;
    }
  }
  out.append_code_point(code);
  return {};
}

Result<Own<Str>> Reader::string() {
  const char* begin = at_ - 1;
  TextBuilder out;
  for (;;) {
    const char* start = at_;
    while (at_ < end_ && *at_ != '"' && *at_ != '\\') {
      if (hooks_.strict && uint8_t(*at_) <= 0x1F)
        return fail("Invalid control character at", at_);
      ++at_;
    }
    if (at_ >= end_)
      return fail("Unterminated string starting at", begin);
    const size_t size = size_t(at_ - start);
    if (*at_++ == '"') {
      if (out.size() == 0 && !out.has_failed())
        return make_str(start, size);
      out.append_utf8(start, size);
      return out.finish();
    }
    out.append_utf8(start, size);
    PY_CHECK(escape(out, begin));
  }
}

Result<Object> Reader::object() {
  ++at_;
  Own<Dict> dict;
  Own<List> pairs;
  if (hooks_.object_pairs_hook.is_none()) {
    PY_TRY(made, make_dict());
    dict = static_cast<Own<Dict>&&>(made);
  } else {
    PY_TRY(made, make_list());
    pairs = static_cast<Own<List>&&>(made);
  }
  skip_space();
  if (!is_at('}')) {
    for (;;) {
      if (!is_at('"'))
        return fail("Expecting property name enclosed in double quotes", at_);
      ++at_;
      PY_TRY(key, string());
      skip_space();
      if (!is_at(':'))
        return fail("Expecting ':' delimiter", at_);
      ++at_;
      skip_space();
      PY_TRY(each, value());
      if (!dict.is_null()) {
        PY_CHECK(dict->set(Ref(key), each));
      } else {
        PY_TRY(pair, tuple_of(key, each));
        PY_CHECK(pairs->push(Object(static_cast<Own<Tuple>&&>(pair))));
      }
      skip_space();
      if (is_at('}'))
        break;
      if (!is_at(','))
        return fail("Expecting ',' delimiter", at_);
      ++at_;
      skip_space();
    }
  }
  ++at_;
  if (dict.is_null())
    return call_with(hooks_.object_pairs_hook, pairs);
  if (!hooks_.object_hook.is_none())
    return call_with(hooks_.object_hook, dict);
  return Object(static_cast<Own<Dict>&&>(dict));
}

Result<Object> Reader::array() {
  ++at_;
  PY_TRY(list, make_list());
  skip_space();
  if (!is_at(']')) {
    for (;;) {
      PY_TRY(each, value());
      PY_CHECK(list->push(static_cast<Object&&>(each)));
      skip_space();
      if (is_at(']'))
        break;
      if (!is_at(','))
        return fail("Expecting ',' delimiter", at_);
      ++at_;
      skip_space();
    }
  }
  ++at_;
  return Object(static_cast<Own<List>&&>(list));
}

} // namespace

Result<Object> loads(Ref s, Ref object_hook, Ref parse_float, Ref parse_int, Ref parse_constant,
                     Ref object_pairs_hook, bool strict) {
  Own<Str> text;
  if (is<Str>(s)) {
    text = Own<Str>(s.as<Str>());
    if (text->size >= 3 && __builtin_memcmp(text->text(), "\xEF\xBB\xBF", 3) == 0)
      return raise_decode_error("Unexpected UTF-8 BOM (decode using utf-8-sig)", text, text->text());
  } else if (is<Bytes>(s) || is<ByteArray>(s)) {
    Buffer bytes;
    PY_CHECK(get_buffer(s, bytes));
    if (bytes.size >= 3 && __builtin_memcmp(bytes.data, "\xEF\xBB\xBF", 3) == 0) {
      bytes.data += 3;
      bytes.size -= 3;
    }
    PY_TRY(decoded, decode(bytes.data, bytes.size, PY_STR("utf-8"), PY_STR("surrogatepass")));
    text = static_cast<Own<Str>&&>(decoded);
  } else {
    return raise_type_error("the JSON object must be str, bytes or bytearray, not %T", s.word());
  }
  return Reader(text, Hooks{object_hook, parse_float, parse_int, parse_constant, object_pairs_hook, strict})
      .document();
}

Result<Object> load(Ref fp, Ref object_hook, Ref parse_float, Ref parse_int, Ref parse_constant,
                    Ref object_pairs_hook, bool strict) {
  PY_TRY(text, call_method_with(fp, PY_STR("read")));
  return loads(text, object_hook, parse_float, parse_int, parse_constant, object_pairs_hook, strict);
}

} // namespace py::json
