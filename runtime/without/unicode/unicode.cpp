// For a program whose texts are all ASCII, and that gets none from anywhere else: no tables of other
// characters.
#include "runtime/core/unicode.h"

namespace py::unicode {

bool is_printable(uint32_t) {
  __builtin_trap();
}

} // namespace py::unicode
