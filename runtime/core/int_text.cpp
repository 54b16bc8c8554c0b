// `int`: to text and from text.
#include "runtime/core/bigint.h"
#include "runtime/core/text.h"
#include "runtime/core/unicode.h"

namespace py {

namespace {

constexpr char digit_names[] = "0123456789abcdefghijklmnopqrstuvwxyz";

/// The largest power of a base below 2**32, and its exponent: how many digits a limb division gives.
struct DigitChunk {
  uint32_t power;
  unsigned digits;
};
DigitChunk chunk_of(unsigned base) {
  DigitChunk chunk{base, 1};
  while (chunk.power <= UINT32_MAX / base) {
    chunk.power *= base;
    ++chunk.digits;
  }
  return chunk;
}

/// Digits of a magnitude that is used up, from the end of a buffer that is long enough; gives where they
/// begin.
char* write_digits(char* end, uint32_t* limbs, size_t count, unsigned base) {
  DigitChunk chunk = chunk_of(base);
  char* at = end;
  count = limbs::trim(limbs, count);
  while (count != 0) {
    uint32_t rest = limbs::divide_small(limbs, limbs, count, chunk.power);
    count = limbs::trim(limbs, count);
    for (unsigned i = 0; i < chunk.digits && (rest != 0 || count != 0); ++i, rest /= base)
      *--at = digit_names[rest % base];
  }
  if (at == end)
    *--at = '0';
  return at;
}

/// An upper bound of the digits of so many bits.
size_t digits_for(size_t bits, unsigned base) {
  unsigned bits_each = 31 - __builtin_clz(base); // rounded down: more digits
  return bits / bits_each + 1;
}

} // namespace

Result<Own<Str>> int_to_text(IntRef a, int base) {
  if (a.is_small_int()) {
    char digits[sizeof(Word) * 8 + 1];
    char *end = digits + sizeof digits, *at = end;
    SWord v = a.small_int();
    Word magnitude = v < 0 ? 0 - Word(v) : Word(v);
    if (base == 10) { // a division by a constant is a multiplication
      do
        *--at = char('0' + magnitude % 10);
      while (magnitude /= 10);
    } else {
      do
        *--at = digit_names[magnitude % Word(base)];
      while (magnitude /= Word(base));
    }
    if (v < 0)
      *--at = '-';
    return make_str(at, end - at);
  }
  IntView view(a);
  size_t most = digits_for(view.bit_length(), base) + 1;
  Scratch limbs, text;
  PY_CHECK(limbs.copy(view.limbs, view.count, view.count));
  PY_CHECK(text.allocate(most / 4 + 1));
  char* end = reinterpret_cast<char*>(text.get()) + most;
  char* at = write_digits(end, limbs.get(), view.count, base);
  if (view.is_negative)
    *--at = '-';
  return make_str(at, end - at);
}

namespace {

/// One digit's value, or a large number. Any script's decimal digits count.
unsigned digit_value(uint32_t c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  if (c >= 'a' && c <= 'z')
    return c - 'a' + 10;
  if (c >= 'A' && c <= 'Z')
    return c - 'A' + 10;
  if (c >= 128) {
    int value = unicode::decimal_value(c);
    if (value >= 0)
      return unsigned(value);
  }
  return 99;
}

/// The digits of a number being read, gathered limb by limb.
class DigitReader {
public:
  explicit DigitReader(unsigned base) : base_(base), chunk_(chunk_of(base)) {}
  /// Room for `digits` more.
  Status reserve(size_t digits) {
    unsigned bits_each = 32 - __builtin_clz(base_ - 1);
    return limbs_.allocate(digits * bits_each / limbs::bits + 1);
  }
  void add(unsigned digit) {
    if (power_ == chunk_.power)
      flush();
    part_ = part_ * base_ + digit;
    power_ *= base_;
  }
  Result<Int> finish(bool is_negative) {
    flush();
    return make_int_of(limbs_.get(), count_, is_negative);
  }

private:
  void flush() {
    uint32_t carry = limbs::multiply_small(limbs_.get(), count_, power_, part_);
    if (carry != 0)
      limbs_.get()[count_++] = carry;
    power_ = 1;
    part_ = 0;
  }
  unsigned base_;
  DigitChunk chunk_;
  uint32_t power_ = 1, part_ = 0;
  Scratch limbs_;
  size_t count_ = 0;
};

Failed raise_invalid_literal(int base, Ref quoted) {
  return raise_value_error("invalid literal for int() with base %d: %.200R", base, quoted.word());
}

} // namespace

Result<Int> parse_int(const char* text, size_t size, int base, Ref quoted) {
  if (base != 0 && (base < 2 || base > 36))
    return raise_value_error("int() base must be >= 2 and <= 36, or 0");
  const int asked = base;
  const char *at = text, *end = text + size;
  if (is<Str>(quoted))
    unicode::trim_space(at, end);
  else
    unicode::trim_ascii_space(at, end);
  bool is_negative = false;
  if (at != end && (*at == '-' || *at == '+'))
    is_negative = *at++ == '-';
  // A prefix belongs to base 0 and to its own base; an underscore may follow it.
  bool leading_zero = at != end && *at == '0';
  if (leading_zero && end - at >= 2) {
    char letter = char(at[1] | 0x20);
    int prefix_base = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 0;
    if (prefix_base != 0 && (base == 0 || base == prefix_base)) {
      base = prefix_base;
      at += 2;
      if (at != end && *at == '_')
        ++at;
    }
  }
  bool only_zeros = base == 0 && leading_zero; // 007 is no number in base 0
  if (base == 0)
    base = 10;
  DigitReader reader{unsigned(base)};
  PY_CHECK(reader.reserve(end - at));
  bool after_digit = false;
  if (at == end)
    return raise_invalid_literal(asked, quoted);
  while (at != end) {
    if (uint8_t(*at) >= 128 && !is<Str>(quoted)) // bytes know no other digits
      return raise_invalid_literal(asked, quoted);
    uint32_t c = utf8::decode(at);
    if (c == '_' && after_digit) {
      after_digit = false;
      continue;
    }
    unsigned digit = digit_value(c);
    if (digit >= unsigned(base) || (only_zeros && digit != 0))
      return raise_invalid_literal(asked, quoted);
    reader.add(digit);
    after_digit = true;
  }
  if (!after_digit)
    return raise_invalid_literal(asked, quoted);
  return reader.finish(is_negative);
}

} // namespace py
