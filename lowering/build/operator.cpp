// Operators: unary, binary, comparisons and their chains, `and`, `or`, `not`, and `x if c else y`.
#include "frontend/syntax/exponent.h"
#include "frontend/types/type.h"
#include "lowering/build/function_builder.h"

namespace p2c::build {

/// The API's name of an operation on one operand.
static llvm::StringRef symbol_of(ast::UnaryOperator op) {
  switch (op) {
  case ast::UnaryOperator::USub:
    return "neg";
  case ast::UnaryOperator::UAdd:
    return "pos";
  case ast::UnaryOperator::Invert:
    return "invert";
  case ast::UnaryOperator::Not:
    break;
  }
  llvm_unreachable("`not` is an operation of its own");
}

Value* FunctionBuilder::lower_unary(ast::UnaryOp* expr) {
  if (expr->op == ast::UnaryOperator::Not)
    return negate(condition(expr->operand));
  Value* operand = expression(expr->operand);
  Value* result = typed(OpKind::Unary, symbol_of(expr->op), {operand});
  if (!result)
    result = value(OpKind::Unary, nullptr, {any(operand)});
  result->operation->unary_operator = expr->op;
  return natural(result);
}

/// `left op right`, or for Inplace what `left op= right` assigns; `node` says it.
Value* FunctionBuilder::binary(OpKind kind, ast::Operator op, Value* left, Value* right,
                               const ast::Node* node) {
  std::string symbol = ast::text_of(op).str();
  const bool is_natural = left->type &&
                          (left->type->is(types::Kind::Int) || left->type->is(types::Kind::Bool)) &&
                          ast::has_natural_exponent(node);
  Value* result = nullptr;
  if (kind == OpKind::Inplace) {
    result = typed(kind, symbol + "=", {left, right});
    // What cannot be changed in place is combined; whatever can has an operation for it.
    bool combines = !result && left->type && !left->type->is(types::Kind::Native) &&
                    !program_.forms().has_operation(symbol + "=", given(left));
    if (combines)
      result = typed(kind, is_natural ? "**+" : symbol, {left, right});
  } else {
    result = typed(kind, is_natural ? "**+" : symbol, {left, right});
  }
  if (!result)
    result = value(kind, nullptr, {any(left), any(right)});
  result->operation->binary_operator = op;
  return natural(result);
}

Value* FunctionBuilder::lower_binary(ast::BinOp* expr) {
  Value* left = expression(expr->left);
  Value* right = expression(expr->right);
  return binary(OpKind::Binary, expr->op, left, right, expr);
}

/// `a and b and c` from its operand `from` on.
Value* FunctionBuilder::lower_bool(ast::BoolOp* expr, size_t from) {
  Value* first = expression(expr->values[from]);
  if (from + 1 == expr->values.size())
    return first;
  Value* test = truth(first);
  auto rest = [&] { return lower_bool(expr, from + 1); };
  auto stop = [&] { return first; };
  if (expr->op == ast::BoolOperator::And)
    return choose(test, type_of(expr), rest, stop);
  return choose(test, type_of(expr), stop, rest);
}

Value* FunctionBuilder::bool_condition(ast::BoolOp* expr, size_t from) {
  Value* first = condition(expr->values[from]);
  if (from + 1 == expr->values.size())
    return first;
  auto rest = [&] { return bool_condition(expr, from + 1); };
  if (expr->op == ast::BoolOperator::And)
    return choose(first, bool_type(), rest, [&] { return boolean(false); });
  return choose(first, bool_type(), [&] { return boolean(true); }, rest);
}

Value* FunctionBuilder::lower_compare(ast::Compare* expr) {
  return compare_from(expr, 0, expression(expr->left), false);
}

/// `left op[i] comparator[i] ...` of a chain: each operand is evaluated once, and no more of them than
/// needed.
Value* FunctionBuilder::compare_from(ast::Compare* expr, size_t i, Value* left, bool as_condition) {
  Value* right = expression(expr->comparators[i]);
  Value* result = compare_one(expr->ops[i], left, right, as_condition);
  if (i + 1 == expr->ops.size())
    return result;
  const Type* type = as_condition ? bool_type() : type_of(expr);
  auto rest = [&] { return compare_from(expr, i + 1, right, as_condition); };
  return choose(truth(result), type, rest, [&] { return as_condition ? boolean(false) : result; });
}

/// `==` and `!=` of an instance whose class alone says what they mean, by a method that gives a bool; null
/// where they must be found, and nothing was built.
Value* FunctionBuilder::own_equality(ast::CompareOperator op, Value* left, Value* right) {
  const bool is_eq = op == ast::CompareOperator::Eq;
  if ((!is_eq && op != ast::CompareOperator::NotEq) || !left->type ||
      !left->type->is(types::Kind::Instance) || !left->type->cls().user->subclasses.empty() ||
      types::may_define(*left->type->cls().user, {"__ne__"}))
    return nullptr; // an instance of a derived class would be asked first
  ir::Function* method = own_method(left->type, "__eq__");
  if (!method || method->kind != ir::FunctionKind::function || method->parameters.size() != 2 ||
      method->parameters[1].kind == ir::ParameterKind::varargs || !method->returns ||
      !method->returns->is(types::Kind::Bool))
    return nullptr;
  Value* equal = call_function(method, {left, right});
  return is_eq ? equal : negate(equal);
}

Value* FunctionBuilder::compare_one(ast::CompareOperator op, Value* left, Value* right, bool as_condition) {
  auto contains = [&] {
    Value* found = typed(OpKind::Contains, "in", {right, left});
    return found ? found : value(OpKind::Contains, bool_type(), {any(right), any(left)});
  };
  // A float as it is: to make an object of it would make another one each time.
  auto identical = [&] {
    auto operand = [&](Value* one) {
      return one->type && one->type->is(types::Kind::Float) ? one : any(one);
    };
    return value(OpKind::Is, bool_type(), {operand(left), operand(right)});
  };
  switch (op) {
  case ast::CompareOperator::Is:
    return identical();
  case ast::CompareOperator::IsNot:
    return negate(identical());
  case ast::CompareOperator::In:
    return contains();
  case ast::CompareOperator::NotIn:
    return negate(contains());
  case ast::CompareOperator::Eq:
  case ast::CompareOperator::NotEq:
  case ast::CompareOperator::Lt:
  case ast::CompareOperator::LtE:
  case ast::CompareOperator::Gt:
  case ast::CompareOperator::GtE:
    break;
  }
  if (Value* equal = own_equality(op, left, right))
    return equal;
  Value* result = typed(OpKind::CompareBool, ast::text_of(op), {left, right});
  if (!result && as_condition)
    result = value(OpKind::CompareBool, bool_type(), {any(left), any(right)});
  else if (!result)
    result = value(OpKind::Compare, nullptr, {any(left), any(right)});
  result->operation->compare_operator = op;
  return result;
}

Value* FunctionBuilder::lower_if_expression(ast::IfExp* expr) {
  Value* test = condition(expr->test);
  return choose(
      test, type_of(expr), [&] { return expression(expr->body); }, [&] { return expression(expr->orelse); });
}

} // namespace p2c::build
