// What the driver answers without a script: `--explain ID`.
#pragma once

#include "llvm/ADT/StringRef.h"

namespace p2c::driver {

/// Prints what diagnostics.def says of an id, or the ids nearest to it. Gives the exit status.
int explain(llvm::StringRef id);

} // namespace p2c::driver
