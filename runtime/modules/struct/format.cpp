// Formats of `struct`, and single values.
#include "runtime/modules/struct/format.h"
#include "runtime/core/bigint.h"
#include "runtime/core/float_text.h"
#include "runtime/core/message.h"
#include "runtime/core/protocol.h"
#include "runtime/core/text.h"

namespace py::struct_ {

Failed raise_error(const char* format, ...) {
  va_list values;
  va_start(values, format);
  TextBuilder text;
  Status appended = append_message(text, format, values);
  va_end(values);
  if (appended.failed())
    return Failed{};
  PY_TRY(message, text.finish());
  Ref argument = message;
  return raise_with(error, {&argument, 1});
}

FormatReader::FormatReader(Str* format) : at_(format->text()), end_(format->text() + format->size) {
  if (at_ == end_)
    return;
  switch (*at_) {
  case '@':
    ++at_;
    return;
  case '=':
  case '<':
    break;
  case '>':
  case '!':
    is_big_ = true;
    break;
  default:
    return;
  }
  ++at_;
  is_aligned_ = is_native_ = false;
}

/// Bytes of an item; 0 for a code that is none.
static uint8_t size_of(char code, bool is_native) {
  switch (code) {
  case 'x':
  case 'c':
  case 'b':
  case 'B':
  case '?':
  case 's':
  case 'p':
    return 1;
  case 'h':
  case 'H':
  case 'e':
    return 2;
  case 'i':
  case 'I':
  case 'f':
    return 4;
  case 'l':
  case 'L':
    return is_native ? sizeof(long) : 4;
  case 'q':
  case 'Q':
  case 'd':
    return 8;
  case 'n':
  case 'N':
  case 'P':
    return is_native ? sizeof(Word) : 0;
  }
  return 0;
}

Result<bool> FormatReader::next(Field& field) {
  constexpr size_t most = size_t(INTPTR_MAX);
  while (at_ != end_ && (*at_ == ' ' || (*at_ >= 9 && *at_ <= 13)))
    ++at_;
  if (at_ == end_)
    return false;
  field.count = 1;
  if (*at_ >= '0' && *at_ <= '9') {
    field.count = 0;
    for (; at_ != end_ && *at_ >= '0' && *at_ <= '9'; ++at_) {
      size_t digit = size_t(*at_ - '0');
      if (field.count > (most - digit) / 10)
        return raise_error("total struct size too long");
      field.count = field.count * 10 + digit;
    }
    if (at_ == end_)
      return raise_error("repeat count given without format specifier");
  }
  field.code = *at_++;
  field.size = size_of(field.code, is_native_);
  if (field.size == 0)
    return raise_error("bad char in struct format");
  field.padding = is_aligned_ ? (field.size - size_ % field.size) % field.size : 0;
  size_t bytes;
  if (__builtin_mul_overflow(field.count, size_t(field.size), &bytes) || bytes > most - size_ - field.padding)
    return raise_error("total struct size too long");
  size_ += field.padding + bytes;
  values_ += field.values();
  return true;
}

Result<Measure> measure(Str* format) {
  FormatReader reader(format);
  Field field;
  for (;;) {
    PY_TRY(found, reader.next(field));
    if (!found)
      return Measure{reader.size(), reader.values()};
  }
}

Result<Own<Str>> to_format(Ref format) {
  if (is<Str>(format))
    return Own<Str>(format.as<Str>());
  if (is<Bytes>(format))
    return make_str(reinterpret_cast<const char*>(format.as<Bytes>()->data()), format.as<Bytes>()->size);
  return raise_type_error("Struct() argument 1 must be a str or bytes object, not %T", format.word());
}

// Values.

namespace {

void store_bits(uint8_t* at, uint64_t bits, unsigned size, bool is_big) {
  for (unsigned i = 0; i < size; ++i)
    at[is_big ? size - 1 - i : i] = uint8_t(bits >> (i * 8));
}
uint64_t load_bits(const uint8_t* at, unsigned size, bool is_big) {
  uint64_t bits = 0;
  for (unsigned i = 0; i < size; ++i)
    bits = bits << 8 | at[is_big ? i : size - 1 - i];
  return bits;
}

bool is_signed(char code) {
  return code == 'b' || code == 'h' || code == 'i' || code == 'l' || code == 'q' || code == 'n';
}

/// Why an int does not fit. CPython words it by the code that the order and the size lead it through;
/// `is_huge`: more than its own conversion takes, before the format is looked at.
Failed raise_range(const Field& field, bool is_big, bool is_huge) {
  if (field.code == 'P' || (is_big && field.size == 8))
    return raise_error("int too large to convert");
  if (is_huge || field.size == 8)
    return raise_error("argument out of range");
  switch (field.code) {
  case 'b':
    return raise_error("byte format requires -128 <= number <= 127");
  case 'B':
    return raise_error("ubyte format requires 0 <= number <= 255");
  case 'h':
    return is_big ? raise_error("'h' format requires -32768 <= number <= 32767")
                  : raise_error("short format requires -32768 <= number <= 32767");
  case 'H':
    return is_big ? raise_error("'H' format requires 0 <= number <= 65535")
                  : raise_error("ushort format requires 0 <= number <= 65535");
  }
  return is_signed(field.code)
             ? raise_error("'%c' format requires -2147483648 <= number <= 2147483647", field.code)
             : raise_error("'%c' format requires 0 <= number <= 4294967295", field.code);
}

Status store_int(const Field& field, bool is_big, uint8_t* at, Ref value) {
  if (!has_index(value))
    return raise_error("required argument is not an integer");
  PY_TRY(number, to_index(value));
  IntView view(number);
  uint64_t magnitude = 0;
  for (size_t i = view.count; i-- > 0 && view.count <= 2;)
    magnitude = magnitude << 32 | view.limbs[i];
  unsigned bits = field.size * 8;
  bool negative = view.is_negative && magnitude != 0;
  // What a machine integer of the sign in question holds at all.
  bool small_code = field.size < sizeof(long) && field.code != 'I' && field.code != 'L';
  bool is_huge =
      view.count > 2 || (negative ? magnitude > uint64_t(1) << 63
                                  : magnitude > uint64_t(INT64_MAX) && (small_code || is_signed(field.code)));
  if (field.code == 'P') {
    if (view.count > 2 || (negative && magnitude > uint64_t(1) << 63))
      return raise_range(field, is_big, true);
  } else if (is_signed(field.code)) {
    uint64_t most = (uint64_t(1) << (bits - 1)) - !negative;
    if (is_huge || magnitude > most)
      return raise_range(field, is_big, is_huge);
  } else if (field.code == 'B' || field.code == 'H') {
    // `H` in big-endian goes by unsigned conversion.
    bool is_unsigned = is_big && field.code == 'H';
    if (is_huge || negative || magnitude >> bits != 0)
      return raise_range(field, is_big, is_unsigned ? negative || view.count > 2 : is_huge);
  } else if (is_huge || negative || (bits < 64 && magnitude >> bits != 0)) {
    return raise_range(field, is_big, is_huge || negative);
  }
  store_bits(at, negative ? 0 - magnitude : magnitude, field.size, is_big);
  return {};
}

/// A float to 16 bits, ties to even; false when it is too large.
bool to_half(double value, uint16_t& out) {
  uint64_t bits = __builtin_bit_cast(uint64_t, value);
  uint16_t sign = uint16_t(bits >> 48) & 0x8000;
  int exponent = int(bits >> 52 & 0x7FF) - 1023;
  uint64_t mantissa = bits & ((uint64_t(1) << 52) - 1);
  if (exponent == 1024) {
    out = sign | 0x7C00 | (mantissa != 0 ? 0x200 : 0);
    return true;
  }
  if (exponent < -25) {
    out = sign;
    return true;
  }
  mantissa |= uint64_t(1) << 52;
  int drop = exponent >= -14 ? 42 : 42 + (-14 - exponent);
  uint64_t kept = mantissa >> drop, rest = mantissa & ((uint64_t(1) << drop) - 1),
           half = uint64_t(1) << (drop - 1);
  if (rest > half || (rest == half && (kept & 1)))
    ++kept;
  uint64_t result = exponent >= -14 ? (uint64_t(exponent + 15 - 1) << 10) + kept : kept;
  if (result >= 0x7C00)
    return false;
  out = sign | uint16_t(result);
  return true;
}
double of_half(uint16_t bits) {
  int exponent = bits >> 10 & 31;
  double mantissa = bits & 0x3FF;
  double value;
  if (exponent == 31)
    value = mantissa != 0 ? __builtin_nan("") : __builtin_inf();
  else if (exponent == 0)
    value = mantissa * 0x1p-24;
  else
    value = __builtin_bit_cast(double, uint64_t(exponent - 15 + 1023) << 52) * (1 + mantissa * 0x1p-10);
  return bits & 0x8000 ? -value : value;
}

/// An int that no float of the format is as large as is worded otherwise.
Failed raise_too_large(const char* format, Ref value) {
  return is_integral(value) ? raise_error("int too large to convert")
                            : raise_overflow_error("float too large to pack with %s format", format);
}

Status store_float(const Field& field, bool is_big, bool is_native, uint8_t* at, Ref value) {
  Result<Float> given = to_float(value);
  if (given.failed()) {
    clear_pending();
    return raise_error("required argument is not a float");
  }
  Float number = *given;
  if (field.code == 'd') {
    store_bits(at, __builtin_bit_cast(uint64_t, double(number)), 8, is_big);
    return {};
  }
  if (field.code == 'f') {
    float narrow = float(number);
    if (__builtin_isinf(narrow) && is_finite(number) && !is_native)
      return raise_too_large("f", value);
    store_bits(at, __builtin_bit_cast(uint32_t, narrow), 4, is_big);
    return {};
  }
  uint16_t half;
  if (!to_half(double(number), half))
    return raise_too_large("e", value);
  store_bits(at, half, 2, is_big);
  return {};
}

/// `s` and `p`: bytes, cut or filled with zeros.
Status store_text(const Field& field, uint8_t* at, Ref value) {
  if (!is<Bytes>(value) && !is<ByteArray>(value))
    return raise_error("argument for '%c' must be a bytes object", field.code);
  Buffer text;
  peek_buffer(value, text);
  size_t room = field.count;
  if (field.code == 'p') {
    if (room == 0)
      return {};
    size_t length = text.size < room - 1 ? text.size : room - 1;
    *at++ = uint8_t(length < 255 ? length : 255);
    --room;
  }
  size_t length = text.size < room ? text.size : room;
  if (length != 0)
    __builtin_memcpy(at, text.data, length);
  return {};
}

} // namespace

Status store_value(const Field& field, bool is_big, bool is_native_float, uint8_t* at, Ref value) {
  switch (field.code) {
  case 's':
  case 'p':
    return store_text(field, at, value);
  case 'c':
    if (!is<Bytes>(value) || value.as<Bytes>()->size != 1)
      return raise_error("char format requires a bytes object of length 1");
    *at = *value.as<Bytes>()->data();
    return {};
  case '?': {
    PY_TRY(yes, truth(value));
    *at = yes;
    return {};
  }
  case 'e':
  case 'f':
  case 'd':
    return store_float(field, is_big, is_native_float, at, value);
  default:
    return store_int(field, is_big, at, value);
  }
}

Result<Object> load_value(const Field& field, bool is_big, const uint8_t* at) {
  switch (field.code) {
  case 's':
    return Result<Object>(make_bytes(at, field.count));
  case 'p': {
    if (field.count == 0)
      return Result<Object>(make_bytes(nullptr, 0));
    size_t length = *at < field.count - 1 ? *at : field.count - 1;
    return Result<Object>(make_bytes(at + 1, length));
  }
  case 'c':
    return Result<Object>(make_bytes(at, 1));
  case '?':
    return Object(*at != 0);
  case 'e':
    return box(Float(of_half(uint16_t(load_bits(at, 2, is_big)))));
  case 'f':
    return box(Float(__builtin_bit_cast(float, uint32_t(load_bits(at, 4, is_big)))));
  case 'd':
    return box(Float(__builtin_bit_cast(double, load_bits(at, 8, is_big))));
  }
  uint64_t bits = load_bits(at, field.size, is_big);
  if (!is_signed(field.code))
    return Result<Object>(make_int_unsigned(bits));
  unsigned unused = 64 - field.size * 8;
  return Result<Object>(make_int_64(int64_t(bits << unused) >> unused));
}

} // namespace py::struct_
