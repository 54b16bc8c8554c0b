// Writes scopes and symbols. The pass over the tree (build_scopes.cpp) drives it.
#pragma once

#include "frontend/names/scope.h"

namespace p2c::names {

bool is_comprehension(ScopeKind kind);

class SymbolWriter {
public:
  explicit SymbolWriter(FileNames& names) : names_(names) {}

protected:
  using Mark = bool Symbol::*;

  /// A new scope within the current one; the module's becomes the current one.
  Scope* open(ScopeKind kind, ast::Node* node, llvm::StringRef name);

  /// The one copy of a name as stored in the current scope.
  llvm::StringRef stored(llvm::StringRef name);
  Symbol* find(llvm::StringRef name) { return scope_->find(stored(name)); }
  Symbol* symbol(llvm::StringRef name) { return symbol_in(scope_, stored(name)); }
  Symbol* symbol_in(Scope* scope, llvm::StringRef stored_name);

  /// The node loads the name.
  void use(llvm::StringRef name, ast::Node* node);
  /// The node binds the name in the current scope.
  Symbol* bind_name(llvm::StringRef name, ast::Node* node, Mark mark);
  /// The node unsets the name; that makes it a name of the scope just as binding it does.
  void delete_name(llvm::StringRef name, ast::Node* node);
  /// `:=` in a comprehension assigns in the function or module around all comprehensions.
  void extend_walrus(ast::Name* target);

  FileNames& names_;
  Scope* scope_ = nullptr;
  bool in_target_ = false; ///< of a comprehension
  bool in_annotation_ = false;
  bool in_loop_ = false; ///< of the current scope

private:
  std::string qualified_name(ScopeKind kind, llvm::StringRef name);
  void note(Symbol* symbol, ast::Node* node, Occurrence::Kind kind);
};

} // namespace p2c::names
