// `format % values`, for str and bytes.
#include "runtime/core/bytes.h"
#include "runtime/core/float_text.h"
#include "runtime/core/format.h"
#include "runtime/core/ops_builtin.h"
#include "runtime/core/protocol.h"
#include "runtime/core/special.h"

namespace py {

namespace {

bool has_special(Ref value, Str* name) {
  TypeAttr attr;
  return has_special_methods(value) && find_special(value, name, attr);
}

/// What may stand on the right of `%` without being used up: anything that can be subscribed.
bool has_getitem(Ref value) {
  switch (kind_of(value)) {
  case Kind::dict:
  case Kind::list:
  case Kind::range:
  case Kind::bytes:
  case Kind::bytearray:
  case Kind::memoryview:
    return true;
  default: // every other builtin kind has none
    return has_special(value, PY_STR("__getitem__"));
  }
}

/// One conversion: %[(key)][flags][width][.precision][length]type
struct Conversion {
  bool left = false, plus = false, space = false, alternate = false, zero = false;
  SWord width = -1, precision = -1;
};

class PercentFormatter {
public:
  PercentFormatter(const char* format, size_t size, Ref values, bool bytes)
      : at_(format), end_(format + size), format_(format), values_(values), bytes_(bytes) {
    if (is<Tuple>(values)) {
      tuple_ = values.as<Tuple>();
    } else if (values.is_heap() && !is<Str>(values) &&
               !(bytes && (is<Bytes>(values) || is<ByteArray>(values)))) {
      may_be_mapping_ = has_getitem(values);
    }
  }

  /// The text, or the bytes that the builder holds.
  Status run(TextBuilder& out) {
    while (at_ != end_) {
      const char* begin = at_;
      while (at_ != end_ && *at_ != '%')
        ++at_;
      append_raw(out, begin, at_ - begin);
      if (at_ == end_)
        break;
      ++at_;
      PY_CHECK(convert(out));
    }
    if (!may_be_mapping_ && (tuple_ != nullptr ? used_ < tuple_->count : used_ == 0))
      return raise_type_error(bytes_ ? "not all arguments converted during bytes formatting"
                                     : "not all arguments converted during string formatting");
    return {};
  }

private:
  void append_raw(TextBuilder& out, const char* text, size_t size) {
    if (bytes_)
      out.append_ascii(text, size);
    else
      out.append_utf8(text, size);
  }

  Result<Ref> next_value() {
    if (tuple_ != nullptr) {
      if (used_ < tuple_->count)
        return (*tuple_)[used_++];
    } else if (used_ == 0) {
      ++used_;
      return keyed_.is_null() ? values_ : keyed_.ref();
    }
    return raise_type_error("not enough arguments for format string");
  }

  Status read_key() {
    if (!may_be_mapping_ && keyed_mapping_.is_null())
      return raise_type_error("format requires a mapping");
    const char* begin = ++at_;
    for (unsigned depth = 1;; ++at_) {
      if (at_ == end_)
        return raise_value_error("incomplete format key");
      depth += *at_ == '(';
      depth -= *at_ == ')';
      if (depth == 0)
        break;
    }
    Object key;
    if (bytes_) {
      PY_TRY(name, make_bytes(begin, at_ - begin));
      key = Object(static_cast<Own<Bytes>&&>(name));
    } else {
      PY_TRY(name, make_str(begin, at_ - begin));
      key = Object(static_cast<Own<Str>&&>(name));
    }
    ++at_;
    if (keyed_mapping_.is_null())
      keyed_mapping_ = Object(values_);
    PY_TRY(value, get_item(keyed_mapping_.ref(), key));
    keyed_ = static_cast<Object&&>(value);
    tuple_ = nullptr;
    used_ = 0;
    return {};
  }

  /// A number in the format, or the next value for `*`; negative when there is neither.
  Status read_number(SWord& out, bool is_precision, const char* too_big) {
    if (at_ != end_ && *at_ == '*') {
      PY_TRY(value, next_value());
      if (!is_integral(value))
        return raise_type_error("* wants int");
      if (is_precision) {
        PY_TRY(number, to_c_int(as_int(value)));
        out = number;
      } else {
        PY_TRY(number, to_sword(as_int(value)));
        out = number;
      }
      ++at_;
      return {};
    }
    for (; at_ != end_ && uint8_t(*at_ - '0') < 10; ++at_) {
      int digit = *at_ - '0';
      if (out > (INTPTR_MAX - digit) / 10)
        return raise_value_error("%s", too_big);
      out = (out < 0 ? 0 : out) * 10 + digit;
    }
    return {};
  }

