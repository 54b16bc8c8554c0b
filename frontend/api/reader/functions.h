// Annotated functions.
#pragma once
#include "frontend/api/reader/state.h"

namespace p2c::api::reader {

/// Adds the typed forms that a C++ function is, one for each annotation that makes it something in Python.
void add_function(State& state, const clang::FunctionDecl& declaration);

} // namespace p2c::api::reader
