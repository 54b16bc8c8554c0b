// Displays: tuples, lists, sets and dicts written out, with `*` and `**` inside.
#include "lowering/build/function_builder.h"

namespace p2c::build {

static const auto is_starred = [](ast::Expr* element) { return llvm::isa<ast::Starred>(element); };

/// The tuple as a constant, if all its elements are.
const ir::Constant* FunctionBuilder::constant_tuple(ast::Tuple* expr) {
  llvm::SmallVector<const ir::Constant*, 4> elements;
  for (ast::Expr* element : expr->elts) {
    const ir::Constant* constant = nullptr;
    if (auto* literal = llvm::dyn_cast<ast::Constant>(element);
        literal && literal->value.kind != ast::ConstantKind::Complex)
      constant = b_.constant(literal->value);
    else if (auto* tuple = llvm::dyn_cast<ast::Tuple>(element))
      constant = constant_tuple(tuple);
    if (!constant)
      return nullptr;
    elements.push_back(constant);
  }
  return b_.tuple(elements);
}

Value* FunctionBuilder::lower_tuple(ast::Tuple* expr) {
  if (const ir::Constant* tuple = constant_tuple(expr))
    return constant(tuple, type_of(expr));
  if (llvm::any_of(expr->elts, is_starred))
    return value(OpKind::ListToTuple, type_of(expr), {starred_list(expr->elts, nullptr)});
  Values elements;
  for (ast::Expr* element : expr->elts)
    elements.push_back(any(expression(element)));
  return value(OpKind::MakeTuple, type_of(expr), elements);
}

Value* FunctionBuilder::lower_list(ast::List* expr) {
  return starred_list(expr->elts, type_of(expr));
}

Value* FunctionBuilder::starred_list(llvm::ArrayRef<ast::Expr*> elements, const Type* type) {
  auto plain = elements.take_until(is_starred);
  Values first;
  for (ast::Expr* element : plain)
    first.push_back(any(expression(element)));
  Value* list = value(OpKind::MakeList, type, first);
  for (ast::Expr* element : elements.drop_front(plain.size()))
    if (auto* star = llvm::dyn_cast<ast::Starred>(element))
      op(OpKind::ListExtend, {list, any(expression(star->value))});
    else
      op(OpKind::ListAppend, {list, any(expression(element))});
  return list;
}

Value* FunctionBuilder::lower_set(ast::Set* expr) {
  auto plain = expr->elts.take_until(is_starred);
  Values first;
  for (ast::Expr* element : plain)
    first.push_back(any(expression(element)));
  Value* set = value(OpKind::MakeSet, type_of(expr), first);
  for (ast::Expr* element : expr->elts.drop_front(plain.size()))
    if (auto* star = llvm::dyn_cast<ast::Starred>(element))
      op(OpKind::SetUpdate, {set, any(expression(star->value))});
    else
      op(OpKind::SetAdd, {set, any(expression(element))});
  return set;
}

Value* FunctionBuilder::lower_dict(ast::Dict* expr) {
  // Items between two `**` are all evaluated before the first of them is put in.
  Value* dict = nullptr;
  Values items;
  auto flush = [&] {
    if (!dict) {
      dict = value(OpKind::MakeDict, type_of(expr), items);
    } else {
      for (size_t i = 0; i < items.size(); i += 2)
        op(OpKind::DictPut, {dict, items[i], items[i + 1]});
    }
    items.clear();
  };
  for (auto [key, item] : llvm::zip_equal(expr->keys, expr->values)) {
    if (key) {
      items.push_back(any(expression(key)));
      items.push_back(any(expression(item)));
      continue;
    }
    flush();
    op(OpKind::DictUpdate, {dict, any(expression(item))});
  }
  if (!dict || !items.empty())
    flush();
  return dict;
}

} // namespace p2c::build
