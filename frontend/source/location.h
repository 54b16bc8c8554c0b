// Where something stands in the program: a file and a span of bytes. Every stage carries these; only the
// source manager can turn them into lines and columns.
#pragma once

#include <cstdint>

namespace p2c::source {

/// Names one file of a SourceManager. The value 0 means "no file".
struct FileId {
  uint32_t value = 0;

  bool valid() const { return value != 0; }
  friend bool operator==(FileId, FileId) = default;
};

/// A half-open span of bytes, [begin, end), in a file's decoded UTF-8 text.
struct Range {
  FileId file;
  uint32_t begin = 0;
  uint32_t end = 0;

  /// False for things that have no place in any file (a fault of the command line, a missing file).
  bool valid() const { return file.valid(); }
  /// The empty span before this one.
  Range start() const { return {file, begin, begin}; }
  /// The empty span after this one.
  Range after() const { return {file, end, end}; }
  /// The smallest span that holds both; they must be of one file.
  Range join(Range other) const {
    return {file, begin < other.begin ? begin : other.begin, end > other.end ? end : other.end};
  }
  friend bool operator==(Range, Range) = default;
};

/// A place as people and CPython count it.
struct Position {
  uint32_t line = 0;   ///< from 1
  uint32_t column = 0; ///< from 0, in UTF-8 bytes, as CPython's `col_offset`
};

} // namespace p2c::source
