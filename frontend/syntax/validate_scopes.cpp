// The checks of CPython's symbol table pass.
#include "frontend/syntax/validate.h"
#include "frontend/syntax/visitor.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringSet.h"

#include <memory>
#include <vector>

namespace p2c::syntax {

namespace {

enum class ScopeKind : uint8_t { module, function, class_body, comprehension, annotation };

// What has been seen of a name in a scope.
struct Symbol {
  bool parameter = false, assigned = false, imported = false, used = false, annotated = false;
  bool global = false, nonlocal = false;
  bool iteration = false; // the loop variable of a comprehension
  source::Range place;    // where it was first seen

  bool bound() const { return parameter || assigned || imported; }
};

struct Scope {
  Scope(ScopeKind kind, Scope* parent) : kind(kind), parent(parent) {}

  ScopeKind kind;
  Scope* parent;
  llvm::StringRef class_name;     // of the innermost class around it, for private names
  unsigned iterables = 0;         // > 0 in the iterable expression of a comprehension
  bool iteration_targets = false; // in the targets of a comprehension
  llvm::StringRef comprehension;  // "a list comprehension"
  llvm::DenseMap<llvm::StringRef, Symbol> symbols;
  std::vector<std::pair<llvm::StringRef, source::Range>> nonlocals;
  std::vector<std::unique_ptr<Scope>> children;
};

class ScopeChecker : public ast::Visitor<ScopeChecker> {
public:
  explicit ScopeChecker(source::DiagnosticEngine& diagnostics) : diagnostics_(diagnostics) {}

  void run(ast::Module* module, bool complete) {
    for (ast::Stmt* statement : module->body)
      note_future_annotations(statement);
    Scope top(ScopeKind::module, nullptr);
    scope_ = &top;
    visit_children(module);
    if (complete)
      check_nonlocals(top);
  }

  // Names

  void visit_Name(ast::Name* name) {
    Symbol& symbol = look_up(name->id, name->range);
    if (name->ctx == ast::ExprContext::Load)
      symbol.used = true;
    else
      assign(name->id, name->range);
  }

  void visit_Global(ast::Global* statement) {
    for (size_t i = 0; i < statement->names.size(); ++i)
      declare(statement->names[i], statement->name_ranges[i], /*global=*/true);
  }

  void visit_Nonlocal(ast::Nonlocal* statement) {
    for (size_t i = 0; i < statement->names.size(); ++i)
      declare(statement->names[i], statement->name_ranges[i], /*global=*/false);
  }

  void visit_Import(ast::Import* statement) {
    for (ast::Alias* alias : statement->names)
      import(alias->asname.data() ? alias->asname : alias->name.split('.').first, alias->range);
  }

  void visit_ImportFrom(ast::ImportFrom* statement) {
    for (ast::Alias* alias : statement->names) {
      if (alias->name != "*")
        import(alias->asname.data() ? alias->asname : alias->name, alias->range);
      else if (scope_->kind != ScopeKind::module)
        diagnostics_.report(diag::import_star_in_scope, statement->range);
    }
  }

  void visit_ExceptHandler(ast::ExceptHandler* handler) {
    if (handler->name.data())
      assign(handler->name, handler->name_range);
    visit_children(handler);
  }

  void visit_MatchAs(ast::MatchAs* pattern) {
    visit_children(pattern);
    if (pattern->name.data())
      assign(pattern->name, pattern->name_range);
  }

  void visit_MatchStar(ast::MatchStar* pattern) {
    if (pattern->name.data())
      assign(pattern->name, pattern->name_range);
  }

  void visit_MatchMapping(ast::MatchMapping* pattern) {
    visit_children(pattern);
    if (pattern->rest.data())
      assign(pattern->rest, pattern->rest_range);
  }

