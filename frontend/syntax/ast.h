// The syntax tree: one struct for each node of nodes.def, with the names and fields of CPython 3.11's `ast`
// module. Every later room reads it; only the parser builds it.
//
//   if (auto* call = llvm::dyn_cast<ast::Call>(expr))
//     check(call->func, call->args);
//
// Nodes live in the arena of a syntax::Tree (tree.h), which owns them. They are plain aggregates and are
// never destroyed one by one. `node_id` is dense in a tree: keep what a stage learns in a vector indexed by
// it. To walk a tree see visitor.h.
#pragma once

#include "frontend/source/location.h"
#include "frontend/syntax/constant.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Casting.h"

#include <cstdint>

namespace p2c::ast {

/// A name, NFKC-normalised. Interned: within one tree, equal names have equal `data()`. Absent names have a
/// null `data()`.
using Identifier = llvm::StringRef;

enum class NodeKind : uint16_t {
#define AST_NODE(Cpp, Name, Group) Cpp,
#include "frontend/syntax/nodes.def"
};

enum class BoolOperator : uint8_t {
#define AST_BOOL_OPERATOR(Name, text) Name,
#include "frontend/syntax/operators.def"
};

enum class Operator : uint8_t {
#define AST_OPERATOR(Name, text) Name,
#include "frontend/syntax/operators.def"
};

enum class UnaryOperator : uint8_t {
#define AST_UNARY_OPERATOR(Name, text) Name,
#include "frontend/syntax/operators.def"
};

enum class CompareOperator : uint8_t {
#define AST_COMPARE_OPERATOR(Name, text) Name,
#include "frontend/syntax/operators.def"
};

enum class ExprContext : uint8_t {
#define AST_CONTEXT(Name) Name,
#include "frontend/syntax/operators.def"
};

/// The name in CPython's `ast`: "BinOp", "comprehension", "Add", "Load".
llvm::StringRef name_of(NodeKind kind);
llvm::StringRef name_of(BoolOperator op);
llvm::StringRef name_of(Operator op);
llvm::StringRef name_of(UnaryOperator op);
llvm::StringRef name_of(CompareOperator op);
llvm::StringRef name_of(ExprContext context);

/// The text in source: "and", "+", "is not".
llvm::StringRef text_of(BoolOperator op);
llvm::StringRef text_of(Operator op);
llvm::StringRef text_of(UnaryOperator op);
llvm::StringRef text_of(CompareOperator op);

struct Node {
  NodeKind node_kind;
  uint16_t node_height; ///< levels of nodes from here down; at most syntax::most_levels, so recursion is safe
  uint32_t node_id;     ///< unique in its tree, and less than Tree::node_count()
  source::Range range;  ///< as CPython's lineno, col_offset, end_lineno and end_col_offset
};

// The abstract bases: Mod, Stmt, Expr, Pattern, PlacedPart, Part.
#define AST_GROUP(Cpp, first, last)                                                                          \
  struct Cpp : Node {                                                                                        \
    static bool classof(const Node* node) {                                                                  \
      return node->node_kind >= NodeKind::first && node->node_kind <= NodeKind::last;                        \
    }                                                                                                        \
  };
#include "frontend/syntax/nodes.def"

#define AST_NODE(Cpp, Name, Group) struct Cpp;
#include "frontend/syntax/nodes.def"

#define AST_NODE(Cpp, Name, Group)                                                                           \
  struct Cpp : Group {                                                                                       \
    using Base = Group;                                                                                      \
    static constexpr NodeKind static_kind = NodeKind::Cpp;                                                   \
    static bool classof(const Node* node) {                                                                  \
      return node->node_kind == NodeKind::Cpp;                                                               \
    }
#define AST_END(Cpp)                                                                                         \
  }                                                                                                          \
  ;
#define AST_NODE_FIELD(Type, name) Type* name;
#define AST_OPTIONAL_NODE(Type, name) Type* name;
#define AST_NODES(Type, name) llvm::ArrayRef<Type*> name;
#define AST_OPTIONAL_NODES(Type, name) llvm::ArrayRef<Type*> name;
#define AST_IDENTIFIER(name) Identifier name;
#define AST_OPTIONAL_IDENTIFIER(name) Identifier name;
#define AST_IDENTIFIERS(name) llvm::ArrayRef<Identifier> name;
#define AST_STRING(name) llvm::StringRef name;
#define AST_OPTIONAL_STRING(name) llvm::StringRef name;
#define AST_INT(name) int name;
#define AST_CONSTANT(name) ConstantValue name;
#define AST_ENUM(Type, name) Type name;
#define AST_ENUMS(Type, name) llvm::ArrayRef<Type> name;
#define AST_PLACE(name) source::Range name;
#define AST_PLACES(name) llvm::ArrayRef<source::Range> name;
#include "frontend/syntax/nodes.def"

} // namespace p2c::ast
