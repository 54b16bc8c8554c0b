// `_storage`: what of the module `storage` is better said in C++ (the rest is runtime/python/storage.py).
// Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"

namespace py::_storage {

/// From now on nothing can be written to the drive, or again it can: OSError 30 where a program tries to.
PY_FUNCTION("set_read_only") void set_read_only(PY_POSITIONAL_ONLY bool read_only);

} // namespace py::_storage