  void visit_AnnAssign(ast::AnnAssign* statement) {
    auto* name = llvm::dyn_cast<ast::Name>(statement->target);
    if (name) {
      Symbol& symbol = look_up(name->id, name->range);
      if (statement->simple && (symbol.global || symbol.nonlocal) && scope_->kind != ScopeKind::module)
        diagnostics_.report(diag::annotated_and_declared, name->range, name->id,
                            symbol.global ? "global" : "nonlocal");
      symbol.annotated |= bool(statement->simple);
      if (statement->simple || statement->value)
        assign(name->id, name->range);
    } else {
      visit(statement->target);
    }
    visit_annotation(statement->annotation);
    if (statement->value)
      visit(statement->value);
  }

  // Scopes

  void visit_FunctionDef(ast::FunctionDef* function) { visit_function(function, function->name_range); }
  void visit_AsyncFunctionDef(ast::AsyncFunctionDef* function) {
    visit_function(function, function->name_range);
  }

  void visit_Lambda(ast::Lambda* lambda) {
    visit_defaults(lambda->args);
    Scope* outer = enter(ScopeKind::function);
    add_parameters(lambda->args);
    visit(lambda->body);
    scope_ = outer;
  }

  void visit_ClassDef(ast::ClassDef* definition) {
    assign(definition->name, definition->name_range);
    visit_all(definition->bases);
    visit_all(definition->keywords);
    visit_all(definition->decorator_list);
    Scope* outer = enter(ScopeKind::class_body);
    scope_->class_name = definition->name;
    visit_all(definition->body);
    scope_ = outer;
  }

  void visit_ListComp(ast::ListComp* node) {
    visit_comprehension("a list comprehension", node->generators, node->elt);
  }
  void visit_SetComp(ast::SetComp* node) {
    visit_comprehension("a set comprehension", node->generators, node->elt);
  }
  void visit_GeneratorExp(ast::GeneratorExp* node) {
    visit_comprehension("a generator expression", node->generators, node->elt);
  }
  void visit_DictComp(ast::DictComp* node) {
    visit_comprehension("a dict comprehension", node->generators, node->key, node->value);
  }

  // Expressions that some scopes do not allow

  void visit_Yield(ast::Yield* node) { check_yield(node); }
  void visit_YieldFrom(ast::YieldFrom* node) { check_yield(node); }

  void visit_Await(ast::Await* node) {
    check_annotation(node, "await expression");
    visit_children(node);
  }

  void visit_NamedExpr(ast::NamedExpr* node) {
    check_annotation(node, "assignment expression");
    auto* target = llvm::cast<ast::Name>(node->target);
    if (scope_->iterables > 0)
      diagnostics_.report(diag::walrus_in_iterable, node->range);
    else if (scope_->kind == ScopeKind::comprehension)
      extend_walrus(target);
    visit(node->value);
    if (scope_->kind != ScopeKind::comprehension)
      visit(target);
  }

private:
  template <class Nodes>
  void visit_all(const Nodes& nodes) {
    for (ast::Node* node : nodes)
      if (node)
        visit(node);
  }

  void note_future_annotations(ast::Stmt* statement) {
    auto* import = llvm::dyn_cast<ast::ImportFrom>(statement);
    if (!import || import->module != "__future__")
      return;
    for (ast::Alias* alias : import->names)
      future_annotations_ |= alias->name == "annotations";
  }

  Scope* enter(ScopeKind kind) {
    auto child = std::make_unique<Scope>(kind, scope_);
    child->class_name = scope_->class_name;
    child->iterables = scope_->iterables;
    Scope* outer = scope_;
    scope_ = child.get();
    outer->children.push_back(std::move(child));
    return outer;
  }

  // In a class, `__name` stands for `_Class__name`.
  llvm::StringRef mangle(llvm::StringRef name) {
    llvm::StringRef class_name = scope_->class_name.ltrim('_');
    if (class_name.empty() || !name.starts_with("__") || name.ends_with("__") || name.contains('.'))
      return name;
    return mangled_.insert(("_" + class_name + name).str()).first->getKey();
  }

