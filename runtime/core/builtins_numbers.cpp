// Builtin functions on numbers and characters.
#include "runtime/core/bind.h"
#include "runtime/core/complex.h"
#include "runtime/core/float_text.h"
#include "runtime/core/ops_builtin.h"
#include "runtime/core/special.h"
#include "runtime/core/text.h"

namespace py {

Result<Object> builtin_pow(Ref base, Ref exponent, Ref modulus) {
  if (modulus.is_none())
    return power(base, exponent);
  if (has_special_methods(base)) {
    Object result;
    PY_TRY(called, try_special(base, PY_STR("__pow__"), result, exponent, modulus));
    if (called && !is_not_implemented(result))
      return result;
  }
  const Ref a = plain(base), b = plain(exponent), m = plain(modulus);
  if (is_integral(a) && is_integral(b) && is_integral(m))
    return box_result(power_modulo(as_int(a), as_int(b), as_int(m)));
  // The first of them that is a float or complex is asked; complex looks at the two first alone.
  auto is_number = [](Ref value) { return is_integral(value) || is_float(value) || is_complex(value); };
  const Ref operands[] = {a, b, m};
  for (const Ref operand : operands) {
    if (is_float(operand))
      return raise_type_error("pow() 3rd argument not allowed unless all arguments are integers");
    if (is_complex(operand) && is_number(a) && is_number(b))
      return raise_value_error("complex modulo");
  }
  return raise_type_error("unsupported operand type(s) for ** or pow(): '%T', '%T', '%T'", base.word(),
                          exponent.word(), modulus.word());
}

namespace {

/// An int to a multiple of 10 ** -digits, half to even.
Result<Object> round_int(IntRef number, IntRef digits) {
  if (!is_lt(digits, IntRef::small(0)))
    return Object(Int(number));
  PY_TRY(places, negative(digits));
  PY_TRY(unit_object, power(IntRef::small(10), IntRef(places)));
  if (!is_integral(unit_object))
    return raise_overflow_error("int too large");
  const IntRef unit = as_int(unit_object);
  IntDivision division;
  PY_CHECK(divide(number, unit, division));
  PY_TRY(twice, multiply(IntRef(division.remainder), IntRef::small(2)));
  const int order = compare(IntRef(twice), unit);
  PY_TRY(odd, bit_and(IntRef(division.quotient), IntRef::small(1)));
  PY_TRY(down, multiply(IntRef(division.quotient), unit));
  if (order > 0 || (order == 0 && truth(IntRef(odd))))
    return Result<Object>(add(IntRef(down), unit));
  return Object(static_cast<Int&&>(down));
}

/// A float to the nearest int, ties to even.
Result<Int> round_float_to_int(Float number) {
  const Float magnitude = number < 0 ? -number : number;
  if (!(magnitude <
        static_cast<Float>(int64_t(1) << (mantissa_bits - 1)))) // no fraction, or infinite, or NaN
    return int_from_float(number);
  int64_t whole = static_cast<int64_t>(magnitude);
  const Float rest = magnitude - static_cast<Float>(whole);
  if (rest > Float(0.5) || (rest == Float(0.5) && whole & 1))
    ++whole;
  return make_int_64(number < 0 ? -whole : whole);
}

/// The float that decimal digits mean; they came from a finite float.
Result<Float> float_of_decimal(const Decimal& decimal, bool is_negative) {
  TextBuilder text;
  text.append_c_string(is_negative ? "-0." : "0.");
  text.append_ascii(decimal.digits, decimal.count);
  text.append("e");
  text.append_decimal(decimal.point);
  PY_TRY(written, text.finish());
  const char* at = written->text();
  Float result = 0;
  read_float(at, at + written->size, result);
  if (!is_finite(result))
    return raise_overflow_error("rounded value too large to represent");
  return result;
}

/// A float to `places` decimal digits after the point (before it when negative), ties to even on its exact
/// value.
Result<Float> round_float(Float number, SWord places) {
  constexpr SWord most = (mantissa_bits - min_exponent) * 30103 / 100000,
                  least = -(max_exponent + 2) * 30103 / 100000;
  if (!is_finite(number) || number == 0 || places > most)
    return number;
  if (places < least)
    return number < 0 ? Float(-0.0) : Float(0.0);
  const bool is_negative = number < 0;
  const Float magnitude = is_negative ? -number : number;
  if (places >= 0) {
    auto* buffer =
        static_cast<char*>(allocate(max_digits_for_places(magnitude, static_cast<size_t>(places))));
    if (buffer == nullptr)
      return raise_memory_error();
    Result<Float> result =
        float_of_decimal(decimal_of_places(magnitude, static_cast<size_t>(places), buffer), is_negative);
    free(buffer);
    return result;
  }
  char buffer[shortest_digits];
  const Decimal shortest = shortest_decimal(magnitude, buffer);
  const SWord kept = shortest.point + places;
  if (kept > static_cast<SWord>(shortest_digits))
    return number;
  if (kept > 0) {
    char digits[shortest_digits];
    return float_of_decimal(decimal_of_digits(magnitude, static_cast<size_t>(kept), digits), is_negative);
  }
  const bool up =
      kept == 0 && (shortest.digits[0] > '5' || (shortest.digits[0] == '5' && shortest.count > 1));
  if (!up)
    return is_negative ? Float(-0.0) : Float(0.0);
  char one = '1';
  return float_of_decimal(Decimal{&one, 1, shortest.point + 1}, is_negative);
}

} // namespace

Result<Object> builtin_round(Ref number, Ref digits) {
  if (is_integral(number)) {
    if (digits.is_none())
      return Object(Int(as_int(number)));
    PY_TRY(places, to_index(digits));
    return round_int(as_int(number), places);
  }
  if (digits.is_none())
    return box_result(round_float_to_int(float_of(number)));
  PY_TRY(places, to_index(digits));
  return box_result(round_float(float_of(number), to_sword_clamped(places)));
}

Result<Object> round(Ref number, Ref digits) {
  if (has_special_methods(number)) {
    TypeAttr attr;
    if (find_special(number, PY_STR("__round__"), attr))
      return digits.is_none() ? call_type_attr(attr, number) : call_type_attr(attr, number, digits);
  }
  const Ref value = plain(number);
  if (!is_integral(value) && !is_float(value))
    return raise_type_error("type %T doesn't define __round__ method", number.word());
  return builtin_round(value, digits);
}

Result<SWord> ord(Ref character) {
  if (is<Str>(character)) {
    auto* text = character.as<Str>();
    if (text->length != 1)
      return raise_type_error("ord() expected a character, but string of length %zd found",
                              static_cast<SWord>(text->length));
    return static_cast<SWord>(code_point_at(text, 0));
  }
  if (is<Bytes>(character) || is<ByteArray>(character)) {
    Buffer buffer;
    peek_buffer(character, buffer);
    if (buffer.size != 1)
      return raise_type_error("ord() expected a character, but string of length %zd found",
                              static_cast<SWord>(buffer.size));
    return static_cast<SWord>(buffer.data[0]);
  }
  return raise_type_error("ord() expected string of length 1, but %T found", character.word());
}

Result<Own<Str>> chr(Ref code_point) {
  PY_TRY(number, to_index(code_point));
  PY_TRY(value, to_c_int(number));
  if (value < 0 || value > 0x10FFFF)
    return raise_value_error("chr() arg not in range(0x110000)");
  return make_str_of(static_cast<uint32_t>(value));
}

namespace {
Result<Own<Str>> with_prefix(Ref number, int base, const char* prefix) {
  PY_TRY(value, to_index(number));
  const bool is_negative = is_lt(IntRef(value), IntRef::small(0));
  PY_TRY(magnitude, is_negative ? negative(IntRef(value)) : Result<Int>(value));
  PY_TRY(digits, int_to_text(magnitude, base));
  TextBuilder text;
  if (is_negative)
    text.append("-");
  text.append_c_string(prefix);
  text.append(digits.get());
  return text.finish();
}
} // namespace

Result<Own<Str>> hex(Ref number) {
  return with_prefix(number, 16, "0x");
}
Result<Own<Str>> oct(Ref number) {
  return with_prefix(number, 8, "0o");
}
Result<Own<Str>> bin(Ref number) {
  return with_prefix(number, 2, "0b");
}

} // namespace py
