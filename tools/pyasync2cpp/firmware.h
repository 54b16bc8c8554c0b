// From compiled C++ to the file that a board is given.
#pragma once

#include "codegen/image/image.h"
#include "codegen/native/toolchain.h"
#include "tools/pyasync2cpp/boards.h"
#include "tools/pyasync2cpp/options.h"

#include <optional>

namespace p2c::driver {

/// What the command line asks to be made for a board; nothing when it asks for something else. `fault` says
/// what is wrong with the command line.
std::optional<image::Format> wanted_image(const Options& options, const Board& board, std::string& fault);

/// Links an object with the board's runtime and gives the file in this format.
llvm::Expected<std::string> make_image(const native::Toolchain& toolchain, llvm::StringRef object,
                                       const Options& options, const Board& board, image::Format format);

} // namespace p2c::driver
