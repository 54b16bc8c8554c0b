#include "codegen/native/places.h"
#include "codegen/native/build_places.h"
#include <llvm/ADT/SmallString.h>
#include <llvm/Support/FileSystem.h>
#include <llvm/Support/Path.h>
#include <llvm/TargetParser/Triple.h>
#include <stdlib.h>

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

namespace p2c::native {

static std::string join(llvm::StringRef a, llvm::StringRef b) {
  llvm::SmallString<128> joined(a);
  path::append(joined, b);
  return std::string(joined);
}

static std::string find_cache() {
  // As the XDG specification has it, a relative path counts as not set.
  if (const char* base = ::getenv("XDG_CACHE_HOME"); base && path::is_absolute(base))
    return join(base, "pyasync2cpp");
  if (const char* home = ::getenv("HOME"); home && path::is_absolute(home))
    return join(home, ".cache/pyasync2cpp");
  return "";
}

Places find_places(const char* program) {
  Places places;
  places.cache = find_cache();
  places.resources = build::clang_resources;
  static int here;
  const std::string executable = fs::getMainExecutable(program, &here);
  const std::string installed = join(path::parent_path(path::parent_path(executable)), "lib/pyasync2cpp");
  if (fs::is_directory(join(installed, "include/runtime"))) {
    places.library = installed;
    places.include = join(installed, "include");
  } else {
    places.library = build::library;
    places.include = build::include;
  }
  return places;
}

/// The GCC installation with the highest version among those below `base`, as clang's driver chooses.
static std::string newest_gcc(llvm::StringRef base) {
  std::string best;
  unsigned best_version = 0;
  std::error_code code;
  for (fs::directory_iterator it(base, code), end; it != end && !code; it.increment(code)) {
    unsigned version = 0;
    if (path::filename(it->path()).split('.').first.getAsInteger(10, version) || version <= best_version ||
        !fs::exists(join(it->path(), "crtbegin.o")))
      continue;
    best = it->path();
    best_version = version;
  }
  return best;
}

TargetLibraries find_libraries(llvm::StringRef triple_text) {
  const llvm::Triple triple(triple_text);
  TargetLibraries libraries;
  libraries.libc_missing = "the C library's start files (crt1.o: install libc6-dev)";
  libraries.gcc_missing = "GCC's start files (crtbegin.o: install libgcc-12-dev)";
  libraries.arch = triple.getArchName().str();
  switch (triple.getArch()) {
  case llvm::Triple::x86_64:
    libraries.interpreter = "/lib64/ld-linux-x86-64.so.2";
    libraries.emulation = "elf_x86_64";
    break;
  case llvm::Triple::aarch64:
    libraries.interpreter = "/lib/ld-linux-aarch64.so.1";
    libraries.emulation = "aarch64linux";
    break;
  case llvm::Triple::thumb:
  case llvm::Triple::arm:
    libraries.libc_missing = "the C library for ARM chips (install picolibc-arm-none-eabi)";
    libraries.gcc_missing = "GCC's library for ARM chips (install gcc-arm-none-eabi)";
    if (fs::exists("/usr/lib/picolibc/arm-none-eabi/lib/libc.a"))
      libraries.libc = "/usr/lib/picolibc/arm-none-eabi/lib";
    libraries.gcc = newest_gcc("/usr/lib/gcc/arm-none-eabi");
    return libraries;
  default: // no other machine runs the simulator: Toolchain reports what stays empty
    return libraries;
  }
  const std::string multiarch = libraries.arch + "-linux-gnu";
  for (const std::string& folder :
       {"/usr/lib/" + multiarch, std::string("/usr/lib64"), std::string("/usr/lib")})
    if (fs::exists(join(folder, "crt1.o"))) {
      libraries.libc = folder;
      break;
    }
  for (const std::string& name : {multiarch, libraries.arch + "-redhat-linux",
                                  libraries.arch + "-pc-linux-gnu", libraries.arch + "-unknown-linux-gnu"}) {
    libraries.gcc = newest_gcc("/usr/lib/gcc/" + name);
    if (!libraries.gcc.empty())
      break;
  }
  return libraries;
}

} // namespace p2c::native
