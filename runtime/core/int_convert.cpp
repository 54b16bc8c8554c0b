// `int` and `float`: from one to the other, from and to bytes, and what calling the classes does.
#include "runtime/core/bigint.h"
#include "runtime/core/bytes_shared.h"
#include "runtime/core/float_text.h"
#include "runtime/core/ops_builtin.h"
#include "runtime/core/protocol.h"
#include "runtime/core/special.h"
#include "runtime/core/text.h"

namespace py {

namespace {

/// The top 64 bits of a magnitude, the lowest of them standing for all that are below; and how many those
/// are.
uint64_t top_bits(const uint32_t* limbs, size_t count, int64_t& dropped) {
  size_t length = limbs::bit_length(limbs, count);
  dropped = length > 64 ? int64_t(length) - 64 : 0;
  uint64_t top = 0;
  size_t first = size_t(dropped) / limbs::bits;
  unsigned part = size_t(dropped) % limbs::bits;
  for (size_t i = count; i-- > first;) {
    if (part == 0) {
      top = top << 32 | limbs[i];
    } else if (i > first) {
      // Shifted by hand: three limbs may share in 64 bits.
      top = top << 32 | uint32_t(limbs[i] << (32 - part) | limbs[i - 1] >> part);
      if (i == count - 1)
        top |= uint64_t(limbs[i] >> part) << 32;
    } else if (count - first == 1) {
      top = limbs[i] >> part;
    }
  }
  bool sticky = limbs::trim(limbs, first) != 0 || (part != 0 && limbs[first] << (32 - part) != 0);
  return top | sticky;
}

} // namespace

Result<Float> to_float(IntRef a) {
  if (a.is_small_int() && sizeof(Word) == 4 && sizeof(Float) == 8)
    return Float(a.small_int());
  IntView view(a);
  int64_t dropped;
  uint64_t top = top_bits(view.limbs, view.count, dropped);
  Float result = compose_float(top, dropped, view.is_negative);
  if (is_infinite(result))
    return raise_overflow_error("int too large to convert to float");
  return result;
}

Result<Int> int_from_float(Float v) {
  if (is_infinite(v))
    return raise_overflow_error("cannot convert float infinity to integer");
  if (is_nan(v))
    return raise_value_error("cannot convert float NaN to integer");
  FloatParts parts = split_float(v);
  if (parts.exponent <= 0) {
    uint64_t magnitude = parts.exponent > -64 ? parts.mantissa >> -parts.exponent : 0;
    uint32_t limbs[] = {uint32_t(magnitude), uint32_t(magnitude >> 32)};
    return make_int_of(limbs, 2, parts.is_negative);
  }
  uint32_t mantissa[] = {uint32_t(parts.mantissa), uint32_t(parts.mantissa >> 32)};
  IntBuilder out;
  PY_CHECK(out.allocate(2 + parts.exponent / limbs::bits + 1));
  limbs::shift_left(out.limbs(), mantissa, 2, parts.exponent);
  return out.finish(parts.is_negative);
}

Result<Float> true_divide(IntRef a, IntRef b) {
  IntView x(a), y(b);
  if (y.is_zero())
    return raise_zero_division_error("division by zero");
  bool is_negative = x.is_negative != y.is_negative;
  if (x.is_zero())
    return y.is_negative ? -Float(0) : Float(0);
  if (x.bit_length() <= mantissa_bits && y.bit_length() <= mantissa_bits) {
    int64_t none_dropped;
    Float quotient =
        Float(top_bits(x.limbs, x.count, none_dropped)) / Float(top_bits(y.limbs, y.count, none_dropped));
    return is_negative ? -quotient : quotient;
  }
  // A quotient of 66 or 67 bits; what is left decides ties.
  int64_t shift = 66 - (int64_t(x.bit_length()) - int64_t(y.bit_length()));
  size_t x_room = x.count + (shift > 0 ? shift / 32 + 1 : 0),
         y_room = y.count + (shift < 0 ? -shift / 32 + 1 : 0);
  Scratch n, d, q;
  PY_CHECK(n.allocate(x_room + 1));
  PY_CHECK(d.allocate(y_room + 1));
  PY_CHECK(q.allocate(x_room + 1));
  limbs::shift_left(n.get(), x.limbs, x.count, shift > 0 ? shift : 0);
  limbs::shift_left(d.get(), y.limbs, y.count, shift < 0 ? -shift : 0);
  size_t n_count = limbs::trim(n.get(), x.count + (shift > 0 ? shift / 32 : 0) + 1);
  size_t d_count = limbs::trim(d.get(), y.count + (shift < 0 ? -shift / 32 : 0) + 1);
  bool sticky;
  size_t q_count = n_count;
  if (d_count == 1) {
    sticky = limbs::divide_small(q.get(), n.get(), n_count, d.get()[0]) != 0;
  } else {
    q_count = n_count - d_count + 1;
    limbs::divide(q.get(), n.get(), n_count, d.get(), d_count);
    sticky = limbs::trim(n.get(), d_count) != 0;
  }
  int64_t dropped;
  uint64_t top = top_bits(q.get(), q_count, dropped);
  Float result = compose_float(top | sticky, dropped - shift, is_negative);
  if (is_infinite(result))
    return raise_overflow_error("integer division result too large for a float");
  return result;
}

namespace {
Result<Own<Tuple>> pair(Ref a, Ref b) {
  const Ref values[] = {a, b};
  return make_tuple(values, 2);
}
} // namespace

Result<Own<Tuple>> as_integer_ratio(IntRef a) {
  return pair(a, IntRef::small(1));
}
Result<Own<Tuple>> as_integer_ratio(Float a) {
  if (is_infinite(a))
    return raise_overflow_error("cannot convert Infinity to integer ratio");
  if (is_nan(a))
    return raise_value_error("cannot convert NaN to integer ratio");
  FloatParts parts = split_float(a);
  if (parts.mantissa == 0)
    return pair(IntRef::small(0), IntRef::small(1));
  int zeros = __builtin_ctzll(parts.mantissa);
  PY_TRY(odd, make_int_64(parts.is_negative ? -int64_t(parts.mantissa >> zeros)
                                            : int64_t(parts.mantissa >> zeros)));
  int exponent = parts.exponent + zeros;
  PY_TRY(power, shift_left(IntRef::small(1), IntRef::small(exponent < 0 ? -exponent : exponent)));
  if (exponent < 0)
    return pair(odd, power);
  PY_TRY(whole, multiply(odd.ref(), power.ref()));
  return pair(whole, IntRef::small(1));
}

// --- bytes
// -----------------------------------------------------------------------------------------------------------

namespace {
Result<bool> is_little(Str* order) {
  if (order->equals("little", 6))
    return true;
  if (order->equals("big", 3))
    return false;
  return raise_value_error("byteorder must be either 'little' or 'big'");
}
} // namespace

Result<Own<Bytes>> to_bytes(IntRef a, SWord length, Str* byteorder, bool is_signed) {
  PY_TRY(little, is_little(byteorder));
  IntView view(a);
  if (length < 0)
    return raise_value_error("length argument must be non-negative");
  if (view.is_negative && !is_signed)
    return raise_overflow_error("can't convert negative int to unsigned");
  // -128 fits a byte though 128 does not.
  size_t bits_needed = view.bit_length();
  if (is_signed && !view.is_zero()) {
    bool power_of_two = view.is_negative;
    for (size_t i = 0; power_of_two && i + 1 < view.count; ++i)
      power_of_two = view.limbs[i] == 0;
    uint32_t top = view.limbs[view.count - 1];
    power_of_two = power_of_two && (top & (top - 1)) == 0;
    bits_needed += !power_of_two;
  }
  if (bits_needed > size_t(length) * 8)
    return raise_overflow_error("int too big to convert");
  PY_TRY(bytes, make_bytes_space(length));
  unsigned carry = 1;
  for (size_t i = 0; i < size_t(length); ++i) {
    uint8_t byte = i / 4 < view.count ? uint8_t(view.limbs[i / 4] >> i % 4 * 8) : 0;
    if (view.is_negative) {
      unsigned sum = uint8_t(~byte) + carry;
      byte = uint8_t(sum);
      carry = sum >> 8;
    }
    bytes->writable_data()[little ? i : length - 1 - i] = byte;
  }
  return bytes;
}

Result<Int> BigInt::from_bytes(Ref source, Str* byteorder, bool is_signed) {
  PY_TRY(little, is_little(byteorder));
  Own<Bytes> made;
  Buffer buffer;
  if (!peek_buffer(source, buffer)) { // an iterable of ints, or __bytes__
    if (is_integral(source) || is<Str>(source))
      return raise_type_error("cannot convert '%T' object to bytes", source.word());
    PY_TRY(bytes, Bytes::construct(source, nullptr, nullptr));
    made = static_cast<Own<Bytes>&&>(bytes);
    PY_CHECK(get_buffer(made, buffer));
  }
  auto byte_at = [&](size_t i) { return buffer.data[little ? i : buffer.size - 1 - i]; };
  bool is_negative = is_signed && buffer.size != 0 && byte_at(buffer.size - 1) >= 128;
  IntBuilder out;
  size_t count = buffer.size / 4 + 1;
  PY_CHECK(out.allocate(count));
  __builtin_memset(out.limbs(), 0, count * sizeof(uint32_t));
  unsigned carry = 1;
  for (size_t i = 0; i < buffer.size; ++i) {
    uint8_t byte = byte_at(i);
    if (is_negative) {
      unsigned sum = uint8_t(~byte) + carry;
      byte = uint8_t(sum);
      carry = sum >> 8;
    }
    out.limbs()[i / 4] |= uint32_t(byte) << i % 4 * 8;
  }
  if (is_negative && carry != 0) // all zeros: cannot be, the top bit is set
    __builtin_unreachable();
  return out.finish(is_negative);
}

// --- Calling the classes
// ---------------------------------------------------------------------------------------------

namespace {

/// The text of a str or of bytes; false when it is neither. `any`: a memoryview has one, too.
bool text_of(Ref value, const char*& text, size_t& size, bool any = false) {
  if (Str* str = try_as<Str>(value)) {
    text = str->text();
    size = str->size;
    return true;
  }
  Buffer buffer;
  if ((any || is<Bytes>(value) || is<ByteArray>(value)) && peek_buffer(value, buffer)) {
    text = reinterpret_cast<const char*>(buffer.data);
    size = buffer.size;
    return true;
  }
  return false;
}

} // namespace

PY_OPENING Failed raise_invalid_bytes(const char* text, size_t size) {
  PY_TRY(shown, bytes_methods::repr_of_bytes({reinterpret_cast<const uint8_t*>(text), size}));
  return raise_value_error("invalid literal for int() with base 10: %.200U", shown.get());
}

Result<Int> BigInt::construct(Ref x, Ref base) {
  const char* text;
  size_t size;
  if (!base.is_null()) {
    if (x.is_null())
      return raise_type_error("int() missing string argument");
    PY_TRY(number, to_index(base));
    SWord base_value = to_sword_clamped(number);
    if (base_value != 0 && (base_value < 2 || base_value > 36))
      return raise_value_error("int() base must be >= 2 and <= 36, or 0");
    if (!text_of(x, text, size))
      return raise_type_error("int() can't convert non-string with explicit base");
    return parse_int(text, size, int(base_value), x);
  }
  if (x.is_null())
    return Int::small(0);
  if (is_integral(x))
    return Int(as_int(x));
  if (is_float(x))
    return int_from_float(float_of(x));
  if (has_special_methods(x)) {
    Object out;
    PY_TRY(found, try_special(x, PY_STR("__int__"), out));
    if (found) {
      if (!is_integral(plain(out))) // an instance of a class that derives from int, too
        return raise_type_error("__int__ returned non-int (type %T)", out.word());
      return Int(as_int(plain(out)));
    }
    PY_TRY(truncated, try_special(x, PY_STR("__trunc__"), out));
    if (truncated) {
      if (!has_index(out))
        return raise_type_error("__trunc__ returned non-Integral (type %T)", out.word());
      return to_index(out);
    }
  }
  if (has_index(x))
    return to_index(x);
  if (text_of(x, text, size, true)) {
    Result<Int> number = parse_int(text, size, 10, x);
    if (!number.failed() || is<Str>(x) || is<Bytes>(x) || !pending_is(types::ValueError))
      return number;
    clear_pending();
    return raise_invalid_bytes(text, size);
  }
  return raise_type_error("int() argument must be a string, a bytes-like object or a real number, not '%T'",
                          x.word());
}

Result<Float> to_float(Ref value) {
  if (is_float(value))
    return float_of(value);
  if (is_integral(value))
    return to_float(as_int(value));
  if (has_special_methods(value)) {
    Object out;
    PY_TRY(found, try_special(value, PY_STR("__float__"), out));
    if (found) {
      if (!is_float(out.ref()))
        return raise_type_error("%T.__float__ returned non-float (type %T)", value.word(), out.word());
      return float_of(out.ref());
    }
  }
  if (has_index(value)) {
    PY_TRY(number, to_index(value));
    return to_float(IntRef(number));
  }
  return raise_type_error("must be real number, not %T", value.word());
}

Result<Float> FloatBox::construct(Ref x) {
  if (x.is_null())
    return Float(0);
  const char* text;
  size_t size;
  if (text_of(x, text, size))
    return parse_float(text, size, x);
  TypeAttr number;
  if (text_of(x, text, size, true) &&
      !(has_special_methods(x) && find_special(x, PY_STR("__float__"), number)) && !has_index(x))
    return parse_float(text, size, x);
  bool convertible = is_float(x) || is_integral(x) || has_index(x);
  if (!convertible && has_special_methods(x)) {
    TypeAttr attr;
    convertible = find_special(x, PY_STR("__float__"), attr);
  }
  if (!convertible)
    return raise_type_error("float() argument must be a string or a real number, not '%T'", x.word());
  return to_float(x);
}

} // namespace py
