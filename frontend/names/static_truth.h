// Conditions whose truth is known before the program runs: `while True`, `if TYPE_CHECKING`. What they rule
// out is not read any further: imports in it are not resolved, names in it are not missed.
#pragma once

#include "frontend/names/scope.h"

#include <optional>

namespace p2c::names {

/// `module` is the scope of the file's module: `TYPE_CHECKING` only counts where it is imported.
std::optional<bool> static_truth(const ast::Expr* test, const Scope& module);

} // namespace p2c::names
