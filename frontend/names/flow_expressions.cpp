// Definite assignment: expressions, targets and patterns.
#include "frontend/names/flow.h"
#include "frontend/names/static_truth.h"
#include "frontend/syntax/visitor.h"

namespace p2c::names {

/// Anything that is evaluated, or holds what is.
void Flow::expression(ast::Node* node) {
  switch (node->node_kind) {
  case ast::NodeKind::Name:
    load(node);
    return;
  case ast::NodeKind::NamedExpr: {
    auto* walrus = llvm::cast<ast::NamedExpr>(node);
    expression(walrus->value);
    target(walrus->target);
    return;
  }
  case ast::NodeKind::BoolOp:
  case ast::NodeKind::UnaryOp: {
    auto [holds, fails] = condition(llvm::cast<ast::Expr>(node));
    state_ = std::move(holds);
    state_.join(fails);
    return;
  }
  case ast::NodeKind::IfExp: {
    auto* choice = llvm::cast<ast::IfExp>(node);
    auto [holds, fails] = condition(choice->test);
    state_ = std::move(holds);
    expression(choice->body);
    std::swap(state_, fails);
    expression(choice->orelse);
    state_.join(fails);
    return;
  }
  case ast::NodeKind::Compare: {
    // Of a chain, only the first comparison is certain to be made.
    auto* compare = llvm::cast<ast::Compare>(node);
    expression(compare->left);
    expression(compare->comparators.front());
    State first = state_;
    for (ast::Expr* comparator : compare->comparators.drop_front())
      expression(comparator);
    state_.join(first);
    return;
  }
  case ast::NodeKind::Lambda:
    parameters_outside(llvm::cast<ast::Lambda>(node)->args);
    closure(node);
    return;
  case ast::NodeKind::GeneratorExp:
    expression(llvm::cast<ast::GeneratorExp>(node)->generators.front()->iter);
    closure(node);
    return;
  case ast::NodeKind::ListComp: {
    auto* comp = llvm::cast<ast::ListComp>(node);
    expression(comp->generators.front()->iter);
    comprehension(comp->generators, comp->elt);
    return;
  }
  case ast::NodeKind::SetComp: {
    auto* comp = llvm::cast<ast::SetComp>(node);
    expression(comp->generators.front()->iter);
    comprehension(comp->generators, comp->elt);
    return;
  }
  case ast::NodeKind::DictComp: {
    auto* comp = llvm::cast<ast::DictComp>(node);
    expression(comp->generators.front()->iter);
    comprehension(comp->generators, {comp->key, comp->value});
    return;
  }
  default: // not a table's enum: all others evaluate their parts in order
    ast::for_each_child(node, [this](ast::Node* child) { expression(child); });
    return;
  }
}

std::pair<State, State> Flow::condition(ast::Expr* test) {
  State holds = unreachable(), fails = unreachable();
  if (auto truth = static_truth(test, names_)) {
    expression(test->node_kind == ast::NodeKind::UnaryOp ? llvm::cast<ast::UnaryOp>(test)->operand : test);
    (*truth ? holds : fails) = state_;
  } else if (auto* operation = llvm::dyn_cast<ast::UnaryOp>(test)) {
    if (operation->op == ast::UnaryOperator::Not) {
      auto [operand_holds, operand_fails] = condition(operation->operand);
      return {std::move(operand_fails), std::move(operand_holds)};
    }
    expression(operation->operand);
    holds = fails = state_;
  } else if (auto* operation = llvm::dyn_cast<ast::BoolOp>(test)) {
    bool is_and = operation->op == ast::BoolOperator::And;
    State& decided = is_and ? fails : holds;
    for (ast::Expr* value : operation->values) {
      auto [value_holds, value_fails] = condition(value);
      decided.join(is_and ? value_fails : value_holds);
      state_ = std::move(is_and ? value_holds : value_fails);
    }
    (is_and ? holds : fails) = state_;
  } else {
    expression(test);
    holds = fails = state_;
  }
  state_.is_reachable = false;
  return {std::move(holds), std::move(fails)};
}

void Flow::target(ast::Expr* node) {
  switch (node->node_kind) {
  case ast::NodeKind::Name:
    if (llvm::cast<ast::Name>(node)->ctx == ast::ExprContext::Del) {
      load(node);
      remove(node);
    } else {
      assign(node);
    }
    return;
  case ast::NodeKind::Tuple:
    for (ast::Expr* element : llvm::cast<ast::Tuple>(node)->elts)
      target(element);
    return;
  case ast::NodeKind::List:
    for (ast::Expr* element : llvm::cast<ast::List>(node)->elts)
      target(element);
    return;
  case ast::NodeKind::Starred:
    target(llvm::cast<ast::Starred>(node)->value);
    return;
  default: // not a table's enum: an attribute or a subscript evaluates its parts
    ast::for_each_child(node, [this](ast::Node* child) { expression(child); });
    return;
  }
}

/// Names are bound when the whole pattern has matched.
void Flow::pattern(ast::Pattern* node) {
  ast::for_each_child(node, [this](ast::Node* child) {
    if (auto* inner = llvm::dyn_cast<ast::Pattern>(child))
      pattern(inner);
    else
      expression(child);
  });
  assign(node);
}

/// The first iterable has been evaluated: for a generator expression by the frame around it.
void Flow::comprehension(llvm::ArrayRef<ast::Comprehension*> generators, llvm::ArrayRef<ast::Expr*> results) {
  State skipped = state_;
  for (ast::Comprehension* generator : generators) {
    if (generator != generators.front())
      expression(generator->iter);
    target(generator->target);
    for (ast::Expr* test : generator->ifs) {
      auto [holds, fails] = condition(test);
      skipped.join(fails);
      state_ = std::move(holds);
    }
  }
  for (ast::Expr* result : results)
    expression(result);
  state_.join(skipped);
}

void Flow::parameters_outside(ast::Arguments* arguments) {
  for (ast::Expr* value : arguments->defaults)
    expression(value);
  for (ast::Expr* value : arguments->kw_defaults)
    if (value)
      expression(value);
}

/// A function is made here.
void Flow::closure(ast::Node* node) {
  Scope* scope = names_.scope_of(node);
  if (!scope || !state_.is_reachable)
    return;
  changed_ |= made_[scope->number].join(state_);
  if (!unlocked_by_name_[scope->number])
    arrive(scope);
}

} // namespace p2c::names
