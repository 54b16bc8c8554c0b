// Runs type inference over a program. The driver calls it after modules::load.
#pragma once

#include "frontend/source/diagnostics.h"
#include "frontend/types/program.h"

namespace p2c::api {
struct Model;
} // namespace p2c::api

namespace p2c::types {

struct Options {
  /// `-fno-inference`: every value is an `object`.
  bool inference = true;
  /// Tell of each place that became `object`, and why.
  bool remarks = false;
  /// Of the board's processor in Hz; 0 where it is not known. Only warnings speak of it.
  uint64_t frequency = 0;
  /// After so many steps without an end inference gives up, says so, and every value is an `object`. 0: many.
  uint64_t most_steps = 0;
};

/// Types a whole program, and warns of what is certain to fail at run time. `graph` must outlive the result.
std::unique_ptr<Program> analyse(modules::ModuleGraph& graph, const api::Model& api, const Options& options,
                                 source::DiagnosticEngine& diagnostics);

} // namespace p2c::types
