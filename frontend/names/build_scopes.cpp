#include "frontend/names/build_scopes.h"

#include "frontend/names/symbol_writer.h"
#include "frontend/syntax/visitor.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/SaveAndRestore.h"

namespace p2c::names {

namespace {

class Builder : public SymbolWriter, public ast::Visitor<Builder> {
public:
  using SymbolWriter::SymbolWriter;

  void build() {
    ast::Module* module = names_.tree->module();
    open(ScopeKind::Module, module, "top");
    visit_all(module->body);
  }

  // Scopes.

  void visit_FunctionDef(ast::FunctionDef* def) { visit_def(def, false); }
  void visit_AsyncFunctionDef(ast::AsyncFunctionDef* def) { visit_def(def, true); }

  void visit_ClassDef(ast::ClassDef* def) {
    bind_name(def->name, def, &Symbol::is_assigned);
    visit_all(def->bases);
    visit_all(def->keywords);
    visit_all(def->decorator_list);
    Inside inside(*this, open(ScopeKind::Class, def, def->name));
    visit_all(def->body);
  }

  void visit_Lambda(ast::Lambda* lambda) {
    visit_defaults(lambda->args);
    Inside inside(*this, open(ScopeKind::Lambda, lambda, "lambda"));
    visit_parameters(lambda->args);
    visit(lambda->body);
  }

  void visit_ListComp(ast::ListComp* comp) {
    visit_comprehension(ScopeKind::ListComp, comp, "listcomp", comp->generators, comp->elt, nullptr);
  }
  void visit_SetComp(ast::SetComp* comp) {
    visit_comprehension(ScopeKind::SetComp, comp, "setcomp", comp->generators, comp->elt, nullptr);
  }
  void visit_DictComp(ast::DictComp* comp) {
    visit_comprehension(ScopeKind::DictComp, comp, "dictcomp", comp->generators, comp->key, comp->value);
  }
  void visit_GeneratorExp(ast::GeneratorExp* comp) {
    visit_comprehension(ScopeKind::GeneratorExp, comp, "genexpr", comp->generators, comp->elt, nullptr);
  }

  // What binds names.

  void visit_Name(ast::Name* name) {
    if (name->ctx == ast::ExprContext::Load) {
      use(name->id, name);
      // Only functions: in a class body `super` is a name like any other.
      if (name->id == "super" && scope_->kind != ScopeKind::Class && scope_->kind != ScopeKind::Module)
        symbol("__class__")->is_referenced = true;
    } else if (name->ctx == ast::ExprContext::Del) {
      delete_name(name->id, name);
    } else {
      bind_name(name->id, name, &Symbol::is_assigned);
    }
  }

  void visit_NamedExpr(ast::NamedExpr* expr) {
    if (is_comprehension(scope_->kind))
      extend_walrus(llvm::cast<ast::Name>(expr->target));
    visit(expr->value);
    visit(expr->target);
  }

  void visit_AnnAssign(ast::AnnAssign* assign) {
    if (auto* name = llvm::dyn_cast<ast::Name>(assign->target)) {
      if (assign->value)
        bind_name(name->id, name, &Symbol::is_assigned);
      else if (assign->simple)
        symbol(name->id)->is_assigned = true;
      if (assign->simple)
        symbol(name->id)->is_annotated = true;
    } else {
      visit(assign->target);
    }
    visit_annotation(assign->annotation);
    if (assign->value)
      visit(assign->value);
  }

  void visit_Import(ast::Import* import) {
    for (ast::Alias* alias : import->names)
      visit_import_alias(alias, alias->name.split('.').first, alias->name.split('.').first);
  }

  void visit_ImportFrom(ast::ImportFrom* import) {
    for (ast::Alias* alias : import->names) {
      has_future_annotations_ |= import->module == "__future__" && alias->name == "annotations";
      if (alias->name != "*") {
        visit_import_alias(alias, alias->name, import->level == 0 ? import->module : "");
        continue;
      }
      scope_->has_star_import = true;
    }
  }

  void visit_Global(ast::Global* statement) {
    for (llvm::StringRef name : statement->names) {
      Symbol* declared = symbol(name);
      declared->is_declared_global = true;
      symbol_in(names_.module_scope(), declared->name)->is_declared_global = true;
    }
  }

  void visit_Nonlocal(ast::Nonlocal* statement) {
    for (llvm::StringRef name : statement->names)
      symbol(name)->is_declared_nonlocal = true;
  }

  void visit_ExceptHandler(ast::ExceptHandler* handler) {
    if (handler->type)
      visit(handler->type);
    if (handler->name.data()) {
      Symbol* bound = bind_name(handler->name, handler, &Symbol::is_assigned);
      bound->is_deleted = true;
    }
    visit_all(handler->body);
  }

  void visit_MatchAs(ast::MatchAs* pattern) {
    if (pattern->pattern)
      visit(pattern->pattern);
    if (pattern->name.data())
      bind_name(pattern->name, pattern, &Symbol::is_assigned);
  }
  void visit_MatchStar(ast::MatchStar* pattern) {
    if (pattern->name.data())
      bind_name(pattern->name, pattern, &Symbol::is_assigned);
  }
  void visit_MatchMapping(ast::MatchMapping* pattern) {
    visit_all(pattern->keys);
    visit_all(pattern->patterns);
    if (pattern->rest.data())
      bind_name(pattern->rest, pattern, &Symbol::is_assigned);
  }

  // What makes a function more than a function.

