// A place in the program that makes containers: a display, a comprehension, a call of `list`. All the
// containers it makes share what is known of their elements. Where containers of two places meet in one
// variable, the places become one (union-find), because what is stored through one alias is read through
// the other.
#pragma once

#include <array>
#include <cstdint>

namespace p2c::ast {
struct Node;
} // namespace p2c::ast

namespace p2c::types {

class Type;
enum class Kind : uint8_t;

struct Site {
  Kind kind;
  uint32_t number = 0;             ///< in order of creation
  const ast::Node* node = nullptr; ///< what made it; null where it has no one place
  /// What its elements are: [element], or [key, value] of a dict. `object` once unknown code can reach it.
  std::array<const Type*, 2> elements{};
  bool escaped = false;

  /// The one that speaks for all unified with it.
  Site* find() {
    Site* root = this;
    while (root->parent_)
      root = root->parent_;
    for (Site* site = this; site != root;) {
      Site* next = site->parent_;
      site->parent_ = root;
      site = next;
    }
    return root;
  }

private:
  friend class TypeContext;
  Site* parent_ = nullptr;
};

} // namespace p2c::types
