// From generated C++ to something that runs: the door of this room, and what the driver calls. One Toolchain
// for one flavour; it owns no state beyond paths, so any number may live in a process.
#pragma once
#include "codegen/native/cache.h"
#include "codegen/native/clang.h"
#include "codegen/native/flavour.h"
#include "codegen/native/places.h"
#include "codegen/native/precompiled.h"
#include <llvm/ADT/ArrayRef.h>
#include <map>

namespace p2c::native {

struct CompileOptions {
  std::string name = "app.cpp"; // what the text is called in clang's messages and in debug information
  bool strict = false;    // -Wall -Wextra -Werror: for tests of the generated code. Otherwise no warnings
  bool frames = false;    // fill in Compiled::frames
  bool whole = false;     // to be linked with LinkOptions::whole
  bool precompile = true; // start from the precompiled runtime/py.h, making it if need be
  std::vector<std::string>
      arguments; // more flags for clang's driver; those that change the language break `precompile`
};

struct Compiled {
  std::string bytes; // an object file, LLVM's form of one, or text
  FrameTable frames;
  bool from_cache = false;
  std::string precompiled; // the precompiled header that it started from, if any
};

struct LinkOptions {
  /// What further {words} in the flavour's `link` stand for: those of a board.
  std::map<std::string, std::string> words;
  /// Parts of the flavour's runtime that take the place of what the rest has: linked whole.
  std::vector<std::string> parts;
  /// Optimises what was compiled likewise and the runtime as one. It is smaller and quicker, and takes the
  /// time that compiling all of it takes: for small programs.
  bool whole = false;
  std::vector<std::string> arguments; // more arguments for lld, after the flavour's own
};

class Toolchain {
public:
  Toolchain(Flavour flavour, Places places);

  /// Each takes a whole translation unit, which includes "runtime/py.h" first, and fails with a Failure.
  llvm::Expected<Compiled> compile(llvm::StringRef text, const CompileOptions& options = {}) const;
  llvm::Expected<std::string> emit_llvm(llvm::StringRef text, const CompileOptions& options = {}) const;
  llvm::Expected<std::string> emit_asm(llvm::StringRef text, const CompileOptions& options = {}) const;

  /// Links objects (their bytes) with the runtime's archive into an executable file. Fails with a Failure.
  llvm::Error link(llvm::ArrayRef<llvm::StringRef> objects, llvm::StringRef path,
                   const LinkOptions& options = {}) const;

  /// Makes the precompiled header that `compile` would look for in Places::library, and gives its path: for
  /// the build of the compiler itself. Removes those that older headers left there.
  llvm::Expected<std::string> install_precompiled() const;

  const Flavour& flavour() const { return flavour_; }

private:
  std::vector<std::string> compile_arguments(const CompileOptions& options) const;
  PrecompiledHeader precompiled_header(const std::vector<std::string>& arguments,
                                       llvm::StringRef headers) const;
  llvm::Expected<Compiled> produce(Product product, llvm::StringRef text,
                                   const CompileOptions& options) const;
  llvm::Expected<std::vector<std::string>> link_arguments(llvm::ArrayRef<std::string> inputs,
                                                          const LinkOptions& options) const;

  Flavour flavour_;
  Places places_;
  Cache cache_;
};

} // namespace p2c::native