  Status convert(TextBuilder& out) {
    Conversion c;
    if (at_ != end_ && *at_ == '(')
      PY_CHECK(read_key());
    for (; at_ != end_; ++at_) {
      if (*at_ == '-')
        c.left = true;
      else if (*at_ == '+')
        c.plus = true;
      else if (*at_ == ' ')
        c.space = true;
      else if (*at_ == '#')
        c.alternate = true;
      else if (*at_ == '0')
        c.zero = true;
      else
        break;
    }
    PY_CHECK(read_number(c.width, false, "width too big"));
    if (c.width < -1) {
      c.left = true;
      c.width = -c.width;
    }
    if (at_ != end_ && *at_ == '.') {
      ++at_;
      c.precision = 0;
      PY_CHECK(read_number(c.precision, true, bytes_ ? "prec too big" : "precision too big"));
      if (c.precision < 0)
        c.precision = 0;
    }
    if (at_ != end_ && (*at_ == 'h' || *at_ == 'l' || *at_ == 'L'))
      ++at_;
    if (at_ == end_)
      return raise_value_error("incomplete format");
    const char* letter_at = at_;
    uint32_t letter = bytes_ ? uint8_t(*at_++) : utf8::decode(at_);
    if (letter == '%') {
      if (letter_at[-1] == '%') {
        out.append_byte('%');
        return {};
      }
      if (keyed_.is_null()) {
        PY_TRY(unused, next_value());
        (void)unused;
      }
      return raise_unsupported(letter, letter_at);
    }
    PY_TRY(value, next_value());
    // The value may be dropped by user code that it runs.
    Object kept(value);
    return convert_value(out, c, letter, letter_at, value);
  }

  Failed raise_unsupported(uint32_t letter, const char* place) {
    char shown = letter > 31 && letter < 127 ? char(letter) : '?';
    char hex[9];
    size_t at = 8;
    hex[8] = 0;
    uint32_t rest = letter;
    do
      hex[--at] = "0123456789abcdef"[rest & 15];
    while (rest >>= 4);
    size_t index = bytes_ ? size_t(place - format_) : count_code_points(format_, place - format_);
    return raise_value_error("unsupported format character '%c' (0x%s) at index %zd", shown, hex + at,
                             SWord(index));
  }

  Status convert_value(TextBuilder& out, const Conversion& c, uint32_t letter, const char* place, Ref value) {
    switch (letter) {
    case 's':
    case 'r':
    case 'a':
    case 'b': {
      if (letter == 'b' && !bytes_)
        return raise_unsupported(letter, place);
      if (bytes_ && (letter == 's' || letter == 'b'))
        return append_bytes(out, c, value);
      PY_TRY(text, letter == 's' ? to_str(value) : format_value(value, bytes_ ? 'a' : char(letter), nullptr));
      append_text(out, c, text->text(), text->size, text->length);
      return {};
    }
    case 'c':
      return append_character(out, c, value);
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X':
      return append_int(out, c, char(letter), value);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
      return append_float(out, c, char(letter), value);
    default:
      return raise_unsupported(letter, place);
    }
  }

  /// Text cut to the precision and padded to the width. In bytes, `length` counts bytes.
  void append_text(TextBuilder& out, const Conversion& c, const char* text, size_t size, size_t length) {
    if (c.precision >= 0 && size_t(c.precision) < length) {
      length = c.precision;
      size = bytes_ ? length : utf8::advance(text, length) - text;
    }
    size_t padding = c.width > SWord(length) ? size_t(c.width) - length : 0;
    if (!c.left)
      out.append_repeated(' ', padding);
    out.append(text, size, length);
    if (c.left)
      out.append_repeated(' ', padding);
  }

  Status append_bytes(TextBuilder& out, const Conversion& c, Ref value) {
    PinnedBuffer pinned;
    Buffer buffer;
    Object made;
    if (!peek_buffer(value, buffer)) {
      if (!has_special(value, PY_STR("__bytes__")))
        return raise_type_error(
            "%%b requires a bytes-like object, or an object that implements __bytes__, not '%T'",
            value.word());
      PY_TRY(result, call_method(value, PY_STR("__bytes__"), Args{}));
      made = static_cast<Object&&>(result);
      PY_CHECK(get_buffer(made, buffer));
    }
    append_text(out, c, reinterpret_cast<const char*>(buffer.data), buffer.size, buffer.size);
    return {};
  }

  Status append_character(TextBuilder& out, const Conversion& c, Ref value) {
    char text[4];
    Conversion plain = c;
    plain.precision = -1;
    if (bytes_) {
      Buffer buffer;
      SWord code = is_integral(value) ? to_sword_clamped(as_int(value)) : -1;
      if (code >= 0 && code < 256)
        text[0] = char(code);
      else if (is_integral(value))
        return raise_overflow_error("%%c arg not in range(256)");
      else if ((is<Bytes>(value) || is<ByteArray>(value)) && peek_buffer(value, buffer) && buffer.size == 1)
        text[0] = char(buffer.data[0]);
      else
        return raise_type_error("%%c requires an integer in range(256) or a single byte");
      append_text(out, plain, text, 1, 1);
      return {};
    }
    uint32_t code;
    if (Str* one = try_as<Str>(value)) {
      if (one->length != 1)
        return raise_type_error("%%c requires int or char");
      code = code_point_at(one, 0);
    } else {
      if (!has_index(value))
        return raise_type_error("%%c requires int or char");
      PY_TRY(number, to_index(value));
      SWord clamped = to_sword_clamped(number);
      if (clamped < 0 || clamped > 0x10FFFF)
        return raise_overflow_error("%%c arg not in range(0x110000)");
      code = uint32_t(clamped);
    }
    append_text(out, plain, text, utf8::encode(code, text) - text, 1);
    return {};
  }

