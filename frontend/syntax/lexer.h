// Cuts a file into tokens, as CPython's tokenizer does: indentation, line joining, numbers, strings, and
// f-strings in pieces (PEP 701). The parser calls `tokenize` once for each file and then looks at the tokens
// at will.
#pragma once

#include "frontend/source/diagnostics.h"
#include "frontend/source/source_manager.h"
#include "frontend/syntax/token.h"

#include <vector>

namespace p2c::syntax {

/// All tokens of a file; the last is EndOfFile. Every fault is reported, and mended so that the parser can go
/// on: brackets and blocks are balanced, except where a Fault token stands for what is missing.
std::vector<Token> tokenize(const source::SourceFile& file, source::DiagnosticEngine& diagnostics);

} // namespace p2c::syntax
