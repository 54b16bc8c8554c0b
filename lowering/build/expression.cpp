// Expressions: which file lowers which, and the small ones that have none of their own.
#include "frontend/names/static_truth.h"
#include "frontend/syntax/visitor.h"
#include "frontend/types/type.h"
#include "lowering/build/function_builder.h"

namespace p2c::build {

/// One kind of expression each; a kind without a line here does not compile.
struct FunctionBuilder::Expressions : ast::Visitor<Expressions, Value*> {
  explicit Expressions(FunctionBuilder& builder) : b(builder) {}
  FunctionBuilder& b;

  Value* visit_Expr(ast::Expr*) = delete;
  Value* visit_node(ast::Node*) { llvm_unreachable("not an expression that has a value"); }

  Value* visit_BoolOp(ast::BoolOp* e) { return b.lower_bool(e, 0); }
  Value* visit_NamedExpr(ast::NamedExpr* e) { return b.lower_named(e); }
  Value* visit_BinOp(ast::BinOp* e) { return b.lower_binary(e); }
  Value* visit_UnaryOp(ast::UnaryOp* e) { return b.lower_unary(e); }
  Value* visit_Lambda(ast::Lambda* e) { return b.lower_lambda(e); }
  Value* visit_IfExp(ast::IfExp* e) { return b.lower_if_expression(e); }
  Value* visit_Dict(ast::Dict* e) { return b.lower_dict(e); }
  Value* visit_Set(ast::Set* e) { return b.lower_set(e); }
  Value* visit_ListComp(ast::ListComp* e) { return b.lower_comprehension(e, e->generators); }
  Value* visit_SetComp(ast::SetComp* e) { return b.lower_comprehension(e, e->generators); }
  Value* visit_DictComp(ast::DictComp* e) { return b.lower_comprehension(e, e->generators); }
  Value* visit_GeneratorExp(ast::GeneratorExp* e) { return b.lower_generator(e); }
  Value* visit_Await(ast::Await* e) { return b.lower_await(e); }
  Value* visit_Yield(ast::Yield* e) { return b.lower_yield(e); }
  Value* visit_YieldFrom(ast::YieldFrom* e) { return b.lower_yield_from(e); }
  Value* visit_Compare(ast::Compare* e) { return b.lower_compare(e); }
  Value* visit_Call(ast::Call* e) { return b.lower_call(e); }
  Value* visit_FormattedValue(ast::FormattedValue* e) { return b.lower_formatted(e); }
  Value* visit_JoinedStr(ast::JoinedStr* e) { return b.lower_joined(e); }
  Value* visit_Constant(ast::Constant* e) { return b.lower_constant(e); }
  Value* visit_Attribute(ast::Attribute* e) { return b.lower_attribute(e); }
  Value* visit_Subscript(ast::Subscript* e) { return b.lower_subscript(e); }
  Value* visit_Starred(ast::Starred* e) { return visit_node(e); }
  Value* visit_Name(ast::Name* e) {
    // Of what is only imported for such conditions there is no variable.
    if (auto truth = names::static_truth(e, b.names()))
      return b.boolean(*truth);
    return b.load_name(e, e->id);
  }
  Value* visit_List(ast::List* e) { return b.lower_list(e); }
  Value* visit_Tuple(ast::Tuple* e) { return b.lower_tuple(e); }
  Value* visit_Slice(ast::Slice* e) { return b.subscript_index(e); }
};

Value* FunctionBuilder::expression(ast::Expr* expr) {
  At at(*this, expr->range);
  Value* result = Expressions(*this).visit(expr);
  return refine(result, expr);
}

Value* FunctionBuilder::condition(ast::Expr* expr) {
  At at(*this, expr->range);
  if (auto* compare = llvm::dyn_cast<ast::Compare>(expr))
    return compare_from(compare, 0, expression(compare->left), true);
  if (auto* bool_op = llvm::dyn_cast<ast::BoolOp>(expr))
    return bool_condition(bool_op, 0);
  if (auto* unary = llvm::dyn_cast<ast::UnaryOp>(expr); unary && unary->op == ast::UnaryOperator::Not)
    return negate(condition(unary->operand));
  return truth(expression(expr));
}

Value* FunctionBuilder::lower_constant(ast::Constant* expr) {
  return constant(b_.constant(expr->value), type_of(expr));
}

Value* FunctionBuilder::lower_named(ast::NamedExpr* expr) {
  Value* result = expression(expr->value);
  assign(expr->target, result);
  return result;
}

Value* FunctionBuilder::lower_attribute(ast::Attribute* expr) {
  Value* cls;
  Value* self;
  if (super_operands(expr->value, cls, self))
    return named(OpKind::SuperGetAttr, mangled(expr->attr), nullptr, {cls, self});
  if (Value* constant = typed_attribute(expr))
    return constant;
  if (Value* name = lower_type_name(expr))
    return name;
  Value* object = expression(expr->value);
  At at(*this, attribute_range(expr));
  return load_attribute(expr, object);
}

/// Where CPython says that an attribute is looked up: at the name, if that is on a later line.
source::Range FunctionBuilder::attribute_range(const ast::Attribute* expr) {
  source::Range range = expr->range;
  range.begin = expr->attr_range.begin;
  return range;
}

Value* FunctionBuilder::lower_subscript(ast::Subscript* expr) {
  Value* object = expression(expr->value);
  Value* index = subscript_index(expr->slice);
  return get_item(object, index);
}

Value* FunctionBuilder::get_item(Value* object, Value* index) {
  if (Value* result = typed(OpKind::GetItem, "getitem", {object, index})) {
    // What a list or dict holds is known of its place.
    bool is_whole = index->type && index->type->is(types::Kind::Slice);
    const Type* held = nullptr;
    if (!result->type && !is_whole && object->type->is(types::Kind::List))
      held = program_.normal(typed_.types->resolve(object->type->element()));
    else if (!result->type && object->type->is(types::Kind::Dict))
      held = program_.normal(typed_.types->resolve(object->type->value_element()));
    return held ? convert(result, held) : natural(result);
  }
  return value(OpKind::GetItem, nullptr, {any(object), any(index)});
}

void FunctionBuilder::set_item(Value* object, Value* index, Value* value) {
  llvm::SmallVector<Given, 3> all = {given(object), given(index), given(value)};
  const api::Function* form = typed_.inferred ? program_.forms().operation("setitem", all) : nullptr;
  if (form)
    native(OpKind::SetItem, *form, {object, index, value});
  else
    op(OpKind::SetItem, {any(object), any(index), any(value)});
}

Value* FunctionBuilder::subscript_index(ast::Expr* slice) {
  auto* parts = llvm::dyn_cast<ast::Slice>(slice);
  if (!parts)
    return expression(slice);
  Values operands;
  for (ast::Expr* part : {parts->lower, parts->upper, parts->step})
    operands.push_back(part ? any(expression(part)) : none());
  At at(*this, slice->range);
  return value(OpKind::MakeSlice, typed_.inferred ? typed_.types->simple(types::Kind::Slice) : nullptr,
               operands);
}

} // namespace p2c::build
