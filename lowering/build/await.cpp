// `await`, `yield` and `yield from`.
#include "lowering/build/function_builder.h"

namespace p2c::build {

Value* FunctionBuilder::lower_await(ast::Await* expr) {
  if (auto* call = llvm::dyn_cast<ast::Call>(expr->value))
    if (Value* result = await_native(call))
      return result;
  return value(OpKind::Await, nullptr, {any(expression(expr->value))});
}

Value* FunctionBuilder::lower_yield(ast::Yield* expr) {
  return value(OpKind::Yield, nullptr, {expr->value ? any(expression(expr->value)) : none()});
}

Value* FunctionBuilder::lower_yield_from(ast::YieldFrom* expr) {
  return value(OpKind::YieldFrom, nullptr, {any(expression(expr->value))});
}

} // namespace p2c::build
