#include "lowering/build/refusals.h"

namespace p2c::build {

void report_refused_builtin(const names::Use* use, const ast::Node* node, llvm::StringRef name,
                            source::DiagnosticEngine& diagnostics) {
  if (!use || (use->variable && !use->variable->bindings.empty()))
    return;
  if (name == "eval" || name == "exec" || name == "compile")
    diagnostics.report(diag::code_at_run_time, node->range, name);
  if (name == "__import__")
    diagnostics.report(diag::computed_import, node->range, name);
}

} // namespace p2c::build
