// Checks that a program obeys the rules of the IR. Run after lowering and after each pass; a fault found here
// is ours, never the user's.
#pragma once

#include "lowering/ir/ir.h"

#include "llvm/Support/raw_ostream.h"

namespace p2c::ir {

/// Prints each broken rule with the function it is in; gives whether there was none.
bool verify(const Program& program, llvm::raw_ostream& out);

} // namespace p2c::ir
