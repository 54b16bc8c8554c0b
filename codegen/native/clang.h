// Clang, in this process: from C++ text in memory to bytes in memory. Knows nothing of flavours, caches or
// installations; Toolchain says where everything is.
#pragma once
#include "codegen/native/failure.h"
#include "codegen/native/frames.h"
#include <llvm/ADT/SmallString.h>
#include <llvm/ADT/StringRef.h>
#include <string>
#include <vector>

namespace p2c::native {

/// The folder in which clang sees everything of ours: the program as `/p2c/<name>`, the runtime as
/// `/p2c/runtime/...`. So what is compiled (and precompiled) does not depend on where we are installed, and
/// no file of the user is ever included.
constexpr char virtual_root[] = "/p2c";

enum class Product { object, bitcode, assembly, llvm_ir, precompiled_header };

struct ClangJob {
  Product product = Product::object;
  std::vector<std::string> arguments; // for clang's driver, without the source file
  std::string name;                   // of the source file, below virtual_root
  llvm::StringRef text;
  std::string include_root; // the real folder that virtual_root shows
  std::string precompiled;  // a precompiled header to start from, or empty
  std::string output;       // the file for a precompiled header, which clang will only write to a file
  bool frames = false;      // collect the sizes of coroutine frames
};

struct ClangReport {
  std::string messages; // every diagnostic, as clang prints it
  FrameTable frames;
  bool stale_precompiled =
      false; // it failed only because the precompiled header does not fit what is there now
};

/// Runs `job` and gives the bytes of the product; none for a precompiled header. Fails with a Failure when
/// clang reports an error, cannot be set up, or crashes.
llvm::Expected<llvm::SmallString<0>> run_clang(const ClangJob& job, ClangReport& report);

/// Clang's full version, which is part of every cache key.
std::string clang_version();

} // namespace p2c::native
