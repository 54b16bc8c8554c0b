// `_collections`: what of the module `collections` is better said in C++ (the rest is
// runtime/python/collections.py). Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"

namespace py::_collections {

struct Deque;

/// What iter() and reversed() of a deque give.
struct PY_CLASS("deque_iterator") PY_UNNAMED DequeIterator : Header {
  static const TypeInfo info;
  Own<Deque> deque; ///< null: ended
  size_t index;
  uint32_t version;
  bool backwards;

  PY_METHOD("__iter__") PY_OPERATOR("iter") PY_SIGNATURE("(self) -> Iterator[object]")
  Own<DequeIterator> iter() {
    return Own<DequeIterator>(this);
  }
  /// RuntimeError "deque mutated during iteration".
  PY_METHOD("__next__") PY_SIGNATURE("(self) -> object") Result<Object> next();
};

/// A list that is quick at both ends. With `maxlen`, what is added at one end of a full one pushes out what
/// is at the other; CircuitPython's third argument, flags, makes that an IndexError "full" when it is 1.
struct PY_CLASS("deque") Deque : Header {
  static const TypeInfo info;

  Object* ring = nullptr;
  size_t capacity = 0; ///< places in `ring`: 0 or a power of two
  size_t first = 0;    ///< the place of the first
  size_t count = 0;
  SWord maxlen = -1;    ///< -1: none
  uint32_t version = 0; ///< counts the changes of size
  bool refuses_when_full = false;

  ~Deque();
  Object& at(size_t i) { return ring[(first + i) & (capacity - 1)]; }

  /// ValueError "maxlen must be non-negative".
  PY_INIT
  PY_SIGNATURE("(iterable: Iterable[object] = (), maxlen: int | None = None, flags: int = 0) -> deque")
  static Result<Own<Deque>> construct(const TypeInfo* cls, PY_OPTIONAL Ref iterable,
                                      PY_DEFAULT("None") Ref maxlen, PY_DEFAULT("0") SWord flags);

  PY_GET("maxlen")
  PY_SIGNATURE("(self) -> int | None") Result<Object> get_maxlen();
  PY_METHOD("append")
  PY_SIGNATURE("(self, x: object) -> None") Status
  append(PY_POSITIONAL_ONLY PY_NAME("x") Ref value);
  PY_METHOD("appendleft")
  PY_SIGNATURE("(self, x: object) -> None") Status
  appendleft(PY_POSITIONAL_ONLY PY_NAME("x") Ref value);
  /// IndexError "pop from an empty deque".
  PY_METHOD("pop") PY_SIGNATURE("(self) -> object") Result<Object> pop();
  PY_METHOD("popleft")
  PY_SIGNATURE("(self) -> object") Result<Object> popleft();
  PY_METHOD("extend")
  PY_SIGNATURE("(self, iterable: Iterable[object]) -> None") Status
  extend(PY_POSITIONAL_ONLY Ref iterable);
  PY_METHOD("extendleft")
  PY_SIGNATURE("(self, iterable: Iterable[object]) -> None") Status
  extendleft(PY_POSITIONAL_ONLY Ref iterable);
  PY_METHOD("clear") void clear();
  PY_METHOD("copy")
  PY_SIGNATURE("(self) -> deque") Result<Own<Deque>> copy();
  PY_METHOD("__copy__")
  PY_SIGNATURE("(self) -> deque") Result<Own<Deque>> copied() {
    return copy();
  }
  PY_METHOD("count")
  PY_SIGNATURE("(self, x: object) -> int") Result<SWord>
  count_of(PY_POSITIONAL_ONLY PY_NAME("x") Ref value);
  /// ValueError "X is not in deque".
  PY_METHOD("index")
  PY_SIGNATURE("(self, x: object, start: int = 0, stop: int = 9223372036854775807) -> int")
  Result<SWord> index(PY_NAME("x") Ref value, PY_OPTIONAL Ref start, PY_POSITIONAL_ONLY PY_OPTIONAL Ref stop);
  /// IndexError "deque already at its maximum size".
  PY_METHOD("insert") PY_SIGNATURE("(self, i: int, x: object) -> None")
  Status insert(PY_NAME("i") SWord place, PY_POSITIONAL_ONLY PY_NAME("x") Ref value);
  /// ValueError "X is not in deque".
  PY_METHOD("remove") PY_SIGNATURE("(self, value: object) -> None") Status
  remove(PY_POSITIONAL_ONLY Ref value);
  PY_METHOD("reverse") void reverse();
  PY_METHOD("rotate") void rotate(PY_POSITIONAL_ONLY PY_DEFAULT("1") SWord n);

