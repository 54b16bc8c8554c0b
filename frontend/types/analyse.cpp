#include "frontend/types/analyse.h"

#include "frontend/source/source_manager.h"
#include "frontend/types/build_program.h"
#include "frontend/types/check_tasks.h"
#include "frontend/types/infer/inference.h"

namespace p2c::types {

std::unique_ptr<Program> analyse(modules::ModuleGraph& graph, const api::Model& api, const Options& options,
                                 source::DiagnosticEngine& diagnostics) {
  std::unique_ptr<Program> program = build_program(graph, api, diagnostics);
  if (options.inference) {
    for (const auto& function : program->functions)
      function->is_escaped = false;
    Inference inference(*program, api, diagnostics);
    if (!inference.run(options.most_steps)) {
      source::SourceManager unused;
      source::DiagnosticEngine said_already(unused);
      program = build_program(graph, api, said_already);
      diagnostics.report(diag::types_not_settled, source::Range());
      return program;
    }
    if (options.remarks)
      inference.remark_objects();
    check_tasks(*program, options.frequency, diagnostics);
  }
  return program;
}

} // namespace p2c::types
