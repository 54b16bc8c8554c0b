// The boards: `targets/boards/*.json` and the chips they stand on, as far as the compiler needs them.
#pragma once

#include "codegen/cpp/print.h"
#include "frontend/modules/load.h"
#include "lowering/passes/pin_users.h"

#include "llvm/ADT/StringRef.h"

#include <optional>

namespace p2c::driver {

struct Board {
  modules::Pins pins;         ///< what `board.X` may be
  cpp::BoardTable table;      ///< the same with the chip's numbers, for the program
  passes::PinSharing sharing; ///< which pins cannot be used together
  std::string name, chip_name;

  // What firmware is linked with; `flavour` is empty for a chip that there is none for.
  std::string flavour;
  std::vector<std::string> consoles; ///< the first one is the default
  uint32_t uf2_family = 0;
  std::string loader_id; ///< how the Board-ID of its loader's INFO_UF2.TXT begins
  uint32_t usb_vendor = 0, usb_product = 0;
  int64_t flash = 0, ram = 0, stack = 0, crystal = 0;
  uint64_t frequency = 0; ///< of the processor in Hz; 0 where there is none

  /// One more name, with a pin of its own after all others.
  void add_pin(llvm::StringRef name);
};

/// Reads the board with this id from below `root`. Prints what is wrong (no such board, with the nearest ids)
/// and gives nothing.
std::optional<Board> find_board(llvm::StringRef id, llvm::StringRef root);

/// Prints every board below `root`, its id and its name. Gives the exit status.
int list_boards(llvm::StringRef root);

} // namespace p2c::driver
