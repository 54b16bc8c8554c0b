// Statements that hold no others.
#include "frontend/types/infer/body.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::types {

void Body::block(llvm::ArrayRef<ast::Stmt*> body) {
  for (ast::Stmt* each : body) {
    if (!state_.is_reachable)
      return;
    statement(each);
  }
}

void Body::statement(ast::Stmt* statement) {
  mark_reached(statement);
  reconsider(statement);
  in_.set_place(statement->range);
  switch (statement->node_kind) {
  case ast::NodeKind::FunctionDef:
    return function_statement(llvm::cast<ast::FunctionDef>(statement));
  case ast::NodeKind::AsyncFunctionDef:
    return function_statement(llvm::cast<ast::AsyncFunctionDef>(statement));
  case ast::NodeKind::ClassDef:
    return class_statement(llvm::cast<ast::ClassDef>(statement));
  case ast::NodeKind::Return:
    return return_statement(llvm::cast<ast::Return>(statement));
  case ast::NodeKind::Delete:
    for (ast::Expr* target : llvm::cast<ast::Delete>(statement)->targets)
      delete_target(target);
    return;
  case ast::NodeKind::Assign:
    return assign_statement(llvm::cast<ast::Assign>(statement));
  case ast::NodeKind::AugAssign:
    return aug_assign_statement(llvm::cast<ast::AugAssign>(statement));
  case ast::NodeKind::AnnAssign:
    return ann_assign_statement(llvm::cast<ast::AnnAssign>(statement));
  case ast::NodeKind::For:
    return for_statement(llvm::cast<ast::For>(statement));
  case ast::NodeKind::AsyncFor:
    return async_for_statement(llvm::cast<ast::AsyncFor>(statement));
  case ast::NodeKind::While:
    return while_statement(llvm::cast<ast::While>(statement));
  case ast::NodeKind::If:
    return if_statement(llvm::cast<ast::If>(statement));
  case ast::NodeKind::With:
    return with_statement(llvm::cast<ast::With>(statement), false);
  case ast::NodeKind::AsyncWith:
    return with_statement(llvm::cast<ast::AsyncWith>(statement), true);
  case ast::NodeKind::Match:
    return match_statement(llvm::cast<ast::Match>(statement));
  case ast::NodeKind::Raise:
    return raise_statement(llvm::cast<ast::Raise>(statement));
  case ast::NodeKind::Try:
    return try_statement(llvm::cast<ast::Try>(statement), false);
  case ast::NodeKind::TryStar:
    return try_statement(llvm::cast<ast::TryStar>(statement), true);
  case ast::NodeKind::Assert:
    return assert_statement(llvm::cast<ast::Assert>(statement));
  case ast::NodeKind::Import:
    return import_statement(llvm::cast<ast::Import>(statement));
  case ast::NodeKind::ImportFrom:
    return import_from_statement(llvm::cast<ast::ImportFrom>(statement));
  case ast::NodeKind::ExprStmt: {
    auto* expr = llvm::cast<ast::ExprStmt>(statement)->value;
    warn_of_lost_coroutine(expr, expression(expr));
    return;
  }
  case ast::NodeKind::Break:
  case ast::NodeKind::Continue: {
    bool breaks = statement->node_kind == ast::NodeKind::Break;
    (breaks ? loops_.back()->breaks : loops_.back()->continues).push_back(state_);
    state_.is_reachable = false;
    return;
  }
  case ast::NodeKind::Global:
  case ast::NodeKind::Nonlocal:
  case ast::NodeKind::Pass:
    return;
  default: // not a table's enum: all other kinds of node are no statements
    llvm_unreachable("not a statement");
  }
}

void Body::assign_statement(ast::Assign* statement) {
  const Type* value = expression(statement->value);
  for (ast::Expr* target : statement->targets)
    if (state_.is_reachable)
      assign(target, value);
}

void Body::ann_assign_statement(ast::AnnAssign* statement) {
  if (statement->value) {
    const Type* value = expression(statement->value);
    if (state_.is_reachable)
      assign(statement->target, value);
    return;
  }
  // Without a value the target's parts are still evaluated.
  if (auto* attribute = llvm::dyn_cast<ast::Attribute>(statement->target))
    expression(attribute->value);
  if (auto* subscript = llvm::dyn_cast<ast::Subscript>(statement->target)) {
    expression(subscript->value);
    expression(subscript->slice);
  }
}

