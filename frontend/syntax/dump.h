// Prints a tree in exactly the form of CPython 3.11's `ast.dump`. The driver's `--emit=ast` and the tests
// call it.
#pragma once

#include "frontend/source/source_manager.h"
#include "frontend/syntax/ast.h"

#include "llvm/Support/raw_ostream.h"

namespace p2c::ast {

struct DumpOptions {
  /// As `ast.dump(..., include_attributes=True)`: prints lineno, col_offset, end_lineno and end_col_offset.
  bool attributes = false;
  /// False leaves the attributes out of what stands inside f-strings: ours are those of CPython 3.12 (exact),
  /// not those of 3.11 (mostly the whole string's).
  bool fstring_places = true;
};

/// Prints `ast.dump(node)` without a newline at the end. `file` is the one the node came from.
void dump(Node* node, const source::SourceFile& file, llvm::raw_ostream& out,
          const DumpOptions& options = {});

} // namespace p2c::ast
