// A flavour is one way of building generated C++ together with the runtime it stands on: the target triple
// and the flags of the compiler and the linker. All are data in targets/toolchains.json, which CMake reads
// too when it builds the runtime's archives. Called by Toolchain; the driver names the flavour.
#pragma once
#include <llvm/ADT/StringRef.h>
#include <llvm/Support/Error.h>
#include <string>
#include <vector>

namespace p2c::native {

struct Flavour {
  std::string name;
  std::string triple;               // never "host": that is replaced by the machine's own
  std::vector<std::string> compile; // for clang's driver, the same as for the runtime's archive
  std::vector<std::string> app;     // for the user's program only
  std::vector<std::string>
      whole; // for lld too, when program and runtime are optimised as one; empty: cannot be
  std::vector<std::string> link; // for lld; {words} in braces are filled in by Toolchain::link
};

/// The flavours of targets/toolchains.json as they were when the compiler was built; every one is complete.
std::vector<std::string> flavour_names();
llvm::Expected<Flavour> find_flavour(llvm::StringRef name);

/// The same from another text (a chip's own file; tests). Errors: malformed JSON, an unknown name,
/// inheritance in a circle.
llvm::Expected<Flavour> read_flavour(llvm::StringRef json, llvm::StringRef name);

} // namespace p2c::native
