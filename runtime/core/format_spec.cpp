// The parts that all format specs share: parsing, and laying out text and numbers.
#include "runtime/core/error.h"
#include "runtime/core/format.h"
#include "runtime/core/repr.h"
#include "runtime/core/unicode.h"

namespace py {

namespace {

bool is_align(uint32_t c) {
  return c == '<' || c == '>' || c == '=' || c == '^';
}

/// Reads a spec character by character.
class SpecReader {
public:
  explicit SpecReader(Str* text) : at_(text->text()), end_(at_ + text->size) {}
  uint32_t peek() const {
    const char* at = at_;
    return at == end_ ? 0 : utf8::decode(at);
  }
  uint32_t peek_second() const {
    const char* at = at_;
    if (at == end_)
      return 0;
    utf8::decode(at);
    return at == end_ ? 0 : utf8::decode(at);
  }
  bool at_end() const { return at_ == end_; }
  uint32_t next() { return utf8::decode(at_); }
  bool take(uint32_t c) {
    if (peek() != c)
      return false;
    next();
    return true;
  }
  size_t left() const { return count_code_points(at_, end_ - at_); }
  /// A decimal number; -1 when there is none.
  Result<SWord> number() {
    SWord value = -1;
    while (!at_end()) {
      int digit = unicode::decimal_value(peek());
      if (digit < 0)
        break;
      next();
      if (value > (INTPTR_MAX - digit) / 10)
        return raise_value_error("Too many decimal digits in format string");
      value = (value < 0 ? 0 : value) * 10 + digit;
    }
    return value;
  }

private:
  const char* at_;
  const char* end_;
};

/// A character as messages show it: itself, or \x and its number.
struct ShownCharacter {
  char text[12];
  explicit ShownCharacter(uint32_t c) {
    size_t at = sizeof text;
    text[--at] = 0;
    if (c > 32 && c < 128) {
      text[--at] = char(c);
    } else {
      do
        text[--at] = "0123456789abcdef"[c & 15];
      while (c >>= 4);
      text[--at] = 'x';
      text[--at] = '\\';
    }
    start = at;
  }
  size_t start;
  const char* get() const { return text + start; }
};

Failed raise_bad_grouping(char grouping, uint32_t type) {
  return raise_value_error("Cannot specify '%c' with '%s'.", grouping, ShownCharacter(type).get());
}

} // namespace

Failed raise_unknown_format_code(uint32_t type, Ref value) {
  return raise_value_error("Unknown format code '%s' for object of type '%T'", ShownCharacter(type).get(),
                           value.word());
}

Status parse_format_spec(Str* text, char default_type, char default_align, Ref value, FormatSpec& out) {
  SpecReader reader(text);
  out.align = default_align;
  out.type = uint32_t(default_type);
  bool align_given = false, fill_given = false;
  if (is_align(reader.peek_second())) {
    out.fill = reader.next();
    out.align = char(reader.next());
    fill_given = align_given = true;
  } else if (is_align(reader.peek())) {
    out.align = char(reader.next());
    align_given = true;
  }
  uint32_t c = reader.peek();
  if (c == ' ' || c == '+' || c == '-')
    out.sign = char(reader.next());
  out.no_negative_zero = reader.take('z');
  out.alternate = reader.take('#');
  if (!fill_given && reader.take('0')) {
    out.fill = '0';
    if (!align_given && default_align == '>')
      out.align = '=';
  }
  PY_TRY(width, reader.number());
  out.width = width;
  if (reader.take(','))
    out.grouping = ',';
  if (reader.peek() == '_') {
    if (out.grouping != 0)
      return raise_value_error("Cannot specify both ',' and '_'.");
    reader.next();
    out.grouping = '_';
    if (reader.peek() == ',')
      return raise_value_error("Cannot specify both ',' and '_'.");
  }
  if (reader.take('.')) {
    PY_TRY(precision, reader.number());
    if (precision < 0)
      return raise_value_error("Format specifier missing precision");
    out.precision = precision;
  }
  if (reader.left() > 1)
    return raise_value_error("Invalid format specifier '%U' for object of type '%T'", text, value.word());
  if (!reader.at_end())
    out.type = reader.next();
  if (out.grouping == 0)
    return {};
  switch (out.type) {
  case 'd':
  case 'e':
  case 'f':
  case 'g':
  case 'E':
  case 'G':
  case '%':
  case 'F':
  case 0:
    return {};
  case 'b':
  case 'o':
  case 'x':
  case 'X':
    if (out.grouping == '_')
      return {};
  }
  return raise_bad_grouping(out.grouping, out.type);
}

namespace {

/// The integer digits in groups, with zeros in front up to `least` characters. Built from the end.
void append_grouped(TextBuilder& out, const NumberText& number, char separator, size_t group, SWord least) {
  // How the groups fall is known only at the end, so their sizes are counted first.
  struct Walk {
    SWord left, least;
    size_t group;
    bool is_first = true;
    /// The next group from the right: `zeros` in front of `digits`. False when there is none.
    bool next(size_t& digits, size_t& zeros) {
      if (!is_first) {
        if (left <= 0 && least <= 0)
          return false;
        least -= 1;
      }
      is_first = false;
      SWord wanted = left > least ? left : least;
      if (wanted < 1)
        wanted = 1;
      SWord size = wanted < SWord(group) ? wanted : SWord(group);
      zeros = size_t(size > left ? size - (left > 0 ? left : 0) : 0);
      digits = size_t(left < size ? (left > 0 ? left : 0) : size);
      left -= SWord(digits);
      least -= size;
      return true;
    }
  };
  size_t groups = 0, digits = 0, zeros = 0;
  for (Walk walk{SWord(number.digit_count), least, group}; walk.next(digits, zeros);)
    ++groups;
  const char* at = number.digits;
  for (size_t i = groups; i-- > 0;) {
    Walk walk{SWord(number.digit_count), least, group};
    for (size_t j = 0; j <= i; ++j)
      walk.next(digits, zeros);
    if (i + 1 != groups)
      out.append_byte(separator);
    out.append_repeated('0', zeros);
    out.append_ascii(at, digits);
    at += digits;
  }
}

} // namespace

void append_number(TextBuilder& out, const NumberText& number, const FormatSpec& spec) {
  char sign = number.is_negative ? '-' : spec.sign == '+' || spec.sign == ' ' ? spec.sign : 0;
  size_t prefix_size = __builtin_strlen(number.prefix);
  size_t around = (sign != 0) + prefix_size + number.rest_size;
  SWord least = spec.fill == '0' && spec.align == '=' ? spec.width - SWord(around) : 0;
  TextBuilder digits;
  if (spec.grouping != 0) {
    bool by_four = spec.type == 'x' || spec.type == 'X' || spec.type == 'b' || spec.type == 'o';
    if (number.digit_count != 0)
      append_grouped(digits, number, spec.grouping, by_four ? 4 : 3, least);
  } else {
    if (least > SWord(number.digit_count) && number.digit_count != 0)
      digits.append_repeated('0', size_t(least) - number.digit_count);
    digits.append_ascii(number.digits, number.digit_count);
  }
  if (digits.has_failed())
    return out.fail();
  size_t size = around + digits.size();
  size_t padding = spec.width > SWord(size) ? size_t(spec.width) - size : 0;
  size_t before = spec.align == '>' ? padding : spec.align == '^' ? padding / 2 : 0;
  out.append_repeated(spec.fill, before);
  if (sign != 0)
    out.append_byte(sign);
  out.append_ascii(number.prefix, prefix_size);
  if (spec.align == '=')
    out.append_repeated(spec.fill, padding);
  out.append_ascii(digits.text(), digits.size());
  out.append_ascii(number.rest, number.rest_size);
  if (spec.align != '=')
    out.append_repeated(spec.fill, padding - before);
}

// --- str
// -------------------------------------------------------------------------------------------------------------

Result<Own<Str>> format_str(Str* value, Str* spec_text) {
  if (spec_text == nullptr || spec_text->size == 0)
    return exactly<Str>(value) ? Result<Own<Str>>(Own<Str>(value)) : make_str(value->text(), value->size);
  FormatSpec spec;
  PY_CHECK(parse_format_spec(spec_text, 's', '<', value, spec));
  if (spec.type != 's')
    return raise_unknown_format_code(spec.type, value);
  if (spec.sign != 0)
    return spec.sign == ' ' ? raise_value_error("Space not allowed in string format specifier")
                            : raise_value_error("Sign not allowed in string format specifier");
  if (spec.no_negative_zero)
    return raise_value_error("Negative zero coercion (z) not allowed in string format specifier");
  if (spec.alternate)
    return raise_value_error("Alternate form (#) not allowed in string format specifier");
  if (spec.align == '=')
    return raise_value_error("'=' alignment not allowed in string format specifier");
  size_t length =
      spec.precision >= 0 && spec.precision < SWord(value->length) ? spec.precision : value->length;
  size_t padding = spec.width > SWord(length) ? size_t(spec.width) - length : 0;
  size_t before = spec.align == '>' ? padding : spec.align == '^' ? padding / 2 : 0;
  TextBuilder out;
  out.append_repeated(spec.fill, before);
  if (length == value->length)
    out.append(value);
  else
    out.append(value->text(), utf8::advance(value->text(), length) - value->text(), length);
  out.append_repeated(spec.fill, padding - before);
  return out.finish();
}

} // namespace py
