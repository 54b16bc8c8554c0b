// `complex`: arithmetic, power, text. Not compiled with PY_NO_COMPLEX.
#include "runtime/core/complex.h"
#include "runtime/core/error.h"
#include "runtime/core/float_text.h"
#include "runtime/core/format.h"
#include "runtime/core/libm.h"
#include "runtime/core/special.h"
#include "runtime/core/type_attrs.h"
#include "runtime/core/unicode.h"

namespace py {

constinit const TypeInfo types::complex = builtin_type({
    .name = PY_STR("complex"),
    .base = &types::object,
#if defined(PY_NO_COMPLEX)
    .kind = Kind::complex,
    .flags = TypeInfo::abstract,
#else
    .size = sizeof(Complex),
    .kind = Kind::complex,
    .construct = constructors::complex,
    .attrs = &attrs::complex,
#endif
});

#if !defined(PY_NO_COMPLEX)

Result<Own<Complex>> make_complex(Float re, Float im) {
  PY_TRY(z, create<Complex>());
  z->re = re;
  z->im = im;
  return z;
}

Result<Own<Complex>> to_complex(Ref value) {
  if (is<Complex>(value))
    return Own<Complex>(value.as<Complex>());
  PY_TRY(re, to_float(value));
  return make_complex(re, 0);
}

Result<Own<Complex>> add(Complex* a, Complex* b) {
  return make_complex(a->re + b->re, a->im + b->im);
}
Result<Own<Complex>> subtract(Complex* a, Complex* b) {
  return make_complex(a->re - b->re, a->im - b->im);
}
Result<Own<Complex>> multiply(Complex* a, Complex* b) {
  return make_complex(a->re * b->re - a->im * b->im, a->re * b->im + a->im * b->re);
}

namespace {

struct Pair {
  Float re, im;
};
Pair product(Pair a, Pair b) {
  return {a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re};
}
/// Scaled by the larger part of the divisor, which is not zero, so that its square does not overflow.
Pair quotient(Pair a, Pair b) {
  Float re = absolute(b.re), im = absolute(b.im);
  if (re >= im) {
    Float ratio = b.im / b.re, denominator = b.re + b.im * ratio;
    return {(a.re + a.im * ratio) / denominator, (a.im - a.re * ratio) / denominator};
  }
  if (im >= re) {
    Float ratio = b.re / b.im, denominator = b.re * ratio + b.im;
    return {(a.re * ratio + a.im) / denominator, (a.im * ratio - a.re) / denominator};
  }
  return {Float(__builtin_nanf("")), Float(__builtin_nanf(""))};
}

} // namespace

Result<Own<Complex>> true_divide(Complex* a, Complex* b) {
  if (!truth(b))
    return raise_zero_division_error("complex division by zero");
  const Pair result = quotient({a->re, a->im}, {b->re, b->im});
  return make_complex(result.re, result.im);
}
Result<Own<Complex>> negative(Complex* a) {
  return make_complex(-a->re, -a->im);
}
Result<Own<Complex>> positive(Complex* a) {
  return make_complex(a->re, a->im);
}
Result<Own<Complex>> Complex::conjugate() {
  return make_complex(re, -im);
}

Result<Float> absolute(Complex* a) {
  Float result = libm::hypot(a->re, a->im);
  if (is_infinite(result) && is_finite(a->re) && is_finite(a->im))
    return raise_overflow_error("absolute value too large");
  return result;
}

SWord hash(Complex* a) {
  Word h = Word(hash(a->re)) + Word(1000003) * Word(hash(a->im));
  SWord result = SWord(h);
  return result == -1 ? -2 : result;
}

namespace {

/// A small whole exponent by repeated squaring, as CPython does it, so that (1+2j)**2 is exact.
Pair whole_power(Pair base, unsigned n) {
  Pair result{1, 0};
  for (unsigned mask = 1; mask <= n; mask <<= 1, base = product(base, base))
    if (n & mask)
      result = product(result, base);
  return result;
}

} // namespace

Result<Object> complex_power(Float a_re, Float a_im, Float b_re, Float b_im) {
  auto raise_no_power = [] { return raise_zero_division_error("0.0 to a negative or complex power"); };
  Pair result{1, 0};
  if (b_im == 0 && b_re == libm::floor(b_re) && absolute(b_re) <= 100) {
    result = whole_power({a_re, a_im}, b_re < 0 ? int(-b_re) : int(b_re));
    if (b_re < 0 && result.re == 0 && result.im == 0)
      return raise_no_power();
    if (b_re < 0)
      result = quotient({1, 0}, result);
  } else if (a_re == 0 && a_im == 0) {
    if (b_im != 0 || b_re < 0)
      return raise_no_power();
    result = {0, 0};
  } else {
    Float size = libm::hypot(a_re, a_im), length = libm::pow(size, b_re);
    Float angle = libm::atan2(a_im, a_re), phase = angle * b_re;
    if (b_im != 0) {
      length /= libm::exp(angle * b_im);
      phase += b_im * libm::log(size);
    }
    if (is_infinite(phase)) // where the C library says that an argument is out of the domain
      return raise_no_power();
    result = {length * libm::cos(phase), length * libm::sin(phase)};
  }
  if (is_infinite(result.re) || is_infinite(result.im))
    return raise_overflow_error("complex exponentiation");
  PY_TRY(boxed, make_complex(result.re, result.im));
  return Object(static_cast<Own<Complex>&&>(boxed));
}

Result<Own<Complex>> power(Complex* a, Complex* b) {
  PY_TRY(result, complex_power(a->re, a->im, b->re, b->im));
  return Own<Complex>::adopt_word(result.leak());
}

// --- Text
// ------------------------------------------------------------------------------------------------------------

namespace {

void append_part(TextBuilder& out, Float v, bool sign_always) {
  bool is_negative = sign_bit(v) && !is_nan(v);
  if (is_negative)
    out.append("-");
  else if (sign_always)
    out.append("+");
  append_float_digits(out, v, 'r', 0, false, false);
}

} // namespace

Result<Own<Str>> to_repr(Complex* a) {
  TextBuilder out;
  if (a->re == 0 && !sign_bit(a->re)) {
    append_part(out, a->im, false);
    out.append("j");
    return out.finish();
  }
  out.append("(");
  append_part(out, a->re, false);
  append_part(out, a->im, true);
  out.append("j)");
  return out.finish();
}

Result<Own<Str>> format_complex(Complex* value, Str* spec_text) {
  if (spec_text == nullptr || spec_text->size == 0)
    return to_repr(value);
  FormatSpec spec;
  PY_CHECK(parse_format_spec(spec_text, 0, '>', value, spec));
  char type = char(spec.type);
  SWord precision = spec.precision;
  bool parentheses = false, skip_real = false;
  switch (spec.type) {
  case 0:
    type = precision < 0 ? 'r' : 'g';
    parentheses = true;
    skip_real = value->re == 0 && !sign_bit(value->re);
    if (skip_real)
      parentheses = false;
    break;
  case 'e':
  case 'E':
  case 'f':
  case 'F':
  case 'g':
  case 'G':
  case 'n':
    if (precision < 0)
      precision = 6;
    break;
  default:
    return raise_unknown_format_code(spec.type, value);
  }
  if (spec.fill == '0')
    return raise_value_error("Zero padding is not allowed in complex format specifier");
  if (spec.align == '=')
    return raise_value_error("'=' alignment flag is not allowed in complex format specifier");
  TextBuilder body;
  FormatSpec part = spec;
  part.width = -1;
  auto append = [&](Float v, char sign) {
    TextBuilder digits;
    append_float_digits(digits, v, type, precision, spec.alternate, false);
    if (digits.has_failed())
      return body.fail();
    NumberText number;
    number.is_negative = sign_bit(v) && !is_nan(v) && !(spec.no_negative_zero && is_all_zeros(digits));
    number.digits = digits.text();
    while (number.digit_count < digits.size() && uint8_t(digits.text()[number.digit_count] - '0') < 10)
      ++number.digit_count;
    number.rest = digits.text() + number.digit_count;
    number.rest_size = digits.size() - number.digit_count;
    part.sign = sign;
    append_number(body, number, part);
  };
  if (parentheses)
    body.append("(");
  if (!skip_real)
    append(value->re, spec.sign);
  append(value->im, skip_real ? spec.sign : '+');
  body.append("j");
  if (parentheses)
    body.append(")");
  if (body.has_failed())
    return raise_memory_error();
  size_t padding = spec.width > SWord(body.size()) ? size_t(spec.width) - body.size() : 0;
  size_t before = spec.align == '>' ? padding : spec.align == '^' ? padding / 2 : 0;
  TextBuilder out;
  out.append_repeated(spec.fill, before);
  out.append_ascii(body.text(), body.size());
  out.append_repeated(spec.fill, padding - before);
  return out.finish();
}

namespace {

/// complex("1+2j"): a number, a number and a signed number with j, or a number with j; in parentheses or not.
bool read_complex(const char* at, const char* end, Pair& out) {
  unicode::trim_space(at, end);
  if (at != end && *at == '(') {
    if (end[-1] != ')')
      return false;
    ++at;
    --end;
    unicode::trim_space(at, end);
  }
  if (at == end)
    return false;
  auto is_j = [&] { return at != end && (*at == 'j' || *at == 'J'); };
  auto bare_sign = [&](Float& v) { // "j", "+j", "-j"
    const char* start = at;
    v = 1;
    if (at != end && (*at == '+' || *at == '-'))
      v = *at++ == '-' ? -1 : 1;
    if (is_j())
      return true;
    at = start;
    return false;
  };
  Float first = 0;
  if (!bare_sign(first) && !read_float(at, end, first))
    return false;
  if (is_j()) {
    out = {0, first};
    return ++at == end;
  }
  out = {first, 0};
  if (at == end)
    return true;
  if (*at != '+' && *at != '-')
    return false;
  Float second = 0;
  if (!bare_sign(second) && !read_float(at, end, second))
    return false;
  if (!is_j())
    return false;
  out.im = second;
  return ++at == end;
}

} // namespace

Result<Own<Complex>> Complex::construct(Ref real, Ref imag) {
  if (real.is_null())
    return make_complex(0, 0);
  if (Str* text = try_as<Str>(real)) {
    if (!imag.is_null())
      return raise_type_error("complex() can't take second arg if first is a string");
    PY_TRY(plain, plain_number(text->text(), text->text() + text->size));
    Pair value;
    const bool is_read = read_complex(plain.begin, plain.end, value);
    free(plain.copy);
    if (plain.has_stray_underscore)
      return raise_value_error("could not convert string to complex: %R", real.word());
    if (!is_read)
      return raise_value_error("complex() arg is a malformed string");
    return make_complex(value.re, value.im);
  }
  if (!imag.is_null() && is<Str>(imag))
    return raise_type_error("complex() second arg can't be a string");
  Object converted;
  if (has_special_methods(real)) {
    PY_TRY(found, try_special(real, PY_STR("__complex__"), converted));
    if (found) {
      if (!is<Complex>(converted.ref()))
        return raise_type_error("__complex__ returned non-complex (type %T)", converted.word());
      if (imag.is_null())
        return Own<Complex>::adopt_word(converted.leak());
      real = converted;
    }
  }
  auto part = [](Ref value, bool first, Pair& out) -> Status {
    if (Complex* z = try_as<Complex>(value)) {
      out = {z->re, z->im};
      return {};
    }
    Result<Float> number = to_float(value);
    if (number.failed()) {
      TypeAttr ignored;
      const bool is_number =
          has_special_methods(value) && (find_special(value, PY_STR("__float__"), ignored) ||
                                         find_special(value, PY_STR("__index__"), ignored));
      if (is_number || !pending_is(types::TypeError))
        return Failed{};
      clear_pending();
      if (first)
        return raise_type_error("complex() first argument must be a string or a number, not '%T'",
                                value.word());
      return raise_type_error("complex() second argument must be a number, not '%T'", value.word());
    }
    out = {number.take(), 0};
    return {};
  };
  Pair re{0, 0}, im{0, 0};
  PY_CHECK(part(real, true, re));
  if (!imag.is_null())
    PY_CHECK(part(imag, false, im));
  // An imaginary part of zero that was not given must not take a sign away.
  return make_complex(!imag.is_null() && is<Complex>(imag) ? re.re - im.im : re.re, imag.is_null() ? re.im
                                                                                    : is<Complex>(real)
                                                                                        ? re.im + im.re
                                                                                        : im.re);
}

#endif

} // namespace py
