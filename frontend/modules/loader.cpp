#include "frontend/modules/loader.h"
#include "frontend/modules/computed_imports.h"
#include "frontend/modules/implicit_const.h"
#include "frontend/modules/import_calls.h"
#include "frontend/modules/value_in_init.h"
#include "frontend/syntax/parser.h"
#include "frontend/syntax/visitor.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Path.h"

namespace p2c::modules {

Loader::Loader(const LoadOptions& options, const api::Model& api, source::SourceManager& sources,
               source::DiagnosticEngine& diagnostics)
    : options_(options), api_(api), sources_(sources), diagnostics_(diagnostics), search_(options),
      graph_(std::make_unique<ModuleGraph>()) {}

std::unique_ptr<ModuleGraph> load(const LoadOptions& options, const api::Model& api,
                                  source::SourceManager& sources, source::DiagnosticEngine& diagnostics) {
  return Loader(options, api, sources, diagnostics).run();
}

std::unique_ptr<ModuleGraph> Loader::run() {
  graph_->script_ = read_file(ModuleKind::Script, "__main__", options_.script, false);
  if (graph_->script_)
    read_body(graph_->script_);
  report_missing();
  if (!diagnostics_.has_errors()) {
    number_modules();
    find_star_names();
    find_exposure();
    bind_members();
    leave_out_unused();
    resolve_names();
    check_pins();
  }
  return std::move(graph_);
}

Module* Loader::add_module(ModuleKind kind, llvm::StringRef name) {
  auto made = std::make_unique<Module>();
  made->kind = kind;
  made->name = name.str();
  Module* module = made.get();
  graph_->by_name_[name] = module;
  graph_->modules_.push_back(std::move(made));
  return module;
}

/// A compiled program is the only one that there is.
static void warn_of_next_file(syntax::Tree& tree, source::DiagnosticEngine& diagnostics) {
  struct Finder : ast::Visitor<Finder> {
    explicit Finder(source::DiagnosticEngine& engine) : diagnostics(engine) {}
    void visit_Call(ast::Call* call) {
      auto* callee = llvm::dyn_cast<ast::Attribute>(call->func);
      auto* module = callee ? llvm::dyn_cast<ast::Name>(callee->value) : nullptr;
      auto* file = call->args.empty() ? nullptr : llvm::dyn_cast<ast::Constant>(call->args[0]);
      bool is_none = file && file->value.kind == ast::ConstantKind::None;
      if (module && module->id == "supervisor" && callee->attr == "set_next_code_file" && !is_none)
        diagnostics.report(diag::next_code_file, callee->attr_range);
      visit_children(call);
    }
    source::DiagnosticEngine& diagnostics;
  };
  Finder(diagnostics).visit(tree.module());
}

/// The module is known by its name before its body is read: imports may go in circles.
Module* Loader::read_file(ModuleKind kind, llvm::StringRef name, llvm::StringRef path, bool is_package) {
  const source::SourceFile* file = sources_.load(path, diagnostics_);
  if (!file)
    return nullptr;
  if (kind == ModuleKind::Library)
    diagnostics_.silence(file->id());
  Module* module = add_module(kind, name);
  module->path = path.str();
  module->is_package = is_package;
  graph_->by_file_[file->id().value] = module;
  syntax::ParseResult parsed = syntax::parse(*file, diagnostics_);
  module->tree = std::move(parsed.tree);
  if (parsed.ok)
    module->names = names::bind(*module->tree);
  if (module->names && take_implicit_const(*module->tree, *module->names))
    module->names = names::bind(*module->tree);
  if (module->names && take_values_in_init(*module->tree, *module->names, diagnostics_))
    module->names = names::bind(*module->tree);
  if (module->names && take_import_calls(*module->tree, *module->names, api_))
    module->names = names::bind(*module->tree);
  if (module->names && kind != ModuleKind::Library) {
    read_paths(module);
    warn_of_next_file(*module->tree, diagnostics_);
  }
  if (module->names && take_computed_imports(*module->tree, *module->names, search_, api_, board_id(),
                                             [this](llvm::StringRef name) { return reads(name); }))
    module->names = names::bind(*module->tree);
  return module;
}

bool Loader::reads(llvm::StringRef name) const {
  Found found = search_.find(name);
  if (found.kind != Found::Kind::File && found.kind != Found::Kind::Package)
    return true;
  source::SourceManager sources;
  source::DiagnosticEngine diagnostics(sources);
  const source::SourceFile* file = sources.load(found.path, diagnostics);
  return file && syntax::parse(*file, diagnostics).ok;
}

void Loader::read_body(Module* module) {
  if (module->names)
    read_imports(module);
  finished_.push_back(module);
}

Module* Loader::require_part(Module* package, llvm::StringRef full_name, llvm::StringRef last,
                             Found* bytecode) {
  if (Module* known = graph_->by_name_.lookup(full_name))
    return known;
  if (const api::Module* native = api_.find_module(full_name); native) {
    Module* module = add_module(ModuleKind::Native, full_name);
    module->native = native;
    finished_.push_back(module);
    // A native package brings its modules with it: `import asyncio` is enough for `asyncio.core`.
    for (const std::unique_ptr<api::Module>& other : api_.modules) {
      llvm::StringRef inner_name = other->name;
      if (!inner_name.consume_front((full_name + ".").str()))
        continue;
      module->is_package = true;
      if (inner_name.contains('.'))
        continue;
      Module* inner = require_part(module, other->name, inner_name, bytecode);
      inner->package = module;
      module->submodules[inner_name] = inner;
    }
    return module;
  }
  Found found;
  if (!package)
    found = search_.find(full_name);
  else if (package->kind == ModuleKind::Folder)
    found = Search::find_in(package->path, last);
  else if (package->is_package && package->kind != ModuleKind::Native)
    found = Search::find_in(llvm::sys::path::parent_path(package->path), last);
  ModuleKind kind = found.is_library || (package && package->kind == ModuleKind::Library)
                        ? ModuleKind::Library
                        : ModuleKind::Source;
  if (found.is_library && options_.for_chip && reason_against(full_name, true))
    return nullptr;
  switch (found.kind) {
  case Found::Kind::Nothing:
    return nullptr;
  case Found::Kind::Bytecode:
    *bytecode = found;
    return nullptr;
  case Found::Kind::Folder: {
    Module* module = add_module(ModuleKind::Folder, full_name);
    module->path = found.path;
    module->is_package = true;
    finished_.push_back(module);
    return module;
  }
  case Found::Kind::File:
  case Found::Kind::Package:
    break;
  }
  Module* module = read_file(kind, full_name, found.path, found.kind == Found::Kind::Package);
  if (module) {
    module->package = package;
    read_body(module);
  }
  return module;
}

Module* Loader::require(llvm::StringRef dotted, llvm::SmallVectorImpl<Module*>& steps, std::string& missing,
                        Found* bytecode) {
  Module* module = nullptr;
  for (size_t end = 0; end != llvm::StringRef::npos;) {
    size_t start = module ? end + 1 : 0;
    end = dotted.find('.', start);
    llvm::StringRef full_name = dotted.take_front(end);
    Module* inner = require_part(module, full_name, dotted.slice(start, end), bytecode);
    if (!inner) {
      missing = full_name.str();
      return nullptr;
    }
    if (module) {
      inner->package = module;
      module->submodules[dotted.slice(start, end)] = inner;
    }
    module = inner;
    steps.push_back(module);
  }
  return module;
}

/// Modules in the order in which their bodies end when every import is followed.
void Loader::number_modules() {
  llvm::DenseMap<Module*, size_t> place;
  for (auto [i, module] : llvm::enumerate(finished_))
    place[module] = i;
  llvm::sort(graph_->modules_,
             [&](const auto& a, const auto& b) { return place.lookup(a.get()) < place.lookup(b.get()); });
  for (auto [i, module] : llvm::enumerate(graph_->modules_))
    module->number = static_cast<uint32_t>(i);
  find_cycles();
}

/// Which modules can be imported while their own body is still running.
void Loader::find_cycles() {
  llvm::DenseMap<Module*, llvm::SmallVector<Module*, 8>> edges;
  for (const ast::Alias* alias : order_)
    for (Module* step : graph_->imports_[alias].steps)
      edges[places_[alias].importer].push_back(step);
  for (const auto& module : graph_->modules_) {
    llvm::DenseSet<Module*> seen;
    llvm::SmallVector<Module*, 8> work(edges[module.get()]);
    while (!work.empty()) {
      Module* next = work.pop_back_val();
      if (next == module.get())
        in_cycle_.insert(next);
      if (seen.insert(next).second)
        work.append(edges[next]);
    }
  }
}

} // namespace p2c::modules
