// Powers whose exponent the text tells not to be negative: of ints, they are ints.
#pragma once

#include "frontend/syntax/ast.h"

namespace p2c::ast {

/// Whether the node is `a ** n` or `a **= n` with a number `n` that is written there.
inline bool has_natural_exponent(const Node* node) {
  const auto is_number = [](const Expr* exponent) {
    const auto* constant = llvm::dyn_cast<Constant>(exponent);
    return constant && constant->value.kind == ConstantKind::Int;
  };
  if (const auto* operation = llvm::dyn_cast<BinOp>(node))
    return operation->op == Operator::Pow && is_number(operation->right);
  const auto* statement = llvm::dyn_cast<AugAssign>(node);
  return statement && statement->op == Operator::Pow && is_number(statement->value);
}

} // namespace p2c::ast
