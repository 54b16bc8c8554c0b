// What is known at one point of a body: the types of the frame's own variables, and facts that tests have
// taught about other places (`self.x`, a global) until something may change those.
#pragma once

#include "frontend/names/scope.h"
#include "frontend/types/type.h"

#include "llvm/ADT/SmallVector.h"

namespace p2c::types {

/// A variable, or an attribute of one: `x`, `self.a`, `self.a.b`.
struct Path {
  const names::Symbol* root = nullptr;
  llvm::SmallVector<llvm::StringRef, 2> attributes;

  explicit operator bool() const { return root != nullptr; }
  friend bool operator==(const Path& a, const Path& b) = default;
};

struct Fact {
  Path path;
  const Type* type;
};

struct State {
  bool is_reachable = false;
  /// By the index of the variable among the frame's own; null where it is not set.
  llvm::SmallVector<const Type*, 16> locals;
  llvm::SmallVector<Fact, 4> facts;

  const Type* fact(const Path& path) const;
  void learn(const Path& path, const Type* type);
  /// Forgets what depends on a variable.
  void forget_root(const names::Symbol* root);
  /// Forgets what depends on an attribute of this name, of whatever object.
  void forget_attribute(llvm::StringRef name);
  /// Both ways lead here; containers in one variable become one. Gives whether this changed.
  bool join(TypeContext& types, const State& other);
};

} // namespace p2c::types
