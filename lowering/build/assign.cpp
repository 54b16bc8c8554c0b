// Assignments of every kind, and what stands on their left.
#include "frontend/types/type.h"
#include "lowering/build/function_builder.h"

namespace p2c::build {

static llvm::ArrayRef<ast::Expr*> elements_of(ast::Expr* expr) {
  if (auto* tuple = llvm::dyn_cast<ast::Tuple>(expr))
    return tuple->elts;
  if (auto* list = llvm::dyn_cast<ast::List>(expr))
    return list->elts;
  return {};
}

static bool has_star(llvm::ArrayRef<ast::Expr*> elements) {
  return llvm::any_of(elements, [](ast::Expr* element) { return llvm::isa<ast::Starred>(element); });
}

void FunctionBuilder::lower_assign(ast::Assign* stmt) {
  // `a, b = b, a`: no one sees the tuple.
  auto sources = elements_of(stmt->value), targets = elements_of(stmt->targets[0]);
  if (stmt->targets.size() == 1 && !sources.empty() && sources.size() == targets.size() &&
      !has_star(sources) && !has_star(targets)) {
    Values values;
    for (ast::Expr* source : sources)
      values.push_back(expression(source));
    for (auto [target, value] : llvm::zip_equal(targets, values))
      assign(target, value);
    return;
  }
  Value* value = expression(stmt->value);
  for (ast::Expr* target : stmt->targets)
    assign(target, value);
}

void FunctionBuilder::lower_augmented(ast::AugAssign* stmt) {
  auto combine = [&](Value* left) {
    Value* right = expression(stmt->value);
    At at(*this, stmt->range);
    return refine(binary(OpKind::Inplace, stmt->op, left, right, stmt), stmt->target);
  };
  if (auto* name = llvm::dyn_cast<ast::Name>(stmt->target)) {
    Value* result = combine(load_name(name, name->id));
    At at(*this, name->range);
    store_name(name, name->id, result);
  } else if (auto* attribute = llvm::dyn_cast<ast::Attribute>(stmt->target)) {
    Value* object = expression(attribute->value);
    At at(*this, attribute_range(attribute));
    store_attribute(attribute, object, combine(load_attribute(attribute, object)));
  } else {
    auto* subscript = llvm::cast<ast::Subscript>(stmt->target);
    Value* object = expression(subscript->value);
    Value* index = subscript_index(subscript->slice);
    At at(*this, subscript->range);
    set_item(object, index, combine(get_item(object, index)));
  }
}

/// Annotations are not evaluated, as on CircuitPython (docs/differences.md).
void FunctionBuilder::lower_annotated(ast::AnnAssign* stmt) {
  if (stmt->value)
    return assign(stmt->target, expression(stmt->value));
  if (auto* attribute = llvm::dyn_cast<ast::Attribute>(stmt->target)) {
    expression(attribute->value);
  } else if (auto* subscript = llvm::dyn_cast<ast::Subscript>(stmt->target)) {
    expression(subscript->value);
    subscript_index(subscript->slice);
  }
}

void FunctionBuilder::assign(ast::Expr* target, Value* value) {
  At at(*this, target->range);
  if (auto* name = llvm::dyn_cast<ast::Name>(target))
    return store_name(name, name->id, value);
  if (auto* attribute = llvm::dyn_cast<ast::Attribute>(target)) {
    Value* object = expression(attribute->value);
    At at_name(*this, attribute_range(attribute));
    store_attribute(attribute, object, value);
    return;
  }
  if (auto* subscript = llvm::dyn_cast<ast::Subscript>(target)) {
    Value* object = expression(subscript->value);
    Value* index = subscript_index(subscript->slice);
    set_item(object, index, value);
    return;
  }
  assign_sequence(elements_of(target), value);
}

/// What an element is, if it can be taken apart itself.
static const Type* part_of(const Type* type, size_t index) {
  const Type* part = nullptr;
  if (type && type->is(types::Kind::Tuple) && index < type->parts().size())
    part = type->parts()[index];
  else if (type && (type->is(types::Kind::VarTuple) || type->is(types::Kind::List)))
    part = type->element();
  return part && (part->is(types::Kind::Tuple) || part->is(types::Kind::VarTuple) ||
                  part->is(types::Kind::List))
             ? part
             : nullptr;
}

void FunctionBuilder::assign_sequence(llvm::ArrayRef<ast::Expr*> targets, Value* value) {
  const auto* star =
      llvm::find_if(targets, [](ast::Expr* target) { return llvm::isa<ast::Starred>(target); });
  bool starred = star != targets.end();
  Operation* unpack = op(starred ? OpKind::UnpackStar : OpKind::Unpack, {any(value)});
  if (starred)
    unpack->before = static_cast<uint16_t>(star - targets.begin());
  for (size_t i = 0; i < targets.size(); ++i)
    ir::Builder::add_result(unpack, nullptr);
  for (auto [i, target] : llvm::enumerate(targets)) {
    auto* starred_target = llvm::dyn_cast<ast::Starred>(target);
    ast::Expr* place = starred_target ? starred_target->value : target;
    Value* part = unpack->result(i);
    if (llvm::isa<ast::Name>(place))
      part = refine(part, place);
    else if (const Type* known = starred ? nullptr : part_of(value->type, i);
             known && llvm::isa<ast::Tuple, ast::List>(place))
      part = convert(part, known);
    assign(place, part);
  }
}

} // namespace p2c::build