/// `x op= value`: the target's parts are evaluated once.
void Body::aug_assign_statement(ast::AugAssign* statement) {
  llvm::StringRef symbol = ast::text_of(statement->op);
  if (auto* name = llvm::dyn_cast<ast::Name>(statement->target)) {
    const Type* before = load_variable(*names().use(name), name->id);
    const Type* value = expression(statement->value);
    const Type* after = in_place(symbol, before, value, statement);
    if (state_.is_reachable) {
      record(name, after);
      mark_reached(name);
      assign_variable(*names().use(name), after, statement->range);
    }
    return;
  }
  if (auto* target = llvm::dyn_cast<ast::Attribute>(statement->target)) {
    const Type* receiver = expression(target->value);
    if (!state_.is_reachable)
      return;
    AttributeInfo info;
    Path path = path_of(target);
    const Type* before = path ? state_.fact(path) : nullptr;
    const Type* loaded = load_attribute(receiver, stored_name(target->attr), target, &info);
    const Type* value = state_.is_reachable ? expression(statement->value) : never();
    const Type* after = in_place(symbol, before ? before : loaded, value, statement);
    if (!state_.is_reachable)
      return;
    mark_reached(target);
    record(target, after);
    store_attribute_on(receiver, target, after);
    return;
  }
  auto* target = llvm::cast<ast::Subscript>(statement->target);
  const Type* receiver = expression(target->value);
  const Type* index = expression(target->slice);
  if (!state_.is_reachable)
    return;
  const Type* before = item(receiver, index, target->slice, target);
  const Type* value = state_.is_reachable ? expression(statement->value) : never();
  const Type* after = in_place(symbol, before, value, statement);
  if (!state_.is_reachable)
    return;
  mark_reached(target);
  record(target, after);
  store_item_in(receiver, index, target, after);
}

void Body::return_statement(ast::Return* statement) {
  const Type* value = statement->value ? expression(statement->value) : types().none();
  if (state_.is_reachable)
    in_.write(unit_.returns, value, statement->range);
  leave();
}

void Body::raise_statement(ast::Raise* statement) {
  // Whatever catches it may know it by a base class only, or not at all.
  for (ast::Expr* expr : {statement->exc, statement->cause})
    if (expr) {
      const Type* value = expression(expr);
      for (const Type* alternative : value->alternatives())
        if (alternative->is(Kind::ClassValue))
          value = types().join(value, call(alternative, {}, nullptr));
      types().widen(value);
    }
  may_run_code();
  leave();
}

void Body::assert_statement(ast::Assert* statement) {
  Outcomes outcomes = condition(statement->test);
  if (statement->msg && outcomes.fails.is_reachable) {
    state_ = std::move(outcomes.fails);
    types().widen(expression(statement->msg));
  }
  state_ = std::move(outcomes.holds);
}

void Body::delete_target(ast::Expr* target) {
  mark_reached(target);
  switch (target->node_kind) {
  case ast::NodeKind::Name:
    unset(target);
    return;
  case ast::NodeKind::Attribute: {
    auto* attribute = llvm::cast<ast::Attribute>(target);
    const Type* receiver = expression(attribute->value);
    state_.forget_attribute(stored_name(attribute->attr));
    delete_attribute(receiver, attribute);
    return;
  }
  case ast::NodeKind::Subscript: {
    auto* subscript = llvm::cast<ast::Subscript>(target);
    const Type* receiver = expression(subscript->value);
    const Type* index = expression(subscript->slice);
    if (state_.is_reachable)
      operation("delitem", {receiver, index}, target);
    return;
  }
  case ast::NodeKind::Tuple:
    for (ast::Expr* element : llvm::cast<ast::Tuple>(target)->elts)
      delete_target(element);
    return;
  case ast::NodeKind::List:
    for (ast::Expr* element : llvm::cast<ast::List>(target)->elts)
      delete_target(element);
    return;
  default: // not a table's enum: nothing else can be deleted
    llvm_unreachable("not a target of `del`");
  }
}

} // namespace p2c::types
