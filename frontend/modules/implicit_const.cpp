#include "frontend/modules/implicit_const.h"
#include "frontend/syntax/visitor.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::modules {

/// Made of constants and of names, as other constants have them.
static bool is_constant(ast::Expr* expr) {
  switch (expr->node_kind) {
  case ast::NodeKind::Constant:
  case ast::NodeKind::Name:
    return true;
  case ast::NodeKind::Attribute:
    return is_constant(llvm::cast<ast::Attribute>(expr)->value);
  case ast::NodeKind::UnaryOp:
    return is_constant(llvm::cast<ast::UnaryOp>(expr)->operand);
  case ast::NodeKind::BinOp: {
    auto* operation = llvm::cast<ast::BinOp>(expr);
    return is_constant(operation->left) && is_constant(operation->right);
  }
  case ast::NodeKind::Tuple:
    return llvm::all_of(llvm::cast<ast::Tuple>(expr)->elts, is_constant);
  default:
    return false;
  }
}

namespace {

class ConstTaker : public ast::Visitor<ConstTaker> {
public:
  explicit ConstTaker(const llvm::DenseSet<const ast::Node*>& unbound) : unbound_(unbound) {}

  void visit_Assign(ast::Assign* statement) {
    auto* call = llvm::dyn_cast<ast::Call>(statement->value);
    if (!call || !unbound_.contains(call->func) || statement->targets.size() != 1 ||
        !llvm::isa<ast::Name>(statement->targets[0]) || call->args.size() != 1 || !call->keywords.empty() ||
        !is_constant(call->args[0]))
      return;
    statement->value = call->args[0];
    found = true;
  }
  void visit_Expr(ast::Expr*) {}

  bool found = false;

private:
  const llvm::DenseSet<const ast::Node*>& unbound_;
};

} // namespace

bool take_implicit_const(syntax::Tree& tree, const names::FileNames& names) {
  llvm::DenseSet<const ast::Node*> unbound;
  for (const names::Occurrence& occurrence : names.occurrences)
    if (occurrence.symbol->name == "const" && !occurrence.symbol->variable)
      unbound.insert(occurrence.node);
  if (unbound.empty())
    return false;
  ConstTaker taker(unbound);
  taker.visit(tree.module());
  return taker.found;
}

} // namespace p2c::modules
