// Stands in for the runtime's value model in the tests of this folder: names and bases, no behaviour.
#pragma once
#include "runtime/api.h"

namespace py {
using Word = __UINTPTR_TYPE__;
using SWord = __INTPTR_TYPE__;
using Float = double;
struct TypeInfo;
struct Header {
  const TypeInfo* type;
};
struct TypeInfo : Header {};
struct None {};
struct Ref {
  Word word;
};
struct IntRef : Ref {};
struct OwnedWord {
  Word word;
};
struct Object : OwnedWord {};
struct Int : OwnedWord {};
template <class T>
struct Own : OwnedWord {};
template <class T>
struct Optional {
  T value;
};
template <class T>
struct Span {
  T* data;
};
struct Args;
struct Failed {};
template <class T>
struct Result {
  T value;
};
template <>
struct Result<void> {};

template <class T>
struct TypeOf {
  static constexpr const TypeInfo& info = T::info;
};
struct Str;
namespace types {
extern const TypeInfo str;
}
template <>
struct TypeOf<Str> {
  static constexpr const TypeInfo& info = types::str;
};

struct PY_CLASS("str") Str : Header {};
struct PY_CLASS("list") List : Header {};
struct PY_CLASS("dict") Dict : Header {};
} // namespace py
