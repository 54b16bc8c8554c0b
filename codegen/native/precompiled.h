// The precompiled runtime header: every generated program begins with `#include "runtime/py.h"`, and reading
// that takes longer than all the rest of it. One is made for each set of flags and each state of the headers;
// the build of the compiler makes those for the flavours it installs, and whatever else is asked for is made
// on first use and cached.
#pragma once
#include "codegen/native/cache.h"
#include "codegen/native/clang.h"
#include "codegen/native/places.h"
#include <string>
#include <vector>

namespace p2c::native {

/// A hash of all headers of the runtime and of the targets that stand below `include_root`, names and
/// contents.
std::string hash_headers(llvm::StringRef include_root);

class PrecompiledHeader {
public:
  /// `arguments` are those of the program that will use it; `flavour` only makes its file name readable.
  PrecompiledHeader(std::string flavour, std::vector<std::string> arguments, llvm::StringRef headers,
                    const Places& places);

  /// One that is there, in the cache or as installed; or an empty text.
  std::string find() const;
  /// Makes it anew in the cache; an empty path if nothing can be stored there.
  llvm::Expected<std::string> make_cached() const;
  /// Makes it anew in the library folder and removes what older headers left there.
  llvm::Expected<std::string> install() const;

private:
  llvm::Error make(llvm::StringRef path) const;

  std::string flavour_;
  std::vector<std::string> arguments_;
  Places places_;
  Cache cache_;
  std::string key_;
};

} // namespace p2c::native
