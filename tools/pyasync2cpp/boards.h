// The boards: `targets/boards/*.json` and the chips they stand on, as far as the compiler needs them.
#pragma once

#include "codegen/cpp/print.h"
#include "frontend/modules/load.h"

#include "llvm/ADT/StringRef.h"

#include <optional>

namespace p2c::driver {

struct Board {
  modules::Pins pins;     ///< what `board.X` may be
  uint64_t frequency = 0; ///< of the processor in Hz; 0 where there is none
  cpp::BoardTable table;  ///< the same with the chip's numbers, for the program
};

/// Reads the board with this id from below `root`. Prints what is wrong (no such board, with the nearest ids)
/// and gives nothing.
std::optional<Board> find_board(llvm::StringRef id, llvm::StringRef root);

/// Prints every board below `root`, its id and its name. Gives the exit status.
int list_boards(llvm::StringRef root);

} // namespace p2c::driver
