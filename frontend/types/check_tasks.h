// Warnings of how a program uses its tasks: tasks that are dropped, loops that let no other task run, locks
// held for long. Looks at the typed program, once inference has settled; `analyse` calls it.
#pragma once

#include "frontend/source/diagnostics.h"
#include "frontend/types/program.h"

namespace p2c::types {

/// `frequency` is that of the board's processor in Hz, 0 where it is not known.
void check_tasks(const Program& program, uint64_t frequency, source::DiagnosticEngine& diagnostics);

} // namespace p2c::types
