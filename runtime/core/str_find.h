// Searching bytes, for str and bytes alike; and what the bounds of `find(sub, start, end)` mean on a str.
#pragma once
#include "runtime/core/str.h"

namespace py {

/// The first (last) place of `sub` in a text, or null. The empty text is everywhere.
const char* find_bytes(const char* text, size_t size, const char* sub, size_t sub_size);
const char* find_bytes_last(const char* text, size_t size, const char* sub, size_t sub_size);

/// The part of a text between two optional indices; `begin` is null when they are the wrong way round (then
/// not even the empty text is found).
struct StrRange {
  const char* begin;
  size_t size;  // in bytes
  size_t start; // in code points
};
StrRange str_range(const Str* text, Optional<IntRef> start, Optional<IntRef> end);

} // namespace py
