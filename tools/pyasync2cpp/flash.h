// Bringing firmware onto a board: `--flash` and `--monitor`. A board in its loader is a drive that holds
// INFO_UF2.TXT; one that runs a program of ours is a serial port with the board's USB ids.
#pragma once

#include "tools/pyasync2cpp/boards.h"

#include "llvm/Support/Error.h"

#include <string>

namespace p2c::driver {

/// Finds the board's drive, asking a running board to restart into its loader first, and copies a UF2 file
/// there. `drive` is the folder to use, or empty to look where drives are mounted. Says on standard error
/// what it does.
llvm::Error flash(const std::string& uf2, const Board& board, const std::string& drive);

/// Shows what the board says and passes on what is typed, until the input ends or Ctrl-C. Waits for the port,
/// and again whenever the board goes away. `port` names one, or is empty.
llvm::Error monitor(const Board& board, const std::string& port);

} // namespace p2c::driver
