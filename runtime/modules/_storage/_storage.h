// `_storage`: what of the module `storage` is better said in C++ (the rest is runtime/python/storage.py).
// Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"
#include "runtime/core/str.h"

namespace py::_storage {

/// From now on nothing can be written to what is mounted at a folder, or again it can: OSError 30 where a
/// program tries to. What is mounted below it has its own answer.
PY_FUNCTION("set_read_only") void set_read_only(PY_POSITIONAL_ONLY Str* folder, bool read_only);
/// Nothing is mounted at that folder any more.
PY_FUNCTION("forget") void forget(PY_POSITIONAL_ONLY Str* folder);

} // namespace py::_storage
