// Writes what inference found into the Program.
#pragma once

#include "frontend/types/infer/inference.h"

namespace p2c::types {

void export_program(Inference& inference, Program& program);

} // namespace p2c::types
