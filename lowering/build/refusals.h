// The language that is refused, each construct by its own id (diagnostics/build.def).
#pragma once

#include "frontend/names/scope.h"
#include "frontend/source/diagnostics.h"

namespace p2c::build {

/// Reports the use of a builtin that needs a compiler at run time.
void report_refused_builtin(const names::Use* use, const ast::Node* node, llvm::StringRef name,
                            source::DiagnosticEngine& diagnostics);

} // namespace p2c::build
