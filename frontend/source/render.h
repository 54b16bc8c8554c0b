// The two forms diagnostics are printed in, shared by render.cpp and render_json.cpp only.
#pragma once

#include "frontend/source/diagnostics.h"

#include "llvm/ADT/ArrayRef.h"

namespace p2c::source {

/// Prints `{"diagnostics": [...]}`. Lines and columns count from 1, columns in code points; offsets are
/// bytes.
void render_json(const SourceManager& sources, llvm::ArrayRef<const Diagnostic*> diagnostics,
                 llvm::raw_ostream& out);

} // namespace p2c::source
