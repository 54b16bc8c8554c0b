// Int constants that do not fit every target's small int: PY_INT("4294967295"),
// PY_INT("-0x123456789ABCDEF01"). A small int where the target's word holds it, else a BigInt in flash.
#pragma once
#include "runtime/core/int.h"
#include "runtime/core/str.h"

namespace py {

/// Decimal or 0x digits, with an optional minus sign.
template <size_t most>
struct ParsedInt {
  uint32_t limbs[most] = {};
  size_t count = 0;
  bool is_negative = false;

  consteval explicit ParsedInt(const char* text) {
    if (*text == '-') {
      is_negative = true;
      ++text;
    }
    uint32_t base = 10;
    if (text[0] == '0' && (text[1] == 'x' || text[1] == 'X')) {
      base = 16;
      text += 2;
    }
    for (; *text != 0; ++text) {
      uint32_t digit = *text <= '9' ? *text - '0' : (*text | 0x20) - 'a' + 10;
      uint64_t carry = digit;
      for (size_t i = 0; i < count; ++i) {
        carry += uint64_t(limbs[i]) * base;
        limbs[i] = uint32_t(carry);
        carry >>= 32;
      }
      if (carry != 0)
        limbs[count++] = uint32_t(carry);
    }
  }
  constexpr bool is_small() const {
    uint64_t magnitude = count > 0 ? limbs[0] : 0;
    if (count > 1)
      magnitude |= uint64_t(limbs[1]) << 32;
    return count <= 2 && magnitude <= uint64_t(word::small_int_max) + is_negative;
  }
  constexpr SWord small() const {
    uint64_t magnitude = (count > 0 ? limbs[0] : 0) | (count > 1 ? uint64_t(limbs[1]) << 32 : 0);
    return is_negative ? SWord(0 - magnitude) : SWord(magnitude);
  }
};

template <size_t count>
struct StaticBigInt {
  BigInt head;
  uint32_t limbs[count];
  template <size_t most>
  constexpr explicit StaticBigInt(const ParsedInt<most>& parsed)
      : head{{&types::int_, immortal_refs}, uint32_t(count), parsed.is_negative}, limbs{} {
    for (size_t i = 0; i < count; ++i)
      limbs[i] = parsed.limbs[i];
  }
};

template <FixedText text>
struct StaticInt {
  static constexpr ParsedInt<sizeof(text.data) / 8 + 2> parsed{text.data};
  static constexpr StaticBigInt<(parsed.count > 0 ? parsed.count : 1)> big{parsed};
  static constexpr ConstWord constant() {
    if constexpr (parsed.is_small())
      return ConstWord::small_int(parsed.small());
    else
      return ConstWord(static_cast<const Header*>(&big.head));
  }
  static IntRef ref() { return IntRef(constant().ref().word()); }
};
#define PY_INT(literal) (::py::StaticInt<literal>::ref())

} // namespace py
