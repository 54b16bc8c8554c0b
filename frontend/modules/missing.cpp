// Imports of modules that are not there: which of them end the program, which may, which are caught.
#include "frontend/modules/loader.h"
#include "frontend/source/suggest.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::modules {

const char* reason_against(llvm::StringRef module, bool for_chip) {
  static constexpr struct {
    llvm::StringLiteral module;
    const char* reason;
    bool is_simulated;
  } reasons[] = {
#define UNSUPPORTED(module, reason) {#module, reason, false},
#define ONLY_SIMULATED(module, reason) {#module, reason, true},
#include "frontend/modules/unsupported.def"
#undef UNSUPPORTED
#undef ONLY_SIMULATED
  };
  for (const auto& entry : reasons)
    if (entry.module == module && (for_chip || !entry.is_simulated))
      return entry.reason;
  return nullptr;
}

/// What an ImportError does that is raised where the module's body runs, or at one import in it.
enum class Loader::Failure : uint8_t {
  Caught, ///< a `try` around the import, or around that of the module it stands in, catches it
  Later,  ///< it ends what calls a function, or takes a branch, that need not run
  Sure,   ///< it ends the program
};

Loader::Failure Loader::failure_at(const ImportPlace& place) const {
  if (place.is_guarded)
    return Failure::Caught;
  if (place.in_function) // whoever calls it then, the imports of its module are over
    return Failure::Later;
  return std::min(failures_.lookup(place.importer), place.may_not_run ? Failure::Later : Failure::Sure);
}

/// A module fails for its importer: the gravest of all its imports counts.
void Loader::find_failures() {
  failures_[graph_->script_] = Failure::Sure;
  for (bool grows = true; grows;) {
    grows = false;
    auto reach = [&](Module* module, Failure failure) {
      Failure& known = failures_.try_emplace(module, Failure::Caught).first->second;
      if (failure > known) {
        known = failure;
        grows = true;
      }
    };
    for (const ast::Alias* alias : order_) {
      Failure failure = failure_at(places_[alias]);
      const Import& import = graph_->imports_[alias];
      for (Module* step : import.steps)
        reach(step, failure);
      if (import.submodule)
        reach(import.submodule, failure);
    }
  }
}

void Loader::report_missing() {
  if (missing_.empty())
    return;
  find_failures();
  for (const MissingModule& missing : missing_)
    if (Failure failure = failure_at(missing.place); failure != Failure::Caught)
      report_missing(missing, failure == Failure::Later);
}

void Loader::report_missing(const MissingModule& import, bool may_not_run) {
  llvm::StringRef missing = import.missing;
  llvm::StringRef first = missing.split('.').first;
  source::Range range = import.place.range;
  if (import.bytecode.kind == Found::Kind::Bytecode) {
    diagnostics_.report(diag::only_bytecode, range,
                        missing.rsplit('.').second.empty() ? missing : missing.rsplit('.').second,
                        import.bytecode.path);
    return;
  }
  const char* reason = reason_against(first, options_.for_chip);
  if (reason && !may_not_run) {
    diagnostics_.report(diag::module_not_supported, range, first, reason);
    return;
  }
  auto report = may_not_run ? diagnostics_.report(diag::missing_module_later, range, import.dotted)
                            : diagnostics_.report(diag::missing_module, range, import.dotted);
  std::vector<std::string> known = search_.names();
  for (const auto& native : api_.modules)
    known.push_back(native->name);
  std::vector<llvm::StringRef> candidates(known.begin(), known.end());
  llvm::sort(candidates);
  std::string where = "put `" + first.str() + ".py` beside `" + options_.script +
                      "` or into a `lib` folder there, or name its folder with `--lib`";
  if (missing != first)
    where =
        "`" + missing.rsplit('.').first.str() + "` has no module `" + missing.rsplit('.').second.str() + "`";
  if (auto near = source::closest(missing, candidates))
    where = "did you mean `" + near->str() + "`? If not, " + where;
  report.help(where);
}

} // namespace p2c::modules
