// `with` and `async with`.
#include "lowering/build/function_builder.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::build {

/// Whether a typed `__exit__` does the same however the block is left: it looks at no exception (its C++
/// parameters have no names), and gives None.
static bool ignores_exception(const api::Function& exit) {
  return exit.cpp_result.shape == api::Shape::none &&
         llvm::all_of(llvm::drop_begin(exit.parameters),
                      [](const api::Parameter& parameter) { return parameter.name.empty(); });
}

/// `with` on a manager whose methods the API has as typed forms: entered, then the block with the exit as its
/// cleanup. False where they are not known, and nothing was built.
bool FunctionBuilder::typed_with(ast::WithItem* item, Value* manager, Body block) {
  if (!typed_.inferred)
    return false;
  const api::Function* enter = program_.forms().operation("enter", {given(manager)});
  const api::Function* exit = program_.forms().operation("exit", {given(manager), {}, {}, {}});
  if (!enter || !exit || !ignores_exception(*exit))
    return false;
  Value* entered = native(OpKind::CallNative, *enter, {manager});
  lower_finally(
      [&] {
        if (item->optional_vars)
          assign(item->optional_vars, entered);
        block();
      },
      [&] { native(OpKind::CallNative, *exit, {manager, nullptr, nullptr, nullptr}); });
  return true;
}

/// `async with` likewise, where what is awaited needs no coroutine.
bool FunctionBuilder::typed_async_with(ast::WithItem* item, Value* manager, Body block) {
  if (!typed_.inferred || !manager->type || !manager->type->is(types::Kind::Native) ||
      program_.forms().has_user_subclasses(manager->type))
    return false;
  const api::Class& cls = *manager->type->cls().native;
  std::vector<const api::Function*> enter = cls.find(api::Form::awaited, "__aenter__");
  std::vector<const api::Function*> exit = cls.find(api::Form::awaited, "__aexit__");
  if (enter.size() != 1 || exit.size() != 1 || exit[0]->parameters.size() != 4)
    return false;
  Value* entered = native(OpKind::AwaitNative, *enter[0], {manager});
  lower_finally(
      [&] {
        if (item->optional_vars)
          assign(item->optional_vars, entered);
        block();
      },
      [&] { native(OpKind::AwaitNative, *exit[0], {manager, none(), none(), none()}); });
  return true;
}

/// `with` on an instance of a class of the program: its methods are called directly.
bool FunctionBuilder::own_with(ast::WithItem* item, Value* manager, bool is_async, Body block) {
  ir::Function* enter = own_method(manager->type, is_async ? "__aenter__" : "__enter__");
  ir::Function* exit = own_method(manager->type, is_async ? "__aexit__" : "__exit__");
  const auto kind = is_async ? ir::FunctionKind::coroutine : ir::FunctionKind::function;
  if (!enter || !exit || enter->kind != kind || exit->kind != kind || enter->parameters.size() != 1)
    return false;
  const bool gathers = exit->parameters.size() == 2 && exit->parameters[1].kind == ir::ParameterKind::varargs;
  if (!gathers && (exit->parameters.size() != 4 ||
                   llvm::any_of(llvm::drop_begin(exit->parameters), [](const ir::Parameter& parameter) {
                     return parameter.kind == ir::ParameterKind::varargs ||
                            ir::representation(parameter.type, parameter.form) != ir::Representation::object;
                   })))
    return false;
  auto call = [&](ir::Function* method, llvm::ArrayRef<Value*> operands) {
    Value* result = call_function(method, operands);
    return is_async ? value(OpKind::Await, nullptr, {any(result)}) : result;
  };
  Value* entered = call(enter, {manager});
  Operation* with = op(OpKind::With, {}, 3);
  into(with->region(0), [&] {
    if (ast::Expr* target = item->optional_vars)
      assign(target, llvm::isa<ast::Name>(target) ? refine(entered, target) : entered);
    block();
  });
  auto leave = [&](Value* type, Value* exception, Value* traceback) {
    if (!gathers)
      return call(exit, {manager, type, exception, traceback});
    const Type* rest = program_.normal(exit->parameters[1].type);
    const bool is_tuple = rest && (rest->is(types::Kind::Tuple) || rest->is(types::Kind::VarTuple));
    return call(exit,
                {manager, value(OpKind::MakeTuple, is_tuple ? rest : nullptr, {type, exception, traceback})});
  };
  into(with->region(1), [&] { leave(none(), none(), none()); });
  Value* exception = ir::Builder::add_argument(with->region(2), nullptr);
  into(with->region(2), [&] {
    Value* type = value(OpKind::ExceptionType, nullptr, {exception});
    Value* traceback = value(OpKind::ExceptionTraceback, nullptr, {exception});
    Value* left = leave(type, exception, traceback);
    const Type* returns = exit->types->returns;
    if (returns && returns->is_none())
      op(OpKind::Reraise, {exception});
    else
      branch(
          truth(is_async && returns ? convert(left, program_.normal(returns)) : left), [] {},
          [&] { op(OpKind::Reraise, {exception}); });
  });
  return true;
}

void FunctionBuilder::with_items(ast::Stmt* stmt, llvm::ArrayRef<ast::WithItem*> items,
                                 llvm::ArrayRef<ast::Stmt*> body, bool is_async) {
  if (items.empty())
    return statements(body);
  ast::WithItem* item = items.front();
  // Entering and leaving are said to happen at the context expression.
  At at(*this, item->context_expr->range);
  auto call = [&](llvm::StringRef method, llvm::ArrayRef<Value*> operands) {
    Value* result = value(OpKind::Call, nullptr, operands);
    if (!is_async)
      return result;
    op(OpKind::CheckAwaitable, {result})->name = method;
    return value(OpKind::Await, nullptr, {result});
  };

  Value* manager = expression(item->context_expr);
  auto block = [&] { with_items(stmt, items.drop_front(), body, is_async); };
  if (is_async ? typed_async_with(item, manager, block) : typed_with(item, manager, block))
    return;
  if (own_with(item, manager, is_async, block))
    return;
  manager = any(manager);
  const char* enters = is_async ? "__aenter__" : "__enter__";
  const char* exits = is_async ? "__aexit__" : "__exit__";
  Value* enter = named(OpKind::GetSpecial, enters, nullptr, {manager});
  Value* exit = named(OpKind::GetSpecial, exits, nullptr, {manager});
  Value* entered = call(enters, {enter});

  Operation* with = op(OpKind::With, {}, 3);
  into(with->region(0), [&] {
    if (item->optional_vars)
      assign(item->optional_vars, entered);
    block();
  });
  into(with->region(1), [&] { call(exits, {exit, none(), none(), none()}); });
  Value* exception = ir::Builder::add_argument(with->region(2), nullptr);
  into(with->region(2), [&] {
    Value* type = value(OpKind::ExceptionType, nullptr, {exception});
    Value* traceback = value(OpKind::ExceptionTraceback, nullptr, {exception});
    Value* swallow = truth(call(exits, {exit, type, exception, traceback}));
    branch(swallow, [] {}, [&] { op(OpKind::Reraise, {exception}); });
  });
}

} // namespace p2c::build
