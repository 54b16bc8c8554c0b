// How a function says that it raised: a Result is a value or "failed", and when it failed the exception is
// pending (runtime/core/error.h). One word where the value is a word (0 is failure), so that the check is one
// compare.
#pragma once
#include "runtime/core/object.h"

namespace py {

/// Returned by everything that raises; converts to any failed Result. An exception is pending.
struct [[nodiscard]] Failed {};

template <class T>
class Result;

/// Owned words: Object, Int, Own<T>.
template <class T>
  requires __is_base_of
(OwnedWord, T) class [[nodiscard]] [[clang::trivial_abi]] Result<T> {
public:
  Result(Failed) {}
  Result(T&& v) : value_(static_cast<T&&>(v)) {}
  Result(const T& v) : value_(v) {}
  template <class U>
    requires(!__is_same(U, T) && __is_base_of(OwnedWord, U) && __is_constructible(T, U &&))
  Result(U&& v) : value_(static_cast<U&&>(v)) {}
  /// A result of a derived type widens (Result<Own<List>> to Result<Object>), failure included.
  template <class U>
    requires(!__is_same(U, T) && __is_constructible(T, U &&))
  Result(Result<U>&& r) : value_(r.failed() ? T() : T(r.take())) {}
  bool failed() const { return value_.is_null(); }
  /// The value, given away; only after failed() was seen to be false.
  T take() { return static_cast<T&&>(value_); }
  const T& operator*() const { return value_; }
  const T* operator->() const { return &value_; }

private:
  T value_;
};

/// Unboxed values: bool, SWord, Float, enums, small structs.
template <class T>
  requires(!__is_base_of(OwnedWord, T))
class [[nodiscard]] Result<T> {
public:
  Result(Failed) : failed_(true) {}
  Result(T v) : value_(v), failed_(false) {}
  bool failed() const { return failed_; }
  T take() { return value_; }
  T operator*() const { return value_; }

private:
  T value_{};
  bool failed_;
};

/// A Result<Object> of what has one value only, like `await asyncio.sleep(t)`: as the check gives back no
/// reference, it is only the check.
template <Word constant>
class [[nodiscard]] ResultOf {
public:
  ResultOf(Failed) : failed_(true) {}
  ResultOf() : failed_(false) {}
  bool failed() const { return failed_; }
  Object take() { return Object::adopt(constant); }
  Ref operator*() const { return Ref(constant); }
  operator Result<Object>() const { return failed_ ? Result<Object>(Failed{}) : Object::adopt(constant); }

private:
  bool failed_;
};

template <>
class [[nodiscard]] Result<void> {
public:
  Result() : failed_(false) {}
  Result(None) : failed_(false) {}
  Result(Failed) : failed_(true) {}
  bool failed() const { return failed_; }
  None take() { return none; }

private:
  bool failed_;
};
using Status = Result<void>;

/// Inside runtime code: unwraps a Result or returns the failure. (Generated code prints its checks in full,
/// since it also records the Python line.)
#define PY_TRY(variable, expression)                                                                         \
  auto variable##_result = (expression);                                                                     \
  if (variable##_result.failed()) [[unlikely]]                                                               \
    return ::py::Failed{};                                                                                   \
  auto variable = variable##_result.take()
#define PY_CHECK(expression)                                                                                 \
  if ((expression).failed()) [[unlikely]]                                                                    \
    return ::py::Failed {}

} // namespace py
