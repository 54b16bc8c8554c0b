// The boards: `targets/boards/*.json`, as far as the compiler needs them.
#pragma once

#include "frontend/modules/load.h"

#include "llvm/ADT/StringRef.h"

#include <optional>

namespace p2c::driver {

struct BoardPins {
  modules::Pins pins;
};

/// Reads the board with this id from below `root`. Prints what is wrong (no such board, with the nearest ids)
/// and gives nothing.
std::optional<BoardPins> find_board(llvm::StringRef id, llvm::StringRef root);

} // namespace p2c::driver
