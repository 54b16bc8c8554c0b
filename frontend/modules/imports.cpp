// What import statements mean.
#include "frontend/modules/computed_imports.h"
#include "frontend/modules/loader.h"
#include "frontend/names/static_truth.h"
#include "frontend/source/suggest.h"
#include "frontend/syntax/visitor.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/SaveAndRestore.h"

namespace p2c::modules {

/// Whether the handlers catch an ImportError.
static bool catches_import_error(llvm::ArrayRef<ast::ExceptHandler*> handlers) {
  auto catches = [](const ast::Expr* type) {
    auto* name = llvm::dyn_cast<ast::Name>(type);
    return name && (name->id == "ImportError" || name->id == "ModuleNotFoundError" ||
                    name->id == "Exception" || name->id == "BaseException");
  };
  return llvm::any_of(handlers, [&](const ast::ExceptHandler* handler) {
    if (auto* types = llvm::dyn_cast_or_null<ast::Tuple>(handler->type))
      return llvm::any_of(types->elts, catches);
    return !handler->type || catches(handler->type);
  });
}

/// Walks a file for its import statements, in source order; skips what never runs.
class ImportReader : public ast::Visitor<ImportReader> {
public:
  ImportReader(Loader& loader, Module* module) : loader_(loader), module_(module) {}

  void visit_Import(ast::Import* statement) {
    loader_.import_names(statement, {module_, statement->range, is_guarded_, may_not_run_, in_function_});
  }
  void visit_ImportFrom(ast::ImportFrom* statement) {
    loader_.import_from(statement,
                        {module_, statement->module_range, is_guarded_, may_not_run_, in_function_});
  }

  void visit_If(ast::If* statement) {
    auto truth = names::static_truth(statement->test, *module_->names);
    llvm::SaveAndRestore condition(may_not_run_, may_not_run_ || !truth);
    if (truth != false)
      visit_all(statement->body);
    if (truth != true)
      visit_all(statement->orelse);
  }

  void visit_For(ast::For* statement) { visit_loop(statement); }
  void visit_While(ast::While* statement) { visit_loop(statement); }
  void visit_Match(ast::Match* statement) { visit_loop(statement); }
  void visit_Try(ast::Try* statement) { visit_try(statement); }
  void visit_TryStar(ast::TryStar* statement) { visit_try(statement); }

  void visit_FunctionDef(ast::FunctionDef* def) { visit_function(def->body); }
  void visit_AsyncFunctionDef(ast::AsyncFunctionDef* def) { visit_function(def->body); }
  void visit_Expr(ast::Expr*) {}

  void visit_all(llvm::ArrayRef<ast::Stmt*> body) {
    for (ast::Stmt* statement : body)
      visit(statement);
  }

private:
  template <class Try>
  void visit_try(Try* statement) {
    {
      llvm::SaveAndRestore guard(is_guarded_, is_guarded_ || catches_import_error(statement->handlers));
      visit_all(statement->body);
    }
    {
      llvm::SaveAndRestore condition(may_not_run_, true);
      for (ast::ExceptHandler* handler : statement->handlers)
        visit_all(handler->body);
    }
    {
      // `else:` is what is done with the imported module: without it nothing gets there.
      bool never = llvm::any_of(statement->body, [&](const ast::Stmt* inner) { return fails(inner); });
      llvm::SaveAndRestore guard(is_guarded_, is_guarded_ || never);
      visit_all(statement->orelse);
    }
    visit_all(statement->finalbody);
  }

  template <class Statement>
  void visit_loop(Statement* statement) {
    llvm::SaveAndRestore condition(may_not_run_, true);
    visit_children(statement);
  }

  void visit_function(llvm::ArrayRef<ast::Stmt*> body) {
    llvm::SaveAndRestore guard(is_guarded_, false); // it runs when it is called
    llvm::SaveAndRestore condition(may_not_run_, true);
    llvm::SaveAndRestore function(in_function_, true);
    visit_all(body);
  }

