#include "frontend/types/analyse.h"

#include "frontend/source/source_manager.h"
#include "frontend/types/build_program.h"
#include "frontend/types/check_tasks.h"
#include "frontend/types/infer/inference.h"

namespace p2c::types {

/// Classes that turn out to be open join `open`; the program is of use only when it is settled.
static Inference::Outcome infer(Program& program, const api::Model& api, const Options& options,
                                OpenClasses& open, source::DiagnosticEngine& diagnostics) {
  for (const auto& function : program.functions)
    function->is_escaped = false;
  Inference inference(program, api, diagnostics);
  Inference::Outcome outcome = inference.run(options.most_steps);
  open.insert(inference.opened().begin(), inference.opened().end());
  if (outcome == Inference::Outcome::settled && options.remarks)
    inference.remark_objects();
  return outcome;
}

std::unique_ptr<Program> analyse(modules::ModuleGraph& graph, const api::Model& api, const Options& options,
                                 source::DiagnosticEngine& diagnostics) {
  OpenClasses open;
  std::unique_ptr<Program> program = build_program(graph, api, open, diagnostics);
  if (!options.inference)
    return program;
  source::SourceManager unused;
  source::DiagnosticEngine said_already(unused);
  while (true) {
    switch (infer(*program, api, options, open, diagnostics)) {
    case Inference::Outcome::settled:
      check_tasks(*program, options.frequency, diagnostics);
      return program;
    case Inference::Outcome::opened_classes:
      program = build_program(graph, api, open, said_already);
      break;
    case Inference::Outcome::no_end:
      diagnostics.report(diag::types_not_settled, source::Range());
      return build_program(graph, api, open, said_already);
    }
  }
}

} // namespace p2c::types
