// Whether a program's objects can form a cycle of references: then it gets the cycle collector
// (runtime/core/collector.h).
#pragma once

#include "lowering/ir/ir.h"

namespace p2c::cpp {

bool may_form_cycles(const ir::Program& program);

} // namespace p2c::cpp
