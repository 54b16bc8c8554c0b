// Prints a program's IR as one C++ translation unit: readable, formatted, with the Python line above what it
// became. The driver calls it; docs/generated-code.md tells its readers what they see.
#pragma once

#include "frontend/source/source_manager.h"
#include "lowering/ir/ir.h"

#include <string>

namespace p2c::cpp {

struct PrintOptions {
  std::string script_name; ///< for the first line
  std::string version;
  bool format = true; ///< lay it out with clang-format; without, the compiler reads it just as well
};

std::string print(const ir::Program& program, const source::SourceManager& sources,
                  const PrintOptions& options);

} // namespace p2c::cpp
