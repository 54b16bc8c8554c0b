// Owns the text of every file of a run. The loader, the lexer and the diagnostics engine call it.
//
// A file is held as CPython's tokenizer sees it: decoded to UTF-8, without byte order mark, with every line
// ending turned into '\n'. Offsets in a Range count bytes of that text.
#pragma once

#include "frontend/source/location.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/SourceMgr.h"

#include <memory>
#include <string>
#include <vector>

namespace p2c::source {

class DiagnosticEngine;

/// One file: its name and its text.
class SourceFile {
public:
  SourceFile(FileId id, std::string name, llvm::StringRef text);

  FileId id() const { return id_; }
  /// The name as the user gave it, or as import resolution found it.
  llvm::StringRef name() const { return name_; }
  llvm::StringRef text() const { return text_; }

  /// The place of a byte offset; one past the end of the text is allowed.
  Position position(uint32_t offset) const;
  /// The number of code points before an offset on its line: a column as people count it, from 0.
  uint32_t characters_before(uint32_t offset) const;
  uint32_t line_count() const { return static_cast<uint32_t>(line_starts_.size()); }
  /// The offset of the first byte of a line; lines count from 1.
  uint32_t line_start(uint32_t line) const { return line_starts_[line - 1]; }
  /// The text of a line without its '\n'; lines count from 1.
  llvm::StringRef line(uint32_t line) const;
  llvm::StringRef slice(Range range) const { return text_.slice(range.begin, range.end); }

private:
  FileId id_;
  std::string name_;
  llvm::StringRef text_;
  std::vector<uint32_t> line_starts_;
};

class SourceManager {
public:
  /// Reads a file from disk and decodes it. Reports `cannot-read-file` or a decoding diagnostic and gives
  /// null where that fails.
  const SourceFile* load(llvm::StringRef path, DiagnosticEngine& diagnostics);
  /// Decodes bytes that are already in memory under the given name.
  const SourceFile* add(llvm::StringRef name, llvm::StringRef bytes, DiagnosticEngine& diagnostics);

  const SourceFile& file(FileId id) const { return *files_[id.value - 1]; }
  llvm::StringRef slice(Range range) const { return file(range.file).slice(range); }
  Position begin(Range range) const { return file(range.file).position(range.begin); }
  Position end(Range range) const { return file(range.file).position(range.end); }

private:
  llvm::SourceMgr buffers_;
  std::vector<std::unique_ptr<SourceFile>> files_;
};

} // namespace p2c::source
