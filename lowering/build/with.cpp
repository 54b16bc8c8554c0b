// `with` and `async with`.
#include "lowering/build/function_builder.h"

namespace p2c::build {

void FunctionBuilder::with_items(ast::Stmt* stmt, llvm::ArrayRef<ast::WithItem*> items,
                                 llvm::ArrayRef<ast::Stmt*> body, bool is_async) {
  if (items.empty())
    return statements(body);
  ast::WithItem* item = items.front();
  // Entering and leaving are said to happen at the context expression.
  At at(*this, item->context_expr->range);
  auto call = [&](llvm::ArrayRef<Value*> operands) {
    Value* result = value(OpKind::Call, nullptr, operands);
    return is_async ? value(OpKind::Await, nullptr, {result}) : result;
  };

  Value* manager = any(expression(item->context_expr));
  Value* enter = named(OpKind::GetSpecial, is_async ? "__aenter__" : "__enter__", nullptr, {manager});
  Value* exit = named(OpKind::GetSpecial, is_async ? "__aexit__" : "__exit__", nullptr, {manager});
  Value* entered = call({enter});

  Operation* with = op(OpKind::With, {}, 3);
  into(with->region(0), [&] {
    if (item->optional_vars)
      assign(item->optional_vars, entered);
    with_items(stmt, items.drop_front(), body, is_async);
  });
  into(with->region(1), [&] { call({exit, none(), none(), none()}); });
  Value* exception = ir::Builder::add_argument(with->region(2), nullptr);
  into(with->region(2), [&] {
    Value* type = value(OpKind::ExceptionType, nullptr, {exception});
    Value* traceback = value(OpKind::ExceptionTraceback, nullptr, {exception});
    Value* swallow = truth(call({exit, type, exception, traceback}));
    branch(swallow, [] {}, [&] { op(OpKind::Reraise, {exception}); });
  });
}

} // namespace p2c::build
