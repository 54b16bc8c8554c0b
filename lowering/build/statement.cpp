// Statements: their order, and the small ones that have no file of their own.
#include "frontend/syntax/visitor.h"
#include "lowering/build/function_builder.h"

namespace p2c::build {

/// For where inference says that no run comes. Should it be wrong, the program stops and says so.
void FunctionBuilder::unreachable() {
  raise_error("SystemError", ir::unreachable_text);
}

void FunctionBuilder::statements(llvm::ArrayRef<ast::Stmt*> body) {
  for (ast::Stmt* stmt : body) {
    if (b_.at_end())
      return;
    if (!instance_.is_reachable(stmt)) {
      At at(*this, stmt->range);
      op(OpKind::Statement);
      unreachable();
      return;
    }
    At at(*this, stmt->range);
    statement(stmt);
  }
}

bool FunctionBuilder::is_nothing(ast::Stmt* stmt) {
  if (auto* expr = llvm::dyn_cast<ast::ExprStmt>(stmt))
    return llvm::isa<ast::Constant>(expr->value);
  return llvm::isa<ast::Pass, ast::Global, ast::Nonlocal>(stmt);
}

/// One kind of statement each; a kind without a line here does not compile.
struct FunctionBuilder::Statements : ast::Visitor<Statements> {
  explicit Statements(FunctionBuilder& builder) : b(builder) {}
  FunctionBuilder& b;

  void visit_Stmt(ast::Stmt*) = delete;
  void visit_node(ast::Node*) { llvm_unreachable("not a statement"); }

  void visit_FunctionDef(ast::FunctionDef* s) { b.lower_def(s, s->name, s->decorator_list, *s->args); }
  void visit_AsyncFunctionDef(ast::AsyncFunctionDef* s) {
    b.lower_def(s, s->name, s->decorator_list, *s->args);
  }
  void visit_ClassDef(ast::ClassDef* s) { b.lower_class(s); }
  void visit_Return(ast::Return* s) { b.lower_return(s); }
  void visit_Delete(ast::Delete* s) {
    for (ast::Expr* target : s->targets)
      b.lower_delete(target);
  }
  void visit_Assign(ast::Assign* s) { b.lower_assign(s); }
  void visit_AugAssign(ast::AugAssign* s) { b.lower_augmented(s); }
  void visit_AnnAssign(ast::AnnAssign* s) { b.lower_annotated(s); }
  void visit_For(ast::For* s) { b.lower_for(s); }
  void visit_AsyncFor(ast::AsyncFor* s) { b.lower_async_for(s); }
  void visit_While(ast::While* s) { b.lower_while(s); }
  void visit_If(ast::If* s) { b.lower_if(s); }
  void visit_With(ast::With* s) { b.with_items(s, s->items, s->body, false); }
  void visit_AsyncWith(ast::AsyncWith* s) { b.with_items(s, s->items, s->body, true); }
  void visit_Match(ast::Match* s) { b.lower_match(s); }
  void visit_Raise(ast::Raise* s) { b.lower_raise(s); }
  void visit_Try(ast::Try* s) { b.lower_try(s); }
  void visit_TryStar(ast::TryStar* s) { b.lower_try_star(s); }
  void visit_Assert(ast::Assert* s) { b.lower_assert(s); }
  void visit_Import(ast::Import* s) { b.lower_import(s->names); }
  void visit_ImportFrom(ast::ImportFrom* s) { b.lower_import_from(s); }
  void visit_ExprStmt(ast::ExprStmt* s) { b.expression(s->value); }
  void visit_Break(ast::Break*) { b.op(OpKind::Break)->target = b.loops_.back(); }
  void visit_Continue(ast::Continue*) { b.op(OpKind::Continue)->target = b.loops_.back(); }
  void visit_Global(ast::Global*) {}
  void visit_Nonlocal(ast::Nonlocal*) {}
  void visit_Pass(ast::Pass*) {}
};

void FunctionBuilder::statement(ast::Stmt* stmt) {
  if (is_nothing(stmt))
    return;
  op(OpKind::Statement);
  Statements(*this).visit(stmt);
}

void FunctionBuilder::lower_return(ast::Return* stmt) {
  Value* result = stmt->value ? expression(stmt->value) : none();
  op(OpKind::Return, {convert(result, function_.returns, function_.returns_form)});
}

void FunctionBuilder::lower_if(ast::If* stmt) {
  Value* test = condition(stmt->test);
  branch(test, [&] { statements(stmt->body); }, [&] { statements(stmt->orelse); });
}

void FunctionBuilder::lower_assert(ast::Assert* stmt) {
  Value* test = condition(stmt->test);
  branch(
      test, [] {},
      [&] {
        Value* exception = builtin("AssertionError");
        if (stmt->msg)
          exception = value(OpKind::Call, nullptr, {exception, any(expression(stmt->msg))});
        op(OpKind::Raise, {exception});
      });
}

void FunctionBuilder::lower_delete(ast::Expr* target) {
  if (auto* name = llvm::dyn_cast<ast::Name>(target))
    return delete_name(name, name->id);
  if (auto* attribute = llvm::dyn_cast<ast::Attribute>(target)) {
    Value* object = any(expression(attribute->value));
    At at(*this, attribute_range(attribute));
    op(OpKind::DelAttr, {object})->name = mangled(attribute->attr);
    return;
  }
  if (auto* subscript = llvm::dyn_cast<ast::Subscript>(target)) {
    Value* object = expression(subscript->value);
    Value* index = subscript_index(subscript->slice);
    At at(*this, target->range);
    llvm::SmallVector<Given, 2> all = {given(object), given(index)};
    if (const api::Function* form = typed_.inferred ? program_.forms().operation("delitem", all) : nullptr)
      native(OpKind::DelItem, *form, {object, index});
    else
      op(OpKind::DelItem, {any(object), any(index)});
    return;
  }
  auto elements = llvm::isa<ast::Tuple>(target) ? llvm::cast<ast::Tuple>(target)->elts
                                                : llvm::cast<ast::List>(target)->elts;
  for (ast::Expr* element : elements)
    lower_delete(element);
}

void FunctionBuilder::lower_raise(ast::Raise* stmt) {
  if (stmt->exc) {
    Value* raised = any(expression(stmt->exc));
    const Type* type = type_of(stmt->exc);
    if (type && type->is(types::Kind::ClassValue) && type->exact() && type->cls().user &&
        llvm::isa<ast::Name, ast::Attribute>(stmt->exc) && is_own_exception(type->cls().user) &&
        llvm::none_of(type->cls().user->mro,
                      [](types::ClassRef base) { return base.user && base.user->scope->find("__init__"); })) {
      raised = value(OpKind::NewException, typed_.types->instance(type->cls().user));
      raised->operation->klass = program_.klass(type->cls().user->node);
    }
    Values operands = {raised};
    if (stmt->cause)
      operands.push_back(any(expression(stmt->cause)));
    op(OpKind::Raise, operands);
  } else if (!handled_.empty() && handled_.back()) {
    op(OpKind::Reraise, {handled_.back()});
  } else {
    op(OpKind::RaiseActive);
  }
}

} // namespace p2c::build
