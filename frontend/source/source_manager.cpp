#include "frontend/source/source_manager.h"

#include "frontend/source/decode.h"
#include "frontend/source/diagnostics.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MemoryBuffer.h"

#include <algorithm>

namespace p2c::source {

SourceFile::SourceFile(FileId id, std::string name, llvm::StringRef text)
    : id_(id), name_(std::move(name)), text_(text) {
  line_starts_.push_back(0);
  for (size_t at = text.find('\n'); at != llvm::StringRef::npos; at = text.find('\n', at + 1))
    line_starts_.push_back(static_cast<uint32_t>(at + 1));
}

Position SourceFile::position(uint32_t offset) const {
  auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  uint32_t line = static_cast<uint32_t>(after - line_starts_.begin());
  return {line, offset - line_start(line)};
}

uint32_t SourceFile::characters_before(uint32_t offset) const {
  uint32_t characters = 0;
  for (char c : text_.slice(offset - position(offset).column, offset))
    characters += (static_cast<uint8_t>(c) & 0xc0) != 0x80;
  return characters;
}

llvm::StringRef SourceFile::line(uint32_t line) const {
  return text_.drop_front(line_start(line)).take_until([](char c) { return c == '\n'; });
}

const SourceFile* SourceManager::load(llvm::StringRef path, DiagnosticEngine& diagnostics) {
  auto buffer = llvm::MemoryBuffer::getFile(path);
  if (!buffer) {
    diagnostics.report(diag::cannot_read_file, {}, path,
                       llvm::StringRef(buffer.getError().message()).lower());
    return nullptr;
  }
  return add(path, (*buffer)->getBuffer(), diagnostics);
}

const SourceFile* SourceManager::add(llvm::StringRef name, llvm::StringRef bytes,
                                     DiagnosticEngine& diagnostics) {
  // Offsets have 32 bits, and decoding can make a text three times as long.
  constexpr size_t largest = size_t(256) << 20;
  if (bytes.size() > largest) {
    diagnostics.report(diag::source_too_large, {}, name, largest >> 20);
    return nullptr;
  }
  Decoded decoded = decode(bytes);
  auto buffer = llvm::MemoryBuffer::getMemBufferCopy(decoded.text, name);
  llvm::StringRef text = buffer->getBuffer();
  buffers_.AddNewSourceBuffer(std::move(buffer), llvm::SMLoc());
  FileId id{static_cast<uint32_t>(files_.size() + 1)};
  files_.push_back(std::make_unique<SourceFile>(id, name.str(), text));
  Range place{id, static_cast<uint32_t>(decoded.fault_begin), static_cast<uint32_t>(decoded.fault_end)};
  switch (decoded.fault) {
  case DecodeFault::none:
    return files_.back().get();
  case DecodeFault::unknown_encoding:
    diagnostics.report(diag::unknown_encoding, place, decoded.encoding);
    return nullptr;
  case DecodeFault::conflicts_with_bom:
    diagnostics.report(diag::encoding_conflicts_with_bom, place, decoded.encoding);
    return nullptr;
  case DecodeFault::undecodable:
    diagnostics.report(diag::undecodable_source, place, "0x" + llvm::utohexstr(decoded.byte, true),
                       decoded.encoding);
    return nullptr;
  case DecodeFault::null_byte:
    diagnostics.report(diag::null_byte_in_source, place);
    return nullptr;
  }
  llvm_unreachable("a fault without a diagnostic");
}

} // namespace p2c::source