  Symbol& look_up(llvm::StringRef name, source::Range place) {
    Symbol& symbol = scope_->symbols[mangle(name)];
    if (!symbol.place.valid())
      symbol.place = place;
    return symbol;
  }

  void assign(llvm::StringRef name, source::Range place) {
    Symbol& symbol = look_up(name, place);
    symbol.assigned = true;
    if (!scope_->iteration_targets)
      return;
    if (symbol.global || symbol.nonlocal)
      diagnostics_.report(diag::iteration_rebinds_walrus, place, name);
    symbol.iteration = true;
  }

  void import(llvm::StringRef name, source::Range place) { look_up(name, place).imported = true; }

  void declare(llvm::StringRef name, source::Range place, bool global) {
    llvm::StringRef word = global ? "global" : "nonlocal";
    Symbol& symbol = look_up(name, place);
    if (symbol.parameter)
      diagnostics_.report(diag::parameter_and_declared, place, name, word)
          .note(diag::first_seen_here, symbol.place, name);
    else if (symbol.used)
      diagnostics_.report(diag::used_before_declaration, place, name, word)
          .note(diag::first_seen_here, symbol.place, name);
    else if (symbol.annotated)
      diagnostics_.report(diag::annotated_and_declared, place, name, word);
    else if (symbol.assigned)
      diagnostics_.report(diag::assigned_before_declaration, place, name, word)
          .note(diag::first_seen_here, symbol.place, name);
    (global ? symbol.global : symbol.nonlocal) = true;
    if (symbol.global && symbol.nonlocal)
      diagnostics_.report(diag::nonlocal_and_global, place, name);
    if (global)
      return;
    if (scope_->kind == ScopeKind::module)
      diagnostics_.report(diag::nonlocal_at_module_level, place);
    else
      scope_->nonlocals.emplace_back(mangle(name), place);
  }

  template <class Function>
  void visit_function(Function* function, source::Range place) {
    assign(function->name, place);
    visit_defaults(function->args);
    visit_annotations(function->args);
    if (function->returns)
      visit_annotation(function->returns);
    visit_all(function->decorator_list);
    Scope* outer = enter(ScopeKind::function);
    scope_->iterables = 0;
    add_parameters(function->args);
    visit_all(function->body);
    scope_ = outer;
  }

  void visit_defaults(ast::Arguments* parameters) {
    visit_all(parameters->defaults);
    visit_all(parameters->kw_defaults);
  }

  void visit_annotations(ast::Arguments* parameters) {
    auto annotate = [&](ast::Arg* parameter) {
      if (parameter && parameter->annotation)
        visit_annotation(parameter->annotation);
    };
    for_each_parameter(parameters, annotate);
  }

  void visit_annotation(ast::Expr* annotation) {
    if (!future_annotations_) {
      visit(annotation);
      return;
    }
    Scope* outer = enter(ScopeKind::annotation);
    visit(annotation);
    scope_ = outer;
  }

  template <class Visit>
  void for_each_parameter(ast::Arguments* parameters, Visit&& visit_one) {
    for (ast::Arg* parameter : parameters->posonlyargs)
      visit_one(parameter);
    for (ast::Arg* parameter : parameters->args)
      visit_one(parameter);
    if (parameters->vararg)
      visit_one(parameters->vararg);
    for (ast::Arg* parameter : parameters->kwonlyargs)
      visit_one(parameter);
    if (parameters->kwarg)
      visit_one(parameters->kwarg);
  }

  void add_parameters(ast::Arguments* parameters) {
    for_each_parameter(parameters, [&](ast::Arg* parameter) {
      source::Range place = parameter->range;
      place.end = place.begin + static_cast<uint32_t>(parameter->arg.size());
      Symbol& symbol = look_up(parameter->arg, place);
      if (symbol.parameter)
        diagnostics_.report(diag::duplicate_argument, place, parameter->arg)
            .note(diag::first_seen_here, symbol.place, parameter->arg);
      symbol.parameter = true;
    });
  }

