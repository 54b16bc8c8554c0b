// "Did you mean": finds the known word that a misspelt one was meant to be. Any room that reports an unknown
// name calls it.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <optional>

namespace p2c::source {

/// The candidate nearest to `word`, or nothing where none is near enough to be meant. Differences of case
/// count less than other letters; the first of equals wins.
std::optional<llvm::StringRef> closest(llvm::StringRef word, llvm::ArrayRef<llvm::StringRef> candidates);

} // namespace p2c::source
