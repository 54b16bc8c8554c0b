// `--emit=asm`: the compiler's assembly with the lines of Python that it stands for.
#pragma once

#include "llvm/ADT/StringRef.h"
#include <string>

namespace p2c::driver {

/// What an assembler is told of lines becomes comments with the Python in them; what is there for debuggers
/// alone goes.
std::string interleave(llvm::StringRef assembly);

} // namespace p2c::driver