  void visit_comprehension(llvm::StringRef what, llvm::ArrayRef<ast::Comprehension*> clauses,
                           ast::Expr* element, ast::Expr* value = nullptr) {
    // The first iterable belongs to the scope around.
    ++scope_->iterables;
    visit(clauses[0]->iter);
    --scope_->iterables;
    Scope* outer = enter(ScopeKind::comprehension);
    scope_->comprehension = what;
    for (size_t i = 0; i < clauses.size(); ++i) {
      scope_->iteration_targets = true;
      visit(clauses[i]->target);
      scope_->iteration_targets = false;
      if (i > 0) {
        ++scope_->iterables;
        visit(clauses[i]->iter);
        --scope_->iterables;
      }
      visit_all(clauses[i]->ifs);
    }
    if (value)
      visit(value);
    visit(element);
    scope_ = outer;
  }

  // The target of `:=` in a comprehension belongs to the nearest scope around that is none.
  void extend_walrus(ast::Name* target) {
    Scope* scope = scope_;
    llvm::StringRef name = mangle(target->id);
    for (; scope->kind == ScopeKind::comprehension; scope = scope->parent) {
      Symbol& symbol = scope->symbols[name];
      if (symbol.iteration) {
        diagnostics_.report(diag::walrus_rebinds_iteration, target->range, target->id);
        return;
      }
    }
    if (scope->kind == ScopeKind::class_body) {
      diagnostics_.report(diag::walrus_in_class_comprehension, target->range);
      return;
    }
    Symbol& inner = scope_->symbols[name];
    Symbol& outer = scope->symbols[name];
    bool global = scope->kind == ScopeKind::module || outer.global;
    (global ? inner.global : inner.nonlocal) = true;
    outer.assigned = true;
  }

  void check_annotation(ast::Expr* node, llvm::StringRef what) {
    if (scope_->kind == ScopeKind::annotation)
      diagnostics_.report(diag::not_in_annotation, node->range, what);
  }

  void check_yield(ast::Expr* node) {
    check_annotation(node, "yield expression");
    if (scope_->kind == ScopeKind::comprehension)
      diagnostics_.report(diag::yield_in_comprehension, node->range, scope_->comprehension);
    visit_children(node);
  }

  // Every `nonlocal` needs a binding in a function around it.
  void check_nonlocals(const Scope& scope) {
    for (const auto& [name, place] : scope.nonlocals)
      if (!bound_around(scope, name))
        diagnostics_.report(diag::no_binding_for_nonlocal, place, name);
    for (const auto& child : scope.children)
      check_nonlocals(*child);
  }

  static bool bound_around(const Scope& scope, llvm::StringRef name) {
    if (scope.kind == ScopeKind::module)
      return true; // reported by itself
    for (const Scope* around = scope.parent; around; around = around->parent) {
      if (around->kind == ScopeKind::class_body && name == "__class__")
        return true;
      if (around->kind != ScopeKind::function && around->kind != ScopeKind::comprehension)
        continue;
      auto symbol = around->symbols.find(name);
      if (symbol == around->symbols.end())
        continue;
      if (symbol->second.global)
        return false;
      if (symbol->second.nonlocal)
        continue; // bound where that one is
      if (symbol->second.bound())
        return true;
    }
    return false;
  }

  source::DiagnosticEngine& diagnostics_;
  Scope* scope_ = nullptr;
  llvm::StringSet<> mangled_;
  bool future_annotations_ = false;
};

} // namespace

void validate_scopes(ast::Module* module, source::DiagnosticEngine& diagnostics, bool complete) {
  ScopeChecker(diagnostics).run(module, complete);
}

} // namespace p2c::syntax
