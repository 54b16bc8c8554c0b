#include "frontend/names/scope.h"

namespace p2c::names {

bool executes_in_place(ScopeKind kind) {
  switch (kind) {
  case ScopeKind::Class:
  case ScopeKind::ListComp:
  case ScopeKind::SetComp:
  case ScopeKind::DictComp:
    return true;
  case ScopeKind::Module:
  case ScopeKind::Function:
  case ScopeKind::Lambda:
  case ScopeKind::GeneratorExp:
    return false;
  }
  llvm_unreachable("not a kind of scope");
}

Scope* Scope::frame() {
  Scope* scope = this;
  while (executes_in_place(scope->kind))
    scope = scope->parent;
  return scope;
}

} // namespace p2c::names
