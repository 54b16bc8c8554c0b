// Lowers a typed program to IR: every step of evaluation made explicit, in CPython's order. The driver calls
// it after types::analyse.
//
// The room is one class, FunctionBuilder (function_builder.h), whose member functions stand in one file for
// each construct; ProgramBuilder (program_builder.h) holds what functions share.
#pragma once

#include "frontend/source/diagnostics.h"
#include "frontend/types/program.h"
#include "lowering/ir/ir.h"

namespace p2c::build {

/// `program`, its module graph and its syntax trees must outlive the result. Reports what the language has
/// and this compiler refuses; the result is of use only if there was no error.
std::unique_ptr<ir::Program> lower(const types::Program& program, source::DiagnosticEngine& diagnostics);

} // namespace p2c::build
