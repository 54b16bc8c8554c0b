// Between the ways in which a value is held: boxed in an object, and unboxed where its type is known.
// Generated code calls these where the compiler has proven (`unboxed`, `lent`) or must test (`checked`) a
// type. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"
#include "runtime/core/range.h"

namespace py {

/// A variable that may be unset, of a type that has no word to spare for that.
template <class T>
struct Settable {
  T value{};
  bool is_set = false;
};

/// A value as an object; a float, a machine word or an enumeration may need memory.
template <class T>
Result<Object> box_object(T value) {
  return box_result(static_cast<T&&>(value));
}

/// An owned object whose type is proven, in the form of that type.
template <class T>
struct Unboxed;
template <class T>
T unboxed(Object&& object) {
  return Unboxed<T>::take(static_cast<Object&&>(object));
}
/// The same of one that stays where it is.
template <class T>
T unboxed(const Object& object) {
  return Unboxed<T>::take(Object(object));
}
template <>
struct Unboxed<Object> {
  static Object take(Object&& o) { return static_cast<Object&&>(o); }
};
template <>
struct Unboxed<Int> {
  static Int take(Object&& o) { return Int::adopt(o.leak()); }
};
template <class T>
struct Unboxed<Own<T>> {
  static Own<T> take(Object&& o) { return Own<T>::adopt_word(o.leak()); }
};
template <>
struct Unboxed<bool> {
  static bool take(Object&& o) { return o.ref().is_true(); }
};
template <>
struct Unboxed<Float> {
  static Float take(Object&& o) { return float_of(o); }
};
template <class T>
  requires(__is_enum(T))
struct Unboxed<T> {
  static T take(Object&& o) { return enum_of<T>(o); }
};
template <>
struct Unboxed<None> {
  static None take(Object&&) { return none; }
};

/// A machine word, proven to be a small int.
template <>
struct Unboxed<SWord> {
  static SWord take(Object&& o) { return o.ref().small_int(); }
};

/// The same, borrowed.
template <class T>
T lent(Ref value) {
  if constexpr (__is_same(T, Ref))
    return value;
  else if constexpr (__is_same(T, IntRef))
    return IntRef(value.word());
  else if constexpr (__is_same(T, bool))
    return value.is_true();
  else if constexpr (__is_same(T, Float))
    return float_of(value);
  else if constexpr (__is_same(T, None))
    return none;
  else if constexpr (__is_enum(T))
    return enum_of<T>(value);
  else
    return static_cast<T>(value.header());
}

/// `a is b` where one is a float of which no object was made: whether it may be the same one.
inline bool is_same(Float a, Float b) {
  return __builtin_memcmp(&a, &b, sizeof a) == 0;
}
inline bool is_same(Ref a, Float b) {
  return exactly<FloatBox>(a) && is_same(a.as<FloatBox>()->value, b);
}
inline bool is_same(Float a, Ref b) {
  return is_same(b, a);
}

/// Gives a value of an unproven type in the form of T, or TypeError. What it guards is a promise of inference
/// that code it cannot see might break.
Failed raise_unexpected_type(Ref value);
template <class T>
struct Checked;
template <class T>
Result<T> checked(Ref value) {
  if (!Checked<T>::holds(value)) [[unlikely]]
    return raise_unexpected_type(value);
  return unboxed<T>(Object(value));
}
template <>
struct Checked<Object> {
  static bool holds(Ref) { return true; }
};
template <>
struct Checked<Int> {
  static bool holds(Ref v) { return is_int(v); }
};
template <>
struct Checked<SWord> {
  static bool holds(Ref v) { return v.is_small_int(); }
};
template <>
struct Checked<bool> {
  static bool holds(Ref v) { return v.is_bool(); }
};
template <>
struct Checked<Float> {
  static bool holds(Ref v) { return is_float(v); }
};
template <class T>
  requires(__is_enum(T))
struct Checked<T> {
  static bool holds(Ref v) { return is_enum<T>(v); }
};
template <>
struct Checked<None> {
  static bool holds(Ref v) { return v.is_none(); }
};
template <class T>
struct Checked<Own<T>> {
  static bool holds(Ref v) {
    if constexpr (requires { T::is_instance(v); }) // a class of the program
      return T::is_instance(v);
    else
      return is<T>(v);
  }
};

/// `a // b` and `a % b` of words, `b` positive.
constexpr SWord floor_divide_words(SWord a, SWord b) {
  return a / b - (a % b < 0);
}
constexpr SWord modulo_words(SWord a, SWord b) {
  SWord rest = a % b;
  return rest < 0 ? rest + b : rest;
}

/// Counts as `range` does with ints of any size; `step` is not 0.
class IntRange {
public:
  IntRange(IntRef start, IntRef stop, IntRef step) {
    if (start.is_small_int() && stop.is_small_int() && step.is_small_int()) [[likely]] {
      SWord from = start.small_int(), to = stop.small_int(), by = step.small_int();
      next_ = from;
      step_ = by;
      Word span = by > 0 ? Word(to) - Word(from) : Word(from) - Word(to);
      Word stride = by > 0 ? Word(by) : Word(0) - Word(by);
      left_ = (by > 0 ? from < to : from > to) ? (span - 1) / stride + 1 : 0;
      return;
    }
    big_next_ = Int(start);
    big_stop_ = Int(stop);
    big_step_ = Int(step);
  }
  /// The next number; the stop word at the end. MemoryError.
  Result<Int> next() {
    if (!big_next_.is_null()) [[unlikely]]
      return next_big();
    if (left_ == 0)
      return Int::adopt(word::stop);
    SWord item = next_;
    if (--left_ != 0)
      next_ += step_;
    return Int::small(item);
  }

private:
  Result<Int> next_big();

  SWord next_ = 0, step_ = 1;
  Word left_ = 0;
  Int big_next_, big_stop_, big_step_; // in use where one of them is no small int
};

/// Counts as `range` does where all three are machine words; `step` is not 0.
class WordRange {
public:
  WordRange(SWord start, SWord stop, SWord step) : next_(start), step_(step) {
    Word span = step > 0 ? Word(stop) - Word(start) : Word(start) - Word(stop);
    Word stride = step > 0 ? Word(step) : Word(0) - Word(step);
    bool any = step > 0 ? start < stop : start > stop;
    left_ = any ? (span - 1) / stride + 1 : 0;
  }
  /// Puts the next number into `item`, false at the end.
  bool next(SWord& item) {
    if (left_ == 0)
      return false;
    item = next_;
    if (--left_ != 0)
      next_ += step_;
    return true;
  }

private:
  SWord next_, step_;
  Word left_;
};

} // namespace py
