// Lists the functions and classes of a program before anything is inferred: what `-fno-inference` needs, and
// what inference starts from.
#pragma once

#include "frontend/api/model.h"
#include "frontend/source/diagnostics.h"
#include "frontend/types/program.h"

#include "llvm/ADT/DenseSet.h"

namespace p2c::types {

/// Statements of classes of which nothing may be assumed beside what each run finds.
using OpenClasses = llvm::DenseSet<const ast::ClassDef*>;

/// Every value is an `object`, every function has one instance. The classes of `open` are dynamic.
std::unique_ptr<Program> build_program(modules::ModuleGraph& graph, const api::Model& api,
                                       const OpenClasses& open, source::DiagnosticEngine& diagnostics);

/// The method resolution order of a class from its bases, by Python's rule (C3). False where there is none.
bool linearise(ClassInfo& cls, const api::Model& api);

} // namespace p2c::types
