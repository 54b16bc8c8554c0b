// Where the things are that the native stage needs: our own (headers of the runtime, its archives,
// precompiled headers), clang's and the C library's. An installed compiler finds its own relative to itself
// (`bin/pyasync2cpp`, `lib/pyasync2cpp/...`); one in a build tree falls back on the folders that CMake knew.
#pragma once
#include <llvm/ADT/StringRef.h>
#include <string>

namespace p2c::native {

struct Places {
  std::string include;   // the folder that holds runtime/
  std::string library;   // holds libpy-<flavour>.a and <flavour>-<key>.pch
  std::string cache;     // may not exist yet; empty: nothing is cached
  std::string resources; // clang's own headers and libraries
};

/// `program` is argv[0]. The cache is $XDG_CACHE_HOME/pyasync2cpp, or ~/.cache/pyasync2cpp.
Places find_places(const char* program);

/// The C library and GCC's own library for a triple; a field is empty if there is none. For the machine we
/// run on also the rest; for a chip, the folders hold one of its own for each kind of core.
struct TargetLibraries {
  std::string libc;         // the folder of crt1.o
  std::string gcc;          // the folder of crtbegin.o and libgcc.a
  const char* libc_missing; // what to say when there is none
  const char* gcc_missing;
  std::string interpreter; // the dynamic loader
  std::string emulation;   // lld's -m
  std::string arch;        // in the names of clang's runtime libraries
};
TargetLibraries find_libraries(llvm::StringRef triple);

} // namespace p2c::native
