// `int`: exact, any size. A value that fits a small int always is one; everything else is a BigInt. Operators
// take the small path inline and go out of line (int.cpp) when either operand is big or the result does not
// fit. bool operands are made ints first: IntRef::small(b). Nothing here may be called from an interrupt.
#pragma once
#include "runtime/api.h"
#include "runtime/core/memory.h"
#include "runtime/core/optional.h"

namespace py {

/// Magnitude in 32-bit limbs, least significant first, after the struct; never fits a small int.
struct PY_CLASS("int") PY_EFFECT("plain_of_values") BigInt : Header {
  uint32_t count;
  bool is_negative;
  uint32_t* limbs() { return reinterpret_cast<uint32_t*>(this + 1); }
  const uint32_t* limbs() const { return reinterpret_cast<const uint32_t*>(this + 1); }

  /// int(), int(x), int(text, base).
  PY_INIT PY_SIGNATURE("(x: object = ..., base: int = ...) -> int")
  static Result<Int> construct(PY_OPTIONAL PY_POSITIONAL_ONLY Ref x, PY_OPTIONAL Ref base);
  PY_CLASS_METHOD("from_bytes")
  PY_SIGNATURE("(bytes: object, byteorder: str = 'big', *, signed: bool = False) -> int")
  static Result<Int> from_bytes(Ref bytes, PY_DEFAULT("'big'") Str* byteorder,
                                PY_KEYWORD_ONLY PY_DEFAULT("False") bool is_signed PY_NAME("signed"));
};
/// True and False are immediates; the struct only carries the class's annotations.
struct PY_CLASS("bool") PY_EFFECT("plain_of_values") PY_BASE("int") BoolValue : Header {
  PY_INIT static Result<bool> construct(PY_POSITIONAL_ONLY PY_OPTIONAL Ref x);
};
PY_METHOD("bit_length")
PY_EFFECT("plain_of_values") SWord bit_length(IntRef a);
PY_METHOD("bit_count")
PY_EFFECT("plain_of_values") SWord bit_count(IntRef a);
PY_METHOD("to_bytes") PY_EFFECT("plain_of_values")
Result<Own<Bytes>> to_bytes(IntRef a, PY_DEFAULT("1") SWord length, PY_DEFAULT("'big'") Str* byteorder,
                            PY_KEYWORD_ONLY PY_DEFAULT("False") bool is_signed PY_NAME("signed"));
PY_METHOD("conjugate")
PY_EFFECT("plain_of_values") inline Int conjugate(IntRef a) {
  return Int(a);
}
PY_METHOD("as_integer_ratio")
PY_EFFECT("plain_of_values") PY_SIGNATURE("(self) -> tuple[int, int]") Result<Own<Tuple>>
as_integer_ratio(IntRef a);
PY_GET("real")
PY_EFFECT("plain_of_values") inline Int real(IntRef a) {
  return Int(a);
}
PY_GET("numerator")
PY_EFFECT("plain_of_values") inline Int numerator(IntRef a) {
  return Int(a);
}
PY_GET("imag")
PY_EFFECT("plain_of_values") inline SWord imag(IntRef) {
  return 0;
}
PY_GET("denominator")
PY_EFFECT("plain_of_values") inline SWord denominator(IntRef) {
  return 1;
}

// --- Making and unmaking
// -------------------------------------------------------------------------------------------

/// Any machine integer as an int (it may need a BigInt on a 32-bit chip, and then memory).
Result<Int> make_int_slow(int64_t v);
Result<Int> make_int_slow_unsigned(uint64_t v);
inline Result<Int> make_int(SWord v) {
  if (v >= word::small_int_min && v <= word::small_int_max) [[likely]]
    return Int::small(v);
  return make_int_slow(v);
}
inline Result<Int> make_int_64(int64_t v) {
  if (v >= word::small_int_min && v <= word::small_int_max) [[likely]]
    return Int::small(SWord(v));
  return make_int_slow(v);
}
inline Result<Int> make_int_unsigned(uint64_t v) {
  if (v <= uint64_t(word::small_int_max)) [[likely]]
    return Int::small(SWord(v));
  return make_int_slow_unsigned(v);
}
/// The machine integer, or OverflowError "Python int too large to convert to C ssize_t".
Result<SWord> to_sword(IntRef a);
Result<int64_t> to_int64(IntRef a);
/// The machine integer, clamped to its range: what an index or a slice bound means.
SWord to_sword_clamped(IntRef a);
/// The int that an int, a bool or an object with __index__ is; TypeError "'X' object cannot be interpreted as
/// an integer".
Result<Int> to_index(Ref value);
/// Nearest float, ties to even; OverflowError "int too large to convert to float".
Result<Float> to_float(IntRef a);
/// The integer part of a finite float; OverflowError/ValueError for infinity and NaN.
Result<Int> int_from_float(Float v);
/// int(text, base): base 0 or 2..36; `quoted` is the value to show in the ValueError.
Result<Int> parse_int(const char* text, size_t size, int base, Ref quoted);
/// Digits in a base (2..36), lower case, with a minus sign, no prefix.
Result<Own<Str>> int_to_text(IntRef a, int base);

// --- Operators
// -------------------------------------------------------------------------------------------------------

namespace int_slow {
Result<Int> add(IntRef a, IntRef b);
Result<Int> subtract(IntRef a, IntRef b);
Result<Int> multiply(IntRef a, IntRef b);
Result<Int> floor_divide(IntRef a, IntRef b);
Result<Int> modulo(IntRef a, IntRef b);
Result<Int> shift_left(IntRef a, IntRef b);
Result<Int> shift_right(IntRef a, IntRef b);
Result<Int> bit_and(IntRef a, IntRef b);
Result<Int> bit_or(IntRef a, IntRef b);
Result<Int> bit_xor(IntRef a, IntRef b);
Result<Int> negative(IntRef a);
Result<Int> invert(IntRef a);
int compare(IntRef a, IntRef b);
/// The operator of operands that go then: both, or the left or right one.
Result<Int> spend(Result<Int> (*apply)(IntRef a, IntRef b), Int a, Int b);
Result<Int> spend_left(Result<Int> (*apply)(IntRef a, IntRef b), Int a, IntRef b);
Result<Int> spend_right(Result<Int> (*apply)(IntRef a, IntRef b), IntRef a, Int b);
} // namespace int_slow

namespace word {
constexpr bool both_small(Word a, Word b) {
  return a & b & 1;
}
/// A word that the optimiser knows to be a small int, and so not a failure.
constexpr Int small_result(Word w) {
  __builtin_assume(w != 0);
  return Int::adopt(w);
}
} // namespace word

/// The operators where both operands and the result are small ints; false: they are not.
namespace int_quick {
inline bool add(Word a, Word b, Word& result) {
  return word::both_small(a, b) &&
         !__builtin_add_overflow(SWord(a), SWord(b - 1), reinterpret_cast<SWord*>(&result));
}
inline bool subtract(Word a, Word b, Word& result) {
  return word::both_small(a, b) &&
         !__builtin_sub_overflow(SWord(a), SWord(b - 1), reinterpret_cast<SWord*>(&result));
}
inline bool multiply(Word a, Word b, Word& result) {
  SWord product;
  if (!word::both_small(a, b) || __builtin_mul_overflow(SWord(a - 1), word::to_small_int(b), &product))
    return false;
  result = Word(product) | 1;
  return true;
}
/// Of numbers that are not negative.
inline bool floor_divide(Word a, Word b, Word& result) {
  if (!word::both_small(a, b) || SWord(a) < 0 || SWord(b) <= 1)
    return false;
  result = word::from_small_int(SWord((a - 1) / (b - 1))); // twice the numbers
  return true;
}
inline bool modulo(Word a, Word b, Word& result) {
  if (!word::both_small(a, b) || SWord(a) < 0 || SWord(b) <= 1)
    return false;
  result = (a - 1) % (b - 1) | 1;
  return true;
}
inline bool shift_left(Word a, Word b, Word& result) {
  if (!word::both_small(a, b))
    return false;
  const SWord x = word::to_small_int(a), n = word::to_small_int(b);
  if (n < 0 || n >= SWord(sizeof(Word) * 8 - 1))
    return false;
  const SWord shifted = SWord(Word(x) << n);
  if (shifted >> n != x || shifted > word::small_int_max || shifted < word::small_int_min)
    return false;
  result = word::from_small_int(shifted);
  return true;
}
inline bool shift_right(Word a, Word b, Word& result) {
  if (!word::both_small(a, b) || word::to_small_int(b) < 0)
    return false;
  constexpr SWord most = sizeof(Word) * 8 - 1;
  const SWord n = word::to_small_int(b);
  result = word::from_small_int(word::to_small_int(a) >> (n > most ? most : n));
  return true;
}
inline bool bit_and(Word a, Word b, Word& result) {
  result = a & b;
  return word::both_small(a, b);
}
inline bool bit_or(Word a, Word b, Word& result) {
  result = a | b;
  return word::both_small(a, b);
}
inline bool bit_xor(Word a, Word b, Word& result) {
  result = (a ^ b) | 1;
  return word::both_small(a, b);
}
} // namespace int_quick

/// An operator, and the same of operands that are used for the last time: where they are small ints, it need
/// not be asked again what there is to give back of them.
#define PY_INT_OPERATOR(symbol, name)                                                                        \
  PY_OPERATOR(symbol) inline Result<Int> name(IntRef a, IntRef b) {                                          \
    Word result;                                                                                             \
    if (int_quick::name(a.word(), b.word(), result)) [[likely]]                                              \
      return word::small_result(result);                                                                     \
    return int_slow::name(a, b);                                                                             \
  }                                                                                                          \
  inline Result<Int> name(Int&& a, Int&& b) {                                                                \
    Word result;                                                                                             \
    const Word x = a.leak(), y = b.leak();                                                                   \
    if (int_quick::name(x, y, result)) [[likely]]                                                            \
      return word::small_result(result);                                                                     \
    return int_slow::spend(int_slow::name, Int::adopt(x), Int::adopt(y));                                    \
  }                                                                                                          \
  inline Result<Int> name(Int&& a, IntRef b) {                                                               \
    Word result;                                                                                             \
    const Word x = a.leak();                                                                                 \
    if (int_quick::name(x, b.word(), result)) [[likely]]                                                     \
      return word::small_result(result);                                                                     \
    return int_slow::spend_left(int_slow::name, Int::adopt(x), b);                                           \
  }                                                                                                          \
  inline Result<Int> name(IntRef a, Int&& b) {                                                               \
    Word result;                                                                                             \
    const Word y = b.leak();                                                                                 \
    if (int_quick::name(a.word(), y, result)) [[likely]]                                                     \
      return word::small_result(result);                                                                     \
    return int_slow::spend_right(int_slow::name, a, Int::adopt(y));                                          \
  }
PY_INT_OPERATOR("+", add)
PY_INT_OPERATOR("-", subtract)
PY_INT_OPERATOR("*", multiply)
PY_INT_OPERATOR("//", floor_divide)
PY_INT_OPERATOR("%", modulo)
PY_INT_OPERATOR("<<", shift_left)
PY_INT_OPERATOR(">>", shift_right)
PY_INT_OPERATOR("&", bit_and)
PY_INT_OPERATOR("|", bit_or)
PY_INT_OPERATOR("^", bit_xor)
#undef PY_INT_OPERATOR
PY_OPERATOR("/") Result<Float> true_divide(IntRef a, IntRef b);
/// An int, or a float when `b` is negative.
PY_OPERATOR("**") PY_SIGNATURE("(a: int, b: int) -> int | float") Result<Object> power(IntRef a,
                                                                                                   IntRef b);
/// The same where `b` is not negative.
PY_OPERATOR("**+") Result<Int> natural_power(IntRef a, IntRef b);
/// pow(a, b, m).
Result<Int> power_modulo(IntRef a, IntRef b, IntRef m);
/// divmod(a, b).
struct IntDivision {
  Int quotient, remainder;
};
Status divide(IntRef a, IntRef b, IntDivision& out);
// Names of their own: a pointer would turn into a bool unasked.
PY_OPERATOR("&") inline bool bool_and(bool a, bool b) {
  return a && b;
}
PY_OPERATOR("|") inline bool bool_or(bool a, bool b) {
  return a || b;
}
PY_OPERATOR("^") inline bool bool_xor(bool a, bool b) {
  return a != b;
}
PY_OPERATOR("repr") Own<Str> bool_repr(bool a);
PY_OPERATOR("str") Own<Str> bool_str(bool a);
PY_OPERATOR("neg") inline Result<Int> negative(IntRef a) {
  if (a.is_small_int() && a.small_int() != word::small_int_min) [[likely]]
    return word::small_result(word::from_small_int(-a.small_int()));
  return int_slow::negative(a);
}
PY_OPERATOR("pos") inline Int positive(IntRef a) {
  return Int(a);
}
PY_OPERATOR("invert") inline Result<Int> invert(IntRef a) {
  if (a.is_small_int()) [[likely]]
    return word::small_result(~a.word() | 1);
  return int_slow::invert(a);
}
Result<Int> absolute(IntRef a);

/// Negative, zero or positive.
inline int compare(IntRef a, IntRef b) {
  if (word::both_small(a.word(), b.word())) [[likely]]
    return SWord(a.word()) < SWord(b.word()) ? -1 : a.word() != b.word();
  return int_slow::compare(a, b);
}
#define PY_INT_COMPARISON(name, symbol)                                                                      \
  PY_OPERATOR(#symbol) inline bool is_##name(IntRef a, IntRef b) {                                           \
    if (word::both_small(a.word(), b.word())) [[likely]]                                                     \
      return SWord(a.word()) symbol SWord(b.word());                                                         \
    return int_slow::compare(a, b) symbol 0;                                                                 \
  }
PY_INT_COMPARISON(eq, ==)
PY_INT_COMPARISON(ne, !=)
PY_INT_COMPARISON(lt, <)
PY_INT_COMPARISON(le, <=)
PY_INT_COMPARISON(gt, >)
PY_INT_COMPARISON(ge, >=)
#undef PY_INT_COMPARISON
PY_OPERATOR("bool") inline bool truth(IntRef a) {
  return a.word() != word::from_small_int(0);
}
PY_OPERATOR("hash") SWord hash(IntRef a);
PY_OPERATOR("repr") inline Result<Own<Str>> to_repr(IntRef a) {
  return int_to_text(a, 10);
}
PY_OPERATOR("str") inline Result<Own<Str>> to_str(IntRef a) {
  return int_to_text(a, 10);
}

} // namespace py
