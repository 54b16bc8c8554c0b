// List, set and dict comprehensions, which run inside the function they stand in, and generator expressions,
// which are functions of their own.
#include "lowering/build/function_builder.h"

namespace p2c::build {

static llvm::StringRef frame_name(ast::Expr* expr) {
  if (llvm::isa<ast::ListComp>(expr))
    return "<listcomp>";
  return llvm::isa<ast::SetComp>(expr) ? "<setcomp>" : "<dictcomp>";
}

FunctionBuilder::Walk FunctionBuilder::walk_of(ast::Comprehension* part) {
  if (!part->is_async)
    return walk(part->iter, part->target);
  Value* iterable = expression(part->iter);
  At at(*this, part->iter->range);
  Walk items;
  items.iterator = value(OpKind::AsyncIterate, nullptr, {any(iterable)});
  return items;
}

Value* FunctionBuilder::lower_comprehension(ast::Expr* expr, llvm::ArrayRef<ast::Comprehension*> parts) {
  // The first iterable belongs to the scope around.
  Walk items = walk_of(parts.front());
  OpKind make = OpKind::MakeList;
  if (llvm::isa<ast::SetComp>(expr))
    make = OpKind::MakeSet;
  else if (llvm::isa<ast::DictComp>(expr))
    make = OpKind::MakeDict;
  Value* container = value(make, type_of(expr));
  Operation* frame = op(OpKind::Frame, {}, 1);
  frame->name = frame_name(expr);
  into(frame->region(), [&] {
    In in(*this, expr);
    make_cells(*scope_);
    generators(expr, parts, items, container);
  });
  return container;
}

/// Inner functions that use a variable of an earlier run must keep that one.
void FunctionBuilder::make_cells(const names::Scope& scope) {
  for (const auto& [name, symbol] : scope.symbols)
    if (symbol->variable == symbol && symbol->is_captured)
      make_cell(symbol);
}

void FunctionBuilder::make_cell(const names::Symbol* symbol) {
  ir::Variable* cell = variable(symbol);
  cell->storage = ir::Storage::cell;
  cell->type = nullptr;
  cell->made_by_operation = true;
  op(OpKind::MakeCell)->variable = cell;
}

void FunctionBuilder::generators(ast::Expr* expr, llvm::ArrayRef<ast::Comprehension*> parts,
                                 const Walk& items, Value* container) {
  ast::Comprehension* part = parts.front();
  auto turn = [&] {
    if (parts.size() == 1)
      element(expr, container);
    else
      generators(expr, parts.drop_front(), walk_of(parts[1]), container);
  };
  auto body = [&] { filtered(part->ifs, turn); };
  if (part->is_async)
    for_each(items.iterator, part->target, true, body);
  else
    for_walk(items, part->target, body);
}

void FunctionBuilder::filtered(llvm::ArrayRef<ast::Expr*> conditions, Body body) {
  if (conditions.empty())
    return body();
  branch(condition(conditions.front()), [&] { filtered(conditions.drop_front(), body); }, [] {});
}

void FunctionBuilder::element(ast::Expr* expr, Value* container) {
  if (auto* list = llvm::dyn_cast<ast::ListComp>(expr)) {
    op(OpKind::ListAppend, {container, any(expression(list->elt))});
  } else if (auto* set = llvm::dyn_cast<ast::SetComp>(expr)) {
    op(OpKind::SetAdd, {container, any(expression(set->elt))});
  } else if (auto* dict = llvm::dyn_cast<ast::DictComp>(expr)) {
    Value* key = any(expression(dict->key));
    op(OpKind::DictPut, {container, key, any(expression(dict->value))});
  } else {
    value(OpKind::Yield, nullptr, {any(expression(llvm::cast<ast::GeneratorExp>(expr)->elt))});
  }
}

Value* FunctionBuilder::lower_generator(ast::GeneratorExp* expr) {
  ast::Comprehension* first = expr->generators.front();
  Value* iterable = any(expression(first->iter));
  At at(*this, first->iter->range);
  Value* iterator = value(first->is_async ? OpKind::AsyncIterate : OpKind::Iterate, nullptr, {iterable});
  ir::Function* function = program_.function_value(expr);
  Values operands;
  if (function->needs_self())
    operands.push_back(make_function(expr, nullptr));
  operands.push_back(iterator);
  Value* result = value(OpKind::CallDirect, type_of(expr), operands);
  result->operation->function = function;
  return result;
}

void FunctionBuilder::build_generator(ast::GeneratorExp* expr) {
  Walk items;
  items.iterator = load(function_.parameters[0].variable, false);
  generators(expr, expr->generators, items, nullptr);
}

} // namespace p2c::build
