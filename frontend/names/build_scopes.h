// The first step of `bind`: one pass over the tree that makes the scopes and notes what each does with its names.
#pragma once

#include "frontend/names/scope.h"
#include "frontend/source/diagnostics.h"

namespace p2c::names {

void build_scopes(FileNames& names, source::DiagnosticEngine& diagnostics);

/// The second step: decides how each name is bound (Symbol::binding, Symbol::variable).
void bind_symbols(FileNames& names, source::DiagnosticEngine& diagnostics);

} // namespace p2c::names
