#include "tools/pyasync2cpp/explain.h"

#include "frontend/source/diagnostics.h"
#include "tools/pyasync2cpp/pipeline.h"

#include "llvm/Support/raw_ostream.h"

namespace p2c::driver {

int explain(llvm::StringRef id) {
  if (std::optional<source::DiagnosticId> found = source::find_diagnostic(id)) {
    source::explain(*found, llvm::outs());
    return exit_done;
  }
  llvm::errs() << "pyasync2cpp: there is no diagnostic `" << id << "`\n";
  llvm::StringRef nearest;
  std::string nearest_storage;
  unsigned best = 5;
  for (const source::DiagnosticInfo& info : source::diagnostic_table) {
    std::string candidate = info.id();
    unsigned distance = id.edit_distance(candidate, true, best);
    if (distance < best) {
      best = distance;
      nearest_storage = candidate;
      nearest = nearest_storage;
    }
  }
  if (!nearest.empty())
    llvm::errs() << "did you mean `" << nearest << "`?\n";
  return exit_usage;
}

} // namespace p2c::driver
