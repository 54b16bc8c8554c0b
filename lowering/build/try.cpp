// `try` with its handlers, `else` and `finally`.
#include "frontend/types/class_ref.h"
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
  Value* matches = exception_matches(exception, handler->type);
  branch(matches, [&] { handler_body(handler, exception); }, [&] { handlers(list.drop_front(), exception); });
}

/// Whether the exception is one of these. A tuple of builtin classes need not be made.
Value* FunctionBuilder::exception_matches(Value* exception, ast::Expr* types) {
  auto is_class = [&](ast::Expr* expr) {
    auto* name = llvm::dyn_cast<ast::Name>(expr);
    const api::Class* cls =
        name && is_builtin(name, name->id) ? program_.forms().api().find_class(name->id) : nullptr;
    return cls && types::native_derives(cls, program_.forms().api().find_class("BaseException"));
  };
  auto* tuple = llvm::dyn_cast<ast::Tuple>(types);
  if (!tuple || tuple->elts.empty() || !llvm::all_of(tuple->elts, is_class))
    return value(OpKind::ExceptionMatches, bool_type(), {exception, any(expression(types))});
  Value* matches = nullptr;
  for (ast::Expr* each : tuple->elts) {
    auto test = [&] {
      return value(OpKind::ExceptionMatches, bool_type(), {exception, any(expression(each))});
    };
    matches = matches ? choose(matches, bool_type(), [&] { return boolean(true); }, test) : test();
  }
  return matches;
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
