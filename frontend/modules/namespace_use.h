// Whether a file only reads what `globals()` shows, or may set its variables through it. For the exposure of
// names (exposure.cpp).
#pragma once

#include "frontend/names/scope.h"
#include "frontend/syntax/visitor.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringSet.h"

namespace p2c::modules {

/// Visit the module. A use that is not known to read counts as more: `g = globals()`, `f(globals())`.
class NamespaceUse : public ast::Visitor<NamespaceUse> {
public:
  explicit NamespaceUse(const names::FileNames* names);
  bool is_more_than_read() const { return is_more_than_read_; }

  void visit_Subscript(ast::Subscript* subscript);
  void visit_Call(ast::Call* call);
  void visit_Compare(ast::Compare* compare);
  void visit_For(ast::For* loop);
  void visit_Comprehension(ast::Comprehension* part);
  void visit_BinOp(ast::BinOp* operation);
  void visit_ExprStmt(ast::ExprStmt* statement);
  void visit_FunctionDef(ast::FunctionDef* def) { visit_scope(def); }
  void visit_AsyncFunctionDef(ast::AsyncFunctionDef* def) { visit_scope(def); }
  void visit_ClassDef(ast::ClassDef* def) { visit_scope(def); }
  void visit_Lambda(ast::Lambda* lambda) { visit_scope(lambda); }

private:
  /// Whether an expression gives the module's namespace; that it stands where it is read is noted.
  bool is_namespace(ast::Expr* expr) const;
  void read(ast::Expr* expr);
  bool is_builtin(llvm::StringRef name) const { return !bound_.contains(name); }
  void visit_scope(ast::Node* node);

  llvm::StringSet<> bound_; // names that the file binds anywhere: they need not be the builtins
  llvm::DenseSet<const ast::Expr*> reading_;
  unsigned depth_ = 0; // of functions and classes
  bool is_more_than_read_ = false;
};

} // namespace p2c::modules
