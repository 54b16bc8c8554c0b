// The arguments of a call, typed.
#pragma once

#include "frontend/syntax/ast.h"
#include "frontend/types/type.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

namespace p2c::types {

struct Argument {
  llvm::StringRef name;            ///< of a keyword argument; null data() otherwise
  const Type* type = nullptr;      ///< of `*x` and `**x`: of each value in x
  bool is_star = false;            ///< any number of values of this type
  const ast::Node* node = nullptr; ///< null for one that is not written (the receiver)
};

struct Arguments {
  llvm::SmallVector<Argument, 4> positional;
  llvm::SmallVector<Argument, 4> keywords; ///< `**x` has no name and is_star

  static Arguments of(std::initializer_list<const Type*> types) {
    Arguments arguments;
    for (const Type* type : types)
      arguments.positional.push_back({{}, type, false, nullptr});
    return arguments;
  }
  bool has_star() const {
    return llvm::any_of(positional, [](const Argument& a) { return a.is_star; }) ||
           llvm::any_of(keywords, [](const Argument& a) { return a.is_star; });
  }
  Arguments with_first(const Type* type) const {
    Arguments result = *this;
    result.positional.insert(result.positional.begin(), Argument{{}, type, false, nullptr});
    return result;
  }
};

} // namespace p2c::types
