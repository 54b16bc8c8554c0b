// settings.toml, as far as CircuitPython reads it: KEY = "text" or a number, one a line, comments after `#`.
// Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/error.h"

namespace py::os {

/// The value of a key; None when there is no such key or no such file. ValueError "Invalid ..." for a line
/// that is malformed. With `with_booleans`, `true` and `false` are values too.
Result<Object> find_setting(Str* key, bool with_booleans = false);

} // namespace py::os
