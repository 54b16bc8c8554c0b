// `for`, `async for` and `while`, each with its `else`.
#include "frontend/types/type.h"
#include "lowering/build/function_builder.h"

namespace p2c::build {

Operation* FunctionBuilder::for_each(Value* iterator, ast::Expr* target, bool is_async, Body body) {
  return for_each_item(iterator, is_async, [&](Value* item) {
    assign(target, as_element(item, iterator, target));
    body();
  });
}

/// What iterating over a value of the type gives, if that is something that can be taken apart.
static const Type* element_of(const Type* type) {
  if (!type)
    return nullptr;
  const Type* element = nullptr;
  if (type->is(types::Kind::List) || type->is(types::Kind::VarTuple))
    element = type->element();
  else if (type->is(types::Kind::Generator))
    element = type->parts().front();
  else if (type->is(types::Kind::Tuple) && !type->parts().empty() &&
           llvm::all_of(type->parts(), [&](const Type* part) { return part == type->parts().front(); }))
    element = type->parts().front();
  return element && (element->is(types::Kind::Tuple) || element->is(types::Kind::VarTuple) ||
                     element->is(types::Kind::List))
             ? element
             : nullptr;
}

/// What a loop takes out of what it walks, as far as is known of it.
Value* FunctionBuilder::as_element(Value* item, Value* iterator, ast::Expr* target) {
  if (llvm::isa<ast::Name>(target))
    return refine(item, target);
  const Operation* op = iterator->operation;
  const Type* element = op && op->kind == OpKind::Iterate && op->entry && !item->type
                            ? element_of(op->operands[0]->type)
                            : nullptr;
  return element ? convert(item, element) : item;
}

Operation* FunctionBuilder::for_each_item(Value* iterator, bool is_async,
                                          llvm::function_ref<void(Value*)> body) {
  Operation* loop = op(is_async ? OpKind::AsyncFor : OpKind::For, {iterator}, 2);
  // A typed cursor says what it gives.
  const api::Function* entry = iterator->operation ? iterator->operation->entry : nullptr;
  const Type* type = nullptr;
  if (entry && !is_async) {
    loop->entry = entry;
    api::Function step;
    step.cpp_result = entry->cpp_result.inner.front();
    type = program_.forms().result_type(step);
  }
  Value* item = ir::Builder::add_argument(loop->region(0), type);
  loops_.push_back(loop);
  into(loop->region(0), [&] { body(item); });
  loops_.pop_back();
  return loop;
}

/// `enumerate(...)` for a target of two names: the iterator that is counted along, and the first count. Null
/// where the object must be made.
bool FunctionBuilder::walk_enumerate(ast::Expr* iterable, ast::Expr* target, Walk& walk) {
  auto* call = llvm::dyn_cast<ast::Call>(iterable);
  auto* pair = llvm::dyn_cast<ast::Tuple>(target);
  const types::CallTarget* callee = call ? native_target(call) : nullptr;
  if (!callee || callee->kind != types::CallTarget::Kind::NativeConstruct ||
      callee->native_class->dotted() != "enumerate" || !pair || pair->elts.size() != 2 ||
      llvm::any_of(pair->elts, [](ast::Expr* element) { return llvm::isa<ast::Starred>(element); }))
    return false;
  NativeCall plan;
  if (!callee->overload || !bind_native(call, *callee->overload, false, plan) || !plan.arguments[0])
    return false;
  ast::Expr* start = plan.arguments[1];
  const Type* number = typed_.types->integer();
  if (start && (!type_of(start) || !type_of(start)->is(types::Kind::Int)))
    return false;
  evaluate_callee(call->func);
  llvm::DenseMap<const ast::Expr*, Value*> arguments;
  for (ast::Expr* arg : call->args)
    arguments[arg] = expression(arg);
  for (ast::Keyword* keyword : call->keywords)
    arguments[keyword->value] = expression(keyword->value);
  At at(*this, iterable->range);
  walk.iterator = iterator(arguments[plan.arguments[0]]);
  walk.count = start ? convert(arguments[start], number) : constant(b_.integer(0), number);
  return true;
}

/// Whether the expression is a number other than 0 that is written out.
static bool is_step(const ast::Expr* expr) {
  if (auto* minus = llvm::dyn_cast<ast::UnaryOp>(expr); minus && minus->op == ast::UnaryOperator::USub)
    expr = minus->operand;
  auto* number = llvm::dyn_cast<ast::Constant>(expr);
  return number && number->value.kind == ast::ConstantKind::Int && !number->value.words.empty();
}

/// The three numbers of `range(...)`; false where the range must be made.
bool FunctionBuilder::walk_range(ast::Expr* iterable, Walk& walk) {
  auto* call = llvm::dyn_cast<ast::Call>(iterable);
  const types::CallTarget* target = call ? native_target(call) : nullptr;
  if (!target || target->kind != types::CallTarget::Kind::NativeConstruct ||
      target->native_class->dotted() != "range" || !call->keywords.empty() || call->args.empty() ||
      call->args.size() > 3 || (call->args.size() == 3 && !is_step(call->args[2])))
    return false;
  for (ast::Expr* arg : call->args) {
    const Type* type = type_of(arg);
    if (!type || !(type->is(types::Kind::Int) || type->is(types::Kind::Bool)))
      return false;
  }
  const Type* integer_type = typed_.types->integer();
  evaluate_callee(call->func);
  for (ast::Expr* arg : call->args)
    walk.bounds.push_back(convert(expression(arg), integer_type));
  At at(*this, iterable->range);
  if (walk.bounds.size() == 1)
    walk.bounds.insert(walk.bounds.begin(), constant(b_.integer(0), integer_type));
  if (walk.bounds.size() == 2)
    walk.bounds.push_back(constant(b_.integer(1), integer_type));
  return true;
}

FunctionBuilder::Walk FunctionBuilder::walk(ast::Expr* iterable, ast::Expr* target) {
  Walk walk;
  if (walk_range(iterable, walk) || walk_enumerate(iterable, target, walk))
    return walk;
  Value* walked = expression(iterable);
  At at(*this, iterable->range);
  walk.iterator = iterator(walked);
  return walk;
}

Operation* FunctionBuilder::for_walk(const Walk& walk, ast::Expr* target, Body body) {
  const Type* number = typed_.types->integer();
  if (!walk.bounds.empty()) {
    Operation* loop = op(OpKind::ForRange, walk.bounds, 2);
    Value* item = ir::Builder::add_argument(loop->region(0), number);
    loops_.push_back(loop);
    into(loop->region(0), [&] {
      assign(target, item);
      body();
    });
    loops_.pop_back();
    return loop;
  }
  if (!walk.count)
    return for_each(walk.iterator, target, false, body);
  auto* pair = llvm::cast<ast::Tuple>(target);
  ir::Variable* counter = hidden(".count", number);
  store(counter, walk.count);
  return for_each_item(walk.iterator, false, [&](Value* item) {
    Value* count = load(counter, false);
    Value* next = typed(OpKind::Binary, "+", {count, constant(b_.integer(1), number)});
    next->operation->binary_operator = ast::Operator::Add;
    store(counter, next);
    assign(pair->elts[0], count);
    assign(pair->elts[1], as_element(item, walk.iterator, pair->elts[1]));
    body();
  });
}

void FunctionBuilder::lower_for(ast::For* stmt) {
  Walk items = walk(stmt->iter, stmt->target);
  At at(*this, stmt->iter->range);
  Operation* loop = for_walk(items, stmt->target, [&] { statements(stmt->body); });
  into(loop->region(1), [&] { statements(stmt->orelse); });
}

Value* FunctionBuilder::iterator(Value* iterable) {
  // `zip(a, b)` is known to be one, whatever else may stand for an iterator.
  if (const Operation* box = iterable->operation;
      box && box->kind == OpKind::Convert && box->conversion == ir::Conversion::box &&
      box->operands[0]->type && box->operands[0]->type->is(types::Kind::Native))
    iterable = box->operands[0];
  // A class that walks itself by a generator.
  if (ir::Function* method = own_method(iterable->type, "__iter__");
      method && method->kind == ir::FunctionKind::generator && method->parameters.size() == 1)
    iterable = call_function(method, {iterable});
  Given known = given(iterable);
  const api::Function* form = typed_.inferred ? program_.forms().operation("iter", known) : nullptr;
  if (form && form->cpp_result.shape == api::Shape::cursor)
    return native(OpKind::Iterate, *form, {iterable});
  return value(OpKind::Iterate, nullptr, {any(iterable)});
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
    // `while True: pass` is how programs stay as they are.
    if (llvm::all_of(stmt->body, is_nothing))
      return into(loop->region(0), [&] { op(OpKind::Rest, {}); });
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
