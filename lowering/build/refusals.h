// The language that is refused, each construct by its own id (diagnostics/build.def).
#pragma once

#include "frontend/names/scope.h"
#include "frontend/source/diagnostics.h"

namespace p2c::build {

/// Reports the use of a builtin that needs a compiler at run time.
void report_refused_builtin(const names::Use* use, const ast::Node* node, llvm::StringRef name,
                            source::DiagnosticEngine& diagnostics);
/// Reports `except*`, and whatever else in the statement cannot be compiled: it is not lowered.
void report_refusals_within(const names::FileNames& names, ast::TryStar* statement,
                            source::DiagnosticEngine& diagnostics);

} // namespace p2c::build
