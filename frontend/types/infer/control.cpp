// `if`, loops and `with`.
#include "frontend/types/infer/body.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::types {

/// The current point is not passed: what follows is reached some other way or not at all.
void Body::leave() {
  state_.is_reachable = false;
}

void Body::if_statement(ast::If* statement) {
  Outcomes outcomes = condition(statement->test);
  state_ = std::move(outcomes.holds);
  block(statement->body);
  std::swap(state_, outcomes.fails);
  block(statement->orelse);
  state_.join(types(), outcomes.fails);
}

/// Runs a loop's body until what is known at its head settles. `head` leaves in the current state what holds
/// at the start of the body and joins into `exit` what holds when the loop ends by itself.
void Body::loop_body(llvm::ArrayRef<ast::Stmt*> body, State& exit, llvm::function_ref<void()> head) {
  State at_head = state_, breaks;
  while (true) {
    Loop loop;
    exit = State();
    breaks = State();
    state_ = at_head;
    head();
    loops_.push_back(&loop);
    block(body);
    loops_.pop_back();
    for (const State& state : loop.continues)
      state_.join(types(), state);
    for (const State& state : loop.breaks)
      breaks.join(types(), state);
    if (!at_head.join(types(), state_) || !in_.step())
      break;
  }
  state_ = std::move(breaks);
}

void Body::finish_loop(llvm::ArrayRef<ast::Stmt*> orelse, State& exit) {
  std::swap(state_, exit);
  block(orelse);
  state_.join(types(), exit);
}

void Body::while_statement(ast::While* loop) {
  State exit;
  loop_body(loop->body, exit, [&] {
    Outcomes outcomes = condition(loop->test);
    exit.join(types(), outcomes.fails);
    state_ = std::move(outcomes.holds);
  });
  finish_loop(loop->orelse, exit);
}

void Body::for_statement(ast::For* loop) {
  const Type* iterable = expression(loop->iter);
  if (!state_.is_reachable)
    return;
  State exit;
  loop_body(loop->body, exit, [&] {
    const Type* value = iterate(iterable, loop);
    exit.join(types(), state_);
    if (value->is_never())
      leave(); // nothing ever comes
    else
      assign(loop->target, value);
  });
  finish_loop(loop->orelse, exit);
}

void Body::async_for_statement(ast::AsyncFor* loop) {
  const Type* iterable = expression(loop->iter);
  if (!state_.is_reachable)
    return;
  State exit;
  loop_body(loop->body, exit, [&] {
    const Type* value = async_iterate(iterable, loop);
    exit.join(types(), state_);
    if (value->is_never())
      leave();
    else
      assign(loop->target, value);
  });
  finish_loop(loop->orelse, exit);
}

template <class With>
void Body::with_statement(With* with, bool is_async) {
  State raised = state_;
  raised.facts.clear();
  bool may_swallow = false;
  size_t entered = 0;
  llvm::SmallVector<const Type*, 2> managers;
  for (ast::WithItem* item : with->items) {
    const Type* manager = expression(item->context_expr);
    if (!state_.is_reachable)
      break;
    const Type* value = enter(manager, is_async, item);
    if (!state_.is_reachable)
      break;
    if (entered++ == 0) {
      raised = state_;
      raised.facts.clear();
      regions_.push_back({&raised});
    }
    managers.push_back(manager);
    if (item->optional_vars)
      assign(item->optional_vars, value);
  }
  block(with->body);
  if (!entered)
    return;
  regions_.pop_back();
  // A manager that says so swallows an exception: then the rest of the body has not run.
  State normal = std::move(state_);
  for (auto [i, manager] : llvm::enumerate(llvm::reverse(managers))) {
    state_ = raised;
    if (normal.is_reachable)
      state_.join(types(), normal);
    const Type* answer = exit(manager, is_async, with->items[managers.size() - 1 - i]);
    may_swallow |= truth_of(answer) != Truth::Never;
  }
  state_ = std::move(normal);
  may_run_code();
  if (may_swallow)
    state_.join(types(), raised);
}

template void Body::with_statement(ast::With*, bool);
template void Body::with_statement(ast::AsyncWith*, bool);

/// What `__enter__` gives (awaited, for `async with`).
const Type* Body::enter(const Type* manager, bool is_async, ast::Node* place) {
  may_run_code();
  const Type* value =
      is_async ? await(operation("aenter", {manager}, place), place) : operation("enter", {manager}, place);
  return value;
}

/// What `__exit__` gives; its arguments are None, or an exception of any kind.
const Type* Body::exit(const Type* manager, bool is_async, ast::Node* place) {
  may_run_code();
  const Type* any = object();
  const Type* exception = types().join(in_.any_exception(), types().none());
  const Type* value = operation(is_async ? "aexit" : "exit", {manager, any, exception, any}, place);
  return is_async ? await(value, place) : value;
}

} // namespace p2c::types
