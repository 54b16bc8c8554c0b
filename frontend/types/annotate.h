// `--emit=types`: the program with every inferred type, each source line followed by comments `# name: type`.
// The driver calls it after `analyse`. What it prints is the program still. Within a function a name is said
// again only where its type is another one.
#pragma once

#include "frontend/types/program.h"

namespace p2c::source {
class SourceManager;
} // namespace p2c::source

namespace p2c::types {

/// Prints the script and the user's modules that it imports; the compiler's own libraries are left out.
void print_annotated(const Program& program, const source::SourceManager& sources, llvm::raw_ostream& out);

} // namespace p2c::types
