// Definite assignment: statements, in the order they run.
#include "frontend/names/flow.h"
#include "frontend/names/static_truth.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/SaveAndRestore.h"

namespace p2c::names {

void Flow::block(llvm::ArrayRef<ast::Stmt*> body) {
  for (ast::Stmt* each : body)
    statement(each);
}

void Flow::statement(ast::Stmt* statement) {
  if (auto* def = llvm::dyn_cast<ast::FunctionDef>(statement))
    return function_statement(def);
  if (auto* def = llvm::dyn_cast<ast::AsyncFunctionDef>(statement))
    return function_statement(def);
  if (auto* def = llvm::dyn_cast<ast::ClassDef>(statement))
    return class_statement(def);
  if (auto* branch = llvm::dyn_cast<ast::If>(statement))
    return if_statement(branch);
  if (auto* loop = llvm::dyn_cast<ast::While>(statement))
    return while_statement(loop);
  if (auto* loop = llvm::dyn_cast<ast::For>(statement))
    return for_statement(loop);
  if (auto* loop = llvm::dyn_cast<ast::AsyncFor>(statement))
    return for_statement(loop);
  if (auto* with = llvm::dyn_cast<ast::With>(statement))
    return with_statement(with);
  if (auto* with = llvm::dyn_cast<ast::AsyncWith>(statement))
    return with_statement(with);
  if (auto* tried = llvm::dyn_cast<ast::Try>(statement))
    return try_statement(tried);
  if (auto* tried = llvm::dyn_cast<ast::TryStar>(statement))
    return try_statement(tried);
  if (auto* match = llvm::dyn_cast<ast::Match>(statement))
    return match_statement(match);
  assign_statement(statement);
}

/// The statements that hold no others.
void Flow::assign_statement(ast::Stmt* statement) {
  switch (statement->node_kind) {
  case ast::NodeKind::Assign: {
    auto* assignment = llvm::cast<ast::Assign>(statement);
    expression(assignment->value);
    for (ast::Expr* each : assignment->targets)
      target(each);
    return;
  }
  case ast::NodeKind::AugAssign: {
    auto* assignment = llvm::cast<ast::AugAssign>(statement);
    if (llvm::isa<ast::Name>(assignment->target))
      load(assignment->target);
    expression(assignment->value);
    target(assignment->target);
    return;
  }
  case ast::NodeKind::AnnAssign: {
    auto* assignment = llvm::cast<ast::AnnAssign>(statement);
    if (assignment->value) {
      expression(assignment->value);
      target(assignment->target);
    } else if (!llvm::isa<ast::Name>(assignment->target)) {
      target(assignment->target);
    }
    return;
  }
  case ast::NodeKind::Delete:
    for (ast::Expr* each : llvm::cast<ast::Delete>(statement)->targets)
      target(each);
    return;
  case ast::NodeKind::Import:
    for (ast::Alias* alias : llvm::cast<ast::Import>(statement)->names)
      assign(alias);
    return;
  case ast::NodeKind::ImportFrom:
    for (ast::Alias* alias : llvm::cast<ast::ImportFrom>(statement)->names) {
      assign(alias);
      // Which names `*` brings is known, but not which of them are set there.
      for (llvm::StringRef name : around_.star_imports.lookup(alias))
        if (Symbol* variable = names_.module_scope()->find(name))
          state_.possible.set(variable->index);
    }
    return;
  case ast::NodeKind::Return:
  case ast::NodeKind::Raise:
    expression(statement);
    state_.is_reachable = false;
    return;
  case ast::NodeKind::Assert: {
    auto* assertion = llvm::cast<ast::Assert>(statement);
    auto [holds, fails] = condition(assertion->test);
    if (assertion->msg) {
      state_ = std::move(fails);
      expression(assertion->msg);
    }
    state_ = std::move(holds);
    return;
  }
  case ast::NodeKind::Break:
  case ast::NodeKind::Continue:
    if (state_.is_reachable && !loops_.empty()) {
      bool breaks = statement->node_kind == ast::NodeKind::Break;
      (breaks ? loops_.back()->breaks : loops_.back()->continues).push_back(state_);
    }
    state_.is_reachable = false;
    return;
  default: // not a table's enum: the rest only hold expressions
    expression(statement);
    return;
  }
}

template <class Def>
void Flow::function_statement(Def* def) {
  for (ast::Expr* decorator : def->decorator_list)
    expression(decorator);
  parameters_outside(def->args);
  closure(def);
  assign(def);
}

void Flow::class_statement(ast::ClassDef* def) {
  for (ast::Expr* decorator : def->decorator_list)
    expression(decorator);
  for (ast::Expr* base : def->bases)
    expression(base);
  for (ast::Keyword* keyword : def->keywords)
    expression(keyword->value);
  Scope* scope = names_.scope_of(def);
  // A class statement in a loop starts with an empty namespace each time.
  for (auto& [name, symbol] : scope->symbols)
    if (symbol->variable == symbol && !symbol->is_implicit)
      remove_variable(symbol);
  if (scope->class_cell)
    remove_variable(scope->class_cell);
  block(def->body);
  if (scope->class_cell)
    assign_variable(scope->class_cell);
  assign(def);
}

void Flow::if_statement(ast::If* statement) {
  auto [holds, fails] = condition(statement->test);
  state_ = std::move(holds);
  block(statement->body);
  std::swap(state_, fails);
  block(statement->orelse);
  state_.join(fails);
}

/// Runs a loop's body until what holds at its head settles. `head` runs the test or the target; it leaves in
/// the current state what holds at the start of the body and joins into `exit` what holds when the loop ends.
void Flow::loop_body(llvm::ArrayRef<ast::Stmt*> body, State& exit, llvm::function_ref<void()> head) {
  State at_head = state_;
  State breaks = unreachable();
  while (true) {
    Loop loop;
    exit = unreachable();
    breaks = unreachable();
    state_ = at_head;
    head();
    loops_.push_back(&loop);
    block(body);
    loops_.pop_back();
    for (const State& state : loop.continues)
      state_.join(state);
    for (const State& state : loop.breaks)
      breaks.join(state);
    if (!at_head.join(state_))
      break;
  }
  state_ = std::move(breaks);
}

void Flow::while_statement(ast::While* loop) {
  State exit = unreachable();
  loop_body(loop->body, exit, [&] {
    auto [holds, fails] = condition(loop->test);
    exit.join(fails);
    state_ = std::move(holds);
  });
  std::swap(state_, exit);
  block(loop->orelse);
  state_.join(exit);
}

template <class For>
void Flow::for_statement(For* loop) {
  expression(loop->iter);
  State exit = unreachable();
  loop_body(loop->body, exit, [&] {
    exit.join(state_);
    target(loop->target);
  });
  std::swap(state_, exit);
  block(loop->orelse);
  state_.join(exit);
}

template <class With>
void Flow::with_statement(With* with) {
  Changes changes = no_changes();
  State before = unreachable();
  for (ast::WithItem* item : with->items) {
    expression(item->context_expr);
    if (item == with->items.front()) {
      before = state_;
      regions_.push_back(&changes);
    }
    if (item->optional_vars)
      target(item->optional_vars);
  }
  block(with->body);
  regions_.pop_back();
  // A context manager may swallow an exception: then the rest of the body has not run.
  state_.join(interrupted(before, changes));
}

/// Whether the handlers would catch a NameError.
static bool catches_name_error(llvm::ArrayRef<ast::ExceptHandler*> handlers) {
  auto catches = [](const ast::Expr* type) {
    auto* name = llvm::dyn_cast<ast::Name>(type);
    return !name || name->id == "NameError" || name->id == "UnboundLocalError" || name->id == "Exception" ||
           name->id == "BaseException";
  };
  return llvm::any_of(handlers, [&](const ast::ExceptHandler* handler) {
    if (auto* types = llvm::dyn_cast_or_null<ast::Tuple>(handler->type))
      return llvm::any_of(types->elts, catches);
    return !handler->type || catches(handler->type);
  });
}

template <class Try>
void Flow::try_statement(Try* statement) {
  State before = state_;
  JumpMarks marks = mark_jumps();
  Changes everything = no_changes();
  regions_.push_back(&everything);
  Changes in_body = no_changes();
  {
    llvm::SaveAndRestore guard(guards_, guards_ + catches_name_error(statement->handlers));
    regions_.push_back(&in_body);
    block(statement->body);
    regions_.pop_back();
  }
  State raised = interrupted(before, in_body);
  block(statement->orelse);
  State after = std::move(state_);
  for (ast::ExceptHandler* handler : statement->handlers) {
    // A block of `except*` may run after others, however they were left.
    state_ = std::is_same_v<Try, ast::TryStar> ? interrupted(before, everything) : raised;
    if (handler->type)
      expression(handler->type);
    JumpMarks handler_marks = mark_jumps();
    bool is_named = handler->name.data();
    if (is_named)
      assign(handler);
    block(handler->body);
    if (is_named) {
      // The name is unset however the handler is left.
      remove(handler);
      Changes unset = no_changes();
      if (const Use* use = names_.use(handler))
        unset.deleted.set(use->variable->index);
      jumped_through(handler_marks, unset);
    }
    after.join(state_);
  }
  regions_.pop_back();
  state_ = std::move(after);
  if (statement->finalbody.empty())
    return;

  // What holds after it when nothing was raised, and then what its own code can rely on.
  State normal = state_;
  Changes finally = no_changes();
  {
    llvm::SaveAndRestore quiet(recording_, false);
    regions_.push_back(&finally);
    block(statement->finalbody);
    regions_.pop_back();
  }
  State after_finally = std::move(state_);
  jumped_through(marks, finally);
  state_ = interrupted(before, everything);
  state_.join(normal);
  block(statement->finalbody);
  state_ = std::move(after_finally);
}

void Flow::match_statement(ast::Match* match) {
  expression(match->subject);
  State after = unreachable();
  for (ast::MatchCase* each : match->cases) {
    State failed = state_;
    pattern(each->pattern);
    if (each->guard) {
      auto [holds, fails] = condition(each->guard);
      failed.join(fails);
      state_ = std::move(holds);
    } else if (auto* as = llvm::dyn_cast<ast::MatchAs>(each->pattern); as && !as->pattern) {
      failed.is_reachable = false; // a name or `_` always matches
    }
    block(each->body);
    after.join(state_);
    state_ = std::move(failed);
  }
  state_.join(after);
}

} // namespace p2c::names
