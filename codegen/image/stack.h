// How much of the stack a linked program takes: read from its instructions, so it is what the board runs, the
// C library included. For processors with ARM's 16-bit Thumb instructions alone (v6-M). Called for `--size`.
#pragma once
#include <cstdint>
#include <llvm/ADT/StringRef.h>
#include <llvm/Support/Error.h>
#include <string>
#include <vector>

namespace p2c::image {

struct StackUse {
  /// Bytes of the deepest chain of calls in which no function comes twice, and at most two calls go through
  /// pointers: a task's turn, and what that lets go.
  uint64_t calls = 0;
  /// The same of an interrupt without calls through pointers; it may come on top. They do not nest.
  uint64_t interrupt = 0;
  /// Chains may be longer: then RecursionError is the bound, which leaves the stack's margin free.
  bool recursive = false;
  std::vector<std::string> chain; ///< the deepest, by demangled names
};

/// `entry`: the mangled name of the function that everything but interrupts begins with.
llvm::Expected<StackUse> measure_stack(llvm::StringRef elf, llvm::StringRef entry);

} // namespace p2c::image
