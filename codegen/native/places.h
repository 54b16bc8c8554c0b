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

/// The C library and start files of the machine we run on, for a triple of its kind; a field is empty if
/// there is none.
struct HostLibraries {
  std::string libc;        // the folder of crt1.o
  std::string gcc;         // the folder of crtbegin.o and libgcc.a
  std::string interpreter; // the dynamic loader
  std::string emulation;   // lld's -m
  std::string arch;        // in the names of clang's runtime libraries
};
HostLibraries find_host_libraries(llvm::StringRef triple);

} // namespace p2c::native