  void visit_Yield(ast::Yield* yield) {
    // `async def __await__`, as CircuitPython programs write it, stays a coroutine: it yields to the
    // scheduler.
    if (!(scope_->is_async && scope_->name == "__await__"))
      scope_->is_generator = true;
    if (yield->value)
      visit(yield->value);
  }
  void visit_YieldFrom(ast::YieldFrom* yield) {
    scope_->is_generator = true;
    visit(yield->value);
  }
  void visit_Await(ast::Await* await) {
    note_await();
    visit(await->value);
  }
  void visit_For(ast::For* loop) { visit_loop(loop); }
  void visit_While(ast::While* loop) { visit_loop(loop); }
  void visit_AsyncFor(ast::AsyncFor* loop) {
    note_await();
    visit_loop(loop);
  }
  void visit_AsyncWith(ast::AsyncWith* with) {
    note_await();
    visit_children(with);
  }
  void visit_Call(ast::Call* call) {
    auto* name = llvm::dyn_cast<ast::Name>(call->func);
    if (name && call->args.empty() && (name->id == "locals" || name->id == "vars" || name->id == "dir"))
      scope_->uses_locals = true;
    visit_children(call);
  }

private:
  /// Makes a scope the current one for a while.
  class Inside {
  public:
    Inside(Builder& builder, Scope* scope)
        : scope_(builder.scope_, scope), target_(builder.in_target_, false),
          loop_(builder.in_loop_, is_comprehension(scope->kind)) {}

  private:
    llvm::SaveAndRestore<Scope*> scope_;
    llvm::SaveAndRestore<bool> target_, loop_;
  };

  template <class Nodes>
  void visit_all(Nodes nodes) {
    for (auto* node : nodes)
      if (node)
        visit(node);
  }

  template <class Def>
  void visit_def(Def* def, bool is_async) {
    bind_name(def->name, def, &Symbol::is_assigned);
    visit_defaults(def->args);
    visit_annotations(def->args);
    if (def->returns)
      visit_annotation(def->returns);
    visit_all(def->decorator_list);
    Inside inside(*this, open(ScopeKind::Function, def, def->name));
    scope_->is_async = is_async;
    visit_parameters(def->args);
    visit_all(def->body);
  }

  void visit_defaults(ast::Arguments* arguments) {
    visit_all(arguments->defaults);
    visit_all(arguments->kw_defaults);
  }

  template <class Function>
  void for_each_parameter(ast::Arguments* arguments, Function function) {
    for (ast::Arg* arg : arguments->posonlyargs)
      function(arg);
    for (ast::Arg* arg : arguments->args)
      function(arg);
    for (ast::Arg* arg : arguments->kwonlyargs)
      function(arg);
    if (arguments->vararg)
      function(arguments->vararg);
    if (arguments->kwarg)
      function(arguments->kwarg);
  }

  void visit_annotations(ast::Arguments* arguments) {
    for_each_parameter(arguments, [&](ast::Arg* arg) {
      if (arg->annotation)
        visit_annotation(arg->annotation);
    });
  }

  /// Under `from __future__ import annotations` they are texts, and no names in them count.
  void visit_annotation(ast::Expr* annotation) {
    if (has_future_annotations_)
      return;
    llvm::SaveAndRestore inside(in_annotation_, true);
    visit(annotation);
  }

  void visit_parameters(ast::Arguments* arguments) {
    for_each_parameter(arguments, [&](ast::Arg* arg) { bind_name(arg->arg, arg, &Symbol::is_parameter); });
  }

  void visit_comprehension(ScopeKind kind, ast::Expr* comp, llvm::StringRef name,
                           llvm::ArrayRef<ast::Comprehension*> generators, ast::Expr* element,
                           ast::Expr* value) {
    // The first iterable belongs to the scope around.
    visit(generators.front()->iter);
    Scope* outer = scope_;
    Scope* made = open(kind, comp, name);
    {
      Inside inside(*this, made);
      made->is_generator = kind == ScopeKind::GeneratorExp;
      symbol(".0")->is_parameter = true;
      for (ast::Comprehension* generator : generators) {
        if (generator->is_async)
          note_await();
        {
          llvm::SaveAndRestore target(in_target_, true);
          visit(generator->target);
        }
        if (generator != generators.front())
          visit(generator->iter);
        visit_all(generator->ifs);
      }
      if (value)
        visit(value);
      visit(element);
    }
    // An asynchronous comprehension makes its surroundings wait; a generator expression waits by itself.
    if (made->is_async && kind != ScopeKind::GeneratorExp)
      note_await_in(outer);
  }

  void visit_loop(ast::Stmt* loop) {
    llvm::SaveAndRestore inside(in_loop_, true);
    visit_children(loop);
  }

  void visit_import_alias(ast::Alias* alias, llvm::StringRef name, llvm::StringRef from) {
    Symbol* bound = bind_name(alias->asname.data() ? alias->asname : name, alias, &Symbol::is_imported);
    if (alias->asname.data() && alias->asname != alias->name)
      from = "";
    bound->imported_from = bound->imported_from.value_or(from) == from ? from : "";
  }

  void note_await() { note_await_in(scope_); }
  void note_await_in(Scope* scope) {
    scope->has_await = true;
    if (is_comprehension(scope->kind))
      scope->is_async = true;
  }

  bool has_future_annotations_ = false;
};

} // namespace

void build_scopes(FileNames& names) {
  Builder(names).build();
}

} // namespace p2c::names
