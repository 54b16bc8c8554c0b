// `for`, `async for` and `while`, each with its `else`.
#include "lowering/build/function_builder.h"

namespace p2c::build {

Operation* FunctionBuilder::for_each(Value* iterator, ast::Expr* target, bool is_async, Body body) {
  Operation* loop = op(is_async ? OpKind::AsyncFor : OpKind::For, {iterator}, 2);
  Value* item = ir::Builder::add_argument(loop->region(0), nullptr);
  loops_.push_back(loop);
  into(loop->region(0), [&] {
    assign(target, llvm::isa<ast::Name>(target) ? refine(item, target) : item);
    body();
  });
  loops_.pop_back();
  return loop;
}

void FunctionBuilder::lower_for(ast::For* stmt) {
  Value* iterable = any(expression(stmt->iter));
  At at(*this, stmt->iter->range);
  Value* iterator = value(OpKind::Iterate, nullptr, {iterable});
  Operation* loop = for_each(iterator, stmt->target, false, [&] { statements(stmt->body); });
  into(loop->region(1), [&] { statements(stmt->orelse); });
}

void FunctionBuilder::lower_async_for(ast::AsyncFor* stmt) {
  Value* iterable = any(expression(stmt->iter));
  At at(*this, stmt->iter->range);
  Value* iterator = value(OpKind::AsyncIterate, nullptr, {iterable});
  Operation* loop = for_each(iterator, stmt->target, true, [&] { statements(stmt->body); });
  into(loop->region(1), [&] { statements(stmt->orelse); });
}

/// Whether the test is a literal that is always true.
static bool is_always(ast::Expr* test) {
  auto* literal = llvm::dyn_cast<ast::Constant>(test);
  return literal && (literal->value.kind == ast::ConstantKind::True ||
                     (literal->value.kind == ast::ConstantKind::Int && !literal->value.words.empty()));
}

void FunctionBuilder::lower_while(ast::While* stmt) {
  auto body = [&](Operation* loop, Region& region) {
    loops_.push_back(loop);
    into(region, [&] { statements(stmt->body); });
    loops_.pop_back();
  };
  if (is_always(stmt->test)) {
    Operation* loop = op(OpKind::Loop, {}, 1);
    return body(loop, loop->region(0));
  }
  Operation* loop = op(OpKind::While, {}, 3);
  into(loop->region(0), [&] {
    Value* test = condition(stmt->test);
    op(OpKind::Condition, {test});
  });
  body(loop, loop->region(1));
  into(loop->region(2), [&] { statements(stmt->orelse); });
}

} // namespace p2c::build
