#include "frontend/syntax/ast.h"

namespace p2c::ast {

llvm::StringRef name_of(NodeKind kind) {
  static constexpr llvm::StringLiteral names[] = {
#define AST_NODE(Cpp, Name, Group) #Name,
#include "frontend/syntax/nodes.def"
  };
  return names[static_cast<unsigned>(kind)];
}

llvm::StringRef name_of(BoolOperator op) {
  static constexpr llvm::StringLiteral names[] = {
#define AST_BOOL_OPERATOR(Name, text) #Name,
#include "frontend/syntax/operators.def"
  };
  return names[static_cast<unsigned>(op)];
}

llvm::StringRef name_of(Operator op) {
  static constexpr llvm::StringLiteral names[] = {
#define AST_OPERATOR(Name, text) #Name,
#include "frontend/syntax/operators.def"
  };
  return names[static_cast<unsigned>(op)];
}

llvm::StringRef name_of(UnaryOperator op) {
  static constexpr llvm::StringLiteral names[] = {
#define AST_UNARY_OPERATOR(Name, text) #Name,
#include "frontend/syntax/operators.def"
  };
  return names[static_cast<unsigned>(op)];
}

llvm::StringRef name_of(CompareOperator op) {
  static constexpr llvm::StringLiteral names[] = {
#define AST_COMPARE_OPERATOR(Name, text) #Name,
#include "frontend/syntax/operators.def"
  };
  return names[static_cast<unsigned>(op)];
}

llvm::StringRef name_of(ExprContext context) {
  static constexpr llvm::StringLiteral names[] = {
#define AST_CONTEXT(Name) #Name,
#include "frontend/syntax/operators.def"
  };
  return names[static_cast<unsigned>(context)];
}

llvm::StringRef text_of(BoolOperator op) {
  static constexpr llvm::StringLiteral texts[] = {
#define AST_BOOL_OPERATOR(Name, text) text,
#include "frontend/syntax/operators.def"
  };
  return texts[static_cast<unsigned>(op)];
}

llvm::StringRef text_of(Operator op) {
  static constexpr llvm::StringLiteral texts[] = {
#define AST_OPERATOR(Name, text) text,
#include "frontend/syntax/operators.def"
  };
  return texts[static_cast<unsigned>(op)];
}

llvm::StringRef text_of(UnaryOperator op) {
  static constexpr llvm::StringLiteral texts[] = {
#define AST_UNARY_OPERATOR(Name, text) text,
#include "frontend/syntax/operators.def"
  };
  return texts[static_cast<unsigned>(op)];
}

llvm::StringRef text_of(CompareOperator op) {
  static constexpr llvm::StringLiteral texts[] = {
#define AST_COMPARE_OPERATOR(Name, text) text,
#include "frontend/syntax/operators.def"
  };
  return texts[static_cast<unsigned>(op)];
}

} // namespace p2c::ast
