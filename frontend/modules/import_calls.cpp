#include "frontend/modules/import_calls.h"
#include "frontend/syntax/ast.h"

#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/STLExtras.h"

#include <type_traits>

namespace p2c::modules {
namespace {

/// Replaces nodes in place: it goes to every pointer that a node has to another.
class Taker {
public:
  Taker(syntax::Tree& tree, const llvm::DenseSet<const ast::Node*>& unbound, const api::Model& api)
      : tree_(tree), unbound_(unbound), api_(api) {}

  void run() {
    children(tree_.module());
    if (first_.empty())
      return;
    std::vector<ast::Stmt*> body;
    for (auto& [name, range] : first_)
      body.push_back(statement(range, name, hidden(name)));
    // Behind the text that documents the file, and what `__future__` asks for.
    llvm::ArrayRef<ast::Stmt*> old = tree_.module()->body;
    size_t at = 0;
    while (at < old.size() && (is_text(old[at]) || is_future(old[at])))
      ++at;
    body.insert(body.begin(), old.begin(), old.begin() + at);
    body.insert(body.end(), old.begin() + at, old.end());
    tree_.module()->body = tree_.copy(llvm::ArrayRef(body));
  }

  bool found = false;

private:
  static bool is_text(const ast::Stmt* statement) {
    auto* expr = llvm::dyn_cast<ast::ExprStmt>(statement);
    auto* constant = expr ? llvm::dyn_cast<ast::Constant>(expr->value) : nullptr;
    return constant && constant->value.kind == ast::ConstantKind::Str;
  }
  static bool is_future(const ast::Stmt* statement) {
    auto* import = llvm::dyn_cast<ast::ImportFrom>(statement);
    return import && import->module == "__future__";
  }

  /// The module that the call names; empty where it is none of these calls.
  llvm::StringRef named(const ast::Expr* expr) const {
    auto* call = llvm::dyn_cast_or_null<ast::Call>(expr);
    if (!call || !unbound_.contains(call->func) || call->args.size() != 1 || !call->keywords.empty())
      return {};
    auto* constant = llvm::dyn_cast<ast::Constant>(call->args[0]);
    if (!constant || constant->value.kind != ast::ConstantKind::Str || constant->value.text.contains('.'))
      return {};
    return constant->value.text;
  }

  ast::Stmt* statement(source::Range range, llvm::StringRef module, llvm::StringRef name) {
    ast::Alias* alias = tree_.create<ast::Alias>(range, tree_.intern(module), tree_.intern(name), range);
    return tree_.create<ast::Import>(range, tree_.copy(llvm::ArrayRef(alias)));
  }

  /// A name that no program can write.
  std::string hidden(llvm::StringRef module) const { return (".import_" + module).str(); }

  void replace(ast::Stmt*& slot) {
    ast::Stmt* made = nullptr;
    if (auto* assign = llvm::dyn_cast<ast::Assign>(slot)) {
      auto* name = assign->targets.size() == 1 ? llvm::dyn_cast<ast::Name>(assign->targets[0]) : nullptr;
      if (llvm::StringRef module = named(assign->value); name && !module.empty())
        made = statement(slot->range, module, name->id);
    } else if (auto* expr = llvm::dyn_cast<ast::ExprStmt>(slot)) {
      if (llvm::StringRef module = named(expr->value); !module.empty())
        made = statement(slot->range, module, hidden(module));
    }
    if (!made)
      return children(slot);
    slot = made;
    found = true;
  }
  void replace(ast::Expr*& slot) {
    llvm::StringRef module = named(slot);
    if (module.empty() || !api_.find_module(module))
      return children(slot);
    first_.insert({module, slot->range});
    slot = tree_.create<ast::Name>(slot->range, tree_.intern(hidden(module)), ast::ExprContext::Load);
    found = true;
  }
  template <class Type>
  void replace(Type*& slot) {
    children(slot);
  }

  template <class Type>
  void replace_all(llvm::ArrayRef<Type*> list) {
    for (Type* const& slot : list)
      if (slot)
        replace(const_cast<Type*&>(slot)); // the tree's own memory
  }

  void children(ast::Node* node) {
    switch (node->node_kind) {
#define AST_NODE(Cpp, Name, Group)                                                                           \
  case ast::NodeKind::Cpp: {                                                                                 \
    [[maybe_unused]] auto* parent = static_cast<ast::Cpp*>(node);
#define AST_NODE_FIELD(Type, name) replace(parent->name);
#define AST_OPTIONAL_NODE(Type, name)                                                                        \
  if (parent->name)                                                                                          \
    replace(parent->name);
#define AST_NODES(Type, name) replace_all(parent->name);
#define AST_OPTIONAL_NODES(Type, name) replace_all(parent->name);
#define AST_END(Cpp)                                                                                         \
  break;                                                                                                     \
  }
#include "frontend/syntax/nodes.def"
    }
  }

  syntax::Tree& tree_;
  const llvm::DenseSet<const ast::Node*>& unbound_;
  const api::Model& api_;
  llvm::MapVector<llvm::StringRef, source::Range> first_;
};

} // namespace

bool take_import_calls(syntax::Tree& tree, const names::FileNames& names, const api::Model& api) {
  llvm::DenseSet<const ast::Node*> unbound;
  for (const names::Occurrence& occurrence : names.occurrences)
    if (occurrence.symbol->name == "__import__") {
      if (occurrence.kind != names::Occurrence::Kind::Load)
        return false; // the file has one of its own
      unbound.insert(occurrence.node);
    }
  if (unbound.empty())
    return false;
  Taker taker(tree, unbound, api);
  taker.run();
  return taker.found;
}

} // namespace p2c::modules
