// Where expressions may stand.
#include "frontend/syntax/validate_placement.h"

#include "llvm/ADT/DenseMap.h"

namespace p2c::syntax {

void PlacementChecker::check_debug(llvm::StringRef name, source::Range place, bool deleted) {
  if (name == "__debug__")
    diagnostics_.report(diag::debug_is_constant, place, deleted ? "deleted" : "assigned to");
}

void PlacementChecker::visit_Name(ast::Name* expr) {
  if (expr->ctx != ast::ExprContext::Load)
    check_debug(expr->id, expr->range, expr->ctx == ast::ExprContext::Del);
}

void PlacementChecker::visit_Attribute(ast::Attribute* expr) {
  if (expr->ctx != ast::ExprContext::Load)
    check_debug(expr->attr, expr->range, expr->ctx == ast::ExprContext::Del);
  visit(expr->value);
}

// The annotations of variables in functions are never evaluated, so they are not checked either.
void PlacementChecker::visit_AnnAssign(ast::AnnAssign* statement) {
  visit(statement->target);
  if (!in_function())
    visit(statement->annotation);
  if (statement->value)
    visit(statement->value);
}

void PlacementChecker::visit_Assert(ast::Assert* statement) {
  warn_assert(statement, diagnostics_);
  visit_children(statement);
}

void PlacementChecker::visit_Compare(ast::Compare* expr) {
  warn_comparison(expr, diagnostics_);
  visit_children(expr);
}

void PlacementChecker::visit_Subscript(ast::Subscript* expr) {
  warn_subscript(expr, diagnostics_);
  visit_children(expr);
}

// `yield` and `await`

void PlacementChecker::visit_Yield(ast::Yield* expr) {
  unit_->yields = true;
  if (!in_function())
    diagnostics_.report(diag::yield_outside_function, expr->range);
  visit_children(expr);
}

void PlacementChecker::visit_YieldFrom(ast::YieldFrom* expr) {
  unit_->yields = true;
  if (!in_function())
    diagnostics_.report(diag::yield_outside_function, expr->range);
  else if (unit_->kind == UnitKind::async_function)
    diagnostics_.report(diag::yield_from_in_async_function, expr->range);
  visit_children(expr);
}

void PlacementChecker::visit_Await(ast::Await* expr) {
  unit_->async = true;
  if (unit_->kind != UnitKind::async_function && unit_->kind != UnitKind::comprehension)
    diagnostics_.report(diag::await_outside_async_function, expr->range);
  visit_children(expr);
}

// Comprehensions

void PlacementChecker::visit_ListComp(ast::ListComp* expr) {
  visit_comprehension(expr, /*generator=*/false, expr->generators, expr->elt);
}

void PlacementChecker::visit_SetComp(ast::SetComp* expr) {
  visit_comprehension(expr, /*generator=*/false, expr->generators, expr->elt);
}

void PlacementChecker::visit_DictComp(ast::DictComp* expr) {
  visit_comprehension(expr, /*generator=*/false, expr->generators, expr->key, expr->value);
}

void PlacementChecker::visit_GeneratorExp(ast::GeneratorExp* expr) {
  visit_comprehension(expr, /*generator=*/true, expr->generators, expr->elt);
}

void PlacementChecker::visit_comprehension(ast::Expr* expr, bool generator,
                                           llvm::ArrayRef<ast::Comprehension*> clauses, ast::Expr* element,
                                           ast::Expr* value) {
  // The first iterable is evaluated outside.
  visit(clauses[0]->iter);
  Unit unit(UnitKind::comprehension);
  Unit* outer = enter(unit);
  for (size_t i = 0; i < clauses.size(); ++i) {
    unit.async |= clauses[i]->is_async != 0;
    visit(clauses[i]->target);
    if (i > 0)
      visit(clauses[i]->iter);
    visit_all(clauses[i]->ifs);
  }
  visit(element);
  if (value)
    visit(value);
  leave(outer);
  if (!unit.async || generator)
    return;
  if (outer->kind != UnitKind::async_function && outer->kind != UnitKind::comprehension)
    diagnostics_.report(diag::async_comprehension_outside_async_function, expr->range);
  outer->async = true;
}

// Starred expressions: allowed among the elements of a display and the arguments of a call only.

void PlacementChecker::visit_Starred(ast::Starred* expr) {
  if (expr->ctx == ast::ExprContext::Store)
    diagnostics_.report(diag::lone_starred_target, expr->range);
  else
    diagnostics_.report(diag::misplaced_star, expr->range);
  visit(expr->value);
}

void PlacementChecker::visit_elements(llvm::ArrayRef<ast::Expr*> elements) {
  for (ast::Expr* element : elements) {
    auto* starred = llvm::dyn_cast<ast::Starred>(element);
    visit(starred ? starred->value : element);
  }
}

void PlacementChecker::visit_sequence(llvm::ArrayRef<ast::Expr*> elements, ast::ExprContext context) {
  if (context == ast::ExprContext::Store) {
    // As CPython's bytecode can count them.
    constexpr size_t most_before_star = 255, most_after_star = (size_t(1) << 23) - 1;
    ast::Expr* first_star = nullptr;
    for (size_t i = 0; i < elements.size(); ++i) {
      if (!llvm::isa<ast::Starred>(elements[i]))
        continue;
      if (first_star)
        diagnostics_.report(diag::several_starred_targets, elements[i]->range)
            .note(diag::first_star_here, first_star->range);
      else if (i > most_before_star || elements.size() - i - 1 > most_after_star)
        diagnostics_.report(diag::too_many_before_star, elements[i]->range, most_before_star);
      first_star = elements[i];
    }
  }
  visit_elements(elements);
}

void PlacementChecker::visit_List(ast::List* expr) {
  visit_sequence(expr->elts, expr->ctx);
}
void PlacementChecker::visit_Tuple(ast::Tuple* expr) {
  visit_sequence(expr->elts, expr->ctx);
}
void PlacementChecker::visit_Set(ast::Set* expr) {
  visit_elements(expr->elts);
}

// Calls

void PlacementChecker::visit_Call(ast::Call* expr) {
  warn_call(expr, diagnostics_);
  visit(expr->func);
  visit_elements(expr->args);
  check_keywords(expr->keywords);
}

void PlacementChecker::check_keywords(llvm::ArrayRef<ast::Keyword*> keywords) {
  llvm::SmallDenseMap<llvm::StringRef, ast::Keyword*, 8> seen;
  for (ast::Keyword* keyword : keywords) {
    if (keyword->arg.data()) {
      check_debug(keyword->arg, keyword->arg_range);
      auto [earlier, is_new] = seen.try_emplace(keyword->arg, keyword);
      if (!is_new)
        diagnostics_.report(diag::repeated_keyword, keyword->arg_range, keyword->arg)
            .note(diag::first_seen_here, earlier->second->arg_range, keyword->arg);
    }
    visit(keyword->value);
  }
}

} // namespace p2c::syntax
