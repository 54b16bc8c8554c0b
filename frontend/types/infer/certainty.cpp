#include "frontend/types/infer/certainty.h"

#include "frontend/syntax/visitor.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::types {
namespace {

bool is_function(const ast::Node* node) {
  return llvm::isa<ast::FunctionDef, ast::AsyncFunctionDef, ast::Lambda, ast::ClassDef>(node);
}

/// Whether a statement may end the block that it stands in.
bool may_leave(ast::Node* node, bool is_in_loop = false) {
  if (llvm::isa<ast::Return, ast::Raise, ast::Assert>(node))
    return true;
  if (llvm::isa<ast::Break, ast::Continue>(node))
    return !is_in_loop;
  if (is_function(node) || llvm::isa<ast::Expr>(node))
    return false;
  is_in_loop |= llvm::isa<ast::For, ast::AsyncFor, ast::While>(node);
  bool leaves = false;
  ast::for_each_child(node, [&](ast::Node* child) { leaves = leaves || may_leave(child, is_in_loop); });
  return leaves;
}

/// The way from a function to a place in it.
class Way {
public:
  explicit Way(const ast::Node* place) : place_(place) {}

  /// Whether the place is in the node.
  bool find(ast::Node* node, bool is_guarded) {
    if (node == place_) {
      is_guarded_ = is_guarded;
      return true;
    }
    switch (node->node_kind) {
    case ast::NodeKind::If: {
      auto* statement = llvm::cast<ast::If>(node);
      return find(statement->test, is_guarded) || block(statement->body, true) ||
             block(statement->orelse, true);
    }
    case ast::NodeKind::While: {
      auto* loop = llvm::cast<ast::While>(node);
      return find(loop->test, is_guarded) ||
             block(loop->body, is_guarded || !llvm::isa<ast::Constant>(loop->test)) ||
             block(loop->orelse, true);
    }
    case ast::NodeKind::IfExp: {
      auto* choice = llvm::cast<ast::IfExp>(node);
      return find(choice->test, is_guarded) || find(choice->body, true) || find(choice->orelse, true);
    }
    case ast::NodeKind::BoolOp: {
      llvm::ArrayRef<ast::Expr*> values = llvm::cast<ast::BoolOp>(node)->values;
      return find(values.front(), is_guarded) ||
             llvm::any_of(values.drop_front(), [&](ast::Expr* value) { return find(value, true); });
    }
    case ast::NodeKind::For:
      return for_loop(llvm::cast<ast::For>(node), is_guarded);
    case ast::NodeKind::AsyncFor:
      return for_loop(llvm::cast<ast::AsyncFor>(node), is_guarded);
    case ast::NodeKind::Assign: {
      auto* statement = llvm::cast<ast::Assign>(node);
      if (!others(node, is_guarded))
        return false;
      value_ = statement->value;
      return true;
    }
    case ast::NodeKind::ExceptHandler:
    case ast::NodeKind::MatchCase:
      return others(node, true);
    default: // not a table's enum: nothing else decides anything
      return others(node, is_guarded);
    }
  }

  bool is_guarded() const { return is_guarded_; }
  /// What is assigned or iterated over, for a place that is a target.
  ast::Expr* value() const { return value_; }

private:
  bool block(llvm::ArrayRef<ast::Stmt*> statements, bool is_guarded) {
    for (ast::Stmt* statement : statements) {
      if (find(statement, is_guarded))
        return true;
      is_guarded |= may_leave(statement);
    }
    return false;
  }

  template <class Loop>
  bool for_loop(Loop* loop, bool is_guarded) {
    if (loop == place_ || find(loop->target, is_guarded)) {
      value_ = loop->iter;
      is_guarded_ = is_guarded;
      return true;
    }
    return find(loop->iter, is_guarded) || block(loop->body, is_guarded) || block(loop->orelse, is_guarded);
  }

  /// The statements among the children are a block; comprehensions guard what they make by their conditions.
  bool others(ast::Node* node, bool is_guarded) {
    bool found = false;
    llvm::SmallVector<ast::Node*, 8> children;
    ast::for_each_child(node, [&](ast::Node* child) {
      auto* generator = llvm::dyn_cast<ast::Comprehension>(child);
      is_guarded |= generator && !generator->ifs.empty();
      children.push_back(child);
    });
    for (ast::Node* child : children) {
      found = found || find(child, is_guarded);
      if (llvm::isa<ast::Stmt>(child))
        is_guarded |= !found && may_leave(child);
    }
    return found;
  }

  const ast::Node* place_;
  bool is_guarded_ = false;
  ast::Expr* value_ = nullptr;
};

/// Everything that the file assigns to a variable.
class Stores : public ast::Visitor<Stores> {
public:
  Stores(const names::Symbol* variable, const names::FileNames& names) : variable_(variable), names_(names) {}

  void visit_Assign(ast::Assign* statement) {
    for (ast::Expr* target : statement->targets)
      add(target, statement->value);
    visit_children(statement);
  }
  void visit_AnnAssign(ast::AnnAssign* statement) {
    if (statement->value)
      add(statement->target, statement->value);
    visit_children(statement);
  }
  void visit_AugAssign(ast::AugAssign* statement) {
    add(statement->target, statement->value);
    visit_children(statement);
  }
  void visit_NamedExpr(ast::NamedExpr* expr) {
    add(expr->target, expr->value);
    visit_children(expr);
  }

