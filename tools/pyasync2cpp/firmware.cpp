#include "tools/pyasync2cpp/firmware.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

#include <algorithm>
#include <fmt/format.h>

namespace p2c::driver {

std::optional<image::Format> wanted_image(const Options& options, const Board& board, std::string& fault) {
  std::optional<image::Format> format = image::format_of(options.output);
  if (options.run || (options.emit && options.emit != Emit::elf) || options.check_generated)
    return std::nullopt;
  if (options.emit == Emit::elf)
    format = image::Format::elf;
  if (!options.board_given) {
    if (format)
      fault = "firmware is made for a board: say which with --board (see --list-boards)";
    return std::nullopt;
  }
  const llvm::StringRef ending = llvm::sys::path::extension(options.output);
  if (ending == ".cpp")
    return std::nullopt;
  if (!format && !options.output.empty()) {
    fault = fmt::format("the ending of `{}` must say what to write: .uf2, .hex, .bin, .elf or .cpp",
                        options.output);
    return std::nullopt;
  }
  if (board.flavour.empty()) {
    fault = fmt::format("there is no firmware for `{}` yet, only the simulator (--run) and C++ (-o app.cpp)",
                        options.board);
    return std::nullopt;
  }
  if (!options.console.empty() &&
      std::find(board.consoles.begin(), board.consoles.end(), options.console) == board.consoles.end()) {
    fault = fmt::format("--console takes {} for `{}`", llvm::join(board.consoles, ", "), options.board);
    return std::nullopt;
  }
  return format ? format : image::Format::uf2;
}

llvm::Expected<std::string> make_image(const native::Toolchain& toolchain, llvm::StringRef object,
                                       const Options& options, const Board& board, image::Format format) {
  llvm::SmallString<128> path;
  if (std::error_code error = llvm::sys::fs::createTemporaryFile("pyasync2cpp", "elf", path))
    return llvm::createStringError(error, "no temporary file: " + error.message());
  llvm::FileRemover remover(path);
  native::LinkOptions link_options;
  link_options.words = {{"console", options.console.empty() ? board.consoles.front() : options.console},
                        {"flash", std::to_string(board.flash)},
                        {"ram", std::to_string(board.ram)},
                        {"stack", std::to_string(board.stack)},
                        {"crystal", std::to_string(board.crystal)}};
  if (llvm::Error error = toolchain.link({object}, path, link_options))
    return std::move(error);
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> elf = llvm::MemoryBuffer::getFile(path, false, false);
  if (!elf)
    return llvm::createFileError(path, elf.getError());
  if (format == image::Format::elf)
    return (*elf)->getBuffer().str();
  llvm::Expected<image::Image> image = image::read_elf((*elf)->getBuffer());
  if (!image)
    return image.takeError();
  switch (format) {
  case image::Format::uf2:
    return image::write_uf2(*image, board.uf2_family);
  case image::Format::hex:
    return image::write_hex(*image);
  case image::Format::bin:
    return image::write_bin(*image);
  case image::Format::elf:
    break;
  }
  llvm_unreachable("an image format was forgotten");
}

} // namespace p2c::driver
