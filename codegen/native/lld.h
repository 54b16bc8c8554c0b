// LLD, in this process.
#pragma once
#include "codegen/native/failure.h"
#include <string>
#include <vector>

namespace p2c::native {

/// Runs `ld.lld` with these arguments. Warnings are of no interest; an error or a crash gives a Failure with
/// lld's messages. After a crash lld may not run again in this process, and says so by a Failure.
llvm::Error run_lld(const std::vector<std::string>& arguments);

} // namespace p2c::native
