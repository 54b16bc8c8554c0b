#include "frontend/names/symbol_writer.h"

#include "frontend/names/bind.h"

namespace p2c::names {

static const Scope* enclosing_class(const Scope* scope) {
  while (scope && scope->kind != ScopeKind::Class)
    scope = scope->parent;
  return scope;
}

std::string mangled(const Scope* scope, llvm::StringRef name) {
  if (!name.starts_with("__") || name.ends_with("__") || name.contains('.'))
    return name.str();
  const Scope* owner = enclosing_class(scope);
  if (!owner)
    return name.str();
  llvm::StringRef class_name = owner->name.ltrim('_');
  return class_name.empty() ? name.str() : ("_" + class_name + name).str();
}

bool is_comprehension(ScopeKind kind) {
  return kind == ScopeKind::ListComp || kind == ScopeKind::SetComp || kind == ScopeKind::DictComp ||
         kind == ScopeKind::GeneratorExp;
}

Scope* SymbolWriter::open(ScopeKind kind, ast::Node* node, llvm::StringRef name) {
  auto made = std::make_unique<Scope>();
  made->kind = kind;
  made->node = node;
  made->name = name;
  made->parent = scope_;
  made->number = static_cast<uint32_t>(names_.scopes.size());
  made->qualified_name = qualified_name(kind, name);
  if (scope_)
    scope_->children.push_back(made.get());
  else
    scope_ = made.get();
  names_.scope_by_node[node] = made.get();
  names_.scopes.push_back(std::move(made));
  return names_.scopes.back().get();
}

std::string SymbolWriter::qualified_name(ScopeKind kind, llvm::StringRef name) {
  if (kind == ScopeKind::Module)
    return "<module>";
  bool is_named = kind == ScopeKind::Class || kind == ScopeKind::Function;
  std::string own = is_named ? name.str() : ("<" + name + ">").str();
  if (scope_->kind == ScopeKind::Module)
    return own;
  if (Symbol* bound = is_named ? find(name) : nullptr; bound && bound->is_declared_global)
    return own;
  return scope_->qualified_name + (scope_->kind == ScopeKind::Class ? "." : ".<locals>.") + own;
}

llvm::StringRef SymbolWriter::stored(llvm::StringRef name) {
  if (!name.starts_with("__"))
    return name;
  return names_.tree->intern(mangled(scope_, name));
}

Symbol* SymbolWriter::symbol_in(Scope* scope, llvm::StringRef stored_name) {
  Symbol*& known = scope->symbols[stored_name];
  if (!known) {
    known = &names_.symbols.emplace_back();
    known->name = stored_name;
    known->scope = scope;
    known->number = static_cast<uint32_t>(scope->symbols.size() - 1);
  }
  return known;
}

void SymbolWriter::note(Symbol* symbol, ast::Node* node, Occurrence::Kind kind) {
  names_.occurrences.push_back({node, scope_, symbol, kind, in_loop_, in_annotation_});
}

void SymbolWriter::use(llvm::StringRef name, ast::Node* node) {
  Symbol* used = symbol(name);
  used->is_referenced = true;
  names_.loaded_by_node[node] = used;
  note(used, node, Occurrence::Kind::Load);
}

Symbol* SymbolWriter::bind_name(llvm::StringRef name, ast::Node* node, Mark mark) {
  Symbol* bound = symbol(name);
  bound->*mark = true;
  bound->is_iteration |= in_target_;
  note(bound, node, Occurrence::Kind::Bind);
  return bound;
}

void SymbolWriter::delete_name(llvm::StringRef name, ast::Node* node) {
  Symbol* deleted = symbol(name);
  deleted->is_assigned = true;
  deleted->is_deleted = true;
  note(deleted, node, Occurrence::Kind::Delete);
}

void SymbolWriter::extend_walrus(ast::Name* target) {
  Scope* outer = scope_;
  while (is_comprehension(outer->kind))
    outer = outer->parent;
  Symbol* inner = symbol(target->id);
  Symbol* assigned = symbol_in(outer, inner->name);
  if (outer->kind == ScopeKind::Module)
    assigned->is_declared_global = true;
  else
    assigned->is_assigned = true;
  if (assigned->is_declared_global)
    inner->is_declared_global = true;
  else
    inner->is_declared_nonlocal = true;
}

} // namespace p2c::names
