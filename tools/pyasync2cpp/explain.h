// The questions the driver answers without a script: `--explain ID` and `--list-boards`.
#pragma once

#include "llvm/ADT/StringRef.h"

namespace p2c::driver {

/// Prints what diagnostics.def says of an id, or the ids nearest to it. Gives the exit status.
int explain(llvm::StringRef id);

/// Prints every board: its id and its name. Gives the exit status.
int list_boards();

} // namespace p2c::driver
