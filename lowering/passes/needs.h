// What an operation asks of the runtime: used by the passes that decide what a program can do without.
#pragma once

#include "lowering/ir/ir.h"

namespace p2c::passes {

enum class Asks : uint8_t {
  nothing, ///< by name or by kind
  kinds,   ///< shows, compares or iterates over values by what they turn out to be
  names,   ///< anything: what it does may be looked up by name
};
/// Those inside its regions not counted.
Asks asked_by(const ir::Operation& op);

} // namespace p2c::passes