  llvm::SmallVector<ast::Expr*, 4> values;

private:
  void add(ast::Expr* target, ast::Expr* value) {
    if (llvm::isa<ast::Name>(target))
      if (const names::Use* use = names_.use(target); use && use->variable == variable_)
        values.push_back(value);
  }

  const names::Symbol* variable_;
  const names::FileNames& names_;
};

/// Tells values that the text shows from those that come from elsewhere.
class Origin {
public:
  explicit Origin(const names::FileNames& names) : names_(names) {}

  bool is_shown(ast::Expr* expr) {
    switch (expr->node_kind) {
    case ast::NodeKind::Constant:
      // A variable that is None is one whose value is still to come.
      return llvm::cast<ast::Constant>(expr)->value.kind != ast::ConstantKind::None;
    case ast::NodeKind::BinOp: {
      auto* operation = llvm::cast<ast::BinOp>(expr);
      return is_shown(operation->left) && is_shown(operation->right);
    }
    case ast::NodeKind::UnaryOp:
      return is_shown(llvm::cast<ast::UnaryOp>(expr)->operand);
    case ast::NodeKind::IfExp: {
      auto* choice = llvm::cast<ast::IfExp>(expr);
      return is_shown(choice->body) && is_shown(choice->orelse);
    }
    case ast::NodeKind::Subscript:
      return is_shown(llvm::cast<ast::Subscript>(expr)->value);
    case ast::NodeKind::Call:
      return is_named(llvm::cast<ast::Call>(expr)->func);
    case ast::NodeKind::Attribute:
      return is_named(expr);
    case ast::NodeKind::Name:
      return is_named(expr) || is_variable_shown(expr);
    case ast::NodeKind::BoolOp:
    case ast::NodeKind::NamedExpr:
    case ast::NodeKind::Starred:
    case ast::NodeKind::Await:
    case ast::NodeKind::Yield:
    case ast::NodeKind::YieldFrom:
      return false;
    default: // not a table's enum: displays, texts, comprehensions, lambdas, comparisons
      return true;
    }
  }

private:
  /// A builtin, what an `import`, `def` or `class` binds, or an attribute of that.
  bool is_named(ast::Expr* expr) {
    while (auto* attribute = llvm::dyn_cast<ast::Attribute>(expr))
      expr = attribute->value;
    const names::Use* use = llvm::isa<ast::Name>(expr) ? names_.use(expr) : nullptr;
    if (!use)
      return false;
    if (use->access == names::Access::Builtin)
      return true;
    return use->variable && use->variable->is_bound_once &&
           llvm::isa<ast::Alias, ast::FunctionDef, ast::AsyncFunctionDef, ast::ClassDef>(
               use->variable->bindings.front());
  }

  bool is_variable_shown(ast::Expr* name) {
    const names::Use* use = names_.use(name);
    const names::Symbol* variable = use ? use->variable : nullptr;
    if (!variable || variable->is_parameter || variable->is_exposed || llvm::is_contained(open_, variable))
      return variable && llvm::is_contained(open_, variable);
    Stores stores(variable, names_);
    stores.visit(names_.tree->module());
    if (stores.values.size() < variable->bindings.size())
      return false; // a loop's target, part of an unpacking, ...
    open_.push_back(variable);
    return llvm::all_of(stores.values, [&](ast::Expr* value) { return is_shown(value); });
  }

  const names::FileNames& names_;
  llvm::SmallVector<const names::Symbol*, 4> open_;
};

} // namespace

bool is_certain(ast::Node* function, const ast::Node* place, Subject subject, const names::FileNames& names,
                bool is_guarded) {
  Way way(place);
  if (!way.find(function, is_guarded) || !way.is_guarded())
    return true;
  llvm::SmallVector<ast::Expr*, 4> spoken_of;
  auto* node = const_cast<ast::Node*>(place);
  if (auto* attribute = llvm::dyn_cast<ast::Attribute>(node); attribute && subject == Subject::Attribute) {
    spoken_of.push_back(attribute->value);
  } else if (auto* operation = llvm::dyn_cast<ast::BinOp>(node)) {
    spoken_of = {operation->left, operation->right};
  } else if (auto* comparison = llvm::dyn_cast<ast::Compare>(node)) {
    spoken_of.assign(comparison->comparators.begin(), comparison->comparators.end());
    spoken_of.push_back(comparison->left);
  } else if (auto* subscript = llvm::dyn_cast<ast::Subscript>(node)) {
    spoken_of.push_back(subscript->value);
  } else if (auto* augmented = llvm::dyn_cast<ast::AugAssign>(node)) {
    spoken_of = {augmented->target, augmented->value};
  } else if (auto* unary = llvm::dyn_cast<ast::UnaryOp>(node)) {
    spoken_of.push_back(unary->operand);
  } else if (auto* await = llvm::dyn_cast<ast::Await>(node)) {
    spoken_of.push_back(await->value);
  } else if (auto* call = llvm::dyn_cast<ast::Call>(node)) {
    Origin origin(names);
    if (auto* method = llvm::dyn_cast<ast::Attribute>(call->func); method && !origin.is_shown(method))
      spoken_of.push_back(method->value);
    else
      spoken_of.push_back(call->func);
    spoken_of.append(call->args.begin(), call->args.end());
  } else if (way.value()) {
    spoken_of.push_back(way.value());
  }
  return llvm::all_of(spoken_of, [&](ast::Expr* expr) { return Origin(names).is_shown(expr); });
}

} // namespace p2c::types