  PY_METHOD("__len__") PY_OPERATOR("len") SWord length() { return SWord(count); }
  PY_METHOD("__iter__")
  PY_OPERATOR("iter") PY_SIGNATURE("(self) -> Iterator[object]") Result<Own<DequeIterator>>
  iter();
  PY_METHOD("__reversed__")
  PY_SIGNATURE("(self) -> Iterator[object]") Result<Own<DequeIterator>>
  reversed();
  /// IndexError "deque index out of range".
  PY_METHOD("__getitem__") PY_OPERATOR("getitem") PY_SIGNATURE("(self, index: int) -> object") Result<Object>
  get_item(Ref index);
  PY_METHOD("__setitem__")
  PY_OPERATOR("setitem") PY_SIGNATURE("(self, index: int, value: object) -> None") Status
  set_item(Ref index, Ref value);
  PY_METHOD("__delitem__")
  PY_OPERATOR("delitem") PY_SIGNATURE("(self, index: int) -> None") Status
  del_item(Ref index);
  PY_METHOD("__contains__")
  PY_OPERATOR("in") PY_SIGNATURE("(self, value: object) -> bool") Result<bool>
  contains(Ref value);
  PY_METHOD("__add__")
  PY_OPERATOR("+") PY_SIGNATURE("(self, other: object) -> deque") Result<Object>
  add(Ref other);
  PY_METHOD("__iadd__")
  PY_OPERATOR("+=") PY_SIGNATURE("(self, other: Iterable[object]) -> deque") Result<Object>
  inplace_add(Ref other);
  PY_METHOD("__mul__")
  PY_OPERATOR("*") PY_SIGNATURE("(self, times: int) -> deque") Result<Object>
  multiply(Ref times);
  PY_METHOD("__rmul__")
  PY_SIGNATURE("(self, times: int) -> deque") Result<Object>
  reflected_multiply(Ref times);
  PY_METHOD("__imul__")
  PY_OPERATOR("*=") PY_SIGNATURE("(self, times: int) -> deque") Result<Object>
  inplace_multiply(Ref times);
  PY_METHOD("__eq__")
  PY_OPERATOR("==") PY_SIGNATURE("(self, other: object) -> bool | NotImplemented") Result<Object>
  eq(Ref other);
  PY_METHOD("__ne__")
  PY_OPERATOR("!=") PY_SIGNATURE("(self, other: object) -> bool | NotImplemented") Result<Object>
  ne(Ref other);
  PY_METHOD("__lt__")
  PY_OPERATOR("<") PY_SIGNATURE("(self, other: object) -> bool | NotImplemented") Result<Object>
  lt(Ref other);
  PY_METHOD("__le__")
  PY_OPERATOR("<=") PY_SIGNATURE("(self, other: object) -> bool | NotImplemented") Result<Object>
  le(Ref other);
  PY_METHOD("__gt__")
  PY_OPERATOR(">") PY_SIGNATURE("(self, other: object) -> bool | NotImplemented") Result<Object>
  gt(Ref other);
  PY_METHOD("__ge__")
  PY_OPERATOR(">=") PY_SIGNATURE("(self, other: object) -> bool | NotImplemented") Result<Object>
  ge(Ref other);
  PY_METHOD("__repr__")
  PY_OPERATOR("repr") Result<Own<Str>> repr();
  PY_METHOD("__hash__")
  PY_OPERATOR("hash") Result<SWord> hash();

private:
  Status make_room();
  Status remove_at(size_t i);
  bool is_full() const { return maxlen >= 0 && count >= size_t(maxlen); }
};

PY_OPERATOR("*") PY_SIGNATURE("(times: int, a: deque) -> deque")
inline Result<Object> multiply(IntRef times, Deque* a) {
  return a->multiply(times);
}

} // namespace py::_collections
