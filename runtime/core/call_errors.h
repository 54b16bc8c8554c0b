// The words of a TypeError for a call whose arguments do not fit the parameters of a function that CPython
// has in Python. For the two that bind arguments: bind_arguments.cpp (the program's functions) and bind.cpp
// (those of the runtime that CPython has in Python).
#pragma once
#include "runtime/core/error.h"

namespace py {

/// The names of parameters: the first member of things that lie `stride` bytes apart.
struct ParameterNames {
  const void* first;
  size_t stride;
  Str* operator[](size_t i) const {
    return *reinterpret_cast<Str* const*>(static_cast<const char*>(first) + i * stride);
  }
};

/// `f() takes from 1 to 2 positional arguments but 3 were given`. `least`, `most`: what can be given by
/// position; `keywords_given`: how many of the keyword-only ones were.
Failed raise_too_many_positional(Str* name, size_t least, size_t most, size_t given, size_t keywords_given);
/// `f() missing 2 required positional arguments: 'a' and 'b'`: those of [first, end) that have no value.
Failed raise_missing_arguments(Str* name, const char* kind, ParameterNames names, const Ref* values,
                               size_t first, size_t end);

} // namespace py
