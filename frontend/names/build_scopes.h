// The first step of `bind`: one pass over the tree that makes the scopes and notes what each does with its
// names.
#pragma once

#include "frontend/names/scope.h"

namespace p2c::names {

void build_scopes(FileNames& names);

/// The second step: decides how each name is bound (Symbol::binding, Symbol::variable).
void bind_symbols(FileNames& names);

} // namespace p2c::names
