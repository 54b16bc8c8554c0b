// Ways to walk a syntax tree, made from nodes.def.
//
//   for_each_child(node, [](ast::Node* child) { ... });      every child, in field order
//
//   struct Counter : ast::Visitor<Counter> {                 dispatch on the kind of node
//     void visit_Name(ast::Name* name) { ++names; }
//     void visit_Expr(ast::Expr* expr) { visit_children(expr); }   fallback for a group
//   };
#pragma once

#include "frontend/syntax/ast.h"

namespace p2c::ast {

/// Calls `function(Node*)` for each child that is present, in the order of the fields.
template <class Function>
void for_each_child(Node* node, Function&& function) {
  switch (node->node_kind) {
#define AST_NODE(Cpp, Name, Group)                                                                           \
  case NodeKind::Cpp: {                                                                                      \
    [[maybe_unused]] auto* parent = static_cast<Cpp*>(node);
#define AST_NODE_FIELD(Type, name) function(static_cast<Node*>(parent->name));
#define AST_OPTIONAL_NODE(Type, name)                                                                        \
  if (parent->name)                                                                                          \
    function(static_cast<Node*>(parent->name));
#define AST_NODES(Type, name)                                                                                \
  for (Type * child : parent->name)                                                                          \
    function(static_cast<Node*>(child));
#define AST_OPTIONAL_NODES(Type, name)                                                                       \
  for (Type * child : parent->name)                                                                          \
    if (child)                                                                                               \
      function(static_cast<Node*>(child));
#define AST_END(Cpp)                                                                                         \
  break;                                                                                                     \
  }
#include "frontend/syntax/nodes.def"
  }
}

/// Dispatches on the kind of a node. A derived class defines `visit_<Node>` for the nodes it cares about;
/// the others go to `visit_<Group>` (visit_Stmt, visit_Expr, ...) and from there to `visit_node`, which
/// visits the children.
template <class Derived, class Result = void>
class Visitor {
public:
  Result visit(Node* node) {
    switch (node->node_kind) {
#define AST_NODE(Cpp, Name, Group)                                                                           \
  case NodeKind::Cpp:                                                                                        \
    return derived().visit_##Cpp(static_cast<Cpp*>(node));
#include "frontend/syntax/nodes.def"
    }
    __builtin_unreachable();
  }

  void visit_children(Node* node) {
    for_each_child(node, [this](Node* child) { visit(child); });
  }

#define AST_NODE(Cpp, Name, Group)                                                                           \
  Result visit_##Cpp(Cpp* node) { return derived().visit_##Group(node); }
#include "frontend/syntax/nodes.def"
#define AST_GROUP(Cpp, first, last)                                                                          \
  Result visit_##Cpp(Cpp* node) { return derived().visit_node(node); }
#include "frontend/syntax/nodes.def"

  Result visit_node(Node* node) {
    visit_children(node);
    return Result();
  }

private:
  Derived& derived() { return static_cast<Derived&>(*this); }
};

} // namespace p2c::ast
