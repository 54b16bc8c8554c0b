// Reads a program: the script, every module that it imports and what those import. The driver calls it; its
// result is what every later stage starts from.
#pragma once

#include "frontend/api/model.h"
#include "frontend/modules/module.h"
#include "frontend/source/source_manager.h"

#include <functional>

namespace p2c::modules {

/// The names in the module `board`.
struct Pins {
  std::string board; ///< its id
  std::vector<std::string> names;
  std::vector<std::string> objects; ///< names of what is no pin and no bus: DISPLAY, MTX_ADDRESS
  /// The board stands for every board: it is given a pin for each name that the program asks for. Null for a
  /// real one.
  std::function<void(llvm::StringRef pin)> add_pin;
  /// The ids of other boards that have a pin of this name.
  std::function<std::vector<std::string>(llvm::StringRef pin)> boards_with;
};

struct LoadOptions {
  std::string script;                       ///< its path
  std::vector<std::string> library_folders; ///< of `--lib`, in order
  std::string runtime_python;               ///< the folder of the compiler's own Python modules; may be empty
  const Pins* pins = nullptr;               ///< null: any name may be in `board`
  bool for_chip = false;                    ///< modules that only the simulator has are not there
};

/// Loads a whole program and resolves its imports and names. Where there are errors, they are reported and
/// the result is what could be read: later stages may only use it when `diagnostics` has none.
std::unique_ptr<ModuleGraph> load(const LoadOptions& options, const api::Model& api,
                                  source::SourceManager& sources, source::DiagnosticEngine& diagnostics);

} // namespace p2c::modules
