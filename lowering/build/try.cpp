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

/// Whether the exception is one of these. A tuple of known classes need not be made.
Value* FunctionBuilder::exception_matches(Value* exception, ast::Expr* types) {
  auto known_class = [&](ast::Expr* expr) -> const api::Class* {
    const Type* type = type_of(expr);
    const api::Class* cls =
        type && type->is(types::Kind::ClassValue) && type->exact() ? type->cls().native : nullptr;
    const bool is_exception =
        cls && types::native_derives(cls, program_.forms().api().find_class("BaseException"));
    return is_exception ? cls : nullptr;
  };
  auto own_class = [&](ast::Expr* expr) -> const types::ClassInfo* {
    const Type* type = type_of(expr);
    const bool is_one = llvm::isa<ast::Name, ast::Attribute>(expr) && type &&
                        type->is(types::Kind::ClassValue) && type->exact() && type->cls().user &&
                        is_own_exception(type->cls().user);
    return is_one ? type->cls().user : nullptr;
  };
  auto matches_one = [&](ast::Expr* expr) {
    Value* cls = any(expression(expr));
    if (const types::ClassInfo* own = own_class(expr)) {
      Value* result = named(OpKind::IsInstance, own->node->name, bool_type(), {exception});
      result->operation->klass = program_.klass(own->node);
      return result;
    }
    if (const api::Class* known = known_class(expr); known && cls->operation->kind != OpKind::Builtin)
      cls = any(class_constant(*known, type_of(expr)));
    return value(OpKind::ExceptionMatches, bool_type(), {exception, cls});
  };
  auto* tuple = llvm::dyn_cast<ast::Tuple>(types);
  if (!tuple || tuple->elts.empty() || !llvm::all_of(tuple->elts, [&](ast::Expr* element) {
        return known_class(element) || own_class(element);
      }))
    return matches_one(types);
  Value* matches = nullptr;
  for (ast::Expr* each : tuple->elts) {
    auto test = [&] { return matches_one(each); };
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

void FunctionBuilder::lower_try_star(ast::TryStar* stmt) {
  if (stmt->finalbody.empty())
    return try_except_star(stmt);
  lower_finally([&] { try_except_star(stmt); }, [&] { statements(stmt->finalbody); });
}

/// Each block is given a group of its own, which is the exception handled in it: that group goes on into an
/// inner `try`, whose handler the block is. What blocks raise is kept until all had their turn.
void FunctionBuilder::try_except_star(ast::TryStar* stmt) {
  Operation* attempt = op(OpKind::Try, {}, 3);
  into(attempt->region(0), [&] { statements(stmt->body); });
  Value* exception = ir::Builder::add_argument(attempt->region(1), nullptr);
  handled_.push_back(exception);
  into(attempt->region(1), [&] {
    Value* kept = value(OpKind::ExceptStar, nullptr, {exception});
    for (ast::ExceptHandler* handler : stmt->handlers)
      star_handler(handler, kept);
    Value* rest = value(OpKind::ExceptStarRest, nullptr, {kept});
    branch(value(OpKind::Is, bool_type(), {rest, none()}), [] {}, [&] { op(OpKind::Resume, {rest}); });
  });
  handled_.pop_back();
  into(attempt->region(2), [&] { statements(stmt->orelse); });
}

void FunctionBuilder::star_handler(ast::ExceptHandler* handler, Value* kept) {
  At at(*this, handler->range); // no statement of its own: `kept` lives on
  Value* picked = value(OpKind::ExceptStarMatch, nullptr, {kept, any(expression(handler->type))});
  auto block = [&] {
    Operation* inner = op(OpKind::Try, {}, 3);
    into(inner->region(0), [&] { op(OpKind::Resume, {picked}); });
    Value* group = ir::Builder::add_argument(inner->region(1), nullptr);
    handled_.push_back(group);
    into(inner->region(1), [&] { handler_body(handler, group); });
    handled_.pop_back();
  };
  auto run = [&] {
    Operation* guarded = op(OpKind::Try, {}, 3);
    into(guarded->region(0), block);
    Value* raised = ir::Builder::add_argument(guarded->region(1), nullptr);
    handled_.push_back(raised);
    into(guarded->region(1), [&] { op(OpKind::ExceptStarRaised, {kept, raised}); });
    handled_.pop_back();
  };
  branch(value(OpKind::Is, bool_type(), {picked, none()}), [] {}, run);
}

} // namespace p2c::build
