#include "codegen/image/image.h"
#include <algorithm>
#include <fmt/format.h>
#include <llvm/Object/ELFObjectFile.h>
#include <llvm/Support/Endian.h>
#include <llvm/Support/Path.h>
#include <map>

namespace p2c::image {

std::optional<Format> format_of(llvm::StringRef path) {
  const llvm::StringRef ending = llvm::sys::path::extension(path);
  if (ending == ".elf")
    return Format::elf;
  if (ending == ".uf2")
    return Format::uf2;
  if (ending == ".hex")
    return Format::hex;
  if (ending == ".bin")
    return Format::bin;
  return std::nullopt;
}

llvm::Expected<Image> read_elf(llvm::StringRef bytes) {
  llvm::Expected<llvm::object::ELFFile<llvm::object::ELF32LE>> file =
      llvm::object::ELFFile<llvm::object::ELF32LE>::create(bytes);
  if (!file)
    return file.takeError();
  auto headers = file->program_headers();
  if (!headers)
    return headers.takeError();
  Image image;
  image.entry = file->getHeader().e_entry;
  for (const auto& header : *headers)
    if (header.p_type == llvm::ELF::PT_LOAD && header.p_filesz != 0)
      image.pieces.push_back({header.p_paddr, bytes.substr(header.p_offset, header.p_filesz).str()});
  if (image.pieces.empty())
    return llvm::createStringError("the linked program is empty");
  std::sort(image.pieces.begin(), image.pieces.end(),
            [](const Image::Piece& a, const Image::Piece& b) { return a.address < b.address; });
  return image;
}

static void append_word(std::string& out, uint32_t word) {
  char bytes[4];
  llvm::support::endian::write32le(bytes, word);
  out.append(bytes, sizeof bytes);
}

std::string write_uf2(const Image& image, uint32_t family) {
  constexpr uint32_t page = 256, block = 512, has_family = 0x2000;
  std::map<uint32_t, std::string> pages;
  for (const Image::Piece& piece : image.pieces)
    for (uint32_t i = 0; i < piece.bytes.size(); ++i) {
      const uint32_t address = piece.address + i;
      std::string& bytes = pages[address / page * page];
      bytes.resize(page, '\xff');
      bytes[address % page] = piece.bytes[i];
    }
  std::string out;
  uint32_t number = 0;
  for (const auto& [address, bytes] : pages) {
    for (uint32_t word : {0x0A324655u, 0x9E5D5157u, has_family, address, page, number++,
                          static_cast<uint32_t>(pages.size()), family})
      append_word(out, word);
    out += bytes;
    out.append(block - 9 * 4 - page, '\0');
    append_word(out, 0x0AB16F30u);
  }
  return out;
}

/// One line of Intel HEX.
static void append_record(std::string& out, uint32_t kind, uint32_t address, llvm::StringRef bytes) {
  uint32_t sum = static_cast<uint32_t>(bytes.size()) + (address >> 8) + address + kind;
  out += fmt::format(":{:02X}{:04X}{:02X}", bytes.size(), address & 0xFFFF, kind);
  for (char byte : bytes) {
    sum += static_cast<unsigned char>(byte);
    out += fmt::format("{:02X}", static_cast<unsigned char>(byte));
  }
  out += fmt::format("{:02X}\n", -sum & 0xFF);
}

static std::string big_endian(uint32_t value, unsigned size) {
  std::string bytes;
  while (size-- != 0)
    bytes.push_back(static_cast<char>(value >> (8 * size)));
  return bytes;
}

std::string write_hex(const Image& image) {
  constexpr uint32_t data = 0, end = 1, upper_address = 4, start = 5, line = 16, segment = 0x10000;
  std::string out;
  uint32_t upper = ~0u;
  for (const Image::Piece& piece : image.pieces)
    for (uint32_t at = 0; at < piece.bytes.size();) {
      const uint32_t address = piece.address + at;
      if (address / segment != upper) {
        upper = address / segment;
        append_record(out, upper_address, 0, big_endian(upper, 2));
      }
      const uint32_t count =
          std::min({line, static_cast<uint32_t>(piece.bytes.size()) - at, segment - address % segment});
      append_record(out, data, address & 0xFFFF, llvm::StringRef(piece.bytes).substr(at, count));
      at += count;
    }
  append_record(out, start, 0, big_endian(image.entry, 4));
  append_record(out, end, 0, "");
  return out;
}

std::string write_bin(const Image& image) {
  std::string out;
  for (const Image::Piece& piece : image.pieces) {
    out.resize(piece.address - image.first(), '\xff');
    out += piece.bytes;
  }
  return out;
}

} // namespace p2c::image
