// Warnings of names that are certain not to be found.
#include "frontend/names/flow.h"
#include "frontend/source/suggest.h"

namespace p2c::names {

/// A load was seen to find its variable unset; the last pass over it may have learnt otherwise.
void Flow::warn(ast::Node* node) {
  auto* name = llvm::dyn_cast<ast::Name>(node);
  const Use* use = names_.use(node);
  if (!name || !use->is_always_unset)
    return;
  if (use->access == Access::Unknown)
    warn_of_unknown(name);
  else if (!use->may_be_builtin && !use->fallback)
    diagnostics_.report(diag::unset_variable, name->range, name->id);
}

void Flow::warn_of_unknown(ast::Name* name) {
  llvm::SmallVector<llvm::StringRef, 64> known;
  Scope* own = nullptr;
  for (const Occurrence& occurrence : names_.occurrences)
    if (occurrence.node == name)
      own = occurrence.scope;
  for (Scope* scope = own; scope; scope = scope->parent)
    for (auto& [stored_name, symbol] : scope->symbols)
      if (symbol->variable && (scope->kind != ScopeKind::Class || scope == own))
        known.push_back(stored_name);
  known.append(around_.builtins.begin(), around_.builtins.end());
  auto report = diagnostics_.report(diag::undefined_name, name->range, name->id);
  if (auto near = source::closest(name->id, known))
    report.help("did you mean `" + near->str() + "`?");
}

} // namespace p2c::names
