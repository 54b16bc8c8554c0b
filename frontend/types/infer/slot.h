// A place that values flow into from anywhere in the program, in any order: a global, a field, a parameter,
// what a function returns. It holds the join of all its stores; who reads it is analysed again when that
// grows.
#pragma once

#include "frontend/source/location.h"
#include "frontend/types/type.h"

#include "llvm/ADT/SmallVector.h"

namespace p2c::types {

struct Unit;

struct Slot {
  const Type* type = nullptr; ///< null before the first store
  /// Unknown code can read it: whatever is stored here reaches that code.
  bool is_exposed = false;
  llvm::SmallVector<Unit*, 2> readers;
  /// The first stores that made the type what it is, for remarks.
  struct Store {
    const Type* type;
    source::Range range;
  };
  llvm::SmallVector<Store, 2> stores;
};

} // namespace p2c::types
