// Builds a ModuleGraph; `load` runs its steps in order.
#pragma once

#include "frontend/modules/search.h"
#include "frontend/names/bind.h"

namespace p2c::modules {

/// Where a module is imported from.
struct ImportPlace {
  Module* importer = nullptr;
  source::Range range;      ///< of the name
  bool is_guarded = false;  ///< a `try` around it catches ImportError
  bool may_not_run = false; ///< in a function, or under a condition
  bool in_function = false; ///< it runs when that is called, and not while its module is imported
};

/// An import of a module that is not there.
struct MissingModule {
  std::string dotted;  ///< as it is written
  std::string missing; ///< the shortest part of it that is not there
  Found bytecode;      ///< what is there in its place
  ImportPlace place;
};

/// Why compiled programs cannot have this module of CircuitPython, or none for a chip; null when that is not
/// known.
const char* reason_against(llvm::StringRef module, bool for_chip);

class Loader {
public:
  Loader(const LoadOptions& options, const api::Model& api, source::SourceManager& sources,
         source::DiagnosticEngine& diagnostics);

  std::unique_ptr<ModuleGraph> run();

private:
  friend class ImportReader;

  // Modules (loader.cpp).
  Module* add_module(ModuleKind kind, llvm::StringRef name);
  Module* read_file(ModuleKind kind, llvm::StringRef name, llvm::StringRef path, bool is_package);
  void read_body(Module* module);
  /// Whether the module's file has no errors of syntax.
  bool reads(llvm::StringRef name) const;
  /// The module of this dotted name, with those it is in; `steps` gets each in the order they run. Null where
  /// there is none: `missing` is then the shortest name that is not there.
  Module* require(llvm::StringRef dotted, llvm::SmallVectorImpl<Module*>& steps, std::string& missing,
                  Found* bytecode);
  Module* require_part(Module* package, llvm::StringRef full_name, llvm::StringRef last, Found* bytecode);
  void number_modules();
  void find_cycles();

  // Modules that are not there (missing.cpp).
  enum class Failure : uint8_t;
  Failure failure_at(const ImportPlace& place) const;
  void find_failures();
  void report_missing();
  void report_missing(const MissingModule& import, bool may_not_run);

  // Import statements (imports.cpp).
  void read_imports(Module* module);
  /// What the file adds to `sys.path`.
  void read_paths(Module* module);
  void add_modules_behind(Import& import, const Module* importer, const ast::ImportFrom* statement = nullptr);
  void import_names(ast::Import* statement, const ImportPlace& place);
  void import_from(ast::ImportFrom* statement, const ImportPlace& place);
  bool absolute_name(ast::ImportFrom* statement, const ImportPlace& place, std::string& name);
  void bind_members();
  void bind_member(const ast::Alias* alias, Import& import, const ImportPlace& place);
  bool has_member(const Module* module, llvm::StringRef name) const;

  // Names across modules (exposure.cpp).
  void find_star_names();
  std::vector<llvm::StringRef> public_names(Module* module, llvm::DenseSet<Module*>& open);
  std::vector<llvm::StringRef> global_names(const Module* module) const;
  void find_exposure();
  void resolve_names();

  // What nobody uses of the compiler's own modules (unused.cpp).
  void leave_out_unused();
  void leave_out_unused(Module& module, const llvm::StringSet<>& wanted);

  // The board (board.cpp).
  void check_pins();
  /// Empty where no board is known.
  llvm::StringRef board_id() const { return options_.pins ? llvm::StringRef(options_.pins->board) : ""; }

  const LoadOptions& options_;
  const api::Model& api_;
  source::SourceManager& sources_;
  source::DiagnosticEngine& diagnostics_;
  Search search_;
  std::unique_ptr<ModuleGraph> graph_;
  llvm::DenseMap<const ast::Alias*, ImportPlace> places_;
  std::vector<const ast::Alias*> order_; ///< the aliases, in the order they were read
  std::vector<Module*> finished_;        ///< in the order in which their bodies were read to the end
  std::vector<MissingModule> missing_;
  llvm::DenseMap<Module*, Failure> failures_; ///< what an ImportError out of its body does; Caught for none
  llvm::DenseSet<Module*> in_cycle_;
  llvm::DenseMap<Module*, names::Surroundings> surroundings_;
  llvm::DenseMap<Module*, llvm::StringSet<>> exposed_;
};

/// The names of the members of a native module.
std::vector<llvm::StringRef> member_names(const api::Module& module);

} // namespace p2c::modules
