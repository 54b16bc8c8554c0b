// Optional<T>: a parameter or field that is a T or Python's None.
#pragma once
#include "runtime/core/object.h"

namespace py {

template <class T>
struct Optional {
  T value{};
  bool has = false;
  constexpr Optional() = default;
  constexpr Optional(None) {}
  constexpr Optional(T v) : value(v), has(true) {}
  constexpr bool is_none() const { return !has; }
  constexpr T operator*() const { return value; }
};

template <class T>
struct Optional<T*> {
  T* value = nullptr;
  constexpr Optional() = default;
  constexpr Optional(None) {}
  constexpr Optional(T* v) : value(v) {}
  constexpr bool is_none() const { return value == nullptr; }
  constexpr T* operator*() const { return value; }
};

template <>
struct Optional<IntRef> {
  IntRef value{};
  constexpr Optional() = default;
  constexpr Optional(None) {}
  constexpr Optional(IntRef v) : value(v) {}
  Optional(const Int& v) : value(v) {}
  constexpr bool is_none() const { return value.is_null(); }
  constexpr IntRef operator*() const { return value; }
};

} // namespace py
