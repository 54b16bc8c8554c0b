// Comprehensions. Those that make a list, set or dict run in the frame they stand in; a generator expression
// is a function of its own.
#include "frontend/types/infer/body.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/SaveAndRestore.h"

namespace p2c::types {

const Type* Body::comprehension(ast::Expr* expr, Kind kind, llvm::ArrayRef<ast::Comprehension*> generators,
                                ast::Expr* element, ast::Expr* value) {
  const Type* made = container(expr, kind);
  State before = state_;
  llvm::SaveAndRestore scope(scope_, names().scope_of(expr));
  comprehension_loops(generators, [&] {
    types().store(made->site(), 0, expression(element));
    if (value)
      types().store(made->site(), 1, expression(value));
  });
  return state_.is_reachable ? made : never();
}

/// Runs the loops around `body`. Each of them may run any number of times.
void Body::comprehension_loops(llvm::ArrayRef<ast::Comprehension*> generators,
                               llvm::function_ref<void()> body) {
  if (generators.empty())
    return body();
  ast::Comprehension* generator = generators.front();
  // The first iterable of a generator expression has been evaluated by the code around it.
  bool is_argument = generators.size() == generator_count_of_frame(generator);
  const Type* iterable = is_argument ? read(in_.default_of(generator)) : expression(generator->iter);
  if (!state_.is_reachable || iterable->is_never()) {
    leave();
    return;
  }
  State exit;
  loop_body({}, exit, [&] {
    const Type* value =
        generator->is_async ? async_iterate(iterable, generator) : iterate(iterable, generator);
    exit.join(types(), state_);
    if (value->is_never()) {
      leave();
      return;
    }
    assign(generator->target, value);
    State skipped;
    for (ast::Expr* test : generator->ifs) {
      if (!state_.is_reachable)
        break;
      Outcomes outcomes = condition(test);
      skipped.join(types(), outcomes.fails);
      state_ = std::move(outcomes.holds);
    }
    if (state_.is_reachable)
      comprehension_loops(generators.drop_front(), body);
    state_.join(types(), skipped);
  });
  state_ = std::move(exit);
}

/// How many loops the generator expression has whose first one this is; 0 for any other loop.
size_t Body::generator_count_of_frame(const ast::Comprehension* first) const {
  auto* generator = llvm::dyn_cast<ast::GeneratorExp>(unit_.function->scope->node);
  return generator && generator->generators.front() == first ? generator->generators.size() : 0;
}

const Type* Body::generator_expression(ast::GeneratorExp* expr) {
  const Type* iterable = expression(expr->generators.front()->iter);
  if (!state_.is_reachable)
    return never();
  // It asks for the iterator here and now.
  if (!expr->generators.front()->is_async)
    iterate(iterable, expr);
  in_.write(in_.default_of(expr->generators.front()), iterable, expr->range);
  Unit& unit = in_.unit(*in_.program().function(expr));
  in_.reach(unit);
  return in_.result_of(unit, &unit_);
}

} // namespace p2c::types
