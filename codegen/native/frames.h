// What each coroutine costs in memory, as LLVM decided it: the size of its frame, and the awaits where the
// frame of the awaited coroutine became part of the awaiting one (so that nothing is allocated). Collected
// from the remarks of the coroutine passes while the program is compiled. Called by the clang runner; read by
// `--size` and tests.
#pragma once
#include <cstdint>
#include <llvm/ADT/StringRef.h>
#include <map>
#include <string>
#include <vector>

namespace p2c::native {

struct Frame {
  std::string function; // the C++ function, demangled
  uint64_t bytes = 0;   // with the frames elided into it
  uint64_t align = 0;
  std::vector<std::string> elided_into; // one entry for each await site, demangled callers
  unsigned kept = 0;                    // await sites where its frame is allocated
};

/// By mangled name, as in the object's symbol table.
using FrameTable = std::map<std::string, Frame>;

/// Takes in one remark of `coro-split` or `coro-elide`; ignores every other.
void add_remark(FrameTable& table, llvm::StringRef remark);

} // namespace p2c::native
