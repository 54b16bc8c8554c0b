// `try` with its handlers, `else` and `finally`.
#include "lowering/build/function_builder.h"

namespace p2c::build {

void FunctionBuilder::lower_try(ast::Try* stmt) {
  if (stmt->finalbody.empty())
    return try_except(stmt);
  lower_finally([&] { try_except(stmt); }, [&] { statements(stmt->finalbody); });
}

void FunctionBuilder::lower_finally(Body body, Body cleanup) {
  Operation* finally = op(OpKind::Finally, {}, 2);
  into(finally->region(0), body);
  handled_.push_back(
      nullptr); // an error's cleanup handles that error; any other cleanup, what is handled outside
  into(finally->region(1), cleanup);
  handled_.pop_back();
}

void FunctionBuilder::try_except(ast::Try* stmt) {
  if (stmt->handlers.empty())
    return statements(stmt->body);
  Operation* attempt = op(OpKind::Try, {}, 3);
  into(attempt->region(0), [&] { statements(stmt->body); });
  Value* exception = ir::Builder::add_argument(attempt->region(1), nullptr);
  handled_.push_back(exception);
  into(attempt->region(1), [&] { handlers(stmt->handlers, exception); });
  handled_.pop_back();
  into(attempt->region(2), [&] { statements(stmt->orelse); });
}

void FunctionBuilder::handlers(llvm::ArrayRef<ast::ExceptHandler*> list, Value* exception) {
  if (list.empty()) {
    op(OpKind::Reraise, {exception});
    return;
  }
  ast::ExceptHandler* handler = list.front();
  At at(*this, handler->range);
  op(OpKind::Statement);
  if (!handler->type)
    return handler_body(handler, exception);
  Value* types = any(expression(handler->type));
  Value* matches = value(OpKind::ExceptionMatches, bool_type(), {exception, types});
  branch(matches, [&] { handler_body(handler, exception); }, [&] { handlers(list.drop_front(), exception); });
}

void FunctionBuilder::handler_body(ast::ExceptHandler* handler, Value* exception) {
  if (!handler->name.data())
    return statements(handler->body);
  store_name(handler, handler->name, exception);
  Operation* finally = op(OpKind::Finally, {}, 2);
  into(finally->region(0), [&] { statements(handler->body); });
  into(finally->region(1), [&] { clear_name(handler, handler->name); });
}

} // namespace p2c::build
