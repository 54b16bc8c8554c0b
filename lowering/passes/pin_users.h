// Two users of one pin, or of what two pins share inside the chip: reported where it is certain. Called by
// the driver, which knows the board.
#pragma once

#include "frontend/source/diagnostics.h"
#include "lowering/ir/ir.h"

#include "llvm/ADT/StringMap.h"

namespace p2c::passes {

struct PinSharing {
  llvm::StringMap<int> numbers; ///< of the board's pins: several names may stand for one
  /// By class (`pwmio.PWMOut`): pins whose numbers are the same modulo this have one unit of the chip between
  /// them.
  llvm::StringMap<int> units;
};

void check_pin_users(const ir::Program& program, const PinSharing& sharing,
                     source::DiagnosticEngine& diagnostics);

} // namespace p2c::passes
