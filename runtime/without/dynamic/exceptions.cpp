// The exceptions of a program without dynamic operations: it has no classes of them.
#include "runtime/core/exceptions.h"

namespace py {

Str* kept_character(uint32_t) {
  return nullptr;
}

/// No type has two bases.
[[gnu::noinline]] bool is_subtype(const TypeInfo* type, const TypeInfo* base) {
  while (type != nullptr && type != base)
    type = type->base;
  return type != nullptr;
}

} // namespace py
