// io.IOBase. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"
#include "runtime/core/memory.h"
#include "runtime/core/subclassable.h"

namespace py::io {

/// The base of a program's own streams, as in CircuitPython: it has no methods. A class that derives from it
/// is a stream by its `ioctl(request, argument)`: asked with 3, it says which of the argument's bits of
/// select.poll hold.
struct PY_CLASS("IOBase") IOBase : Header {
  static const TypeInfo info;

  PY_INIT PY_SIGNATURE("() -> IOBase") static Result<Own<IOBase>> construct() {
    return create<IOBase>();
  }
};

} // namespace py::io
PY_SUBCLASSABLE("io.IOBase", py::io::IOBase)
