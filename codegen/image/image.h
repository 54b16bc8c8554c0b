// From the linker's file to what a board is given: the bytes of the flash with their addresses, as UF2, Intel
// HEX or plain binary. Called by the driver.
#pragma once
#include <cstdint>
#include <llvm/ADT/StringRef.h>
#include <llvm/Support/Error.h>
#include <optional>
#include <string>
#include <vector>

namespace p2c::image {

enum class Format { elf, uf2, hex, bin };

/// By the ending of a file's name; nothing when it is not an image's.
std::optional<Format> format_of(llvm::StringRef path);

/// What stands in the flash: pieces in the order of their addresses, none empty.
struct Image {
  struct Piece {
    uint32_t address;
    std::string bytes;
  };
  std::vector<Piece> pieces;
  uint32_t entry = 0;

  uint32_t first() const { return pieces.front().address; }
  uint32_t end() const { return pieces.back().address + static_cast<uint32_t>(pieces.back().bytes.size()); }
};

/// Reads an ELF file of 32 bits: its segments at the addresses they are loaded from. An error is the
/// compiler's own.
llvm::Expected<Image> read_elf(llvm::StringRef bytes);

/// UF2 in blocks of 256 bytes, each whole: what lies between pieces is as erased flash. `family` tells the
/// loader whether it is for its chip.
std::string write_uf2(const Image& image, uint32_t family);
/// Intel HEX with 32-bit addresses.
std::string write_hex(const Image& image);
/// From the first address to the last; likewise.
std::string write_bin(const Image& image);

} // namespace p2c::image
