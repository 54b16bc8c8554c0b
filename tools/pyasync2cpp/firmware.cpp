#include "tools/pyasync2cpp/firmware.h"

#include "codegen/image/size.h"
#include "frontend/api/builtin.h"

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
  if (options.size != SizeForm::none && !options.board_given)
    fault = "--size is for firmware: say for which board with --board (see --list-boards)";
  if ((options.flash || options.monitor) && !options.board_given)
    fault = "--flash and --monitor need a board: say which with --board (see --list-boards)";
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
  if (options.flash && format && format != image::Format::uf2) {
    fault = "--flash copies UF2: leave -o away or end it in .uf2";
    return std::nullopt;
  }
  return format ? format : image::Format::uf2;
}

bool is_linked_whole(const passes::Needs& needs) {
  return !needs.dynamic;
}

std::vector<std::string> parts_without(const passes::Needs& needs) {
  std::vector<std::string> parts;
  if (!needs.dynamic)
    parts.push_back("without-dynamic");
  if (!needs.generators)
    parts.push_back("without-generators");
  if (!needs.catching)
    parts.push_back("without-catching");
  if (!needs.values)
    parts.push_back("without-values");
  if (!needs.containers)
    parts.push_back("without-containers");
  if (!needs.unicode)
    parts.push_back("without-unicode");
  return parts;
}

static std::string console_of(const Options& options, const Board& board) {
  return options.console.empty() ? board.consoles.front() : options.console;
}

bool has_tracebacks(const passes::Needs& needs, const Options& options, const Board& board) {
  return needs.messages || console_of(options, board) != "none";
}

/// Links, and gives the linked file's bytes.
static llvm::Expected<std::string> link(const native::Toolchain& toolchain, llvm::StringRef object,
                                        const passes::Needs& needs, const Options& options,
                                        const Board& board, int64_t flash, int64_t ram) {
  llvm::SmallString<128> path;
  if (std::error_code error = llvm::sys::fs::createTemporaryFile("pyasync2cpp", "elf", path))
    return llvm::createStringError(error, "no temporary file: " + error.message());
  llvm::FileRemover remover(path);
  native::LinkOptions link_options;
  const std::string console = console_of(options, board);
  link_options.words = {{"console", console},
                        {"flash", std::to_string(flash)},
                        {"ram", std::to_string(ram)},
                        {"stack", std::to_string(board.stack)},
                        {"crystal", std::to_string(board.crystal)},
                        {"usb_vendor", std::to_string(board.usb_vendor)},
                        {"usb_product", std::to_string(board.usb_product)}};
  link_options.whole = is_linked_whole(needs);
  link_options.parts = parts_without(needs);
  if (!has_tracebacks(needs, options, board))
    link_options.parts.push_back("without-messages");
  if (!needs.dynamic && !needs.usb)
    link_options.parts.push_back("without-usb");
  if (llvm::Error error = toolchain.link({object}, path, link_options))
    return std::move(error);
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> elf = llvm::MemoryBuffer::getFile(path, false, false);
  if (!elf)
    return llvm::createFileError(path, elf.getError());
  return (*elf)->getBuffer().str();
}

/// The same; when the program does not fit, as if the board were larger than any is.
static llvm::Expected<std::string> link_or_stretch(const native::Toolchain& toolchain, llvm::StringRef object,
                                                   const passes::Needs& needs, const Options& options,
                                                   const Board& board, bool& fits) {
  llvm::Expected<std::string> elf = link(toolchain, object, needs, options, board, board.flash, board.ram);
  if (elf)
    return elf;
  bool too_large = false;
  llvm::Error other =
      llvm::handleErrors(elf.takeError(), [&](std::unique_ptr<native::Failure> failure) -> llvm::Error {
        too_large = llvm::StringRef(failure->messages).contains("will not fit in region");
        return too_large ? llvm::Error::success() : llvm::Error(std::move(failure));
      });
  if (other)
    return std::move(other);
  fits = false;
  constexpr int64_t larger = 1 << 28;
  return link(toolchain, object, needs, options, board, larger, larger);
}

static llvm::Expected<std::string> convert(const std::string& elf, const Board& board, image::Format format) {
  if (format == image::Format::elf)
    return elf;
  llvm::Expected<image::Image> image = image::read_elf(elf);
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

llvm::Expected<Firmware> make_firmware(const native::Toolchain& toolchain, const native::Compiled& program,
                                       const passes::Needs& needs, std::vector<std::string> reasons,
                                       const Options& options, const Board& board, image::Format format) {
  Firmware firmware;
  llvm::Expected<std::string> elf =
      link_or_stretch(toolchain, program.bytes, needs, options, board, firmware.fits);
  if (!elf)
    return elf.takeError();
  if (options.size != SizeForm::none || !firmware.fits) {
    std::map<std::string, uint64_t> frames;
    for (const auto& [mangled, frame] : program.frames)
      frames[frame.function] = frame.bytes;
    llvm::StringSet<> modules;
    for (const auto& module : api::builtin_model().modules)
      modules.insert(module->name);
    const image::SizeLimits limits{static_cast<uint64_t>(board.flash), static_cast<uint64_t>(board.ram),
                                   static_cast<uint64_t>(board.stack)};
    llvm::Expected<image::SizeReport> report = image::measure(*elf, limits, modules, frames);
    if (!report)
      return report.takeError();
    report->whole_runtime = std::move(reasons);
    firmware.sizes = options.size == SizeForm::json ? image::to_json(*report) : image::to_text(*report);
  }
  llvm::Expected<std::string> bytes = convert(*elf, board, format);
  if (!bytes)
    return bytes.takeError();
  firmware.bytes = std::move(*bytes);
  return firmware;
}

} // namespace p2c::driver
