// Decides what each class's instances look like in memory: which base's struct the struct derives from, and
// which slots it has. The rules are in runtime/core/class.h ("LAYOUT RULES").
#pragma once

#include "lowering/build/program_builder.h"

namespace p2c::build {

void lay_out_classes(ProgramBuilder& builder);

} // namespace p2c::build