  /// Whether the statement imports what is not there.
  bool fails(const ast::Stmt* statement) const {
    llvm::ArrayRef<ast::Alias*> names;
    if (auto* import = llvm::dyn_cast<ast::Import>(statement))
      names = import->names;
    else if (auto* import = llvm::dyn_cast<ast::ImportFrom>(statement))
      names = import->names;
    return llvm::any_of(names, [&](ast::Alias* alias) {
      const Import* import = loader_.graph_->import(alias);
      return import && import->binds == Import::Binds::Error;
    });
  }

  Loader& loader_;
  Module* module_;
  bool is_guarded_ = false;
  bool may_not_run_ = false;
  bool in_function_ = false;
};

/// Tells the search of each `sys.path.append("folder")` and `sys.path.insert(place, "folder")`: what it adds
/// is there for the whole program.
static void read_paths(const ast::Node* node, const Module& file, llvm::StringRef board, Search& search) {
  if (auto* call = llvm::dyn_cast<ast::Call>(node); call && !call->args.empty()) {
    auto* method = llvm::dyn_cast<ast::Attribute>(call->func);
    auto* list = method ? llvm::dyn_cast<ast::Attribute>(method->value) : nullptr;
    auto* module = list ? llvm::dyn_cast<ast::Name>(list->value) : nullptr;
    if (module && module->id == "sys" && list->attr == "path")
      if (method->attr == "append" || (method->attr == "insert" && call->args.size() == 2)) {
        std::vector<std::string> folders = texts_of(call->args.back(), *file.tree, *file.names, board);
        for (const std::string& folder : folders)
          search.add(folder, method->attr == "insert");
        if (folders.empty())
          search.add_any();
      }
  }
  ast::for_each_child(const_cast<ast::Node*>(node),
                      [&](ast::Node* child) { read_paths(child, file, board, search); });
}

void Loader::read_paths(Module* module) {
  modules::read_paths(module->tree->module(), *module, board_id(), search_);
}

void Loader::read_imports(Module* module) {
  ImportReader(*this, module).visit_all(module->tree->module()->body);
}

/// Modules for those who read annotations.
static bool is_for_annotations(llvm::StringRef module) {
  return module == "typing" || module == "typing_extensions" || module == "collections.abc" ||
         module == "types" || module == "_typeshed" || module.split('.').first == "circuitpython_typing";
}

/// Whether no code that runs mentions the name.
static bool only_annotations_use(const Module* module, llvm::StringRef name) {
  return llvm::none_of(module->names->occurrences, [&](const names::Occurrence& occurrence) {
    if (occurrence.symbol->name != name || occurrence.is_annotation || llvm::isa<ast::Alias>(occurrence.node))
      return false;
    auto* use = llvm::dyn_cast<ast::Name>(occurrence.node);
    return !use || !names::static_truth(use, *module->names);
  });
}

static llvm::StringRef bound_name(const ast::Alias* alias) {
  return alias->asname.data() ? alias->asname : alias->name.split('.').first;
}

static std::string no_module_text(llvm::StringRef missing, Module* package) {
  std::string text = ("No module named '" + missing + "'").str();
  if (package && !package->is_package)
    text += "; '" + package->name + "' is not a package";
  return text;
}

/// Whether the code below asks something for this attribute.
static bool mentions_attribute(ast::Node* node, llvm::StringRef name) {
  if (auto* attribute = llvm::dyn_cast<ast::Attribute>(node); attribute && attribute->attr == name)
    return true;
  bool found = false;
  ast::for_each_child(node, [&](ast::Node* child) { found = found || mentions_attribute(child, name); });
  return found;
}

llvm::StringRef module_behind_board(llvm::StringRef name) {
  return llvm::StringSwitch<llvm::StringRef>(name)
      .Case("DISPLAY", "displayio")
      .Cases("MTX_ADDRESS", "MTX_COMMON", "SDIO_DATA", "TFT_PINS", "TFT_IO_EXPANDER", "_board_groups")
      .Default("");
}

/// `board.DISPLAY` and `supervisor.runtime.display` are there once the module `displayio` has begun, whoever
/// imports that; other names of the board likewise.
void Loader::add_modules_behind(Import& import, const Module* importer, const ast::ImportFrom* statement) {
  if (!options_.pins || options_.for_chip || !importer->tree)
    return;
  auto is_wanted = [&](llvm::StringRef name) {
    return mentions_attribute(importer->tree->module(), name) ||
           (statement &&
            llvm::any_of(statement->names, [&](const ast::Alias* alias) { return alias->name == name; }));
  };
  for (const std::string& object : options_.pins->objects) {
    const bool is_display = object == "DISPLAY";
    if (!is_wanted(import.module->name == "board" ? llvm::StringRef(object) : is_display ? "display" : ""))
      continue;
    std::string missing;
    Found bytecode;
    llvm::SmallVector<Module*, 2> steps;
    if (require(module_behind_board(object), steps, missing, &bytecode))
      import.steps.insert(import.steps.begin(), steps.begin(), steps.end());
  }
}

void Loader::import_names(ast::Import* statement, const ImportPlace& place) {
  for (ast::Alias* alias : statement->names) {
    Import import;
    std::string missing;
    Found bytecode;
    ImportPlace here = place;
    here.range = alias->name_range;
    if (is_for_annotations(alias->name) && only_annotations_use(place.importer, bound_name(alias))) {
      import.binds = Import::Binds::Nothing;
    } else if (Module* module = require(alias->name, import.steps, missing, &bytecode)) {
      import.module = alias->asname.data() ? module : import.steps.front();
      if (module->native && (module->name == "board" || module->name == "supervisor"))
        add_modules_behind(import, place.importer);
    } else {
      import.binds = Import::Binds::Error;
      import.error_is_missing_module = true;
      import.error = no_module_text(missing, import.steps.empty() ? nullptr : import.steps.back());
      import.error_name = missing;
      missing_.push_back({alias->name.str(), missing, bytecode, here});
    }
    places_[alias] = here;
    order_.push_back(alias);
    graph_->imports_[alias] = std::move(import);
  }
}

/// The dotted name that a relative import means. False where it leads out of the package.
bool Loader::absolute_name(ast::ImportFrom* statement, const ImportPlace& place, std::string& name) {
  llvm::StringRef package =
      place.importer->kind == ModuleKind::Script ? llvm::StringRef() : llvm::StringRef(place.importer->name);
  if (!place.importer->is_package)
    package = package.contains('.') ? package.rsplit('.').first : llvm::StringRef();
  for (int level = 1; level < statement->level && !package.empty(); ++level)
    package = package.contains('.') ? package.rsplit('.').first : llvm::StringRef();
  if (package.empty())
    return false;
  name = package.str();
  if (statement->module.data())
    name += ("." + statement->module).str();
  return true;
}

void Loader::import_from(ast::ImportFrom* statement, const ImportPlace& place) {
  Import common;
  std::string name = statement->module.str(), missing;
  Found bytecode;
  auto fail = [&](bool is_missing_module, std::string text) {
    common.binds = Import::Binds::Error;
    common.error_is_missing_module = is_missing_module;
    common.error = std::move(text);
  };
  ImportPlace here = place;
  if (!here.range.valid())
    here.range = statement->range;
  if (statement->level > 0 && !absolute_name(statement, here, name)) {
    bool has_package = place.importer->package || place.importer->is_package;
    fail(false, has_package ? "attempted relative import beyond top-level package"
                            : "attempted relative import with no known parent package");
    if (!place.is_guarded)
      diagnostics_.report(diag::relative_import, here.range,
                          std::string(statement->level, '.') + statement->module.str());
  } else if (name == "__future__") {
    common.binds = Import::Binds::Nothing;
  } else if (is_for_annotations(name) && llvm::all_of(statement->names, [&](const ast::Alias* alias) {
               return only_annotations_use(place.importer, bound_name(alias));
             })) {
    common.binds = Import::Binds::Nothing;
  } else if (Module* module = require(name, common.steps, missing, &bytecode)) {
    common.module = module;
    common.binds = Import::Binds::Member; // decided when all modules are read
    if (module->native && (module->name == "board" || module->name == "supervisor"))
      add_modules_behind(common, place.importer, statement);
  } else {
    fail(true, no_module_text(missing, common.steps.empty() ? nullptr : common.steps.back()));
    common.error_name = missing;
    missing_.push_back({name, missing, bytecode, here});
  }

  for (ast::Alias* alias : statement->names) {
    Import import = common;
    here.range = alias->range;
    if (import.binds == Import::Binds::Member) {
      import.member = alias->name;
      if (alias->name == "*")
        import.binds = Import::Binds::Star;
      else if (Found unused; import.module->is_package)
        import.submodule =
            require_part(import.module, import.module->name + "." + alias->name.str(), alias->name, &unused);
      if (import.submodule) {
        import.submodule->package = import.module;
        import.module->submodules[alias->name] = import.submodule;
      }
    }
    places_[alias] = here;
    order_.push_back(alias);
    graph_->imports_[alias] = std::move(import);
  }
}

std::vector<llvm::StringRef> member_names(const api::Module& module) {
  std::vector<llvm::StringRef> names;
  for (const auto& cls : module.classes)
    names.push_back(cls->name);
  for (const api::Function& function : module.functions)
    if (function.form == api::Form::function)
      names.push_back(function.name);
  for (const api::Constant& constant : module.constants)
    names.push_back(constant.name);
  llvm::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

/// Whether some code sets the name in the module.
bool Loader::has_member(const Module* module, llvm::StringRef name) const {
  if (module->native) {
    if (module->name == "board" && options_.pins)
      return llvm::is_contained(options_.pins->names, name) ||
             (!options_.for_chip && llvm::is_contained(options_.pins->objects, name)) ||
             llvm::is_contained(member_names(*module->native), name);
    return module->name == "board" || (module->has_pins_of_chip() && name == "pin") ||
           llvm::is_contained(member_names(*module->native), name);
  }
  if (!module->names)
    return false;
  if (name == "__name__" || name == "__file__" || name == "__doc__" || name == "__path__")
    return true;
  return llvm::is_contained(global_names(module), name);
}

/// `from m import x`: x is a variable of m, or a module in the package m.
void Loader::bind_members() {
  for (const ast::Alias* alias : order_) {
    Import& import = graph_->imports_[alias];
    if (import.binds == Import::Binds::Member)
      bind_member(alias, import, places_[alias]);
  }
}

void Loader::bind_member(const ast::Alias* alias, Import& import, const ImportPlace& place) {
  Module* module = import.module;
  auto exposure = exposed_.find(module);
  bool may_appear = surroundings_[module].all_exposed ||
                    (exposure != exposed_.end() && exposure->second.contains(import.member)) ||
                    (module->names && has_member(module, "__getattr__"));
  if (has_member(module, import.member) || (may_appear && !module->native))
    return;
  if (import.submodule) {
    import.binds = Import::Binds::Submodule;
    import.steps.push_back(import.submodule);
    return;
  }
  import.binds = Import::Binds::Error;
  import.error = "cannot import name '" + import.member.str() + "' from '" + module->name + "'";
  import.error_name = module->name;
  if (place.is_guarded || module->name == "board")
    return;
  std::vector<llvm::StringRef> known = module->native ? member_names(*module->native) : global_names(module);
  auto near = source::closest(import.member, known);
  std::string help = near ? "did you mean `" + near->str() + "`?" : "";
  if (module->native)
    diagnostics_.report(diag::no_such_member, alias->range, module->name, import.member).help(help);
  else
    diagnostics_.report(diag::no_such_global, alias->range, module->name, import.member).help(help);
}

} // namespace p2c::modules
