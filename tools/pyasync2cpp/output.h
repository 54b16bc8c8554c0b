// Where results go: standard output or a file, which appears whole or not at all.
#pragma once

#include "tools/pyasync2cpp/options.h"

#include "llvm/ADT/StringRef.h"

namespace p2c::driver {

/// The script's path with another ending.
std::string default_output(const Options& options, llvm::StringRef ending);
/// Writes to `-o`, or to `otherwise` where none was given ("-" is standard output). Gives the exit status.
int write_output(const Options& options, llvm::StringRef otherwise, llvm::StringRef text);

} // namespace p2c::driver
