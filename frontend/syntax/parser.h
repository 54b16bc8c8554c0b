// Reads one file into a syntax tree. The module loader calls it.
#pragma once

#include "frontend/source/diagnostics.h"
#include "frontend/source/source_manager.h"
#include "frontend/syntax/tree.h"

#include <memory>

namespace p2c::syntax {

struct ParseResult {
  /// Never null. Holds every statement that could be read, also where some could not.
  std::unique_ptr<Tree> tree;
  /// Whether the file is free of errors. Later stages may only rely on a tree where this holds.
  bool ok = false;
};

/// Parses a file and checks everything CPython's compiler refuses as a SyntaxError. Reports all faults it
/// finds. Warnings do not make the result not `ok`.
ParseResult parse(const source::SourceFile& file, source::DiagnosticEngine& diagnostics);

} // namespace p2c::syntax
