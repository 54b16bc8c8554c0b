// Operators: unary, binary, comparisons and their chains, `and`, `or`, `not`, and `x if c else y`.
#include "lowering/build/function_builder.h"

namespace p2c::build {

Value* FunctionBuilder::lower_unary(ast::UnaryOp* expr) {
  if (expr->op == ast::UnaryOperator::Not)
    return negate(condition(expr->operand));
  Value* operand = any(expression(expr->operand));
  Value* result = value(OpKind::Unary, nullptr, {operand});
  result->operation->unary_operator = expr->op;
  return result;
}

Value* FunctionBuilder::lower_binary(ast::BinOp* expr) {
  Value* left = any(expression(expr->left));
  Value* right = any(expression(expr->right));
  Value* result = value(OpKind::Binary, nullptr, {left, right});
  result->operation->binary_operator = expr->op;
  return result;
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
  return compare_from(expr, 0, any(expression(expr->left)), false);
}

/// `left op[i] comparator[i] ...` of a chain: each operand is evaluated once, and no more of them than
/// needed.
Value* FunctionBuilder::compare_from(ast::Compare* expr, size_t i, Value* left, bool as_condition) {
  Value* right = any(expression(expr->comparators[i]));
  Value* result = compare_one(expr->ops[i], left, right, as_condition);
  if (i + 1 == expr->ops.size())
    return result;
  const Type* type = as_condition ? bool_type() : type_of(expr);
  auto rest = [&] { return compare_from(expr, i + 1, right, as_condition); };
  return choose(truth(result), type, rest, [&] { return as_condition ? boolean(false) : result; });
}

Value* FunctionBuilder::compare_one(ast::CompareOperator op, Value* left, Value* right, bool as_condition) {
  switch (op) {
  case ast::CompareOperator::Is:
    return value(OpKind::Is, bool_type(), {left, right});
  case ast::CompareOperator::IsNot:
    return negate(value(OpKind::Is, bool_type(), {left, right}));
  case ast::CompareOperator::In:
    return value(OpKind::Contains, bool_type(), {right, left});
  case ast::CompareOperator::NotIn:
    return negate(value(OpKind::Contains, bool_type(), {right, left}));
  case ast::CompareOperator::Eq:
  case ast::CompareOperator::NotEq:
  case ast::CompareOperator::Lt:
  case ast::CompareOperator::LtE:
  case ast::CompareOperator::Gt:
  case ast::CompareOperator::GtE:
    break;
  }
  Value* result = as_condition ? value(OpKind::CompareBool, bool_type(), {left, right})
                               : value(OpKind::Compare, nullptr, {left, right});
  result->operation->compare_operator = op;
  return result;
}

Value* FunctionBuilder::lower_if_expression(ast::IfExp* expr) {
  Value* test = condition(expr->test);
  return choose(
      test, type_of(expr), [&] { return expression(expr->body); }, [&] { return expression(expr->orelse); });
}

} // namespace p2c::build
