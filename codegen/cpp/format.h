// Lays generated C++ out with clang-format's library, so that it is what a person's editor would make of it.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>

namespace p2c::cpp {

/// The text as clang-format prints it in the project's style for generated code.
std::string format_generated(llvm::StringRef text);

/// The style, as the content of a `.clang-format` file: a user can format edited output the same way.
llvm::StringRef generated_style();

} // namespace p2c::cpp
