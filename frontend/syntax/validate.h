// What CPython refuses as a SyntaxError after parsing, in its symbol table pass and its compiler: names
// declared twice, `return` outside a function, two starred targets, ... The parser calls it.
#pragma once

#include "frontend/source/diagnostics.h"
#include "frontend/source/source_manager.h"
#include "frontend/syntax/tree.h"

namespace p2c::syntax {

/// Reports every such fault, and warns where CPython warns. `complete` is false where statements are missing
/// from the tree because they could not be parsed: then nothing is concluded from what is not there.
void validate(Tree& tree, const source::SourceFile& file, source::DiagnosticEngine& diagnostics,
              bool complete);

// The parts of it, one file each.

/// Scopes: duplicate arguments, `global` and `nonlocal`, assignment expressions in comprehensions, `yield` in
/// them.
void validate_scopes(ast::Module* module, source::DiagnosticEngine& diagnostics, bool complete);
/// Where statements and expressions may stand: `return`, `await`, `break`, starred expressions, `__debug__`,
/// ...
void validate_placement(ast::Module* module, source::DiagnosticEngine& diagnostics);
/// `from __future__ import`: known features, at the top of the file only.
void validate_future(ast::Module* module, const source::SourceFile& file,
                     source::DiagnosticEngine& diagnostics);
/// The cases of a match statement: names, unreachable alternatives, repeated keys.
void validate_match(ast::Match* match, source::DiagnosticEngine& diagnostics);
/// What is allowed but surely a mistake, as CPython's SyntaxWarnings: `is` with a literal, `assert (x, y)`,
/// ...
void warn_comparison(ast::Compare* compare, source::DiagnosticEngine& diagnostics);
void warn_assert(ast::Assert* assertion, source::DiagnosticEngine& diagnostics);
void warn_call(ast::Call* call, source::DiagnosticEngine& diagnostics);
void warn_subscript(ast::Subscript* subscript, source::DiagnosticEngine& diagnostics);

} // namespace p2c::syntax
