// Constants of a program as objects in flash. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/float.h"
#include "runtime/core/tuple.h"

namespace py {

inline constexpr Ref ellipsis{word::ellipsis};

/// A constant int that no target holds as a small one; `limbs` least significant first.
template <size_t count_>
struct StaticInt {
  BigInt head;
  uint32_t limbs[count_];
  constexpr StaticInt(const uint32_t (&source)[count_])
      : head{{&types::int_, immortal_refs}, uint32_t(count_), false}, limbs{} {
    for (size_t i = 0; i < count_; ++i)
      limbs[i] = source[i];
  }
  IntRef ref() const { return IntRef(Ref(const_cast<BigInt*>(&head)).word()); }
};

template <uint64_t value>
inline constexpr StaticInt<(value >> 32) != 0 ? 2 : 1> static_int{[] {
  if constexpr ((value >> 32) != 0) {
    struct Two {
      uint32_t limbs[2];
    };
    return Two{{uint32_t(value), uint32_t(value >> 32)}};
  } else {
    struct One {
      uint32_t limbs[1];
    };
    return One{{uint32_t(value)}};
  }
}()
                                                                      .limbs};
/// A constant of 31 to 64 bits: a small int where the target's word has room.
template <uint64_t value>
constexpr IntRef int_literal() {
  if constexpr (value <= uint64_t(word::small_int_max))
    return IntRef::small(SWord(value));
  else
    return static_int<value>.ref();
}
/// The same, as it stands in a constant tuple.
template <uint64_t value>
constexpr ConstWord int_word() {
  if constexpr (value <= uint64_t(word::small_int_max))
    return ConstWord::small_int(SWord(value));
  else
    return ConstWord(&static_int<value>.head);
}

} // namespace py
