// How a struct whose owned references are all Object or Own members reports them to the cycle collector
// (drop_object in memory.h drops them). Used where type objects are defined.
#pragma once
#include "runtime/core/memory.h"

namespace py {

template <class T, auto... members>
void traverse_members(Header* object, Visit visit, void* state) {
  (visit((static_cast<T*>(object)->*members).word(), state), ...);
}

} // namespace py
