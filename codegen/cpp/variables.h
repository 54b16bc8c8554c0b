// How a variable is declared: shared by locals, globals and fields.
#pragma once

#include "codegen/cpp/representation.h"

namespace p2c::cpp {

/// Whether its unset state needs a flag of its own.
bool has_settable(const Representation& representation, bool may_be_unset);
/// The C++ type of a variable.
std::string variable_type(const Representation& representation, bool may_be_unset);

} // namespace p2c::cpp
