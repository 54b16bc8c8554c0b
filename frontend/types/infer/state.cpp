#include "frontend/types/infer/state.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::types {

const Type* State::fact(const Path& path) const {
  for (const Fact& fact : facts)
    if (fact.path == path)
      return fact.type;
  return nullptr;
}

void State::learn(const Path& path, const Type* type) {
  for (Fact& fact : facts)
    if (fact.path == path) {
      fact.type = type;
      return;
    }
  facts.push_back({path, type});
}

void State::forget_root(const names::Symbol* root) {
  llvm::erase_if(facts, [&](const Fact& fact) { return fact.path.root == root; });
}

void State::forget_attribute(llvm::StringRef name) {
  llvm::erase_if(facts, [&](const Fact& fact) { return llvm::is_contained(fact.path.attributes, name); });
}

bool State::join(TypeContext& types, const State& other) {
  if (!other.is_reachable)
    return false;
  if (!is_reachable) {
    *this = other;
    return true;
  }
  bool changed = false;
  for (auto [mine, theirs] : llvm::zip_equal(locals, other.locals)) {
    const Type* joined = !mine ? theirs : !theirs ? mine : types.join(mine, theirs);
    changed |=
        (joined == nullptr) != (mine == nullptr) || (joined && types.resolve(joined) != types.resolve(mine));
    mine = joined;
  }
  for (size_t i = 0; i < facts.size();) {
    const Type* theirs = other.fact(facts[i].path);
    if (!theirs) {
      facts.erase(facts.begin() + i);
      changed = true;
      continue;
    }
    const Type* joined = types.join(facts[i].type, theirs);
    changed |= types.resolve(joined) != types.resolve(facts[i].type);
    facts[i++].type = joined;
  }
  return changed;
}

} // namespace p2c::types
