// Where the flash and the memory of a linked program go: by module, by Python function, by class, by kind of
// task. Read from the symbols of the linked file, so it is what the board gets, not an estimate. Called by
// the driver for `--size` and for a program that does not fit.
#pragma once
#include "codegen/image/stack.h"
#include <cstdint>
#include <llvm/ADT/StringRef.h>
#include <llvm/ADT/StringSet.h>
#include <llvm/Support/Error.h>
#include <map>
#include <string>
#include <vector>

namespace p2c::image {

struct SizeLimits {
  uint64_t flash = 0, ram = 0, stack = 0; // bytes; `stack` is part of `ram`
};

struct Use {
  uint64_t flash = 0, ram = 0;
};

struct SizeReport {
  SizeLimits limits;
  Use total;                          // without the stack; what memory is left is the heap
  std::map<std::string, Use> modules; // "app", "asyncio", "(runtime)", "(chip)", "(C library)", "(text)", ...
  std::map<std::string, Use> functions; // of the program, by the names in C++
  std::map<std::string, Use> classes;   // of the program
  std::map<std::string, uint64_t>
      frames; // bytes on the heap for each running call of an `async def` or generator

  StackUse stack;
  std::vector<std::string>
      whole_runtime; ///< places that need all of the runtime, and why; none: it is not there

  bool fits() const { return total.flash <= limits.flash && total.ram + limits.stack <= limits.ram; }
};

/// `native_modules`: the names of the runtime's modules, which are shown apart. `frames`: the sizes of
/// coroutine frames by demangled function, as the compiler reported them.
llvm::Expected<SizeReport> measure(llvm::StringRef elf, const SizeLimits& limits,
                                   const llvm::StringSet<>& native_modules,
                                   const std::map<std::string, uint64_t>& frames);

std::string to_text(const SizeReport& report);
std::string to_json(const SizeReport& report);

} // namespace p2c::image
