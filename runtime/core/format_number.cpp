// Format specs on int, bool and float.
#include "runtime/core/error.h"
#include "runtime/core/float_text.h"
#include "runtime/core/format.h"

namespace py {

// --- float
// -----------------------------------------------------------------------------------------------------------

namespace {

void append_exponent(TextBuilder& out, int exponent, char letter) {
  out.append_byte(letter);
  out.append_byte(exponent < 0 ? '-' : '+');
  if (exponent < 0)
    exponent = -exponent;
  if (exponent < 10)
    out.append_byte('0');
  out.append_decimal(exponent);
}

/// Digits number `from` to `to` of the endless row 000d1d2d3...000, where d1 is number 0.
void append_digits(TextBuilder& out, const Decimal& d, int from, int to) {
  if (from < 0 && from < to) {
    int zeros = (to < 0 ? to : 0) - from;
    out.append_repeated('0', zeros);
    from += zeros;
  }
  int count = int(d.count), real = to < count ? to : count;
  if (from < real) {
    out.append_ascii(d.digits + from, real - from);
    from = real;
  }
  if (from < to)
    out.append_repeated('0', to - from);
}

/// d.ddd with `places` digits after the point; a point without digits only if `point_always`.
void append_fixed(TextBuilder& out, const Decimal& d, int point, int places, bool point_always) {
  if (point <= 0)
    out.append_byte('0');
  else
    append_digits(out, d, 0, point);
  if (places > 0 || point_always)
    out.append_byte('.');
  append_digits(out, d, point, point + places);
}

} // namespace

void append_float_digits(TextBuilder& out, Float value, char type, SWord precision, bool alternate,
                         bool dot_zero) {
  bool upper = type == 'E' || type == 'F' || type == 'G';
  if (!is_finite(value)) {
    out.append_c_string(is_nan(value) ? (upper ? "NAN" : "nan") : (upper ? "INF" : "inf"));
    if (type == '%')
      out.append_byte('%');
    return;
  }
  if (type == '%')
    value *= 100;
  if (type == 'n')
    type = 'g';
  if (!is_finite(value)) {
    out.append("inf%");
    return;
  }
  bool is_fixed = type == 'f' || type == 'F' || type == '%';
  bool is_general = type == 'g' || type == 'G';
  if (is_general && precision == 0)
    precision = 1;
  size_t wanted = type == 'r'  ? shortest_digits
                  : is_fixed   ? max_digits_for_places(value, precision)
                  : is_general ? size_t(precision)
                               : size_t(precision) + 1;
  // No more digits than these are other than zero.
  constexpr size_t most = sizeof(Float) == 8 ? 1100 : 160;
  char small[64];
  char* buffer = small;
  size_t room = wanted < most ? wanted : most;
  if (room > sizeof small) {
    buffer = static_cast<char*>(allocate(room));
    if (buffer == nullptr) {
      out.fail();
      return;
    }
  }
  Decimal d = type == 'r' ? shortest_decimal(value, buffer)
              : is_fixed  ? decimal_of_places(value, precision, buffer)
                          : decimal_of_digits(value, wanted, buffer);
  if (value == 0)
    d.point = 1;
  if (is_fixed) {
    append_fixed(out, d, d.point, int(precision), alternate);
  } else {
    bool exponential = true;
    int places = int(precision);
    if (is_general || type == 'r') {
      int limit = type == 'r' ? 16 : int(precision) - dot_zero;
      exponential = d.point <= -4 || d.point > limit;
      int digits = alternate && is_general ? int(precision) : int(d.count);
      places = exponential ? digits - 1 : digits - d.point;
    }
    if (exponential) {
      append_fixed(out, d, 1, places, alternate);
      append_exponent(out, d.point - 1, upper ? 'E' : 'e');
    } else {
      if (places < 0)
        places = 0;
      if (dot_zero && places == 0)
        places = 1;
      append_fixed(out, d, d.point, places, alternate);
    }
  }
  if (type == '%')
    out.append_byte('%');
  if (buffer != small)
    free(buffer);
}

bool is_all_zeros(const TextBuilder& digits) {
  bool any = false;
  for (size_t i = 0; i < digits.size() && (digits.text()[i] | 0x20) != 'e'; ++i) {
    if (digits.text()[i] != '0' && digits.text()[i] != '.' && digits.text()[i] != '%')
      return false;
    any = any || digits.text()[i] == '0';
  }
  return any;
}

Result<Own<Str>> to_repr(Float a) {
  TextBuilder out;
  if (sign_bit(a) && !is_nan(a))
    out.append_byte('-');
  append_float_digits(out, a, 'r', 0, false, true);
  return out.finish();
}

namespace {

Result<Own<Str>> format_float_spec(Float value, const FormatSpec& asked, Ref boxed) {
  FormatSpec spec = asked;
  char type = char(spec.type);
  SWord precision = spec.precision;
  bool dot_zero = false;
  switch (spec.type) {
  case 0: // like repr, or like g with the digits asked for, but always looking like a float
    type = precision < 0 ? 'r' : 'g';
    dot_zero = true;
    break;
  case 'e':
  case 'E':
  case 'f':
  case 'F':
  case 'g':
  case 'G':
  case 'n':
  case '%':
    if (precision < 0)
      precision = 6;
    break;
  default:
    return raise_unknown_format_code(spec.type, boxed);
  }
  if (precision > INT32_MAX - 1000)
    return raise_value_error("precision too big");
  TextBuilder body;
  append_float_digits(body, value, type, precision, spec.alternate, dot_zero);
  bool is_negative = sign_bit(value) && !is_nan(value);
  if (spec.no_negative_zero && is_all_zeros(body))
    is_negative = false;
  NumberText number;
  number.is_negative = is_negative;
  number.digits = body.text();
  while (number.digit_count < body.size() && uint8_t(body.text()[number.digit_count] - '0') < 10)
    ++number.digit_count;
  number.rest = body.text() + number.digit_count;
  number.rest_size = body.size() - number.digit_count;
  if (body.has_failed())
    return raise_memory_error();
  TextBuilder out;
  append_number(out, number, spec);
  return out.finish();
}

} // namespace

Result<Own<Str>> format_float(Float value, Str* spec_text) {
  if (spec_text == nullptr || spec_text->size == 0)
    return to_repr(value);
  FloatBox boxed{{&types::float_, immortal_refs}, value};
  FormatSpec spec;
  PY_CHECK(parse_format_spec(spec_text, 0, '>', &boxed, spec));
  return format_float_spec(value, spec, &boxed);
}

// --- int
// -------------------------------------------------------------------------------------------------------------

namespace {

Result<Own<Str>> format_character(IntRef value, FormatSpec spec) {
  if (spec.sign != 0)
    return raise_value_error("Sign not allowed with integer format specifier 'c'");
  if (spec.alternate)
    return raise_value_error("Alternate form (#) not allowed with integer format specifier 'c'");
  PY_TRY(code, to_int64(value));
  if (code < 0 || code > 0x10FFFF)
    return raise_overflow_error("%%c arg not in range(0x110000)");
  size_t padding = spec.width > 1 ? size_t(spec.width) - 1 : 0;
  size_t before = spec.align == '>' || spec.align == '=' ? padding : spec.align == '^' ? padding / 2 : 0;
  TextBuilder out;
  out.append_repeated(spec.fill, before);
  out.append_code_point(uint32_t(code));
  out.append_repeated(spec.fill, padding - before);
  return out.finish();
}

Result<Own<Str>> format_int_spec(IntRef value, const FormatSpec& spec, Ref shown) {
  if (spec.precision >= 0)
    switch (spec.type) {
    case 'b':
    case 'c':
    case 'd':
    case 'o':
    case 'x':
    case 'X':
    case 'n':
      return raise_value_error("Precision not allowed in integer format specifier");
    }
  int base = 10;
  const char* prefix = "";
  switch (spec.type) {
  case 'c':
    if (spec.no_negative_zero)
      break;
    return format_character(value, spec);
  case 'd':
  case 'n':
    break;
  case 'b':
    base = 2;
    prefix = "0b";
    break;
  case 'o':
    base = 8;
    prefix = "0o";
    break;
  case 'x':
    base = 16;
    prefix = "0x";
    break;
  case 'X':
    base = 16;
    prefix = "0X";
    break;
  case 'e':
  case 'E':
  case 'f':
  case 'F':
  case 'g':
  case 'G':
  case '%': {
    PY_TRY(number, to_float(value));
    return format_float_spec(number, spec, shown);
  }
  default:
    return raise_unknown_format_code(spec.type, shown);
  }
  if (spec.no_negative_zero)
    return raise_value_error("Negative zero coercion (z) not allowed in integer format specifier");
  PY_TRY(text, int_to_text(value, base));
  TextBuilder body;
  body.append(text);
  NumberText number;
  number.is_negative = *body.text() == '-';
  number.prefix = spec.alternate ? prefix : "";
  TextBuilder upper;
  number.digits = body.text() + number.is_negative;
  number.digit_count = body.size() - number.is_negative;
  if (spec.type == 'X') {
    for (size_t i = 0; i < number.digit_count; ++i) {
      char c = number.digits[i];
      upper.append_byte(c >= 'a' ? char(c - 32) : c);
    }
    number.digits = upper.text();
  }
  if (body.has_failed() || upper.has_failed())
    return raise_memory_error();
  TextBuilder out;
  append_number(out, number, spec);
  return out.finish();
}

} // namespace

Result<Own<Str>> format_int(IntRef value, Str* spec_text) {
  if (spec_text == nullptr || spec_text->size == 0)
    return int_to_text(value, 10);
  FormatSpec spec;
  PY_CHECK(parse_format_spec(spec_text, 'd', '>', value, spec));
  return format_int_spec(value, spec, value);
}

Result<Own<Str>> format_bool(bool value, Str* spec_text) {
  if (spec_text == nullptr || spec_text->size == 0)
    return Own<Str>(value ? PY_STR("True") : PY_STR("False"));
  FormatSpec spec;
  PY_CHECK(parse_format_spec(spec_text, 'd', '>', value, spec));
  return format_int_spec(IntRef::small(value), spec, value);
}

} // namespace py
