// Owns one file's syntax tree: the arena its nodes, names and constants live in. The parser makes it; whoever
// holds the program keeps it alive as long as any node is in use.
#pragma once

#include "frontend/syntax/ast.h"

#include "llvm/Support/Allocator.h"
#include "llvm/Support/StringSaver.h"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace p2c::syntax {

/// The most levels of nodes the parser lets a tree have; deeper programs are refused.
inline constexpr unsigned most_levels = 1000;

class Tree {
public:
  explicit Tree(source::FileId file) : names_(arena_), file_(file) {}
  Tree(const Tree&) = delete;

  source::FileId file() const { return file_; }
  ast::Module* module() const { return module_; }
  void set_module(ast::Module* module) { module_ = module; }
  /// Every node's `node_id` is less than this.
  uint32_t node_count() const { return node_count_; }

  /// Makes a node from its fields, in the order nodes.def declares them. Its children are already made.
  template <class Type, class... Fields>
  Type* create(source::Range range, Fields&&... fields) {
    static_assert(std::is_trivially_destructible_v<Type>, "nodes are never destroyed");
    void* memory = arena_.Allocate(sizeof(Type), alignof(Type));
    unsigned below = 0;
    ((below = std::max(below, height_of(fields))), ...);
    auto height = static_cast<uint16_t>(std::min(below + 1, 0xffffu));
    return new (memory) Type{typename Type::Base{ast::Node{Type::static_kind, height, node_count_++, range}},
                             std::forward<Fields>(fields)...};
  }

  /// Copies a sequence into the arena.
  template <class Element>
  llvm::ArrayRef<Element> copy(llvm::ArrayRef<Element> elements) {
    static_assert(std::is_trivially_copyable_v<Element>);
    if (elements.empty())
      return {};
    auto* memory = arena_.Allocate<Element>(elements.size());
    std::copy(elements.begin(), elements.end(), memory);
    return {memory, elements.size()};
  }
  /// Copies text into the arena.
  llvm::StringRef copy_text(llvm::StringRef text) {
    llvm::ArrayRef<char> copied = copy(llvm::ArrayRef<char>(text.data(), text.size()));
    return {copied.data(), copied.size()};
  }
  /// The one copy of a name.
  ast::Identifier intern(llvm::StringRef name) { return names_.save(name); }

private:
  static unsigned height_of(const ast::Node* node) { return node ? node->node_height : 0; }
  template <class Type>
  static unsigned height_of(llvm::ArrayRef<Type*> nodes) {
    unsigned height = 0;
    for (const ast::Node* node : nodes)
      height = std::max(height, height_of(node));
    return height;
  }
  template <class Field>
  static unsigned height_of(const Field&) {
    return 0;
  }
  static unsigned height_of(std::nullptr_t) { return 0; }

  llvm::BumpPtrAllocator arena_;
  llvm::UniqueStringSaver names_;
  source::FileId file_;
  ast::Module* module_ = nullptr;
  uint32_t node_count_ = 0;
};

} // namespace p2c::syntax