  FormatSpec number_spec(const Conversion& c) {
    FormatSpec spec;
    spec.width = c.width;
    spec.sign = c.plus ? '+' : c.space ? ' ' : 0;
    spec.align = c.left ? '<' : c.zero ? '=' : '>';
    spec.fill = c.zero && !c.left ? '0' : ' ';
    return spec;
  }

  /// The int to show. TypeError for what is none and does not become one; other errors go on.
  Result<Int> to_formatted_int(Ref value, bool decimal, char letter) {
    if (is_integral(plain(value)))
      return Int(as_int(plain(value)));
    if (decimal && is_float(value))
      return int_from_float(float_of(value));
    const bool by_int = decimal && has_special(value, PY_STR("__int__"));
    if (by_int || has_index(value)) {
      Result<Int> whole = by_int ? BigInt::construct(value, Ref()) : to_index(value);
      if (!whole.failed() || !pending_is(types::TypeError))
        return whole;
      clear_pending();
    }
    return decimal ? raise_type_error("%%%c format: a real number is required, not %T", letter, value.word())
                   : raise_type_error("%%%c format: an integer is required, not %T", letter, value.word());
  }

  Status append_int(TextBuilder& out, const Conversion& c, char letter, Ref value) {
    const bool decimal = letter == 'd' || letter == 'i' || letter == 'u';
    if (letter == 'i' && bytes_) // as its message says it
      letter = 'd';
    PY_TRY(number, to_formatted_int(value, decimal, letter));
    int base = letter == 'o' ? 8 : decimal ? 10 : 16;
    PY_TRY(text, int_to_text(number, base));
    NumberText parts;
    parts.is_negative = *text->text() == '-';
    const char* digits = text->text() + parts.is_negative;
    size_t count = text->size - parts.is_negative;
    TextBuilder body; // with the zeros that the precision asks for
    if (c.precision > SWord(count))
      body.append_repeated('0', size_t(c.precision) - count);
    for (size_t i = 0; i < count; ++i)
      body.append_byte(letter == 'X' && digits[i] >= 'a' ? char(digits[i] - 32) : digits[i]);
    if (body.has_failed())
      return raise_memory_error();
    if (c.alternate)
      parts.prefix = letter == 'o' ? "0o" : letter == 'x' ? "0x" : letter == 'X' ? "0X" : "";
    parts.digits = body.text();
    parts.digit_count = body.size();
    append_number(out, parts, number_spec(c));
    return {};
  }

  Status append_float(TextBuilder& out, const Conversion& c, char letter, Ref value) {
    Result<Float> converted = to_float(value);
    if (converted.failed()) {
      if (!bytes_)
        return Failed{};
      clear_pending();
      return raise_type_error("float argument required, not %T", value.word());
    }
    Float number = converted.take();
    SWord precision = c.precision < 0 ? 6 : c.precision;
    if (precision > INT32_MAX - 1000)
      return raise_value_error("precision too big");
    TextBuilder body;
    append_float_digits(body, number, letter, precision, c.alternate, false);
    if (body.has_failed())
      return raise_memory_error();
    NumberText parts;
    parts.is_negative = sign_bit(number) && !is_nan(number);
    parts.digits = body.text();
    while (parts.digit_count < body.size() && uint8_t(body.text()[parts.digit_count] - '0') < 10)
      ++parts.digit_count;
    parts.rest = body.text() + parts.digit_count;
    parts.rest_size = body.size() - parts.digit_count;
    append_number(out, parts, number_spec(c));
    return {};
  }

  const char* at_;
  const char* end_;
  const char* format_;
  Ref values_;
  Tuple* tuple_ = nullptr;
  size_t used_ = 0;
  bool may_be_mapping_ = false;
  Object keyed_mapping_; // the mapping, once a key was used
  Object keyed_;         // the value of the last key
  bool bytes_;
};

} // namespace

Result<Own<Str>> modulo(Str* format, Ref values) {
  TextBuilder out(format->size);
  PercentFormatter formatter(format->text(), format->size, values, false);
  PY_CHECK(formatter.run(out));
  return out.finish();
}

namespace {
template <class T>
Result<Own<Str>> format_bytes(const T* format, Ref values) {
  TextBuilder out(format->size);
  PercentFormatter formatter(reinterpret_cast<const char*>(format->data()), format->size, values, true);
  PY_CHECK(formatter.run(out));
  return out.finish();
}
} // namespace

Result<Own<Bytes>> modulo(Bytes* format, Ref values) {
  PY_TRY(text, format_bytes(format, values));
  return make_bytes(text->text(), text->size);
}
Result<Own<ByteArray>> modulo(ByteArray* format, Ref values) {
  PY_TRY(text, format_bytes(format, values));
  return make_bytearray(text->text(), text->size);
}

} // namespace py
