// From compiled C++ to the file that a board is given.
#pragma once

#include "codegen/image/image.h"
#include "codegen/native/toolchain.h"
#include "lowering/passes/passes.h"
#include "tools/pyasync2cpp/boards.h"
#include "tools/pyasync2cpp/options.h"

#include <optional>
#include <string>
#include <vector>

namespace p2c::driver {

/// What the command line asks to be made for a board; nothing when it asks for something else. `fault` says
/// what is wrong with the command line.
std::optional<image::Format> wanted_image(const Options& options, const Board& board, std::string& fault);

/// Whether a program is optimised together with the runtime: one that needs so little of it that this takes
/// no time.
bool is_linked_whole(const passes::Needs& needs);

/// The parts of the runtime's archives that stand in for what the program does without.
std::vector<std::string> parts_without(const passes::Needs& needs);

/// Whether anybody is told what its exceptions say and where they were raised.
bool has_tracebacks(const passes::Needs& needs, const Options& options, const Board& board);

struct Firmware {
  std::string bytes; ///< in the format that was asked for
  std::string sizes; ///< what `--size` prints; also there when it does not fit
  bool fits = true;
};

/// Links a program with the board's runtime. `reasons`: the places that need all of it, for `--size`.
llvm::Expected<Firmware> make_firmware(const native::Toolchain& toolchain, const native::Compiled& program,
                                       const passes::Needs& needs, std::vector<std::string> reasons,
                                       const Options& options, const Board& board, image::Format format);

} // namespace p2c::driver
