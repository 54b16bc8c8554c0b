// The checks of CPython's compiler: where statements and expressions may stand.
#include "frontend/syntax/validate_placement.h"

namespace p2c::syntax {

void validate_placement(ast::Module* module, source::DiagnosticEngine& diagnostics) {
  PlacementChecker(diagnostics).run(module);
}

void PlacementChecker::run(ast::Module* module) {
  Unit top(UnitKind::module);
  unit_ = &top;
  visit_children(module);
}

// Functions and classes

template <class Function>
void PlacementChecker::visit_function(Function* function, UnitKind kind) {
  check_debug(function->name, function->name_range);
  visit_all(function->decorator_list);
  visit_parameters(function->args);
  if (function->returns)
    visit(function->returns);
  Unit unit(kind);
  // CircuitPython's awaitables: `async def __await__` that yields is no generator, and may return a value.
  unit.yields_to_scheduler = kind == UnitKind::async_function && function->name == "__await__";
  Unit* outer = enter(unit);
  visit_all(function->body);
  leave(outer);
}

void PlacementChecker::visit_FunctionDef(ast::FunctionDef* function) {
  visit_function(function, UnitKind::function);
}

void PlacementChecker::visit_AsyncFunctionDef(ast::AsyncFunctionDef* function) {
  visit_function(function, UnitKind::async_function);
}

void PlacementChecker::visit_parameters(ast::Arguments* parameters) {
  auto check = [&](ast::Arg* parameter) {
    if (!parameter)
      return;
    check_debug(parameter->arg, parameter->range);
    if (auto* starred = llvm::dyn_cast_or_null<ast::Starred>(parameter->annotation))
      visit(starred->value); // of `*args` only
    else if (parameter->annotation)
      visit(parameter->annotation);
  };
  for (ast::Arg* parameter : parameters->posonlyargs)
    check(parameter);
  for (ast::Arg* parameter : parameters->args)
    check(parameter);
  check(parameters->vararg);
  for (ast::Arg* parameter : parameters->kwonlyargs)
    check(parameter);
  check(parameters->kwarg);
  visit_all(parameters->defaults);
  visit_all(parameters->kw_defaults);
}

void PlacementChecker::visit_Lambda(ast::Lambda* lambda) {
  visit_parameters(lambda->args);
  Unit unit(UnitKind::lambda);
  Unit* outer = enter(unit);
  visit(lambda->body);
  leave(outer);
}

void PlacementChecker::visit_ClassDef(ast::ClassDef* definition) {
  check_debug(definition->name, definition->name_range);
  visit_all(definition->decorator_list);
  visit_elements(definition->bases);
  check_keywords(definition->keywords);
  Unit unit(UnitKind::class_body);
  Unit* outer = enter(unit);
  visit_all(definition->body);
  leave(outer);
}

PlacementChecker::Unit* PlacementChecker::enter(Unit& unit) {
  Unit* outer = unit_;
  unit_ = &unit;
  return outer;
}

void PlacementChecker::leave(Unit* outer) {
  if (unit_->kind == UnitKind::async_function && unit_->yields && !unit_->yields_to_scheduler)
    for (ast::Return* statement : unit_->returns_value)
      diagnostics_.report(diag::return_value_in_async_generator, statement->range);
  unit_ = outer;
}

// Control flow

void PlacementChecker::visit_Return(ast::Return* statement) {
  if (!in_function())
    diagnostics_.report(diag::return_outside_function, statement->range);
  else if (unit_->except_star)
    diagnostics_.report(diag::jump_out_of_except_star, statement->range, "return");
  if (statement->value) {
    unit_->returns_value.push_back(statement);
    visit(statement->value);
  }
}

void PlacementChecker::visit_Break(ast::Break* statement) {
  check_jump(statement->range, "break");
}
void PlacementChecker::visit_Continue(ast::Continue* statement) {
  check_jump(statement->range, "continue");
}

void PlacementChecker::check_jump(source::Range place, llvm::StringRef word) {
  if (unit_->jump_except_star)
    diagnostics_.report(diag::jump_out_of_except_star, place, word);
  else if (!unit_->in_loop)
    diagnostics_.report(diag::jump_outside_loop, place, word);
}

void PlacementChecker::visit_While(ast::While* statement) {
  visit(statement->test);
  visit_loop(statement->range, statement->body, statement->orelse);
}

void PlacementChecker::visit_For(ast::For* statement) {
  visit(statement->iter);
  visit(statement->target);
  visit_loop(statement->range, statement->body, statement->orelse);
}

void PlacementChecker::visit_AsyncFor(ast::AsyncFor* statement) {
  if (unit_->kind != UnitKind::async_function)
    diagnostics_.report(diag::async_outside_async_function, statement->range.start(), "async for");
  visit(statement->iter);
  visit(statement->target);
  visit_loop(statement->range, statement->body, statement->orelse);
}

void PlacementChecker::visit_loop(source::Range place, Body body, Body orelse) {
  bool in_loop = std::exchange(unit_->in_loop, true);
  bool jump_except_star = std::exchange(unit_->jump_except_star, false);
  visit_block(place, body, 1);
  unit_->in_loop = in_loop;
  unit_->jump_except_star = jump_except_star;
  visit_all(orelse);
}

// Visits statements `levels` blocks deeper, as CPython counts them.
void PlacementChecker::visit_block(source::Range place, Body body, unsigned levels) {
  unsigned before = unit_->blocks;
  unit_->blocks += levels;
  if (unit_->blocks > most_blocks && before <= most_blocks)
    diagnostics_.report(diag::too_many_blocks, place.start(), most_blocks);
  visit_all(body);
  unit_->blocks = before;
}

void PlacementChecker::visit_With(ast::With* statement) {
  visit_with(statement->range, statement->items, statement->body);
}

void PlacementChecker::visit_AsyncWith(ast::AsyncWith* statement) {
  if (unit_->kind != UnitKind::async_function)
    diagnostics_.report(diag::async_outside_async_function, statement->range.start(), "async with");
  visit_with(statement->range, statement->items, statement->body);
}

void PlacementChecker::visit_with(source::Range place, llvm::ArrayRef<ast::WithItem*> items, Body body) {
  visit_all(items);
  visit_block(place, body, static_cast<unsigned>(items.size()));
}

void PlacementChecker::visit_Try(ast::Try* statement) {
  visit_try(statement, /*star=*/false);
}
void PlacementChecker::visit_TryStar(ast::TryStar* statement) {
  visit_try(statement, /*star=*/true);
}

template <class Statement>
void PlacementChecker::visit_try(Statement* statement, bool star) {
  source::Range place = statement->range;
  unsigned finally = statement->finalbody.empty() ? 0 : 1;
  unsigned except = statement->handlers.empty() ? 0 : 1;
  visit_block(place, statement->body, finally + except);
  for (size_t i = 0; i < statement->handlers.size(); ++i) {
    ast::ExceptHandler* handler = statement->handlers[i];
    if (!handler->type && i + 1 < statement->handlers.size())
      diagnostics_.report(diag::default_except_not_last, handler->range.start());
    if (handler->type)
      visit(handler->type);
    if (handler->name.data())
      check_debug(handler->name, handler->name_range);
    bool outer_star = unit_->except_star, outer_jump = unit_->jump_except_star;
    unit_->except_star |= star;
    unit_->jump_except_star |= star;
    visit_block(place, handler->body, finally + 2);
    unit_->except_star = outer_star;
    unit_->jump_except_star = outer_jump;
  }
  visit_block(place, statement->orelse, finally);
  visit_block(place, statement->finalbody, 1);
}

void PlacementChecker::visit_Match(ast::Match* statement) {
  validate_match(statement, diagnostics_);
  visit_children(statement);
}

void PlacementChecker::visit_MatchAs(ast::MatchAs* pattern) {
  if (pattern->name.data())
    check_debug(pattern->name, pattern->name_range);
  visit_children(pattern);
}

void PlacementChecker::visit_MatchStar(ast::MatchStar* pattern) {
  if (pattern->name.data())
    check_debug(pattern->name, pattern->name_range);
}

void PlacementChecker::visit_MatchMapping(ast::MatchMapping* pattern) {
  if (pattern->rest.data())
    check_debug(pattern->rest, pattern->rest_range);
  visit_children(pattern);
}

// Imports bind names, too.

void PlacementChecker::visit_Alias(ast::Alias* alias) {
  check_debug(alias->asname.data() ? alias->asname : alias->name.split('.').first, alias->range);
}

} // namespace p2c::syntax
