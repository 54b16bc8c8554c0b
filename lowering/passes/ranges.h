// What each `int` of the program may be. Found by interpreting every function with intervals for values,
// loops until nothing grows, calls through the whole program. Used by passes/words.
#pragma once

#include "frontend/types/type.h"
#include "lowering/ir/ir.h"
#include "lowering/passes/interval.h"

#include "llvm/ADT/DenseMap.h"

#include <vector>

namespace p2c::passes {

class Ranges {
public:
  explicit Ranges(ir::Program& program) : program_(program) {}
  void find();

  /// Of a value of type int; unknown for all others.
  Interval of(const ir::Value* value) const {
    auto found = values_.find(value);
    return found == values_.end() ? Interval::any() : found->second;
  }
  /// Of everything that is stored in a local variable.
  Interval of(const ir::Variable* variable) const;
  Interval returned(const ir::Function* function) const {
    auto found = returns_.find(function);
    return found == returns_.end() ? Interval::any() : found->second;
  }
  /// Whether calls that are not in sight may pass anything: dynamic ones, and those that the runtime makes of
  /// special methods.
  static bool has_unknown_callers(const ir::Function& function);

private:
  friend class RangeWalk;
  ir::Program& program_;
  llvm::DenseMap<const ir::Value*, Interval> values_;
  llvm::DenseMap<const ir::Variable*, Interval> stored_;
  llvm::DenseMap<const ir::Variable*, Interval> parameters_;
  llvm::DenseMap<const ir::Function*, Interval> returns_;
  llvm::DenseMap<const types::Site*, Interval> elements_; ///< of lists of ints, by where they are made
};

/// Whether a variable's numbers can be followed: a local int.
bool is_followed(const ir::Variable& variable);
bool is_int(const types::Type* type);

} // namespace p2c::passes
