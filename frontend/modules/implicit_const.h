// `X = const(5)` in a file that does not import `const`: CircuitPython's own compiler reads the constant, and
// never looks for a function of that name. The loader calls this between the two times that it binds a file's
// names.
#pragma once

#include "frontend/names/bind.h"

namespace p2c::modules {

/// Puts the constant in place of the call in each assignment `NAME = const(CONSTANT)` whose `const` nothing
/// in the file binds. Whether there was one.
bool take_implicit_const(syntax::Tree& tree, const names::FileNames& names);

} // namespace p2c::modules
