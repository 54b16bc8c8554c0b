// Conditions whose truth is known before the program runs: `while True`, `if TYPE_CHECKING`. What they rule
// out is not read any further: imports in it are not resolved, names in it are not missed.
#pragma once

#include "frontend/names/scope.h"

#include <optional>

namespace p2c::names {

/// `TYPE_CHECKING` only counts where it is that of `typing`. The scopes of `names` are complete, its uses
/// need not be.
std::optional<bool> static_truth(const ast::Expr* test, const FileNames& names);

} // namespace p2c::names
